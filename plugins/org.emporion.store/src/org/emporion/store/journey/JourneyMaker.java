package org.emporion.store.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;
import org.emporion.model.words.WordRules;
import org.emporion.store.interchange.BrokenExchangeException;

/** Makes steps of the requests of a recording. */
final class JourneyMaker {
  /** Most requests of one journey. */
  static final int MOST_STEPS = 300;
  /** Longest body that is written; a study file is at most 1 MiB. */
  static final int LONGEST_BODY = 64 * 1024;

  /** Headers a browser or the load generator sets by itself; the others are the shop's and are kept. */
  private static final Set<String> OWN_HEADERS = Set.of(
      "host", "connection", "content-length", "user-agent", "origin", "referer", "cookie", "accept-encoding", "accept-language",
      "cache-control", "pragma", "upgrade-insecure-requests", "dnt", "te", "priority", "if-none-match", "if-modified-since",
      "if-range", "range", "purpose", "keep-alive", "proxy-connection", "transfer-encoding", "expect", "save-data", "x-client-data",
      "postman-token", "viewport-width", "downlink", "rtt", "ect", "trailer", "upgrade", "date", "forwarded",
      "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host");

  private final Phrasebook phrases;
  private final WordRules words;
  private final ImportProblems problems;

  JourneyMaker(Phrasebook phrases, WordRules words, ImportProblems problems) {
    this.phrases = phrases;
    this.words = words;
    this.problems = problems;
  }

  /**
   * Makes the steps.
   *
   * @param taken names of feeders and secrets there are already
   * @param order number of the step that places the order, from 1; empty to find out
   * @throws BrokenExchangeException when there is nothing to make steps of, too much, or what no study can say
   */
  RecordedJourney of(List<Call> calls, Set<String> taken, OptionalInt order) throws BrokenExchangeException {
    check(calls, order);
    List<LocalText> told = new ArrayList<>();
    List<RequestSlots> requests = calls.stream().map(call -> new RequestSlots(call, kept(call))).toList();
    Set<String> names = new LinkedHashSet<>(taken);
    calls.forEach(call -> names.addAll(call.extract().keySet()));
    Correlation correlation = new Correlation(calls, requests, names);
    Secrets secrets = new Secrets();
    calls.forEach(secrets::noteCookies);
    calls.forEach(call -> secrets.noteAnswer(call.answer()));
    List<Map<Slot, String>> templates = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      templates.add(templates(i, requests.get(i), correlation, secrets, told));
    }
    List<RequestSlots.Parts> parts = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      // Only now every secret is known; values are searched, not names, which may be the same words.
      for (Slot slot : requests.get(i).slots()) {
        String before = templates.get(i).getOrDefault(slot, slot.value());
        String clean = secrets.scrubbed(before);
        if (!clean.equals(before)) {
          templates.get(i).put(slot, clean);
        }
      }
      RequestSlots.Parts made = requests.get(i).with(templates.get(i));
      Optional<String> body = made.body();
      if (requests.get(i).opaqueBody()) {
        body = Optional.of(secrets.placeholder("body", body.orElse("")));
        told.add(phrases.say("body-opaque", i + 1));
      }
      parts.add(new RequestSlots.Parts(Holes.filled(made.path()), filled(made.query()), filled(made.headers()),
          body.map(Holes::filled), filled(made.form())));
    }
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      operations.add(Operation.of(calls.get(i), parts.get(i).path()));
    }
    OptionalInt placing = order.isPresent() ? OptionalInt.of(order.getAsInt() - 1) : placing(operations);
    List<Step> steps = new ArrayList<>();
    Pauses pauses = new Pauses(calls);
    for (int i = 0; i < calls.size(); i++) {
      steps.add(step(calls.get(i), operations.get(i), parts.get(i), extracted(calls.get(i), correlation.extracted(i)),
          placing.orElse(-1) == i, pauses.after(i)));
      if (operations.get(i).graphQl().isPresent() && steps.get(i).expect().isEmpty() && steps.get(i).extract().isEmpty()) {
        told.add(phrases.say("graphql-unchecked", i + 1));
      }
    }
    steps.forEach(step -> told.add(phrases.say("step", steps.indexOf(step) + 1, step.request(), step.transaction())));
    secrets.placeholders().forEach(name -> told.add(phrases.say("secret", name)));
    if (calls.stream().allMatch(call -> call.answer().text().isEmpty() && call.extract().isEmpty())) {
      told.add(phrases.say("no-answers"));
    }
    return new RecordedJourney(List.copyOf(steps), List.copyOf(secrets.placeholders()), placing, told);
  }

  private static Map<String, Extraction> extracted(Call call, Map<String, Extraction> found) {
    Map<String, Extraction> all = new LinkedHashMap<>(call.extract());
    all.putAll(found);
    return all;
  }

  private static Map<String, String> filled(Map<String, String> texts) {
    Map<String, String> filled = new LinkedHashMap<>();
    texts.forEach((name, text) -> filled.put(Holes.filled(name), Holes.filled(text)));
    return filled;
  }

  private void check(List<Call> calls, OptionalInt order) throws BrokenExchangeException {
    if (calls.isEmpty()) {
      problems.at("", "nothing-left");
    }
    if (calls.size() > MOST_STEPS) {
      problems.at("", "too-many-steps", Integer.toString(calls.size()), Integer.toString(MOST_STEPS));
    }
    if (order.isPresent() && (order.getAsInt() < 1 || order.getAsInt() > calls.size())) {
      problems.at("", "no-such-step", Integer.toString(order.getAsInt()), Integer.toString(calls.size()));
    }
    for (Call call : calls) {
      if (call.body().filter(body -> body.text().length() > LONGEST_BODY).isPresent()) {
        problems.at(call.where(), "body-too-long", Integer.toString(LONGEST_BODY));
      }
      boolean hole = call.path().contains("#{") || call.body().filter(body -> body.text().contains("#{")).isPresent()
          || call.query().stream().anyMatch(one -> one.value().contains("#{"))
          || kept(call).stream().anyMatch(one -> one.value().contains("#{"));
      if (hole) {
        problems.at(call.where(), "placeholder-inside");
      }
    }
    problems.throwIfAny();
  }

  private Map<Slot, String> templates(
      int call, RequestSlots request, Correlation correlation, Secrets secrets, List<LocalText> told) {
    Map<Slot, String> templates = new LinkedHashMap<>();
    for (Slot slot : request.slots()) {
      if (Holes.in(slot.value())) {
        continue;
      }
      Optional<Correlation.Source> source = correlation.source(call, slot);
      if (source.isPresent()) {
        String name = correlation.name(source.get());
        templates.put(slot, "#{" + name + "}");
        told.add(phrases.say("found", name, taken(source.get().leaf().place()), source.get().call() + 1, call + 1, place(slot)));
      } else {
        secrets.template(slot).ifPresent(template -> templates.put(slot, template));
        correlation.elsewhere(call, slot)
            .ifPresent(from -> told.add(phrases.say("found-elsewhere", call + 1, place(slot), from + 1)));
      }
    }
    return templates;
  }

  private LocalText taken(Extraction place) {
    String detail = place.detail().isEmpty() ? "" : " " + place.detail();
    return switch (place.from()) {
      case FIRST, RANDOM -> LocalText.same(place.at());
      case HEADER -> phrases.say("from.header", place.at() + detail);
      case CSS -> phrases.say("from.page", place.at() + detail);
      case PATTERN -> phrases.say("from.text", place.at());
    };
  }

  /** Where a value is sent, without the value. */
  private LocalText place(Slot slot) {
    String name = slot.kind() == Slot.Kind.JSON ? slot.place() : slot.name();
    return phrases.say("place." + slot.kind().name().toLowerCase(Locale.ROOT), name);
  }

  private Step step(Call call, Operation operation, RequestSlots.Parts parts, Map<String, Extraction> extract,
      boolean places, Step.Think think) {
    String transaction = operation.transaction(words);
    List<Integer> status = new ArrayList<>(!call.status().isEmpty() ? call.status()
        : call.answer().status().isPresent() ? List.of(call.answer().status().getAsInt()) : List.of(200, 201, 202, 204));
    Map<String, List<Integer>> outcomes = places ? Map.of(Step.ORDERS_PLACED, List.copyOf(status)) : Map.of();
    if (transaction.equals("pay") && operation.changes() && !status.contains(402)) {
      status.add(402);
    }
    Map<String, List<String>> expect =
        operation.graphQl().isPresent() ? GraphQlAnswer.expected(call.answer().text()) : Map.of();
    return new Step(operation.request(), transaction, call.method(), parts.path(), parts.query(), parts.headers(),
        parts.body(), parts.form(), status, expect, extract, outcomes, think, 1);
  }

  /** The surest request that places an order; the last of several that are as sure. */
  private OptionalInt placing(List<Operation> operations) {
    OptionalInt best = OptionalInt.empty();
    int surest = Integer.MAX_VALUE;
    for (int i = 0; i < operations.size(); i++) {
      int sure = operations.get(i).placesOrder(words).orElse(Integer.MAX_VALUE);
      if (sure <= surest && sure != Integer.MAX_VALUE) {
        surest = sure;
        best = OptionalInt.of(i);
      }
    }
    return best;
  }

  private static List<Call.Pair> kept(Call call) {
    return call.headers().stream().filter(header -> {
      String name = header.name().toLowerCase(Locale.ROOT);
      boolean anything = name.equals("accept") && header.value().equals("*/*");
      return !anything && !name.isEmpty() && !name.startsWith(":") && !name.startsWith("sec-") && !OWN_HEADERS.contains(name);
    }).toList();
  }
}
