package org.treffer.serve;

import java.util.Map;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param headers besides those of every answer
 */
@SuppressWarnings("ArrayRecordComponent") // written out once, never compared
record Result(int status, String type, byte[] body, Map<String, String> headers) {

  Result(int status, String type, byte[] body) {
    this(status, type, body, Map.of());
  }

  static Result of(Mistake mistake) {
    return new Result(
        mistake.status(),
        MediaType.JSON.text(),
        Wire.json(json -> json.writeStringProperty("error", mistake.getMessage())));
  }
}
