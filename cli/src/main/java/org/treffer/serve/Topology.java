package org.treffer.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * Where states' contact points are served: {@code {"AT":"http://127.0.0.1:8401", ...}}.
 *
 * @param places by state
 */
public record Topology(SortedMap<Country, URI> places) {

  /** Nobody is asked elsewhere. */
  public static final Topology LOCAL = new Topology(new TreeMap<>());

  /** Copies the map. */
  public Topology {
    places = new TreeMap<>(places);
  }

  /**
   * Reads a file.
   *
   * @throws BadInput naming the file and the field that does not fit
   */
  public static Topology read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("--topology: " + file + " does not exist");
    }
    SortedMap<Country, URI> places = new TreeMap<>();
    try {
      for (Map.Entry<String, String> each : Body.of(Files.readAllBytes(file)).all().entrySet()) {
        places.put(new Country(each.getKey()), place(each.getValue()));
      }
    } catch (IllegalArgumentException e) {
      throw new BadInput(file + ": " + e.getMessage(), e);
    }
    return new Topology(places);
  }

  /**
   * A place by its address.
   *
   * @throws IllegalArgumentException if it is no address of HTTP
   */
  public static URI place(String text) {
    URI place = URI.create(text);
    String scheme = String.valueOf(place.getScheme());
    if ((!scheme.equals("http") && !scheme.equals("https")) || place.getHost() == null) {
      throw new IllegalArgumentException(
          "'" + text + "' is no address such as http://127.0.0.1:8401");
    }
    return place;
  }

  /** The file's bytes. */
  public byte[] json() {
    return Wire.json(
        json -> places.forEach((state, at) -> json.writeStringProperty(state.code(), at + "")));
  }
}
