package org.emporion.runner.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Reads and checks a plan, format 1; see the README of load-scenarios. */
public final class PlanReader {
  private static final double HIGHEST_RATE = 1_000_000;
  private static final int LONGEST_SECONDS = 7 * 24 * 3600;
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private final ObjectMapper mapper = new ObjectMapper()
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Reads a plan file; throws with file and field when it cannot be run. */
  public TrialPlan read(Path file) throws PlanException {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new PlanException(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Reads a plan from its text; the file name is only for messages. */
  public TrialPlan read(String fileName, String json) throws PlanException {
    JsonSection root = new JsonSection(fileName + ": ", parse(fileName, json));
    root.whole("format", 1, 1, Optional.empty());
    Map<String, List<String>> feeders = feeders(root);
    Set<String> given = new HashSet<>(feeders.keySet());
    given.add(TrialPlan.UID);
    Set<String> secrets = secrets(root, given);
    given.addAll(secrets);
    TrialPlan plan = new TrialPlan(
        root.text("name"),
        baseUrl(root),
        root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, Optional.of(1L)),
        root.texts("headers"),
        injection(root),
        (int) root.whole("maxDurationSeconds", 1, LONGEST_SECONDS, Optional.empty()),
        (int) root.whole("maxRequestsPerSecond", 1, (long) HIGHEST_RATE, Optional.empty()),
        journeys(root, given),
        feeders,
        secrets,
        leave(root));
    root.noOtherKeys();
    if (!plan.leave().covers(URI.create(plan.baseUrl()))) {
      throw root.fault("leave", "does not cover " + Leave.host(URI.create(plan.baseUrl())));
    }
    if (plan.injectionSeconds() > plan.maxDurationSeconds()) {
      throw root.fault("maxDurationSeconds", "is shorter than the injection, which lasts "
          + plan.injectionSeconds() + " s");
    }
    if (plan.peakRequestRate() > plan.maxRequestsPerSecond()) {
      throw root.fault("maxRequestsPerSecond", "is " + plan.maxRequestsPerSecond()
          + ", but the plan would send " + plan.peakRequestRate() + " at its peak");
    }
    return plan;
  }

  private JsonNode parse(String fileName, String json) throws PlanException {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new PlanException(fileName + place + ": is not JSON: " + e.getOriginalMessage());
    }
  }

  private static String baseUrl(JsonSection root) throws PlanException {
    String text = root.text("baseUrl");
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw root.fault("baseUrl", "must be a URL, not \"" + text + "\"");
    }
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || !(uri.getRawPath() == null || uri.getRawPath().isEmpty()
        || uri.getRawPath().equals("/")) || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw root.fault("baseUrl", "must be like http://host:port, not \"" + text + "\"");
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static List<Injection> injection(JsonSection root) throws PlanException {
    List<Injection> stretches = new ArrayList<>();
    for (JsonSection section : root.sections("injection")) {
      String type = section.text("type");
      stretches.add(switch (type) {
        case "ramp" -> new Injection.Ramp(
            section.number("from", 0, HIGHEST_RATE),
            section.number("to", 0, HIGHEST_RATE),
            section.positive("seconds", LONGEST_SECONDS));
        case "constant" -> new Injection.Constant(
            section.number("rate", 0, HIGHEST_RATE),
            section.positive("seconds", LONGEST_SECONDS),
            section.flag("randomised"));
        default -> throw section.fault(
            "type", "must be ramp or constant, not \"" + type + "\"");
      });
      section.noOtherKeys();
    }
    return List.copyOf(stretches);
  }

  private static Map<String, List<String>> feeders(JsonSection root) throws PlanException {
    // Sorted: the order of the draws, and so the values, must not depend on the file's order.
    Map<String, List<String>> feeders = new TreeMap<>();
    if (root.has("feeders")) {
      JsonSection section = root.section("feeders");
      for (String name : section.keys()) {
        if (!Templates.isName(name)) {
          throw section.fault(name, "must be named with letters, digits, - and _ only");
        }
        feeders.put(name, section.values(name));
      }
    }
    return feeders;
  }

  /** Names of values that are told apart from the plan, since a plan is kept. */
  private static Set<String> secrets(JsonSection root, Set<String> given) throws PlanException {
    Set<String> secrets = new LinkedHashSet<>(root.has("secrets") ? root.values("secrets") : List.of());
    for (String name : secrets) {
      if (!Templates.isName(name) || given.contains(name)) {
        throw root.fault("secrets", "needs names of letters, digits, - and _ that no feeder has, not \"" + name + "\"");
      }
    }
    return secrets;
  }

  private static Leave leave(JsonSection root) throws PlanException {
    if (!root.has("leave")) {
      return Leave.LOOPBACK;
    }
    JsonSection section = root.section("leave");
    OptionalLong until = section.has("until")
        ? OptionalLong.of(section.whole("until", 0, Long.MAX_VALUE, Optional.empty())) : OptionalLong.empty();
    Map<String, List<String>> addresses = new LinkedHashMap<>();
    if (section.has("addresses")) {
      JsonSection hosts = section.section("addresses");
      for (String host : hosts.keys()) {
        addresses.put(host.toLowerCase(Locale.ROOT), hosts.values(host));
      }
    }
    section.noOtherKeys();
    return new Leave(addresses, until);
  }

  private static List<Journey> journeys(JsonSection root, Set<String> feeders)
      throws PlanException {
    List<Journey> journeys = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonSection section : root.sections("journeys")) {
      String id = section.text("id");
      if (!ids.add(id)) {
        throw section.fault("id", "\"" + id + "\" is used twice");
      }
      Set<String> known = new HashSet<>(feeders);
      List<Step> steps = new ArrayList<>();
      double weight = section.positive("weight", HIGHEST_RATE);
      for (JsonSection step : section.sections("steps")) {
        steps.add(step(step, known));
      }
      journeys.add(new Journey(id, weight, List.copyOf(steps)));
      section.noOtherKeys();
    }
    return List.copyOf(journeys);
  }

  private static Step step(JsonSection section, Set<String> known) throws PlanException {
    String method = section.has("method") ? section.text("method") : "GET";
    if (!METHODS.contains(method)) {
      throw section.fault("method", "must be one of " + String.join(", ", METHODS)
          + ", not \"" + method + "\"");
    }
    String path = section.text("path");
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw section.fault("path", "must begin with one slash, not \"" + path + "\"");
    }
    Set<Integer> accepted =
        section.has("status") ? Set.copyOf(section.statusCodes("status")) : Set.of(200);
    Map<String, String> query = section.texts("query");
    Map<String, String> headers = section.texts("headers");
    Optional<String> body = section.optionalText("body");
    Templates templates = new Templates(section, known);
    templates.check("path", path);
    templates.check("query", query);
    templates.check("headers", headers);
    templates.check("body", body.orElse(""));
    Map<String, String> form = section.texts("form");
    if (body.isPresent() && !form.isEmpty()) {
      throw section.fault("form", "cannot be sent together with a body");
    }
    templates.check("form", form);
    Map<String, Extraction> extract = extract(section);
    known.addAll(extract.keySet());
    Step step = new Step(section.text("request"), section.optionalText("transaction"), method,
        path, query, headers, body, form, accepted, expect(section), extract,
        outcomes(section, accepted), think(section),
        (int) section.whole("repeat", 1, 1000, Optional.of(1L)),
        section.has("order") ? Optional.of(OrderSection.mark(section.section("order"), templates)) : Optional.empty(),
        section.has("resubmit")
            ? Optional.of(OrderSection.resubmission(section.section("resubmit"))) : Optional.empty());
    section.noOtherKeys();
    return step;
  }

  private static Map<String, List<String>> expect(JsonSection step) throws PlanException {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    if (step.has("expect")) {
      JsonSection section = step.section("expect");
      for (String path : section.keys()) {
        expected.put(path, section.values(path));
      }
    }
    return expected;
  }

  private static Map<String, Extraction> extract(JsonSection step) throws PlanException {
    Map<String, Extraction> values = new LinkedHashMap<>();
    if (step.has("extract")) {
      JsonSection section = step.section("extract");
      for (String name : section.keys()) {
        if (!Templates.isName(name)) {
          throw step.fault(
              "extract", "needs names of letters, digits, - and _ only, not \"" + name + "\"");
        }
        values.put(name, section.isText(name)
            ? new Extraction(Extraction.Kind.FIRST, section.text(name), "")
            : extraction(section.section(name), section, name));
      }
    }
    return values;
  }

  private static Extraction extraction(JsonSection value, JsonSection owner, String name)
      throws PlanException {
    boolean header = value.has(Extraction.Kind.HEADER.word());
    String detail = header ? Extraction.Kind.PATTERN.word() : "attribute";
    boolean detailed = value.has(detail) && (header || value.has(Extraction.Kind.CSS.word()));
    List<String> kinds = value.keys().stream().filter(key -> !detailed || !key.equals(detail)).toList();
    Optional<Extraction.Kind> kind =
        kinds.size() == 1 ? Extraction.Kind.named(kinds.getFirst()) : Optional.empty();
    if (kind.isEmpty()) {
      throw owner.fault(name, "must be a JSONPath or one of first, random, header (with pattern), css (with attribute)"
          + " and pattern with its place");
    }
    return new Extraction(kind.get(), value.text(kinds.getFirst()), detailed ? value.text(detail) : "");
  }

  private static Map<String, List<Integer>> outcomes(JsonSection step, Set<Integer> accepted)
      throws PlanException {
    Map<String, List<Integer>> outcomes = new LinkedHashMap<>();
    if (step.has("count")) {
      JsonSection section = step.section("count");
      for (String name : section.keys()) {
        List<Integer> codes = section.statusCodes(name);
        if (!accepted.containsAll(codes)) {
          throw section.fault(name, "counts a status that the step does not accept");
        }
        outcomes.put(name, codes);
      }
    }
    return Map.copyOf(outcomes);
  }

  private static ThinkTime think(JsonSection step) throws PlanException {
    if (!step.has("think")) {
      return ThinkTime.NONE;
    }
    JsonSection section = step.section("think");
    long min = section.whole("min", 0, 3_600_000, Optional.empty());
    long max = section.whole("max", 0, 3_600_000, Optional.empty());
    boolean paced = section.flag("paced");
    section.noOtherKeys();
    if (min > max) {
      throw section.fault("min", "must not exceed max");
    }
    return new ThinkTime(min, max, paced);
  }
}
