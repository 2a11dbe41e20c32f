package org.emporion.store.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** An HTTP archive in the making: one call for each entry, a second apart. */
final class Har {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Where the shop of the tests is. */
  static final String SHOP = "http://shop.test";

  private final ObjectNode root = JSON.createObjectNode();
  private final ArrayNode entries = root.putObject("log").put("version", "1.2").putArray("entries");

  /** An entry with a JSON answer. */
  Har call(String method, String path, String body, String answer) {
    return entry(method, SHOP + path, "application/json", body, 200, "application/json", answer);
  }

  /** A GET with a JSON answer. */
  Har get(String path, String answer) {
    return call("GET", path, "", answer);
  }

  /** Any entry; an empty body is none. */
  Har entry(String method, String url, String bodyType, String body, int status, String type, String answer) {
    ObjectNode entry = entries.addObject()
        .put("startedDateTime", Instant.ofEpochSecond(1_800_000_000L + entries.size()).toString()).put("time", 20);
    ObjectNode request = entry.putObject("request").put("method", method).put("url", url);
    request.putArray("headers");
    if (!body.isEmpty()) {
      request.putObject("postData").put("mimeType", bodyType).put("text", body);
    }
    ObjectNode response = entry.putObject("response").put("status", status);
    response.putArray("headers");
    response.putObject("content").put("mimeType", type).put("text", answer);
    return this;
  }

  /** Gives the last entry a header; side is request or response. */
  Har header(String side, String name, String value) {
    ((ArrayNode) entries.get(entries.size() - 1).path(side).path("headers")).addObject().put("name", name).put("value", value);
    return this;
  }

  /** What it is so far. */
  ObjectNode root() {
    return root;
  }

  /** Writes it. */
  Path in(Path folder) throws IOException {
    return Files.writeString(folder.resolve("recording.har"), root.toString());
  }
}
