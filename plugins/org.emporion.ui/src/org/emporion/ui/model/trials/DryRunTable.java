package org.emporion.ui.model.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.trial.dry.DryRunResult;
import org.emporion.trial.dry.Exchange;
import org.emporion.trial.dry.PrettyBody;
import org.emporion.ui.Wording;

/**
 * What one virtual customer met, as a table with a row for each request.
 *
 * @param summary how it went, in a sentence
 * @param green true when every answer was as wanted
 * @param rows in the order they were sent, with those that were not sent behind
 */
public record DryRunTable(String summary, boolean green, List<Row> rows) {
  /**
   * A request.
   *
   * @param cells sign, journey, request, status, time, method and path, what is wrong
   * @param exchange what was sent and answered; empty for a request that was not sent
   * @param ok false when the answer is not as wanted or there is none
   */
  public record Row(List<String> cells, Optional<Exchange> exchange, boolean ok) {}

  /** Keys of the headings. */
  public static List<String> headings(Wording words) {
    return List.of("", words.say("trials.dry.journey"), words.say("trials.dry.request"), words.say("trials.dry.status"),
        words.say("trials.dry.time"), words.say("trials.dry.address"), words.say("trials.dry.result"));
  }

  /** The table of a dry run. */
  public static DryRunTable of(DryRunResult met, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (DryRunResult.Walk walk : met.journeys()) {
      walk.exchanges().forEach(one -> rows.add(sent(words.of(walk.name()), one, met.target().toString(), words)));
      walk.unsent().forEach(request -> rows.add(new Row(List.of("–", words.of(walk.name()), request, "", "", "",
          words.say("trials.dry.unsent")), Optional.empty(), false)));
    }
    long wrong = rows.stream().filter(row -> !row.ok()).count();
    return new DryRunTable(wrong == 0
        ? words.say("trials.dry.green", rows.size(), met.target())
        : words.say("trials.dry.red", wrong, rows.size(), met.target()), wrong == 0, rows);
  }

  private static Row sent(String journey, Exchange one, String target, Wording words) {
    // The host is the same for all of them and stands in the summary.
    String path = one.url().startsWith(target) ? one.url().substring(target.length()) : one.url();
    String status = one.status().isPresent() ? Integer.toString(one.status().getAsInt()) : words.say("value.none");
    return new Row(List.of(
        one.ok() ? "✓" : "✗", journey, one.request(), status, words.figures().millis(one.millis()),
        one.method() + " " + path, one.fault().map(words::of).orElseGet(() -> words.say("trials.dry.good"))),
        Optional.of(one), one.ok());
  }

  /** What was sent, as text. */
  public static String sent(Exchange exchange, Wording words) {
    return exchange.method() + " " + exchange.url() + "\n" + message(exchange.sent(), words);
  }

  /** What came back, as text: what is wrong, what was checked, what was kept, headers and body. */
  public static String answer(Exchange exchange, Wording words) {
    List<String> lines = new ArrayList<>();
    exchange.fault().ifPresent(fault -> lines.add("✗ " + words.of(fault)));
    for (Exchange.Check check : exchange.checks()) {
      lines.add((check.ok() ? "✓ " : "✗ ") + words.of(check.what())
          + (check.ok() ? "" : check.found().map(found -> " – " + words.say("trials.dry.found", found)).orElse("")));
    }
    exchange.extracted().forEach((name, value) -> lines.add("→ " + name + " = " + value));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    exchange.status().ifPresent(status -> lines.add((status + " " + exchange.statusText()).strip()));
    lines.add(message(exchange.answer(), words));
    return String.join("\n", lines);
  }

  private static String message(Exchange.Message message, Wording words) {
    String headers = message.headers().stream().map(one -> one.name() + ": " + one.value()).collect(Collectors.joining("\n"));
    String body = new PrettyBody().of(message.body());
    String cut = message.cut()
        ? "\n" + words.say("trials.dry.cut", message.body().length(), message.characters()) : "";
    return headers + (body.isEmpty() ? "" : "\n\n" + body + cut);
  }
}
