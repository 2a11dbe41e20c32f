package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.model.words.WordRules;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;
import org.emporion.store.interchange.BrokenExchangeException;

/** Reads a recording of somebody using a shop and plans the journey it becomes in a study. */
public final class JourneyImporter {
  private static final String SETS = "trials.journey-sets.";

  private final Phrasebook phrases = new Phrasebook(JourneyImporter.class);
  private final WordRules words = WordRules.beside(JourneyImporter.class, "journey-words.txt");
  private final JourneyOptions options;

  /** An importer that does as it is told. */
  public JourneyImporter(JourneyOptions options) {
    this.options = options;
  }

  /**
   * Plans an import.
   *
   * @param from an HTTP archive, a Postman collection or an OpenAPI document
   * @throws BrokenExchangeException with every problem of the recording by line and column or JSON pointer
   * @throws BrokenStudyException when the study would not be sound with the journey
   */
  public JourneyPlan plan(LoadedStudy loaded, Path from) throws BrokenExchangeException, BrokenStudyException {
    String file = from.getFileName() == null ? from.toString() : from.getFileName().toString();
    ImportProblems problems = new ImportProblems(file, phrases);
    String set = set(loaded, problems);
    Optional<JourneySet> known = loaded.study().trials().journeySets().stream().filter(one -> one.id().equals(set)).findFirst();
    Reading reading = read(from, problems);
    Selection.Chosen chosen = new Selection(words, options.keepStatic()).of(reading.calls(), options.host());
    List<LocalText> told = new ArrayList<>(left(chosen));
    told.addAll(reading.told());
    RecordedJourney recorded = new JourneyMaker(phrases, words, problems)
        .of(chosen.kept(), taken(known), options.order());
    told.addAll(recorded.told());
    reading.given().forEach(name -> told.add(phrases.say("secret", name)));
    Journey journey = journey(loaded, known, recorded, file, problems);
    StudyEditor editor = new StudyEditor(loaded.files());
    List<String> before = known.map(JourneySet::secrets).orElse(List.of());
    // Who drew a value of that name from a feeder so far goes on doing so.
    Set<String> secrets = new LinkedHashSet<>(before);
    Stream.concat(reading.given().stream(), recorded.secrets().stream()).filter(name -> known.isEmpty() || !known.get().feeders().containsKey(name))
        .forEach(secrets::add);
    if (secrets.size() > before.size()) {
      editor = editor.set(SETS + set + ".secrets", JourneyText.texts(List.copyOf(secrets)));
    }
    editor = editor.set(SETS + set + ".journeys." + journey.id(), JourneyText.of(journey));
    told.add(phrases.say(known.filter(one -> has(one, journey.id())).isPresent() ? "journey-replaced" : "journey-new",
        journey.id(), set, journey.steps().size()));
    editor = others(loaded, set, known, journey, editor, told);
    return new JourneyPlan(told, new StudyReader().read(loaded.folder(), editor.files()));
  }

  private static Set<String> taken(Optional<JourneySet> set) {
    Set<String> taken = new LinkedHashSet<>();
    set.ifPresent(one -> {
      taken.addAll(one.feeders().keySet());
      taken.addAll(one.secrets());
    });
    return taken;
  }

  private Reading read(Path from, ImportProblems problems) throws BrokenExchangeException {
    JsonNode root = JsonFile.read(from, problems);
    if (HarReader.reads(root)) {
      return new Reading(new HarReader(problems).read(root), List.of(), List.of());
    }
    if (PostmanReader.reads(root)) {
      return new PostmanReader(phrases, problems).read(root);
    }
    if (OpenApiReader.reads(root)) {
      return new OpenApiReader(phrases, problems, options.operations()).read(root);
    }
    problems.at("", "unknown-kind");
    throw problems.broken();
  }

  private String set(LoadedStudy loaded, ImportProblems problems) throws BrokenExchangeException {
    List<String> sets = loaded.study().trials().journeySets().stream().map(JourneySet::id).toList();
    if (options.set().isEmpty() && sets.size() != 1) {
      problems.at("", "which-set", String.join(", ", sets));
    }
    for (Optional<String> id : List.of(options.set(), options.journey())) {
      if (id.filter(one -> !one.matches("[a-z0-9]+(-[a-z0-9]+)*")).isPresent()) {
        problems.at("", "bad-id", id.get());
      }
    }
    problems.throwIfAny();
    return options.set().orElseGet(sets::getFirst);
  }

  private List<LocalText> left(Selection.Chosen chosen) {
    List<LocalText> told = new ArrayList<>();
    told.add(phrases.say("kept", chosen.kept().size(), chosen.origin().isEmpty() ? "-" : chosen.origin()));
    chosen.others().forEach((origin, count) -> told.add(phrases.say("dropped.other", count, origin)));
    chosen.dropped().forEach((reason, count) -> told.add(phrases.say("dropped." + reason, count)));
    return told;
  }

  private Journey journey(LoadedStudy loaded, Optional<JourneySet> set, RecordedJourney recorded, String file, ImportProblems problems)
      throws BrokenExchangeException {
    Optional<Journey> buying = set.or(() -> loaded.study().trials().journeySets().stream().findFirst()).map(JourneySet::buying);
    String fromFile = Correlation.slug(file.replaceAll("\\.[^.]*$", ""));
    String id = options.journey().orElseGet(() -> recorded.order().isPresent()
        ? buying.map(Journey::id).orElse("buy") : fromFile.isEmpty() ? "recorded" : fromFile);
    boolean buys = buying.map(one -> one.id().equals(id)).orElse(recorded.order().isPresent());
    if (buys && recorded.order().isEmpty()) {
      problems.at("", "no-order", id, sending(recorded));
    } else if (!buys && recorded.order().isPresent()) {
      problems.at("", "order-unwanted", id, recorded.order().getAsInt() + 1, buying.map(Journey::id).orElse("buy"));
    } else if (set.isEmpty() && !buys) {
      problems.at("", "new-set-buys", buying.map(Journey::id).orElse("buy"), sending(recorded));
    }
    problems.throwIfAny();
    LocalText name = set.flatMap(one -> one.journeys().stream().filter(old -> old.id().equals(id)).findFirst())
        .map(Journey::name).orElseGet(() -> phrases.say("journey-name", file));
    return new Journey(id, name, buys, recorded.steps());
  }

  /** The steps one of which may place the order, by number. */
  private static String sending(RecordedJourney recorded) {
    List<Step> steps = recorded.steps();
    return IntStream.range(0, steps.size()).filter(i -> List.of("POST", "PUT", "PATCH").contains(steps.get(i).method()))
        .mapToObj(i -> i + 1 + " " + steps.get(i).request()).collect(Collectors.joining(", "));
  }

  /** What a new journey, or a new set, asks for besides: a share, and the other journeys that every set has. */
  private StudyEditor others(LoadedStudy loaded, String set, Optional<JourneySet> known, Journey journey, StudyEditor before,
      List<LocalText> told) {
    Map<String, Double> mix = loaded.study().operations().journeys();
    StudyEditor editor = before;
    if (known.isPresent()) {
      if (!journey.buys() && !mix.containsKey(journey.id())) {
        editor = editor.set("operations.journeys." + journey.id(), YamlValue.number(0));
        told.add(phrases.say("share-nought", journey.id()));
      }
      return editor;
    }
    List<Step> looking = new ArrayList<>();
    for (Step step : journey.steps()) {
      if (step.transaction().equals("checkout") || step.transaction().equals("pay") || !step.outcomes().isEmpty()) {
        break;
      }
      looking.add(step);
    }
    List<Step> steps = looking.isEmpty() ? List.of(journey.steps().getFirst()) : looking;
    Map<String, LocalText> names = new LinkedHashMap<>();
    loaded.study().trials().journeySets().forEach(one -> one.journeys().forEach(old -> names.putIfAbsent(old.id(), old.name())));
    for (String id : mix.keySet()) {
      editor = editor.set(SETS + set + ".journeys." + id,
          JourneyText.of(new Journey(id, names.getOrDefault(id, LocalText.same(id)), false, steps)));
      told.add(phrases.say("journey-from-beginning", id, steps.size()));
    }
    return editor;
  }

  private static boolean has(JourneySet set, String id) {
    return set.journeys().stream().anyMatch(one -> one.id().equals(id));
  }
}
