package org.treffer.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is answered at which path. A mistake of the requester's is told in one line of JSON. */
final class Routes extends Handler.Abstract {

  /** A palm has some 1,500 minutiae, of 30 bytes each. */
  static final int LARGEST_BODY = 4 << 20;

  private static final String JSON = MediaType.JSON.text();

  private final Reception reception;
  private final XmlDesk xml;
  private final BooleanSupplier takesEntries;
  private final boolean certified;

  /**
   * The routes to a contact point.
   *
   * @param certified whether requesters show certificates: then each may ask only as the state that
   *     its own names
   */
  Routes(Served served, Wire wire, boolean certified) {
    this.reception = new Reception(served.point(), wire);
    this.xml = new XmlDesk(reception, wire, served.clock());
    this.takesEntries = served.takesEntries();
    this.certified = certified;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Result result = result(request);
    response.setStatus(result.status());
    result.headers().forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, result.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, result.body().length);
    response.write(true, ByteBuffer.wrap(result.body()), callback);
    return true;
  }

  private Result result(Request request) throws IOException {
    try {
      String path = Request.getPathInContext(request);
      mustFit(path, request.getMethod());
      return switch (path) {
        case "/requests" -> answered(request);
        case "/health" -> health(takesEntries.getAsBoolean());
        case "/metrics" -> new Result(200, "text/plain; version=0.0.4", metrics());
        default -> new Result(200, JSON, description());
      };
    } catch (Mistake e) {
      return Result.of(e);
    }
  }

  private static void mustFit(String path, String method) {
    String takes =
        switch (path) {
          case "/requests" -> "POST";
          case "/health", "/metrics", "/openapi.json" -> "GET";
          default ->
              throw new Mistake(
                  404, "there is nothing here but /requests, /health, /metrics and /openapi.json");
        };
    if (!method.equals(takes)) {
      throw new Mistake(405, path + " takes " + takes + " alone");
    }
  }

  private Result health(boolean up) {
    byte[] body =
        Wire.json(
            json -> {
              json.writeStringProperty("partition", reception.country().code());
              json.writeStringProperty("status", up ? "up" : "down");
            });
    return new Result(up ? 200 : 503, JSON, body);
  }

  private byte[] metrics() {
    return reception.counts().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] description() throws IOException {
    try (InputStream in = Routes.class.getResourceAsStream("openapi.json")) {
      return in.readAllBytes();
    }
  }

  private Result answered(Request request) throws IOException {
    long begin = System.nanoTime();
    MediaType type = MediaType.of(request.getHeaders());
    MediaType answer = type.answeredIn(request.getHeaders());
    Asker asker = certified ? Asker.certified(request) : Asker.BELIEVED;
    byte[] body = body(request);
    return switch (type) {
      case JSON ->
          new Result(200, answer.text(), reception.json(reception.admit(body, asker, begin)));
      case JSON_LINES ->
          new Result(200, answer.text(), Batch.answer(body, reception, asker, begin));
      case XML -> xml.answered(body, new Envelope(request.getHeaders()), asker, answer, begin);
    };
  }

  private static byte[] body(Request request) throws IOException {
    byte[] body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = in.readNBytes(LARGEST_BODY + 1);
    }
    if (body.length > LARGEST_BODY) {
      throw new Mistake(413, "a message has at most " + LARGEST_BODY + " bytes");
    }
    return body;
  }
}
