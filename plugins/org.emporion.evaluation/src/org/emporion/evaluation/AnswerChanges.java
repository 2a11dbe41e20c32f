package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.emporion.evaluation.sensitivity.PointsChange;
import org.emporion.evaluation.sensitivity.WeightStability;
import org.emporion.evaluation.sensitivity.WeightedTable;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Robustness.Change;
import org.emporion.model.finding.Robustness.Kind;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/**
 * What would change the answer, in the words of the study: weights, and values in the scale of their
 * requirement. Values are changed as far as points go; whether a must-have is then missed is another
 * question.
 */
final class AnswerChanges {
  /** More than a reader looks at; the smallest of each kind is always among them. */
  private static final int LISTED = 10;

  private final List<Scorecard> cards;
  private final RequirementTree tree;

  /** Changes among these candidates, the first of which wins. */
  AnswerChanges(List<Scorecard> cards, RequirementTree tree) {
    this.cards = cards;
    this.tree = tree;
  }

  /** The smallest changes that give another winner, smallest first. */
  List<Change> of(WeightedTable table, List<WeightStability> intervals) {
    List<Change> all = new ArrayList<>();
    for (WeightStability each : intervals) {
      weight(each).ifPresent(all::add);
    }
    PointsChange.of(table, 0, 100).forEach(each -> all.add(value(each)));
    all.sort(Comparator.comparingDouble(Change::share));
    List<Change> listed = new ArrayList<>();
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    for (Change each : all) {
      boolean first = seen.add(each.kind());
      if (first || listed.size() < LISTED) {
        listed.add(each);
      }
    }
    return List.copyOf(listed);
  }

  private Optional<Change> weight(WeightStability interval) {
    boolean down = interval.below().isPresent()
        && (interval.above().isEmpty() || interval.weight() - interval.low() <= interval.high() - interval.weight());
    OptionalInt next = down ? interval.below() : interval.above();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    double to = down ? interval.low() : interval.high();
    return Optional.of(new Change(Kind.WEIGHT, Optional.empty(), criterion(0, interval.criterion()).requirement(),
        Optional.of(interval.weight()), to, Math.abs(to - interval.weight()), id(next.getAsInt())));
  }

  private Change value(PointsChange change) {
    CriterionScore score = criterion(change.candidate(), change.criterion());
    Requirement requirement = tree.path(score.requirement()).getFirst();
    boolean up = change.to() > change.from();
    Scale scale = requirement.scale();
    double points = switch (scale.kind()) {
      case YES_NO -> up ? 100 : 0;
      case LEVEL -> up ? 25 * (Math.floor(change.to() / 25) + 1) : 25 * (Math.ceil(change.to() / 25) - 1);
      case NUMBER -> change.to();
    };
    double to = switch (scale.kind()) {
      case YES_NO -> points / 100;
      case LEVEL -> points / 25;
      case NUMBER -> scale.worst() + points / 100 * (scale.best() - scale.worst());
    };
    return new Change(cost(requirement) ? Kind.COST : Kind.VALUE, Optional.of(id(change.candidate())),
        score.requirement(), score.value(), to, Math.abs(points - change.from()) / 100, id(change.winner()));
  }

  private static boolean cost(Requirement requirement) {
    return requirement.evidence().metric().filter(metric -> metric.kind().budget()).isPresent();
  }

  private CriterionScore criterion(int candidate, int criterion) {
    return cards.get(candidate).criteria().get(criterion);
  }

  private String id(int candidate) {
    return cards.get(candidate).candidate().id();
  }
}
