package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.emporion.evaluation.fact.Doubt;
import org.emporion.evaluation.fact.Grounds;
import org.emporion.evaluation.fact.Judgement;
import org.emporion.evaluation.fact.Question;
import org.emporion.evaluation.fact.Score;
import org.emporion.evaluation.fact.Warning;

/**
 * What the rules concluded, by candidate and requirement. The order in which rules fired leaves no
 * trace: each question has one score and each must-have one verdict, the rest is sorted by rule.
 */
final class Conclusions {
  private record Cell(String candidate, String requirement) {}

  private final Map<Cell, Score> scores = new HashMap<>();
  private final Map<Cell, List<Doubt>> doubts = new HashMap<>();
  private final Map<Cell, Judgement> judgements = new HashMap<>();
  private final Map<Cell, List<Warning>> warnings = new HashMap<>();
  private final Map<Object, List<Object>> grounds = new IdentityHashMap<>();
  private final RuleEngine rules;
  private final Wording wording;

  /**
   * Sorts what a run of the rules left behind.
   *
   * @param rules the rules that ran; what a rule of a study concludes stands in place of what the product's do
   * @throws IllegalStateException when two rules of the product gave the same question a score or a verdict
   * @throws RulesRefusedException when two rules of a study did
   */
  Conclusions(Collection<Object> facts, RuleEngine rules, Wording wording) {
    this.rules = rules;
    this.wording = wording;
    for (Object fact : facts) {
      switch (fact) {
        case Score score -> scores.merge(cell(score.answer().question()), score,
            stronger(Score::rule, "score", score.answer().question().candidate()));
        case Judgement judgement -> judgements.merge(
            new Cell(judgement.threshold().candidate(), judgement.threshold().requirement()), judgement,
            stronger(Judgement::rule, "verdict", judgement.threshold().candidate()));
        case Doubt doubt -> doubts.computeIfAbsent(cell(doubt.answer().question()), key -> new ArrayList<>()).add(doubt);
        case Warning warning -> warnings.computeIfAbsent(
            new Cell(warning.candidate(), warning.requirement()), key -> new ArrayList<>()).add(warning);
        case Grounds one -> grounds.put(one.conclusion(), one.facts());
        default -> { }
      }
    }
    doubts.values().forEach(list -> list.sort(Comparator.comparing(Doubt::rule)));
    warnings.values().forEach(list -> list.sort(Comparator.comparing(Warning::rule)));
  }

  private static Cell cell(Question question) {
    return new Cell(question.candidate(), question.requirement());
  }

  private <T> BinaryOperator<T> stronger(Function<T, String> rule, String what, String candidate) {
    return (one, other) -> {
      boolean ownOne = rules.ofStudy(rule.apply(one));
      boolean ownOther = rules.ofStudy(rule.apply(other));
      if (ownOne != ownOther) {
        return ownOne ? one : other;
      }
      List<String> names = new ArrayList<>(List.of(rule.apply(one), rule.apply(other)));
      names.sort(Comparator.naturalOrder());
      if (ownOne) {
        throw rules.failed(names.getLast(), wording.say("rules.clash." + what, names.getFirst(), names.getLast(), candidate));
      }
      throw new IllegalStateException("Two rules give one question a " + what + ": " + String.join(" and ", names));
    };
  }

  /** What a rule of a study looked at when it concluded this; nothing for rules of the product. */
  List<Object> grounds(Object conclusion) {
    return grounds.getOrDefault(conclusion, List.of());
  }

  /**
   * The score of a candidate on a leaf requirement.
   *
   * @throws IllegalStateException when no rule gave one
   */
  Score score(String candidate, String requirement) {
    return found(scores, candidate, requirement, "score");
  }

  /**
   * The verdict on a must-have.
   *
   * @throws IllegalStateException when no rule gave one
   */
  Judgement judgement(String candidate, String requirement) {
    return found(judgements, candidate, requirement, "verdict");
  }

  /** How far the points may be off, by rule. */
  List<Doubt> doubts(String candidate, String requirement) {
    return doubts.getOrDefault(new Cell(candidate, requirement), List.of());
  }

  /** What a reader should know, by rule. */
  List<Warning> warnings(String candidate, String requirement) {
    return warnings.getOrDefault(new Cell(candidate, requirement), List.of());
  }

  private static <T> T found(Map<Cell, T> cells, String candidate, String requirement, String what) {
    T one = cells.get(new Cell(candidate, requirement));
    if (one == null) {
      throw new IllegalStateException("No rule gives " + candidate + " a " + what + " on " + requirement);
    }
    return one;
  }
}
