package org.treffer.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless browser, driven over the WebDriver protocol (W3C). */
final class Browser implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-prefers-reduced-motion");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final URI session;

  private Browser(Process driver, int port, Path profile, int width, int height)
      throws IOException {
    this.driver = driver;
    URI base = URI.create("http://127.0.0.1:" + port + "/session");
    List<String> flags =
        Stream.concat(
                FLAGS.stream(),
                Stream.of("--user-data-dir=" + profile, "--window-size=" + width + "," + height))
            .toList();
    Map<String, Object> wanted =
        Map.of(
            "capabilities",
            Map.of("alwaysMatch", Map.of("goog:chromeOptions", Map.of("args", flags))));
    this.session = URI.create(base + "/" + call("POST", base, wanted).path("sessionId").asString());
  }

  /** Where the programs are; empty on a machine without them. */
  static Optional<Path> driverProgram() {
    return Stream.of("/usr/bin/chromedriver", "/usr/local/bin/chromedriver")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a window of a size in pixels. */
  static Browser open(Path profile, int width, int height) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process driver =
        new ProcessBuilder(driverProgram().orElseThrow().toString(), "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; i < 200; i++) {
      try {
        return new Browser(driver, port, profile, width, height);
      } catch (java.net.ConnectException e) {
        LockSupport.parkNanos(50_000_000); // it is not listening yet
      }
    }
    driver.destroyForcibly();
    throw new IOException("the browser's driver did not start");
  }

  private JsonNode call(String method, URI where, Map<String, ?> body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(where)
            .timeout(Duration.ofSeconds(60))
            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode value = JSON.readTree(response.body()).path("value");
      if (response.statusCode() != 200) {
        throw new IllegalStateException(value.path("message").asString());
      }
      return value;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private JsonNode command(String path, Map<String, ?> body) throws IOException {
    return call("POST", URI.create(session + path), body);
  }

  void go(URI page) throws IOException {
    command("/url", Map.of("url", page.toString()));
  }

  /** What an expression of JavaScript is, as text. */
  String value(String expression) throws IOException {
    return command(
            "/execute/sync",
            Map.of("script", "return String(" + expression + ")", "args", List.of()))
        .asString();
  }

  /** The text of the first element that a selector finds. */
  String text(String selector) throws IOException {
    return value("document.querySelector(" + JSON.writeValueAsString(selector) + ").innerText");
  }

  /** Waits until an expression is true, for half a minute at most. */
  void until(String expression) throws IOException {
    for (int i = 0; i < 600; i++) {
      if (value("Boolean(" + expression + ")").equals("true")) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("it never came true: " + expression + "\n" + text("body"));
  }

  private String element(String selector) throws IOException {
    return command("/element", Map.of("using", "css selector", "value", selector))
        .path(ELEMENT)
        .asString();
  }

  /** Presses an element. */
  void click(String selector) throws IOException {
    command("/element/" + element(selector) + "/click", Map.of());
  }

  /** Types into whatever has the focus. */
  void type(String keys) throws IOException {
    List<Map<String, Object>> actions =
        keys.chars()
            .mapToObj(c -> String.valueOf((char) c))
            .flatMap(
                key ->
                    Stream.of(
                        Map.<String, Object>of("type", "keyDown", "value", key),
                        Map.<String, Object>of("type", "keyUp", "value", key)))
            .toList();
    command(
        "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", actions))));
  }

  /** Draws the window. */
  byte[] screenshot() throws IOException {
    return Base64.getDecoder()
        .decode(call("GET", URI.create(session + "/screenshot"), Map.of()).asString());
  }

  @Override
  public void close() throws IOException {
    try {
      call("DELETE", session, Map.of());
    } finally {
      driver.destroy();
      try {
        driver.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
