package org.treffer.format.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treffer.record.BadInput;

/**
 * Decodes a document by its byte order mark or its declaration, else as UTF-8 (XML 1.0, appendix
 * F). The JDK's parser would do the same, and write to standard error where bytes are no text.
 */
final class XmlCharset {

  private static final int BEGINNING = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

  private XmlCharset() {}

  /**
   * A reader that fails where bytes are no text of its encoding.
   *
   * @throws BadInput if the declaration names an encoding that this JVM does not know
   */
  static Reader decoded(String name, InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 13);
    buffered.mark(BEGINNING);
    byte[] start = buffered.readNBytes(BEGINNING);
    buffered.reset();
    Charset charset = StandardCharsets.UTF_8;
    if (begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16;
    } else if (begins(start, 0xEF, 0xBB, 0xBF)) {
      buffered.skipNBytes(3);
    } else {
      charset = declared(name, new String(start, StandardCharsets.ISO_8859_1));
    }
    return new InputStreamReader(
        buffered,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Charset declared(String name, String start) {
    Matcher declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      boolean sixteen = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
      return sixteen ? StandardCharsets.UTF_8 : charset; // as it was read bytewise, it is not
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadInput(
          name + ", line 1: the encoding that the file names is not known: write UTF-8", e);
    }
  }

  private static boolean begins(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
