package org.treffer.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treffer.record.BadInput;

class XmlInputTest {

  private static final String BILLION_LAUGHS =
      """
      <?xml version="1.0"?>
      <!DOCTYPE a [
        <!ENTITY l0 "lol">
        <!ENTITY l1 "&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;">
        <!ENTITY l2 "&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;">
        <!ENTITY l3 "&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;">
        <!ENTITY l4 "&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;">
        <!ENTITY l5 "&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;">
        <!ENTITY l6 "&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;">
        <!ENTITY l7 "&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;">
        <!ENTITY l8 "&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;">
        <!ENTITY l9 "&l8;&l8;&l8;&l8;&l8;&l8;&l8;&l8;&l8;&l8;">
      ]>
      <a><b>&l9;</b></a>
      """;

  static List<XmlElement> read(String xml) {
    List<XmlElement> children = new ArrayList<>();
    XmlInput in =
        new XmlInput("a.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    for (Optional<XmlElement> next = in.next(); next.isPresent(); next = in.next()) {
      children.add(next.get());
    }
    return children;
  }

  @Test
  void the_children_of_the_root_come_one_by_one() {
    List<XmlElement> read =
        read("<a>\n<b x='1'>t&lt;&#65;<![CDATA[<]]></b><!-- c --><c><d/></c></a>");
    assertThat(read).hasSize(2);
    assertThat(read.getFirst().text()).isEqualTo("t<A<");
    assertThat(read.getFirst().attribute("x")).isEqualTo("1");
    assertThat(read.getFirst().line()).isEqualTo(2);
    assertThat(read.getLast().children()).extracting(XmlElement::name).containsExactly("d");
  }

  @Test
  void a_billion_laughs_are_one_refusal() {
    assertThatThrownBy(() -> read(BILLION_LAUGHS))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("document type declaration")
        .hasMessageNotContaining("\n");
  }

  @Test
  void no_entity_takes_in_another_file(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    for (String declaration :
        List.of(
            "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
            "<!DOCTYPE a SYSTEM '" + secret.toUri() + "'>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;]>")) {
      assertThatThrownBy(() -> read(declaration + "<a><b>&x;</b></a>"))
          .isInstanceOf(BadInput.class)
          .hasMessageNotContaining("SECRET");
    }
  }

  @Test
  void no_document_makes_the_reader_call_anyone() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
      for (String declaration :
          List.of(
              "<!DOCTYPE a SYSTEM '" + url + "'>",
              "<!DOCTYPE a PUBLIC 'p' '" + url + "'>",
              "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + url + "'> %p;]>")) {
        assertThatThrownBy(() -> read(declaration + "<a/>")).isInstanceOf(BadInput.class);
      }
      read(
          "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='u "
              + url
              + "'/>");
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<a>",
        "<a><b></a>",
        "<a><b></b>",
        "<a>&undeclared;</a>",
        "<a><b>&undeclared;</b></a>",
        "<a>text</a>",
        "<a><b>text<c/></b></a>",
        "<a/><a/>",
        "<a><b x='1' x='2'/></a>",
        "<a><b>\u0001</b></a>",
        "<a xmlns='u'><b xmlns='v'/></a>",
        "<?xml version='1.0' encoding='no-such'?><a/>",
      })
  void what_is_no_such_document_is_one_line_that_names_it(String xml) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("a.xml")
        .hasMessageNotContaining("\n");
  }

  @Test
  void bytes_that_are_no_utf_8_are_one_line() {
    byte[] bytes = "<a><b>?</b></a>".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xFF;
    assertThatThrownBy(() -> new XmlInput("a.xml", new ByteArrayInputStream(bytes)).next())
        .isInstanceOf(BadInput.class)
        .hasMessageNotContaining("\n");
  }

  @Test
  void elements_lie_only_so_deep() {
    String deepest = "<b>".repeat(15) + "</b>".repeat(15);
    assertThat(read("<a>" + deepest + "</a>")).hasSize(1);
    assertThatThrownBy(() -> read("<a><b>" + deepest + "</b></a>"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("16 deep");
    assertThatThrownBy(() -> read("<a>" + "<b>".repeat(1_000_000)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("16 deep");
  }

  @Test
  void a_text_and_a_block_are_only_so_long() {
    assertThatThrownBy(() -> read("<a><b>" + "x".repeat(XmlInput.LONGEST_TEXT + 1) + "</b></a>"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("characters");
    assertThatThrownBy(() -> read("<a><b>" + "<c/>".repeat(XmlInput.MOST_ELEMENTS) + "</b></a>"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("elements in a block");
  }

  @Test
  void a_child_that_may_stand_once_stands_once() {
    XmlElement twice = read("<a><b><c>1</c><c>2</c></b></a>").getFirst();
    assertThatThrownBy(() -> twice.text("c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c stands 2 times in b");
    assertThatThrownBy(() -> twice.needed("d")).hasMessageContaining("d is missing in b");
  }

  @Test
  void a_message_that_repeats_a_document_is_one_short_line() {
    assertThat(XmlElement.oneLine("element x says 'a\r\nb'")).isEqualTo("element x says 'a??b'");
    assertThat(XmlElement.oneLine("x".repeat(1_000_000))).hasSizeLessThan(500);
  }

  @Test
  void what_is_written_is_read_as_it_was() {
    String text = "<&>\"' \t\n\r é \uD83D\uDE00 ]]>";
    String xml = new XmlOutput(1).start("b", "x", text, "y", "").always("c", text).end().toString();
    XmlElement read = read("<a>" + xml + "</a>").getFirst();
    assertThat(read.attributes()).containsOnlyKeys("x").containsEntry("x", text);
    assertThat(read.children().getFirst().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0001", "\uFFFE", "\uD800", "x\uDC00"})
  void what_xml_cannot_say_is_told_and_not_written(String text) {
    assertThatThrownBy(() -> new XmlOutput(0).text("a", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+");
  }
}
