package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.model.study.WeightOpinion.Comparison;
import org.emporion.model.study.WeightOpinion.Direct;
import org.emporion.model.study.WeightOpinion.Pairwise;
import org.emporion.model.study.WeightOpinion.Swing;

/** Keeps the opinions of decision makers sound when a group of requirements gains or loses a member. */
final class OpinionUpkeep {
  private static final double FULL_SWING = 100;
  private static final double MOST_IMPORTANT = 9;

  private final Study study;

  /** Upkeep of a study as it was before. */
  OpinionUpkeep(Study study) {
    this.study = study;
  }

  /**
   * After a requirement was added. Of it nobody has said anything, so each maker's opinion gets it with the share
   * that the study's own weights give it among the members.
   */
  StudyEditor added(Requirement requirement, StudyEditor editor) {
    return each(requirement, editor, opinion -> Optional.of(with(requirement, opinion)));
  }

  /** After a requirement was removed. What no longer determines weights is removed too. */
  StudyEditor removed(Requirement requirement, StudyEditor editor) {
    return each(requirement, editor, opinion -> without(requirement.id(), opinion));
  }

  private interface Rewrite {
    Optional<WeightOpinion> of(WeightOpinion opinion);
  }

  private StudyEditor each(Requirement member, StudyEditor editor, Rewrite rewrite) {
    String group = member.partOf().orElse(DecisionMaker.TOP);
    StudyEditor changed = editor;
    for (DecisionMaker maker : study.decision().makers()) {
      WeightOpinion opinion = maker.opinions().get(group);
      if (opinion != null) {
        String field = MakerEdits.weights(maker.id(), group);
        Optional<WeightOpinion> kept = rewrite.of(opinion);
        changed = kept.isPresent() ? changed.merge(field, OpinionText.yaml(kept.get())) : changed.remove(field);
      }
    }
    return changed;
  }

  private WeightOpinion with(Requirement added, WeightOpinion opinion) {
    return switch (opinion) {
      case Direct direct -> new Direct(joined(direct.weights(), added));
      case Swing swing -> new Swing(fullSwing(joined(swing.points(), added)));
      case Pairwise pairwise -> with(added, pairwise);
    };
  }

  /** The new member's number has the same ratio to the sum of the others as its weight has to theirs. */
  private Map<String, Double> joined(Map<String, Double> numbers, Requirement added) {
    double others = siblings(added).stream().mapToDouble(Requirement::weight).sum();
    double sum = numbers.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> more = new LinkedHashMap<>(numbers);
    more.put(added.id(), rounded(others == 0 ? sum / numbers.size() : sum * added.weight() / others));
    return more;
  }

  private WeightOpinion with(Requirement added, Pairwise pairwise) {
    Requirement partner = siblings(added).stream()
        .filter(one -> pairwise.comparisons().stream().anyMatch(cell -> cell.a().equals(one.id()) || cell.b().equals(one.id())))
        .findFirst().orElseThrow(() -> new IllegalArgumentException("Comparisons of no members"));
    double ratio = added.weight() == partner.weight() ? 1 : added.weight() / partner.weight();
    List<Comparison> more = new ArrayList<>(pairwise.comparisons());
    more.add(new Comparison(
        added.id(), partner.id(), Math.min(MOST_IMPORTANT, Math.max(1 / MOST_IMPORTANT, rounded(ratio)))));
    return new Pairwise(more, pairwise.derivation(), pairwise.randomIndex());
  }

  private List<Requirement> siblings(Requirement added) {
    return study.requirements().stream()
        .filter(one -> one.partOf().equals(added.partOf()) && !one.id().equals(added.id())).toList();
  }

  private Optional<WeightOpinion> without(String id, WeightOpinion opinion) {
    return switch (opinion) {
      case Direct direct -> less(id, direct.weights()).map(Direct::new);
      case Swing swing -> less(id, swing.points()).map(OpinionUpkeep::fullSwing).map(Swing::new);
      case Pairwise pairwise -> {
        List<Comparison> left = pairwise.comparisons().stream()
            .filter(one -> !one.a().equals(id) && !one.b().equals(id)).toList();
        Set<String> members = members(pairwise.comparisons());
        members.remove(id);
        yield connect(members, left)
            ? Optional.of(new Pairwise(left, pairwise.derivation(), pairwise.randomIndex()))
            : Optional.empty();
      }
    };
  }

  private static Optional<Map<String, Double>> less(String id, Map<String, Double> numbers) {
    Map<String, Double> left = new LinkedHashMap<>(numbers);
    left.remove(id);
    return Optional.of(left).filter(some -> some.values().stream().anyMatch(number -> number > 0));
  }

  /** Points whose largest is 100, in unchanged ratios. */
  private static Map<String, Double> fullSwing(Map<String, Double> points) {
    double largest = points.values().stream().mapToDouble(Double::doubleValue).max().orElse(FULL_SWING);
    Map<String, Double> scaled = new LinkedHashMap<>();
    points.forEach((id, point) -> scaled.put(id, point == largest ? FULL_SWING : rounded(point * FULL_SWING / largest)));
    return scaled;
  }

  private static Set<String> members(List<Comparison> comparisons) {
    Set<String> members = new HashSet<>();
    comparisons.forEach(one -> members.addAll(List.of(one.a(), one.b())));
    return members;
  }

  /** True when at least two members are reached from each other along comparisons, all of them. */
  private static boolean connect(Set<String> members, List<Comparison> comparisons) {
    return members.size() > 1 && Comparison.reached(members.iterator().next(), comparisons).containsAll(members);
  }

  /** Six decimals are more than anybody means, and read well in a file. */
  private static double rounded(double number) {
    return Math.rint(number * 1e6) / 1e6;
  }
}
