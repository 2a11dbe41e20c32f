package org.emporion.store.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;
import org.emporion.model.words.WordRules;

/**
 * Finds values that the shop makes up while it is used: what is in an answer first and in a later request then. Such
 * a value is taken from the earliest answer that has it. What a request sent before any answer had it is the
 * customer's own and stays.
 */
final class Correlation {
  /** Recognisable by itself: no blank, a digit, six characters or more. */
  private static final Pattern OPAQUE = Pattern.compile("(?=\\S*\\d)(?!/)\\S{6,}|[A-Za-z0-9_~+/=.-]{20,}");
  /** Numbers of few digits, amounts, days, times, versions and addresses repeat by chance or on purpose. */
  private static final Pattern COMMON = Pattern.compile(
      "[-+]?\\d{1,5}|[-+]?\\d+[.,]\\d+|\\d{4}([-/])\\d\\d?\\1\\d\\d?.*|\\d+(\\.\\d+)+|https?:.*|[a-z]+/[a-z0-9.+-]+(;.*)?");
  /** From this length on a value is looked for inside texts; a shorter one stands there by chance. */
  private static final int SHORTEST_INSIDE = 8;
  private static final Pattern PLACEHOLDER_WORD = Pattern.compile("[^a-z0-9]+");

  private final List<RequestSlots> requests;
  private final List<Call> calls;
  private final Map<String, List<Source>> sources = new HashMap<>();
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, Optional<Source>> texts = new HashMap<>();
  private final Map<Source, String> names = new LinkedHashMap<>();
  private final Set<String> taken;

  /**
   * Looks through a recording.
   *
   * @param calls requests in order, with their answers
   * @param requests the same requests taken apart
   * @param taken names that mean something else already
   */
  Correlation(List<Call> calls, List<RequestSlots> requests, Set<String> taken) {
    this.calls = calls;
    this.requests = requests;
    this.taken = new TreeSet<>(taken);
    this.taken.add(Step.UID);
    for (int i = 0; i < calls.size(); i++) {
      int call = i;
      AnswerValues answer = new AnswerValues(calls.get(i));
      answer.leaves().forEach(leaf -> sources.computeIfAbsent(leaf.value(), any -> new ArrayList<>()).add(new Source(call, leaf)));
      requests.get(i).slots().forEach(slot -> uses.computeIfAbsent(slot.value(), any -> new ArrayList<>()).add(new Use(call, slot)));
    }
  }

  /**
   * A value of an answer.
   *
   * @param call index of the request that it answers
   * @param leaf where it stands there
   */
  record Source(int call, AnswerValues.Leaf leaf) {}

  private record Use(int call, Slot slot) {}

  /** Where the value of a request comes from; empty when it is the customer's own. */
  Optional<Source> source(int call, Slot slot) {
    if (slot.value().isEmpty() || slot.value().length() > 4096) {
      return Optional.empty();
    }
    List<Source> earlier = sources.getOrDefault(slot.value(), List.of()).stream().filter(one -> one.call < call).toList();
    boolean opaque = OPAQUE.matcher(slot.value()).matches() && !COMMON.matcher(slot.value()).matches();
    for (int at = 0; !earlier.isEmpty() && at < call; at++) {
      int answer = at;
      List<Source> here = earlier.stream().filter(one -> one.call == answer).toList();
      Optional<Source> akin = here.stream().filter(one -> Affinity.between(one.leaf, slot)).findFirst();
      Optional<Source> found = akin.isPresent() || !opaque ? akin : here.stream().findFirst();
      if (found.isPresent()) {
        return sentBefore(found.get(), slot, opaque) ? Optional.empty() : found;
      }
    }
    return opaque && slot.value().length() >= SHORTEST_INSIDE ? inText(call, slot) : Optional.empty();
  }

  /** A value that stands inside the text of a page or a script; the same one each time it is asked for. */
  private Optional<Source> inText(int call, Slot slot) {
    for (int at = 0; at < call; at++) {
      int answer = at;
      if (uses.get(slot.value()).stream().anyMatch(use -> use.call <= answer)) {
        return Optional.empty();
      }
      Optional<Source> found = texts.computeIfAbsent(answer + " " + slot.value(), any ->
          TextValues.pattern(calls.get(answer).answer().text(), slot.value()).map(pattern -> new Source(
              answer, new AnswerValues.Leaf(new Extraction(Extraction.From.PATTERN, pattern), slot.name(), "", slot.value()))));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** True when a request up to the one that was answered had the value: then the answer repeats it. */
  private boolean sentBefore(Source source, Slot slot, boolean opaque) {
    return uses.get(slot.value()).stream()
        .filter(use -> use.call <= source.call)
        .anyMatch(use -> opaque || Affinity.between(source.leaf, use.slot));
  }

  /** The name of a value, the same each time it is asked for. */
  String name(Source source) {
    return names.computeIfAbsent(source, any -> {
      String key = slug(source.leaf.key());
      String parent = Affinity.singular(slug(source.leaf.parent()));
      boolean general = key.equals("id") || key.equals("value") || key.equals("key") || key.equals("code");
      String base = general && !parent.isEmpty() ? parent + "-" + key : key;
      return free(Character.isLetter(base.isEmpty() ? '0' : base.charAt(0)) ? base : "value" + (base.isEmpty() ? "" : "-" + base));
    });
  }

  /** A name nobody has yet. */
  private String free(String base) {
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "-" + i;
    }
    return name;
  }

  /** The values to take from an answer: by name, in the order they are first used. */
  Map<String, Extraction> extracted(int call) {
    Map<String, Extraction> extract = new LinkedHashMap<>();
    names.forEach((source, name) -> {
      if (source.call == call) {
        extract.put(name, source.leaf.place());
      }
    });
    return extract;
  }

  /** The request whose answer had a value where it cannot be taken from: in a page or an address to go to. */
  Optional<Integer> elsewhere(int call, Slot slot) {
    if (slot.value().length() < SHORTEST_INSIDE || !OPAQUE.matcher(slot.value()).matches() || COMMON.matcher(slot.value()).matches()) {
      return Optional.empty();
    }
    for (int at = 0; at < call; at++) {
      int asked = at;
      if (uses.get(slot.value()).stream().anyMatch(use -> use.call <= asked)) {
        return Optional.empty();
      }
      Call.Answer answer = calls.get(at).answer();
      boolean inHeader = answer.headers().stream()
          .anyMatch(one -> !one.name().equalsIgnoreCase("set-cookie") && one.value().contains(slot.value()));
      if (inHeader || JsonFile.of(answer.text()).isEmpty() && answer.text().contains(slot.value())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** A name as placeholders have it: small letters, digits and single hyphens; empty when nothing is left. */
  static String slug(String name) {
    return PLACEHOLDER_WORD.matcher(String.join("-", WordRules.words(name))).replaceAll("-").replaceAll("^-+|-+$", "");
  }
}
