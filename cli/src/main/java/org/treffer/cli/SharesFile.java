package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.JsonFault;
import org.treffer.synthetic.load.KindShare;
import org.treffer.synthetic.load.LoadShares;
import org.treffer.synthetic.load.RequestKind;
import tools.jackson.core.JacksonException;

/**
 * Reads the shares of a day's requests: what is left out, a kind's fields too, is as usual.
 *
 * <pre>
 * {"kinds": {"plate": {"parts": 820, "hits": 88, "inOffice": 55}, "palm": {"parts": 0}},
 *  "partners": ["DE", "AT"], "skew": 2.0, "offences": {"O09": 22, "O10": 26},
 *  "twice": 0.005, "changedStains": 0.0002}
 * </pre>
 */
final class SharesFile {

  private static final String[] KINDS =
      Arrays.stream(RequestKind.values()).map(RequestKind::text).toArray(String[]::new);

  private SharesFile() {}

  /**
   * Reads a file.
   *
   * @throws BadInput naming the file, the line and the field that does not fit
   */
  static LoadShares read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("--day: " + file + " does not exist");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return shares(JsonPlace.read(bytes));
    } catch (JsonPlace.Wrong e) {
      throw new BadInput(
          "shares " + file + ", line " + e.line(bytes) + ": " + e.place() + e.getMessage(), e);
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new BadInput(
          "shares " + file + line + ": " + JsonFault.inWords(e.getOriginalMessage()), e);
    }
  }

  private static LoadShares shares(JsonPlace file) {
    file.only("kinds", "partners", "skew", "offences", "twice", "changedStains");
    LoadShares usual = LoadShares.usual();
    Map<RequestKind, KindShare> kinds =
        file.optional("kinds").map(k -> kinds(k, usual)).orElse(usual.kinds());
    List<Country> partners =
        file.optional("partners").map(SharesFile::partners).orElse(usual.partners());
    double skew = number(file, "skew", LoadShares.MOST_SKEW, usual.skew());
    Map<String, Double> offences =
        file.optional("offences").map(SharesFile::offences).orElse(usual.offences());
    double twice = number(file, "twice", 1, usual.twice());
    double changed = number(file, "changedStains", 1, usual.changedStains());
    return file.checked(() -> new LoadShares(kinds, partners, skew, offences, twice, changed));
  }

  private static double number(JsonPlace place, String field, double most, double usual) {
    return place.optional(field).map(value -> value.number(0, most)).orElse(usual);
  }

  private static Map<RequestKind, KindShare> kinds(JsonPlace place, LoadShares usual) {
    Map<RequestKind, KindShare> kinds = new EnumMap<>(usual.kinds());
    place
        .only(KINDS)
        .fields()
        .forEach(
            (name, value) -> {
              RequestKind kind = RequestKind.named(name).orElseThrow();
              kinds.put(kind, kind(value, usual.kinds().get(kind)));
            });
    return kinds;
  }

  private static KindShare kind(JsonPlace place, KindShare usual) {
    place.only("parts", "hits", "inOffice");
    return new KindShare(
        number(place, "parts", KindShare.MOST_PARTS, usual.parts()),
        number(place, "hits", 100, usual.hits()),
        number(place, "inOffice", 100, usual.inOffice()));
  }

  private static List<Country> partners(JsonPlace place) {
    return place.elements().stream().map(each -> each.parsed(Country::of)).toList();
  }

  private static Map<String, Double> offences(JsonPlace place) {
    Map<String, Double> offences = new TreeMap<>();
    place
        .fields()
        .forEach((code, value) -> offences.put(code, value.number(0, KindShare.MOST_PARTS)));
    return offences;
  }
}
