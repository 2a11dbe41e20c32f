package org.emporion.trial.dry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.trial.process.RunnerEvent;

/** Makes exchanges of what the load generator tells: masked, and in words. */
final class ExchangeReader {
  private static final String STATUS = "status";
  /** The load generator's words for no answer when it has no reason: the request was never made. */
  private static final String SILENT = "no answer";

  private final Masking masking;
  private final Map<String, String> transactions;
  private final Phrasebook phrases;

  ExchangeReader(Masking masking, Map<String, String> transactions, Phrasebook phrases) {
    this.masking = masking;
    this.transactions = transactions;
    this.phrases = phrases;
  }

  Exchange of(RunnerEvent.Exchange told) {
    masking.learn(told.extracted());
    // In the order they went over the line, so that a cookie is known once it was given out.
    Exchange.Message sent = masking.message(message(told.sent()));
    Exchange.Message answer = masking.message(message(told.answer()));
    return new Exchange(told.step(), told.request(), transactions.getOrDefault(told.request(), ""), told.method(),
        masking.url(told.url()), sent, told.status() == 0 ? OptionalInt.empty() : OptionalInt.of(told.status()),
        told.statusText(), answer, Instant.ofEpochMilli(told.t()), told.micros() / 1000.0, masking.values(told.extracted()),
        told.checks().stream().map(this::check).toList(), fault(told));
  }

  private static Exchange.Message message(RunnerEvent.Message told) {
    return new Exchange.Message(
        told.headers().stream().map(one -> new Exchange.Header(one.name(), one.value())).toList(),
        told.body() == null ? "" : told.body(), told.characters());
  }

  private Exchange.Check check(RunnerEvent.Check check) {
    return new Exchange.Check(wanted(check),
        Optional.ofNullable(check.found()).map(found -> masking.value(check.what(), found)), check.ok());
  }

  private LocalText wanted(RunnerEvent.Check check) {
    String allowed = String.join(", ", check.allowed());
    return check.what().equals(STATUS) ? phrases.say("check.status", allowed)
        : check.allowed().isEmpty() ? phrases.say("check.there", check.what())
        : phrases.say("check.value", check.what(), allowed);
  }

  /** What is wrong, in words: the first check that does not hold, or that no answer came. */
  private Optional<LocalText> fault(RunnerEvent.Exchange told) {
    if (told.fault() == null) {
      return Optional.empty();
    }
    // A request that could not even be sent, since nobody listens, has no address either.
    if (told.url().isEmpty() && told.fault().equals(SILENT)) {
      return Optional.of(phrases.say("fault.unmade"));
    }
    if (told.status() == 0) {
      return Optional.of(phrases.say("fault.silent", told.fault().replaceFirst("^" + SILENT + ": ", "")));
    }
    List<RunnerEvent.Check> wrong = told.checks().stream().filter(check -> !check.ok()).toList();
    return Optional.of(wrong.stream().findFirst()
        .map(check -> phrases.say(check.found() == null ? "fault.absent" : "fault.other", wanted(check),
            check.found() == null ? "" : masking.value(check.what(), check.found())))
        .orElseGet(() -> LocalText.same(told.fault())));
  }
}
