package org.treffer.format.xml;

import java.util.Random;

/** Writes a document of {@link XmlOutput} in another style that says the same. */
public final class Restyled {

  private Restyled() {}

  /** Other blanks, quotes, comments, a prefix, characters by number, CDATA. */
  public static String of(String xml, Random random) {
    String text = xml;
    if (random.nextBoolean()) {
      text = text.replaceAll("\\n\\s*<", random.nextBoolean() ? "<" : "\r\n\t<");
    }
    if (random.nextBoolean()) {
      text = text.replaceAll("(</\\w+>)", "$1<!-- a & <b> comment --><?said nothing?>");
    }
    if (random.nextBoolean()) {
      text = text.replaceAll("=\"([^\"']*)\"", "='$1'");
    }
    if (random.nextBoolean()) {
      text = text.replaceAll(">(\\w+)</", "><![CDATA[$1]]></");
    } else {
      text = text.replaceAll(">1(\\w*)</", ">&#x31;$1</");
    }
    if (random.nextBoolean()) {
      text = text.replaceAll("<(/?)(\\w+)", "<$1p:$2").replaceFirst(" xmlns=", " xmlns:p=");
    }
    return text;
  }
}
