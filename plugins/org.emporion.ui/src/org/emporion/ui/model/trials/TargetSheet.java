package org.emporion.ui.model.trials;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.OrderList;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.TrialTarget;
import org.emporion.model.study.UtilisationProbe;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StepText;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.TargetEdits;
import org.emporion.store.edit.YamlValue;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.FormField.Choice;
import org.emporion.ui.model.trials.FormField.Look;
import org.emporion.ui.model.trials.FormSheet.Section;

/** The form of what trials of a candidate are sent to, and of what the target tells of itself. */
final class TargetSheet {
  private static final int MOST_INSTANCES = 10_000;
  private static final int LONGEST_SETTLING = 3600;
  private static final int HIGHEST_PORT = 65_535;
  private static final List<String> UTILISATION = List.of("path", "busy-seconds", "servers");

  private final LoadedStudy loaded;
  private final Wording words;
  private final Candidate candidate;
  private final TargetEdits edits;
  private final FieldRules rules;
  private final FieldMaker make;

  TargetSheet(LoadedStudy loaded, Wording words, String candidate) {
    this.loaded = loaded;
    this.words = words;
    this.candidate = loaded.study().candidate(candidate).orElseThrow();
    this.edits = new TargetEdits(loaded.study());
    this.rules = new FieldRules(words);
    this.make = new FieldMaker(words, "trials.target");
  }

  FormSheet sheet() {
    String heading = words.say("trials.target.heading", words.of(candidate.name()));
    if (candidate.target().isEmpty()) {
      return new FormSheet(heading, List.of(words.say("trials.target.none")),
          List.of(new Section("", system(Optional.empty()))));
    }
    TrialTarget target = candidate.target().get();
    List<FormField> system = new ArrayList<>(system(candidate.target()));
    system.add(make.choice("journeys", target.journeys(), loaded.study().trials().journeySets().stream()
        .map(JourneySet::id).map(id -> new Choice(id, id)).toList(), true,
        typed -> edits.value(candidate.id(), "journeys", Optional.of(YamlValue.text(typed)))));
    system.add(make.text("instances", Look.SHORT, Integer.toString(target.instances()), rules.whole(1, MOST_INSTANCES),
        typed -> edits.value(candidate.id(), "instances", Optional.of(FieldRules.numeral(typed))
            .filter(one -> target.instances() != 1 || !typed.strip().equals("1")))));
    String parts = target.resources().stream().map(ResourceProbe::name).collect(Collectors.joining(words.say("trials.list")));
    return new FormSheet(heading,
        List.of(parts.isEmpty() ? words.say("trials.target.no-parts") : words.say("trials.target.parts", parts)), List.of(
            new Section(words.say("trials.target.system-section"), system),
            new Section(words.say("trials.target.tells-section"), List.of(utilisation(target),
                line("ledger", target.ledger(), rules::path,
                    value -> edits.value(candidate.id(), "ledger", value)))),
            new Section(words.say("trials.target.orders-section"), orders(target))));
  }

  private List<FormField> system(Optional<TrialTarget> target) {
    Optional<String> url = target.flatMap(TrialTarget::url).map(URI::toString);
    Optional<String> profile = target.flatMap(TrialTarget::shopProfile);
    return List.of(
        make.text("url", Look.LINE, url.orElse(""), orOther(url, this::address),
            typed -> edits.url(candidate.id(), typed.strip())),
        make.text("shop-profile", Look.LINE, profile.orElse(""),
            orOther(profile, rules.filled("trials.problem.shop-profile")),
            typed -> edits.shopProfile(candidate.id(), typed.strip())));
  }

  /** What is empty since the other one is given may stay so. */
  private static Function<String, Optional<String>> orOther(
      Optional<String> now, Function<String, Optional<String>> check) {
    return now.isEmpty() ? FieldRules.orBlank(check) : check;
  }

  /** A base address: requests put their own paths behind it. */
  private Optional<String> address(String typed) {
    try {
      URI uri = new URI(typed.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean base = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null
          && (uri.getRawPath() == null || uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
      if (web && base && uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT) {
        return Optional.empty();
      }
    } catch (URISyntaxException e) {
      // Told below with everything else that is no such address.
    }
    return Optional.of(words.say("trials.problem.url"));
  }

  private FormField utilisation(TrialTarget target) {
    Map<String, String> entries = new LinkedHashMap<>();
    target.utilisation().ifPresent((UtilisationProbe one) -> {
      entries.put("path", one.path());
      entries.put("busy-seconds", one.busySeconds());
      entries.put("servers", one.servers());
    });
    TypedPairs pairs = TypedPairs.PARAMETERS;
    return make.text("utilisation", Look.LINES, pairs.written(entries, Function.identity()), this::utilisation,
        typed -> edits.utilisation(candidate.id(), StepText.texts(pairs.read(typed))));
  }

  /** All three or nothing. */
  private Optional<String> utilisation(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    TypedPairs pairs = TypedPairs.PARAMETERS;
    return pairs.problem(typed, words, (name, value) -> name.equals("path") ? rules.path(value)
            : UTILISATION.contains(name) && !value.isBlank() ? Optional.empty()
                : Optional.of(words.say("trials.problem.utilisation")))
        .or(() -> pairs.read(typed).keySet().containsAll(UTILISATION) ? Optional.empty()
            : Optional.of(words.say("trials.problem.utilisation")));
  }

  private List<FormField> orders(TrialTarget target) {
    List<FormField> fields = new ArrayList<>();
    fields.add(make.choice("orders", target.orders().isPresent() ? "yes" : "no", List.of(
        new Choice("no", words.say("trials.target.orders.no")), new Choice("yes", words.say("trials.target.orders.yes"))),
        true, typed -> edits.orders(candidate.id(), typed.equals("yes"))));
    target.orders().ifPresent(list -> fields.addAll(orders(list)));
    return fields;
  }

  private List<FormField> orders(OrderList list) {
    boolean status = list.status().isPresent();
    return List.of(
        order("path", list.path(), rules::path),
        order("list", list.list(), FieldRules::any),
        order("reference", Optional.of(list.reference()), rules.filled("trials.problem.orders-reference")),
        order("time", list.time(), FieldRules::any),
        order("status", list.status(), FieldRules::any),
        statuses("bought", list.bought(), status),
        statuses("declined", list.declined(), status),
        statuses("unknown", list.unknown(), status),
        make.text("orders-settle-seconds", Look.SHORT, Integer.toString(list.settleSeconds()),
            rules.whole(0, LONGEST_SETTLING), typed -> edits.orders(candidate.id(), "settle-seconds",
                Optional.of(FieldRules.numeral(typed)).filter(one -> list.settleSeconds() != 0 || !typed.strip().equals("0")))));
  }

  private FormField order(String key, Optional<String> value, Function<String, Optional<String>> check) {
    boolean usual = key.equals("reference") && value.equals(Optional.of("reference"));
    return line("orders-" + key, value, check, typed -> edits.orders(candidate.id(), key,
        // The default is not written where it is not.
        typed.filter(one -> !usual || !one.equals(YamlValue.text("reference")) || isWritten(key))));
  }

  private boolean isWritten(String key) {
    return new StudyEditor(loaded.files())
        .value(TargetEdits.field(candidate.id()) + ".orders." + key).isPresent();
  }

  private FormField line(String key, Optional<String> value, Function<String, Optional<String>> check,
      Function<Optional<YamlValue>, StudyEdit> edit) {
    boolean needed = key.equals("orders-reference");
    return make.text(key, Look.LINE, value.orElse(""), needed ? check : FieldRules.orBlank(check),
        typed -> edit.apply(typed.isBlank() ? Optional.empty() : Optional.of(YamlValue.text(typed.strip()))));
  }

  private FormField statuses(String key, List<String> texts, boolean enabled) {
    FormField field = make.text("orders-" + key, Look.LINE, TypedTexts.written(texts),
        typed -> TypedTexts.readAny(typed).stream().noneMatch(String::isBlank)
            ? Optional.empty() : Optional.of(words.say("trials.problem.order-texts")),
        typed -> edits.orders(candidate.id(), key, TypedTexts.readAny(typed).isEmpty()
            ? Optional.empty() : Optional.of(StepText.texts(TypedTexts.readAny(typed))))).enabled(enabled);
    return TypedTexts.readAny(field.value()).equals(texts) ? field
        : field.leftToFile(words.say("trials.target.in-file", candidate.id()));
  }
}
