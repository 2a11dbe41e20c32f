package org.emporion.store;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.model.study.WeightOpinion.Comparison;

/** Checks that what decision makers say of weights fits the tree of requirements, so that weights follow from it. */
final class DecisionChecks {
  private final Checks checks;
  private final Study study;
  private final Decision decision;
  /** The members of each group in order; the study's weight of each. */
  private final Map<String, Map<String, Double>> groups = new LinkedHashMap<>();

  DecisionChecks(Checks checks, Study study) {
    this.checks = checks;
    this.study = study;
    this.decision = study.decision();
    for (Requirement one : study.requirements()) {
      groups.computeIfAbsent(one.partOf().orElse(DecisionMaker.TOP), group -> new LinkedHashMap<>())
          .put(one.id(), one.weight());
    }
  }

  /** Notes every problem. */
  void run() {
    if (decision.makers().isEmpty() || !treeKnown()) {
      return;
    }
    if (study.requirement(DecisionMaker.TOP).isPresent()) {
      checks.problem(RequirementsYaml.PATH + "." + DecisionMaker.TOP, "group-called-top", DecisionMaker.TOP);
      return;
    }
    for (DecisionMaker maker : decision.makers()) {
      maker.opinions().forEach((group, opinion) -> opinion(path(maker) + ".weights." + group, group, opinion));
    }
    if (decision.joining() == Decision.Joining.GEOMETRIC) {
      decision.makers().forEach(this::unsaidZeros);
    }
  }

  private boolean treeKnown() {
    return checks.usable(RequirementsYaml.PATH)
        && checks.problems().fieldsWithin(RequirementsYaml.PATH).noneMatch(field -> field.endsWith(".part-of"));
  }

  private void opinion(String path, String group, WeightOpinion opinion) {
    if (!groups.containsKey(group)) {
      if (study.requirement(group).isPresent()) {
        checks.problem(path, "opinion-of-leaf", group, String.join(", ", groups.keySet()));
      } else {
        checks.known(path, "kind.group", group, groups.keySet());
      }
      return;
    }
    switch (opinion) {
      case WeightOpinion.Direct direct -> numbers(path + "." + WeightOpinionYaml.DIRECT, group, direct.weights());
      case WeightOpinion.Swing swing -> numbers(path + "." + WeightOpinionYaml.SWING, group, swing.points());
      case WeightOpinion.Pairwise pairwise ->
          comparisons(path + "." + WeightOpinionYaml.COMPARISONS, group, pairwise.comparisons());
    }
  }

  private void numbers(String path, String group, Map<String, Double> numbers) {
    if (checks.problems().within(path) || !checks.sources().places().containsKey(path)) {
      return;
    }
    boolean known = true;
    for (String id : numbers.keySet()) {
      known &= member(path + "." + id, group, id);
    }
    Set<String> missing = new LinkedHashSet<>(groups.get(group).keySet());
    missing.removeAll(numbers.keySet());
    if (known && !missing.isEmpty()) {
      checks.problem(path, "members-missing", String.join(", ", missing), group);
    }
    numbers.forEach((id, number) -> {
      if (number == 0 && decision.joining() == Decision.Joining.GEOMETRIC) {
        checks.problem(path + "." + id, "weight-zero-geometric");
      }
    });
  }

  private void comparisons(String path, String group, List<Comparison> comparisons) {
    if (checks.problems().within(path) || !checks.sources().places().containsKey(path)) {
      return;
    }
    boolean known = true;
    Set<String> rows = new LinkedHashSet<>();
    for (Comparison one : comparisons) {
      if (rows.add(one.a())) {
        known &= member(path + "." + one.a(), group, one.a());
      }
      known &= member(path + "." + one.a() + "." + one.b(), group, one.b());
    }
    if (!known) {
      return;
    }
    Set<String> connected = Comparison.reached(groups.get(group).keySet().iterator().next(), comparisons);
    Set<String> others = new LinkedHashSet<>(groups.get(group).keySet());
    others.removeAll(connected);
    if (!others.isEmpty()) {
      checks.problem(path, "comparisons-unconnected", String.join(", ", connected), String.join(", ", others));
    }
  }

  private boolean member(String path, String group, String id) {
    Set<String> members = groups.get(group).keySet();
    if (!members.contains(id)) {
      checks.problem(path, "not-a-member", id, group, checks.problems().hint(id, members), String.join(", ", members));
    }
    return members.contains(id);
  }

  /** A geometric mean takes no 0 from the study's own weights either, where another maker gave a weight. */
  private void unsaidZeros(DecisionMaker maker) {
    for (String group : groups.keySet()) {
      boolean othersSpeak = decision.makers().stream().anyMatch(one -> one.opinions().containsKey(group));
      if (othersSpeak && !maker.opinions().containsKey(group)) {
        groups.get(group).forEach((id, weight) -> {
          if (weight == 0) {
            checks.problem(path(maker), "weight-zero-unsaid", group, id);
          }
        });
      }
    }
  }

  private static String path(DecisionMaker maker) {
    return DecisionYaml.MAKERS + "." + maker.id();
  }
}
