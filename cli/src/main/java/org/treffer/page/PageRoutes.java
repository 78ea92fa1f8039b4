package org.treffer.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.treffer.audit.LogUnavailable;
import org.treffer.exchange.conditions.Outage;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is answered at which path. */
final class PageRoutes extends Handler.Abstract {

  private static final int LARGEST_BODY = 4 << 20;
  private static final String JSON = "application/json";
  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";

  private static final Map<String, String> FILES =
      Map.of(
          "/", "index.html",
          "/page.css", "page.css",
          "/page.js", "page.js",
          "/map.js", "map.js",
          "/sides.js", "sides.js",
          "/second.js", "second.js",
          "/rules.js", "rules.js",
          "/dom.js", "dom.js");

  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

  private final Performance performance;

  PageRoutes(Performance performance) {
    this.performance = performance;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    response.getHeaders().put("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    try {
      requireFromHere(request);
      if (is(request, "POST", "/ask")) {
        ask(request, response, callback);
      } else {
        Result result = result(request);
        send(response, callback, 200, result.type(), result.body());
      }
    } catch (BadInput e) {
      sendError(response, callback, 400, e.getMessage());
    } catch (LogUnavailable e) {
      sendError(response, callback, 503, e.getMessage());
    } catch (NoSuchPath e) {
      sendError(response, callback, 404, "there is no " + e.getMessage());
    }
    return true;
  }

  /** A page elsewhere must not ask here, whatever name it gives this machine. */
  private static void requireFromHere(Request request) {
    if (!HERE.contains(Request.getServerName(request))) {
      throw new BadInput("the page is at 127.0.0.1 alone");
    }
    String type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    if (request.getMethod().equals("POST") && !type.startsWith(JSON)) {
      throw new BadInput("a body is " + JSON);
    }
  }

  private static boolean is(Request request, String method, String path) {
    return request.getMethod().equals(method) && Request.getPathInContext(request).equals(path);
  }

  @SuppressWarnings("ArrayRecordComponent") // written out once, never compared
  private record Result(String type, byte[] body) {
    static Result of(JsonNode json) {
      return new Result(JSON, JsonMapper.shared().writeValueAsBytes(json));
    }

    static Result done() {
      return of(JsonMapper.shared().createObjectNode().put("done", true));
    }
  }

  private static final class NoSuchPath extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPath(String path) {
      super(path);
    }
  }

  private Result result(Request request) throws IOException {
    String path = Request.getPathInContext(request);
    return switch (request.getMethod()) {
      case "GET" -> got(path, Request.extractQueryParameters(request));
      case "POST" -> posted(path, Form.of(body(request)));
      default -> throw new NoSuchPath(request.getMethod() + " " + path);
    };
  }

  private Result got(String path, Fields query) throws IOException {
    return switch (path) {
      case "/setting" -> Result.of(performance.setting());
      case "/knowledge" ->
          Result.of(performance.knowledge(state(query, "state"), value(query, "request")));
      case "/match" ->
          Result.of(
              performance.match(
                  state(query, "from"),
                  state(query, "to"),
                  value(query, "request"),
                  reference(value(query, "reference"))));
      case "/rules" ->
          new Result(JSON, performance.rules(state(query, "state"), value(query, "set")));
      default -> file(path);
    };
  }

  private static String value(Fields query, String name) {
    Fields.Field field = query.get(name);
    if (field == null) {
      throw new BadInput("the address lacks " + name + "=...");
    }
    return field.getValue();
  }

  private static Country state(Fields query, String name) {
    String code = value(query, name);
    if (!Country.isCode(code)) {
      throw new BadInput("name a state: " + name + "=CC");
    }
    return new Country(code);
  }

  private static Reference reference(String text) {
    try {
      return new Reference(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput("reference: " + e.getMessage(), e);
    }
  }

  private static Result file(String path) throws IOException {
    String name = FILES.get(path);
    if (name == null) {
      throw new NoSuchPath(path);
    }
    try (InputStream in = PageRoutes.class.getResourceAsStream(name)) {
      return new Result(type(name), in.readAllBytes());
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return (ending.equals("js") ? "text/javascript" : "text/" + ending) + "; charset=utf-8";
  }

  private Result posted(String path, Form form) throws IOException {
    switch (path) {
      case "/deed" -> performance.act(form);
      case "/agreements" -> performance.agreeUpTo(form.number("proposals", 0));
      case "/outage" -> performance.fail(form.parsed("state", Country::of), kind(form));
      case "/clock" -> {
        String now = performance.forward(form.number("hours", 0)).toString();
        return Result.of(JsonMapper.shared().createObjectNode().put("now", now));
      }
      case "/rules" -> {
        byte[] rules = form.text("rules").getBytes(StandardCharsets.UTF_8);
        return Result.of(performance.setRules(form.parsed("state", Country::of), rules));
      }
      default -> throw new NoSuchPath(path);
    }
    return Result.done();
  }

  private static Optional<Outage.Kind> kind(Form form) {
    return Arrays.stream(Outage.Kind.values())
        .filter(kind -> kind.text().equals(form.text("kind")))
        .findFirst();
  }

  private void ask(Request request, Response response, Callback callback) throws IOException {
    Form form = Form.of(body(request));
    OutputStream out = Content.Sink.asOutputStream(response);
    performance.ask(
        form,
        event -> {
          response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/jsonl");
          out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
          out.flush();
        });
    out.close();
    callback.succeeded();
  }

  private static byte[] body(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] body = in.readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        throw new BadInput("a body has at most " + LARGEST_BODY + " bytes");
      }
      return body;
    }
  }

  private static void sendError(Response response, Callback callback, int status, String message) {
    byte[] body =
        JsonMapper.shared()
            .writeValueAsBytes(
                JsonMapper.shared().createObjectNode().put("error", String.valueOf(message)));
    send(response, callback, status, JSON, body);
  }

  private static void send(
      Response response, Callback callback, int status, String type, byte[] body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
