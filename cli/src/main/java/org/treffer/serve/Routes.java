package org.treffer.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.Country;

/** What is answered at which path. A mistake of the requester's is told in one line of JSON. */
final class Routes extends Handler.Abstract {

  /** A palm has some 1,500 minutiae, of 30 bytes each. */
  private static final int LARGEST_BODY = 4 << 20;

  private static final String JSON = "application/json";

  private final ContactPoint point;
  private final Wire wire;
  private final boolean certified;
  private final AnswerCounts counts = new AnswerCounts();

  /**
   * The routes to a contact point.
   *
   * @param certified whether requesters show certificates: then each may ask only as the state that
   *     its own names
   */
  Routes(ContactPoint point, Wire wire, boolean certified) {
    this.point = point;
    this.wire = wire;
    this.certified = certified;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Result result = result(request);
    response.setStatus(result.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, result.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, result.body().length);
    response.write(true, ByteBuffer.wrap(result.body()), callback);
    return true;
  }

  /** What is sent back. */
  @SuppressWarnings("ArrayRecordComponent") // written out once, never compared
  private record Result(int status, String type, byte[] body) {

    static Result error(int status, String message) {
      return new Result(
          status, JSON, Wire.json(json -> json.writeStringProperty("error", message)));
    }
  }

  private Result result(Request request) throws IOException {
    String path = Request.getPathInContext(request);
    String allowed = path.equals("/requests") ? "POST" : "GET";
    return switch (path) {
      case "/requests", "/health", "/metrics", "/openapi.json" ->
          request.getMethod().equals(allowed)
              ? allowed(path, request)
              : Result.error(405, path + " takes " + allowed + " alone");
      default ->
          Result.error(
              404, "there is nothing here but /requests, /health, /metrics and /openapi.json");
    };
  }

  private Result allowed(String path, Request request) throws IOException {
    return switch (path) {
      case "/requests" -> answered(request);
      case "/health" -> new Result(200, JSON, health());
      case "/metrics" ->
          new Result(
              200,
              "text/plain; version=0.0.4",
              counts.text(point.country()).getBytes(StandardCharsets.UTF_8));
      default -> new Result(200, JSON, description());
    };
  }

  private byte[] health() {
    return Wire.json(
        json -> {
          json.writeStringProperty("partition", point.country().code());
          json.writeStringProperty("status", "up");
        });
  }

  private static byte[] description() throws IOException {
    try (InputStream in = Routes.class.getResourceAsStream("openapi.json")) {
      return in.readAllBytes();
    }
  }

  private Result answered(Request request) throws IOException {
    long begin = System.nanoTime();
    byte[] body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = in.readNBytes(LARGEST_BODY + 1);
    }
    if (body.length > LARGEST_BODY) {
      return Result.error(413, "a request has at most " + LARGEST_BODY + " bytes");
    }
    Wire.Received received;
    try {
      received = wire.readRequest(body);
    } catch (IllegalArgumentException e) {
      return Result.error(400, e.getMessage());
    }
    Country from = received.request().from();
    if (certified && !certificateOf(request).equals(from.code())) {
      return Result.error(
          403, "the certificate is " + certificateOf(request) + "'s, the request " + from + "'s");
    }
    Reply reply = point.reply(received.request(), Deadline.in(received.patience()));
    counts.add(received.request().category(), reply.answer().status(), System.nanoTime() - begin);
    return new Result(200, JSON, wire.write(reply, received.request().category()));
  }

  private static String certificateOf(Request request) {
    Object data = request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE);
    X509Certificate[] chain =
        data instanceof EndPoint.SslSessionData session ? session.peerCertificates() : null;
    return chain == null || chain.length == 0 ? "nobody" : Identity.stateOf(chain[0]);
  }
}
