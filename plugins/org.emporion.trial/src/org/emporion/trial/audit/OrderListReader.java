package org.emporion.trial.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderList;

/** Reads a target's own list of orders, JSON or CSV (RFC 4180 with a header line), as the study says. */
public final class OrderListReader {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
      .setIgnoreEmptyLines(true).get();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OrderList how;
  private final Phrasebook phrases = new Phrasebook(OrderListReader.class);

  /** A reader of lists of this form. */
  public OrderListReader(OrderList how) {
    this.how = how;
  }

  /** True for a text that is JSON; otherwise it is CSV. */
  public static boolean json(String text) {
    return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
  }

  /**
   * The rows of the list in the time of a trial.
   *
   * @param text the list, JSON or CSV
   * @param before the list as it was before the trial, whose rows are no longer of interest; empty when not known
   * @param since when the trial began; tells when the list has times
   * @throws UnreadableOrdersException when it is no such list
   */
  public List<ListedOrder> read(String text, Optional<String> before, Instant since) throws UnreadableOrdersException {
    Map<String, Integer> old = new HashMap<>();
    if (before.isPresent()) {
      for (Row row : rows(before.get())) {
        old.merge(row.reference(), 1, Integer::sum);
      }
    }
    List<ListedOrder> orders = new ArrayList<>();
    for (Row row : rows(text)) {
      // Rows keep their order: the first ones with a reference are those that were there before.
      boolean known = old.merge(row.reference(), -1, Integer::sum) >= 0;
      Optional<Belief> standing = standing(row.status());
      if (!known && standing.isPresent() && !(how.time().isPresent() && earlier(row, since))) {
        orders.add(new ListedOrder(row.reference(), standing.get()));
      }
    }
    return orders;
  }

  private record Row(String reference, Optional<String> status, Optional<String> time) {}

  private Optional<Belief> standing(Optional<String> status) {
    if (status.isEmpty() || how.bought().contains(status.get())) {
      return Optional.of(Belief.BOUGHT);
    }
    if (how.declined().contains(status.get())) {
      return Optional.of(Belief.DECLINED);
    }
    if (how.unknown().contains(status.get())) {
      return Optional.of(Belief.UNKNOWN);
    }
    return how.bought().isEmpty() ? Optional.of(Belief.BOUGHT) : Optional.empty();
  }

  /** To the second: many lists tell no more. */
  private boolean earlier(Row row, Instant since) throws UnreadableOrdersException {
    String text = row.time().orElseThrow(() -> refused("orders.no-key", how.time().orElseThrow()));
    Instant time = OrderTimes.parse(text).orElseThrow(() -> refused("orders.time", text));
    return time.isBefore(since.truncatedTo(ChronoUnit.SECONDS));
  }

  private List<Row> rows(String text) throws UnreadableOrdersException {
    return json(text) ? jsonRows(text) : csvRows(text);
  }

  private List<Row> csvRows(String text) throws UnreadableOrdersException {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), CSV)) {
      List<String> columns = parser.getHeaderNames();
      for (Optional<String> needed : List.of(Optional.of(how.reference()), how.status(), how.time())) {
        if (needed.isPresent() && !columns.contains(needed.get())) {
          throw refused("orders.no-column", needed.get(), String.join(", ", columns));
        }
      }
      for (CSVRecord row : parser) {
        if (!row.isConsistent()) {
          throw refused("orders.csv-row", Long.toString(parser.getCurrentLineNumber()));
        }
        rows.add(new Row(row.get(how.reference()), how.status().map(row::get), how.time().map(row::get)));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw refused("orders.csv", String.valueOf(e.getMessage()));
    }
    return rows;
  }

  private List<Row> jsonRows(String text) throws UnreadableOrdersException {
    JsonNode list;
    try {
      JsonNode root = JSON.readTree(text);
      list = how.list().map(keys -> at(root, keys)).orElse(root);
    } catch (JsonProcessingException e) {
      throw refused("orders.json", e.getOriginalMessage());
    }
    if (!list.isArray()) {
      throw refused("orders.no-list", how.list().orElse("$"));
    }
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : list) {
      String reference = value(row, how.reference())
          .orElseThrow(() -> refused("orders.no-key", how.reference()));
      rows.add(new Row(reference, how.status().map(keys -> value(row, keys).orElse("")),
          how.time().flatMap(keys -> value(row, keys))));
    }
    return rows;
  }

  private static Optional<String> value(JsonNode row, String keys) {
    JsonNode value = at(row, keys);
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }

  /** A value by keys joined by dots, with or without the {@code $.} of a JSONPath before them. */
  private static JsonNode at(JsonNode node, String keys) {
    JsonNode found = node;
    for (String key : keys.replaceFirst("^\\$\\.?", "").split("\\.")) {
      found = key.isEmpty() ? found : found.path(key);
    }
    return found;
  }

  private UnreadableOrdersException refused(String phrase, Object... arguments) {
    LocalText what = phrases.say(phrase, arguments);
    return new UnreadableOrdersException(what);
  }
}
