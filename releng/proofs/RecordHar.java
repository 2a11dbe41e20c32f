import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Records a visit to a shop by a real browser as a HAR file: listens to a Chromium that runs with --remote-debugging-port
 * (Chrome DevTools Protocol, domain Network), opens a page, runs a script in it, and writes what went over the network. A
 * line {@code //> next page} in the script ends what runs in one page: what stands before it leads to another page, and
 * what follows runs there.
 *
 * <p>java -cp (jackson) RecordHar.java DEBUGGING-PORT PAGE-ADDRESS SCRIPT-FILE OUT.har
 */
final class RecordHar implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder partial = new StringBuilder();
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> entries = new LinkedHashMap<>();
  private final List<CompletableFuture<?>> bodies = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
  private WebSocket socket;
  /** A web socket takes one message at a time. */
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  public static void main(String[] arguments) throws Exception {
    new RecordHar().record(arguments[0], arguments[1], Path.of(arguments[2]), Path.of(arguments[3]));
  }

  private void record(String port, String page, Path script, Path out) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    JsonNode target = JSON.readTree(http.send(HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + port + "/json/new?about:blank")).PUT(HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString()).body());
    socket = http.newWebSocketBuilder()
        .buildAsync(URI.create(target.path("webSocketDebuggerUrl").asText()), this).get(20, TimeUnit.SECONDS);
    JsonNode version = call("Browser.getVersion", JSON.createObjectNode());
    call("Network.enable", JSON.createObjectNode());
    call("Network.setCacheDisabled", JSON.createObjectNode().put("cacheDisabled", true));
    call("Page.enable", JSON.createObjectNode());
    call("Page.navigate", JSON.createObjectNode().put("url", page));
    loaded.get(30, TimeUnit.SECONDS);
    for (String part : Files.readString(script).split("(?m)^//> next page.*$")) {
      loaded.get(30, TimeUnit.SECONDS);
      loaded = new CompletableFuture<>();
      JsonNode done = call("Runtime.evaluate", JSON.createObjectNode()
          .put("expression", part).put("awaitPromise", true).put("returnByValue", true));
      if (done.has("exceptionDetails")) {
        throw new IllegalStateException("The page's script failed: " + done.path("exceptionDetails"));
      }
    }
    for (CompletableFuture<?> body : bodies) {
      body.get(20, TimeUnit.SECONDS);
    }
    synchronized (entries) {
      ObjectNode log = JSON.createObjectNode().put("version", "1.2");
      log.putObject("creator").put("name", "Emporion releng/proofs/RecordHar").put("version", "1");
      log.putObject("browser").put("name", version.path("product").asText()).put("version", version.path("protocolVersion").asText());
      ArrayNode list = log.putArray("entries");
      entries.values().forEach(list::add);
      Files.writeString(out, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.createObjectNode().set("log", log)) + "\n");
    }
    call("Page.close", JSON.createObjectNode());
    System.exit(0);
  }

  private JsonNode call(String method, ObjectNode parameters) throws Exception {
    return ask(method, parameters).get(60, TimeUnit.SECONDS);
  }

  private CompletableFuture<JsonNode> ask(String method, ObjectNode parameters) {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    synchronized (socket) {
      sent = sent.thenCompose(any -> socket.sendText(message.toString(), true));
    }
    return answer;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        heard(JSON.readTree(partial.toString()));
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void heard(JsonNode message) {
    if (message.has("id")) {
      answers.remove(message.path("id").asInt()).complete(message.path("result"));
      return;
    }
    JsonNode of = message.path("params");
    String id = of.path("requestId").asText();
    switch (message.path("method").asText()) {
      case "Network.requestWillBeSent" -> begin(id, of);
      case "Network.requestWillBeSentExtraInfo" -> headers(id, "request", of.path("headers"));
      case "Network.responseReceivedExtraInfo" -> headers(id, "response", of.path("headers"));
      case "Network.responseReceived" -> received(id, of.path("response"));
      case "Network.loadingFinished" -> {
        end(id, of);
        fetchBody(id);
      }
      case "Page.loadEventFired" -> loaded.complete(null);
      default -> { }
    }
  }

  private ObjectNode entry(String id) {
    return entries.computeIfAbsent(id, any -> {
      ObjectNode entry = JSON.createObjectNode();
      entry.putObject("request").put("method", "").put("url", "").put("httpVersion", "HTTP/1.1").putArray("headers");
      ObjectNode response = entry.putObject("response").put("status", 0).put("httpVersion", "HTTP/1.1");
      response.putArray("headers");
      response.putObject("content");
      return entry;
    });
  }

  private void begin(String id, JsonNode of) {
    if (of.has("redirectResponse")) {
      // The hops of a redirect share an id; each is an exchange of its own.
      received(id, of.path("redirectResponse"));
      end(id, of);
      ObjectNode hop = entries.remove(id);
      entries.put(id + "/" + number.incrementAndGet(), hop);
    }
    ObjectNode entry = entry(id);
    JsonNode asked = of.path("request");
    ObjectNode request = (ObjectNode) entry.path("request");
    request.put("method", asked.path("method").asText()).put("url", asked.path("url").asText());
    add(request, asked.path("headers"));
    if (asked.has("postData")) {
      request.putObject("postData").put("mimeType", asked.path("headers").path("Content-Type").asText())
          .put("text", asked.path("postData").asText());
    }
    entry.put("_resourceType", of.path("type").asText().toLowerCase(java.util.Locale.ROOT));
    entry.put("startedDateTime", Instant.ofEpochMilli(Math.round(of.path("wallTime").asDouble() * 1000)).toString());
    entry.put("time", of.path("timestamp").asDouble());
  }

  private void headers(String id, String side, JsonNode headers) {
    add((ObjectNode) entry(id).path(side), headers);
  }

  private static void add(ObjectNode side, JsonNode headers) {
    ArrayNode list = (ArrayNode) side.path("headers");
    headers.properties().forEach(one -> {
      for (JsonNode had : list) {
        if (had.path("name").asText().equalsIgnoreCase(one.getKey())) {
          return;
        }
      }
      list.addObject().put("name", one.getKey()).put("value", one.getValue().asText());
    });
  }

  private void received(String id, JsonNode answer) {
    ObjectNode response = (ObjectNode) entry(id).path("response");
    response.put("status", answer.path("status").asInt()).put("statusText", answer.path("statusText").asText());
    add(response, answer.path("headers"));
    ((ObjectNode) response.path("content")).put("mimeType", answer.path("mimeType").asText());
  }

  private void end(String id, JsonNode of) {
    ObjectNode entry = entry(id);
    double millis = (of.path("timestamp").asDouble() - entry.path("time").asDouble()) * 1000;
    entry.put("time", Math.round(Math.max(0, millis) * 1000) / 1000.0);
  }

  /** Asked for at once: the browser forgets bodies when it leaves a page. */
  private void fetchBody(String id) {
    ObjectNode content = (ObjectNode) entry(id).path("response").path("content");
    bodies.add(ask("Network.getResponseBody", JSON.createObjectNode().put("requestId", id)).thenAccept(body -> {
      if (body.has("body")) {
        content.put("text", body.path("body").asText());
        if (body.path("base64Encoded").asBoolean()) {
          content.put("encoding", "base64");
        }
      }
    }));
  }
}
