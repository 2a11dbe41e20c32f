package org.emporion.cli;

import java.util.Map;
import org.emporion.trial.dry.DryRunResult;
import org.emporion.trial.dry.Exchange;

/** Shows on the console what one virtual customer sent and what came back. */
final class DryRunConsole {
  /** Longest body that is shown here; a file has more. */
  private static final int LONGEST_BODY = 1200;

  private final Console console;

  DryRunConsole(Console console) {
    this.console = console;
  }

  void show(DryRunResult result) {
    int sent = 0;
    int good = 0;
    for (DryRunResult.Walk walk : result.journeys()) {
      console.result("try.journey", walk.id(), walk.name());
      walk.exchanges().forEach(this::exchange);
      if (!walk.unsent().isEmpty()) {
        console.result("try.unsent", String.join(", ", walk.unsent()));
      }
      sent += walk.exchanges().size();
      good += (int) walk.exchanges().stream().filter(Exchange::ok).count();
    }
    console.result(result.green() ? "try.green" : "try.broken", good, sent, result.target().toString());
  }

  private void exchange(Exchange one) {
    console.out().println();
    console.result("try.exchange", one.ok() ? "ok" : console.say("try.bad"), one.step(), one.request(), one.transaction(), one.millis());
    message("> ", one.method() + " " + one.url(), one.sent());
    one.status().ifPresent(code -> message("< ", code + " " + one.statusText(), one.answer()));
    one.checks().forEach(check -> console.result(check.ok() ? "try.check" : "try.check-bad", check.what(), check.found().orElse("-")));
    for (Map.Entry<String, String> taken : one.extracted().entrySet()) {
      console.result("try.taken", taken.getKey(), taken.getValue());
    }
    one.fault().ifPresent(fault -> console.result("try.fault", fault));
  }

  private void message(String mark, String first, Exchange.Message message) {
    console.out().println("  " + mark + first);
    message.headers().forEach(header -> console.out().println("  " + mark + header.name() + ": " + header.value()));
    String body = message.body();
    String shown = body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY);
    if (!shown.isEmpty()) {
      console.out().println("  " + mark.strip());
      shown.lines().forEach(line -> console.out().println("  " + mark + line));
    }
    if (message.characters() > shown.length()) {
      console.result("try.cut", message.characters());
    }
  }
}
