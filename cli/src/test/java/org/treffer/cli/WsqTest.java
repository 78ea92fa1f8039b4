package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jnbis.api.model.Bitmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Matcher;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.ScoreScale;
import org.treffer.format.finger.MinutiaeRecord;
import org.treffer.record.BadInput;

/** WSQ images: read as what they show, and refused in one message where they are damaged. */
class WsqTest {

  private static final String COMMENT = "NIST_COM 5\nPIX_WIDTH 320\nPPI %d\nCOMPRESSION WSQ\n";

  @TempDir Path folder;

  @Test
  void the_pixels_are_those_that_were_written_but_for_what_quantization_loses() {
    BufferedImage image = ridges(320, 384);
    byte[] file = WsqWriter.write(image);
    Bitmap bitmap = MinutiaeExtractor.decodeWsq(file, WsqOutline.of(file, "x"), "x");
    assertThat(List.of(bitmap.getWidth(), bitmap.getHeight())).isEqualTo(List.of(320, 384));
    double sum = 0;
    for (int i = 0; i < 320 * 384; i++) {
      int written = image.getRaster().getSample(i % 320, i / 320, 0);
      sum += Math.abs((bitmap.getPixels()[i] & 0xFF) - written);
    }
    assertThat(sum / (320 * 384)).isLessThan(2.5);
  }

  @Test
  void a_wsq_image_gives_the_print_that_the_same_image_gives_as_png() throws IOException {
    BufferedImage image = ridges(320, 384);
    Path png = folder.resolve("thumb.png");
    ImageIO.write(image, "png", png.toFile());
    Path wsq = Files.write(folder.resolve("thumb.wsq"), WsqWriter.write(image));
    FingerTemplate fromPng = extract(png);
    FingerTemplate fromWsq = extract(wsq);
    assertThat(fromWsq.minutiae()).hasSizeGreaterThan(5);
    float odds = new Matcher().logOdds(PreparedPrint.of(fromPng), PreparedPrint.of(fromWsq));
    assertThat(ScoreScale.score(odds)).isGreaterThan(40);
  }

  @Test
  void the_resolution_is_the_users_or_that_of_the_nist_comment_or_500() throws IOException {
    BufferedImage image = ridges(320, 384);
    Path silent = Files.write(folder.resolve("a.wsq"), WsqWriter.write(image, "by hand"));
    Path unknown = Files.write(folder.resolve("b.wsq"), said(image, -1));
    Path fine = Files.write(folder.resolve("c.wsq"), said(image, 1_000));
    double whole = 320 * 5.08;
    assertThat((double) extract(silent).width()).isEqualTo(whole, within(6.0));
    assertThat((double) extract(unknown).width()).isEqualTo(whole, within(6.0));
    assertThat((double) extract(fine).width()).isEqualTo(whole / 2, within(6.0));
    assertThat((double) extract(fine, "--dpi", "500").width()).isEqualTo(whole, within(6.0));
  }

  @Test
  void a_resolution_that_no_scanner_has_is_named() throws IOException {
    BufferedImage image = ridges(320, 384);
    Path wsq = Files.write(folder.resolve("x.wsq"), said(image, 3));
    CommandRun run = CommandRun.of("extract", wsq.toString(), "-o", folder.resolve("x").toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("x.wsq: 3 pixels an inch; say another number by --dpi");
    assertThatThrownBy(() -> MinutiaeExtractor.extract(said(image, 500), 0, "x"))
        .hasMessageContaining("x: 0 pixels an inch");
  }

  private static byte[] said(BufferedImage image, int perInch) {
    return WsqWriter.write(image, COMMENT.formatted(perInch));
  }

  @Test
  void no_image_may_fill_the_memory() throws IOException {
    byte[] wsq = WsqWriter.write(ridges(32, 32));
    int frame = indexOf(wsq, 0xA2);
    for (int i = 4; i < 8; i++) {
      wsq[frame + 2 + i] = (byte) 0xFF;
    }
    assertThatThrownBy(() -> WsqOutline.of(wsq, "x"))
        .isInstanceOf(BadInput.class)
        .hasMessage("x: an image of 65,535 by 65,535 pixels; it may have 16,000,000");
    Path png = folder.resolve("large.png");
    ImageIO.write(ridges(32, 32), "png", png.toFile());
    byte[] large = Files.readAllBytes(png);
    // The first chunk starts at 8: length, name, width, height; its check sum is not looked at.
    large[16] = 0x7F;
    large[20] = 0x7F;
    assertThatThrownBy(() -> MinutiaeExtractor.extract(large, 500, "x"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("pixels; it may have 16,000,000");
  }

  @Test
  void filters_that_would_take_hours_are_refused() {
    byte[] wsq = WsqWriter.write(ridges(32, 32));
    wsq[indexOf(wsq, 0xA4) + 4] = (byte) 200;
    assertThatThrownBy(() -> WsqOutline.of(wsq, "x"))
        .hasMessageMatching("x: a damaged WSQ image, byte \\d+: filters of 200 and 7 coefficients");
  }

  @Test
  void a_file_cut_anywhere_is_one_clear_message() {
    byte[] wsq = WsqWriter.write(ridges(64, 64));
    for (int length = 2; length < wsq.length; length++) {
      byte[] cut = Arrays.copyOf(wsq, length);
      assertThatThrownBy(() -> MinutiaeExtractor.extract(cut, 500, "x"))
          .isInstanceOf(BadInput.class)
          .hasMessageStartingWith("x: a")
          .hasMessageContaining("WSQ");
    }
  }

  /** Where a marker is. */
  static int indexOf(byte[] wsq, int marker) {
    for (int at = 0; at + 1 < wsq.length; at++) {
      if ((wsq[at] & 0xFF) == 0xFF && (wsq[at + 1] & 0xFF) == marker) {
        return at;
      }
    }
    throw new AssertionError("no such marker");
  }

  private FingerTemplate extract(Path image, String... more) throws IOException {
    Path out = folder.resolve("out.iso");
    List<String> arguments =
        new ArrayList<>(List.of("extract", image.toString(), "-o", out.toString()));
    arguments.addAll(List.of(more));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.outcome()).describedAs(run.err()).isEqualTo(Outcome.DONE);
    return MinutiaeRecord.read(Files.readAllBytes(out), "out").getFirst();
  }

  /** Waves that bend about several middles, so that some ridges must begin. */
  static BufferedImage ridges(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        double phase = 2 * Math.PI * y / 9 + 8 * Math.sin(x / 60.0);
        for (int k = 0; k < 12; k++) {
          double fromX = x - (k * 97 + 31) % width;
          double fromY = y - (k * 61 + 47) % height;
          phase += (k % 2 == 0 ? 1 : -1) * Math.atan2(fromY + 0.5, fromX + 0.5);
        }
        image.getRaster().setSample(x, y, 0, (int) (128 + 100 * Math.sin(phase)));
      }
    }
    return image;
  }
}
