package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emporion.store.interchange.BrokenExchangeException;

/** Reads HTTP archives (HAR 1.1 and 1.2, as browsers save them). */
final class HarReader {
  /** Most entries that are read. */
  static final int MOST_ENTRIES = 10_000;

  private final ImportProblems problems;

  HarReader(ImportProblems problems) {
    this.problems = problems;
  }

  /** True when a file looks like one of these. */
  static boolean reads(JsonNode root) {
    return root.has("log");
  }

  /**
   * The entries in the order they were sent.
   *
   * @throws BrokenExchangeException with every problem by JSON pointer
   */
  List<Call> read(JsonNode root) throws BrokenExchangeException {
    JsonPlace entries = new JsonPlace(root, "", problems).at("log").at("entries");
    if (!entries.there()) {
      problems.at("/log/entries", "missing");
    } else if (entries.node().size() > MOST_ENTRIES) {
      problems.at("/log/entries", "too-many", Integer.toString(entries.node().size()), Integer.toString(MOST_ENTRIES));
      throw problems.broken();
    }
    List<Call> calls = new ArrayList<>();
    for (JsonPlace entry : entries.items()) {
      call(entry).ifPresent(calls::add);
    }
    problems.throwIfAny();
    // The order of a file is that of arrival in some browsers; sorting is stable.
    calls.sort(Comparator.comparingLong(Call::started));
    return calls;
  }

  private Optional<Call> call(JsonPlace entry) {
    JsonPlace request = entry.at("request");
    String method = request.at("method").needText().toUpperCase(Locale.ROOT);
    String url = request.at("url").needText();
    if (url.isEmpty() || !url.toLowerCase(Locale.ROOT).matches("https?:.*")) {
      return Optional.empty(); // data:, blob:, chrome-extension: and web sockets never reach a shop's pages
    }
    Optional<Address> address = Address.of(url);
    if (address.isEmpty()) {
      problems.at(request.pointer() + "/url", "bad-url");
      return Optional.empty();
    }
    JsonPlace response = entry.at("response");
    return Optional.of(new Call(
        entry.pointer(),
        method,
        address.get().origin(),
        address.get().path(),
        address.get().query(),
        pairs(request.at("headers")),
        body(request.at("postData"), pairs(request.at("headers"))),
        entry.at("_resourceType").text().orElse("").toLowerCase(Locale.ROOT),
        answer(response),
        Map.of(),
        List.of(),
        started(entry.at("startedDateTime")),
        Math.round(Math.max(0, entry.at("time").node().asDouble(0)))));
  }

  /**
   * An address taken apart.
   *
   * @param origin scheme, host in small letters, and port unless it is the scheme's own
   * @param path at least a slash, without path parameters that carry a session
   * @param query decoded
   */
  record Address(String origin, String path, List<Call.Pair> query) {
    /** An absolute http address; empty when it is none. */
    static Optional<Address> of(String url) {
      int fragment = url.indexOf('#');
      String whole = fragment < 0 ? url : url.substring(0, fragment);
      int question = whole.indexOf('?');
      String beforeQuery = question < 0 ? whole : whole.substring(0, question);
      try {
        int slash = beforeQuery.indexOf('/', beforeQuery.indexOf("://") + 3);
        URI site = new URI(slash < 0 ? beforeQuery : beforeQuery.substring(0, slash));
        if (site.getHost() == null) {
          return Optional.empty();
        }
        String path = (slash < 0 ? "/" : beforeQuery.substring(slash)).replaceAll("(?i);jsessionid=[^/;]*", "");
        String origin = site.getScheme().toLowerCase(Locale.ROOT) + "://" + site.getHost().toLowerCase(Locale.ROOT);
        boolean usual = site.getPort() < 0 || site.getPort() == (origin.startsWith("https:") ? 443 : 80);
        return Optional.of(new Address(usual ? origin : origin + ":" + site.getPort(), path.replaceAll("^/+", "/"),
            question < 0 || question + 1 == whole.length() ? List.of() : RequestSlots.fields(whole.substring(question + 1))));
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
  }

  private List<Call.Pair> pairs(JsonPlace list) {
    return list.items().stream()
        .map(one -> new Call.Pair(one.at("name").needText(), one.at("value").text().orElse("")))
        .toList();
  }

  private Optional<Call.Body> body(JsonPlace data, List<Call.Pair> headers) {
    if (!data.there()) {
      return Optional.empty();
    }
    String type = data.at("mimeType").text().filter(one -> !one.isBlank())
        .or(() -> Call.header(headers, "content-type")).orElse("");
    String text = data.at("text").text().orElse("");
    if (text.isEmpty() && !data.at("params").items().isEmpty()) {
      text = String.join("&", data.at("params").items().stream()
          .map(one -> one.at("name").needText() + "=" + one.at("value").text().orElse("")).toList());
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new Call.Body(type, text));
  }

  private Call.Answer answer(JsonPlace response) {
    JsonNode status = response.at("status").node();
    JsonPlace content = response.at("content");
    String text = content.at("text").text().orElse("");
    if (content.at("encoding").text().filter("base64"::equalsIgnoreCase).isPresent()) {
      try {
        text = new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        problems.at(content.pointer() + "/text", "bad-base64");
      }
    }
    return new Call.Answer(
        OptionalInt.of(status.asInt(0)), content.at("mimeType").text().orElse(""), pairs(response.at("headers")), text);
  }

  private long started(JsonPlace place) {
    String text = place.needText();
    try {
      return text.isEmpty() ? 0 : OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeParseException e) {
      problems.at(place.pointer(), "bad-time");
      return 0;
    }
  }
}
