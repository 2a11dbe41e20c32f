package org.emporion.trial.dry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.emporion.model.Language;

/**
 * A dry run as an HTTP archive (HAR 1.2), which browsers' tools and proxies open: a page for each journey, an entry for
 * each exchange. Checks and extracted values stand in fields that begin with an underscore, as the format asks.
 */
public final class DryRunHar {
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * The archive as JSON text; masked as the result is.
   *
   * @throws IOException when it cannot be written as JSON
   */
  public String of(DryRunResult result, Language language) throws IOException {
    ObjectNode root = mapper.createObjectNode();
    ObjectNode log = root.putObject("log").put("version", "1.2");
    log.putObject("creator").put("name", "Emporion").put("version", "1");
    ArrayNode pages = log.putArray("pages");
    ArrayNode entries = log.putArray("entries");
    for (DryRunResult.Walk walk : result.journeys()) {
      pages.addObject()
          .put("id", walk.id())
          .put("title", walk.name().in(language))
          .put("startedDateTime",
              walk.exchanges().stream().findFirst().map(Exchange::at).orElse(result.started()).toString())
          .putObject("pageTimings");
      walk.exchanges().forEach(exchange -> entry(entries.addObject(), walk.id(), exchange, language));
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void entry(ObjectNode entry, String page, Exchange exchange, Language language) {
    entry.put("pageref", page).put("startedDateTime", exchange.at().toString()).put("time", exchange.millis());
    ObjectNode request = entry.putObject("request")
        .put("method", exchange.method()).put("url", exchange.url()).put("httpVersion", "HTTP/1.1");
    request.putArray("cookies");
    headers(request.putArray("headers"), exchange.sent());
    query(request.putArray("queryString"), exchange.url());
    request.put("headersSize", -1).put("bodySize", exchange.sent().characters());
    if (!exchange.sent().body().isEmpty()) {
      request.putObject("postData").put("mimeType", type(exchange.sent())).put("text", exchange.sent().body());
    }
    ObjectNode response = entry.putObject("response")
        .put("status", exchange.status().orElse(0)).put("statusText", exchange.statusText()).put("httpVersion", "HTTP/1.1");
    response.putArray("cookies");
    headers(response.putArray("headers"), exchange.answer());
    response.putObject("content").put("size", exchange.answer().characters()).put("mimeType", type(exchange.answer()))
        .put("text", exchange.answer().body());
    response.put("redirectURL", header(exchange.answer(), "location")).put("headersSize", -1).put("bodySize", -1);
    entry.putObject("cache");
    entry.putObject("timings").put("send", 0).put("wait", exchange.millis()).put("receive", 0);
    entry.put("_step", exchange.step()).put("_request", exchange.request()).put("_transaction", exchange.transaction());
    ObjectNode extracted = entry.putObject("_extracted");
    exchange.extracted().forEach(extracted::put);
    ArrayNode checks = entry.putArray("_checks");
    exchange.checks().forEach(check -> checks.addObject()
        .put("what", check.what().in(language)).put("found", check.found().orElse(null)).put("ok", check.ok()));
    exchange.fault().ifPresent(fault -> entry.put("_fault", fault.in(language)));
  }

  private static void headers(ArrayNode list, Exchange.Message message) {
    message.headers().forEach(one -> list.addObject().put("name", one.name()).put("value", one.value()));
  }

  private static void query(ArrayNode list, String url) {
    int question = url.indexOf('?');
    if (question < 0) {
      return;
    }
    for (String pair : url.substring(question + 1).split("&")) {
      String[] parts = pair.split("=", 2);
      list.addObject().put("name", decoded(parts[0])).put("value", parts.length < 2 ? "" : decoded(parts[1]));
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not percent-encoded after all: the text itself is the value.
      return text;
    }
  }

  private static String type(Exchange.Message message) {
    return header(message, "content-type");
  }

  private static String header(Exchange.Message message, String name) {
    return message.headers().stream().filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
        .map(Exchange.Header::value).findFirst().orElse("");
  }
}
