package org.emporion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.emporion.model.finding.GroupDecision;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Robustness.CriterionWeight;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.WeightOpinion;
import org.emporion.model.study.WeightOpinion.Comparison;
import org.emporion.model.study.WeightOpinion.Derivation;
import org.junit.jupiter.api.Test;

/** Laws of group decisions that hold for every table and every panel, tried on random ones. */
class PanelLawsTest {
  private static final int TABLES = 700;

  private final Random random = new Random(71);
  private final RandomTable tables = new RandomTable(72);

  /** A table with one to four who decide, each by random methods on random groups. */
  private Table table(boolean unknowns) {
    Table table = tables.next(unknowns, true);
    table.joining = random.nextBoolean() ? Decision.Joining.GEOMETRIC : Decision.Joining.ARITHMETIC;
    Map<String, List<String>> groups = new HashMap<>();
    for (Requirement each : table.requirements) {
      groups.computeIfAbsent(each.partOf().orElse(DecisionMaker.TOP), any -> new ArrayList<>()).add(each.id());
    }
    int makers = 1 + random.nextInt(4);
    for (int i = 0; i < makers; i++) {
      Map<String, WeightOpinion> opinions = new HashMap<>();
      groups.forEach((group, members) -> {
        // Groups of the random study may weigh nothing, which a geometric mean takes from nobody alone.
        if (group.equals(DecisionMaker.TOP) || random.nextBoolean()) {
          opinions.put(group, opinion(members));
        }
      });
      table.maker("m" + i, 1 + random.nextInt(3), opinions);
    }
    return table;
  }

  private WeightOpinion opinion(List<String> members) {
    Map<String, Double> numbers = new HashMap<>();
    members.forEach(each -> numbers.put(each, 1.0 + random.nextInt(99)));
    return switch (random.nextInt(3)) {
      case 0 -> new WeightOpinion.Direct(numbers);
      case 1 -> {
        numbers.put(members.get(random.nextInt(members.size())), 100.0);
        yield new WeightOpinion.Swing(numbers);
      }
      default -> {
        List<Comparison> answers = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
          for (int k = i + 1; k < members.size(); k++) {
            // Neighbours always, so that all are connected; the other pairs now and then.
            if (k == i + 1 || random.nextBoolean()) {
              double ratio = 1 + random.nextInt(9);
              answers.add(new Comparison(members.get(i), members.get(k), random.nextBoolean() ? ratio : 1 / ratio));
            }
          }
        }
        yield new WeightOpinion.Pairwise(answers, Derivation.values()[random.nextInt(2)], "saaty-1980");
      }
    };
  }

  @Test
  void weightsOfEverybodyAndOfTheGroupSumToOneAndLieBetween() {
    for (int i = 0; i < TABLES; i++) {
      Table table = table(true);
      Ranking ranking = table.rank();
      GroupDecision group = ranking.group().orElseThrow();
      Map<String, Double> joint = new HashMap<>();
      ranking.candidates().getFirst().criteria().forEach(each -> joint.put(each.requirement(), each.weight()));
      assertEquals(1, joint.values().stream().mapToDouble(each -> each).sum(), 1e-9);
      assertEquals(1, group.makers().stream().mapToDouble(GroupDecision.Maker::power).sum(), 1e-12);
      for (GroupDecision.Maker maker : group.makers()) {
        assertEquals(1, maker.weights().stream().mapToDouble(CriterionWeight::weight).sum(), 1e-9);
        assertTrue(maker.distance() >= 0 && maker.distance() <= 1);
        maker.opinions().forEach(each ->
            assertEquals(1, each.shares().stream().mapToDouble(GroupDecision.Share::share).sum(), 1e-9));
      }
      for (GroupDecision.Dispute each : group.disputes()) {
        assertTrue(each.lowest() <= each.highest());
        if (table.joining == Decision.Joining.ARITHMETIC) {
          assertTrue(each.lowest() <= joint.get(each.requirement()) + 1e-9
              && joint.get(each.requirement()) <= each.highest() + 1e-9, "a mean lies between");
        }
      }
      if (group.makers().size() == 1) {
        assertEquals(0, group.disagreement(), 1e-9);
        assertEquals(ranking.candidates().stream().map(CandidateScore::candidate).toList(),
            group.makers().getFirst().places().stream().map(GroupDecision.Place::candidate).toList());
      }
    }
  }

  /** Nobody's weights, and no mean of them, bring a dominated candidate to the front. */
  @Test
  void aDominatedCandidateIsFirstByNobodysWeights() {
    int seen = 0;
    for (int i = 0; i < TABLES; i++) {
      Ranking ranking = table(false).rank();
      GroupDecision group = ranking.group().orElseThrow();
      for (CandidateScore better : ranking.candidates()) {
        for (CandidateScore worse : ranking.candidates()) {
          if (better.rank().isPresent() && dominates(better, worse)) {
            seen++;
            assertNotEquals(Optional.of(1), worse.rank());
            group.makers().forEach(each -> assertTrue(!each.first().contains(worse.candidate())));
          }
        }
      }
    }
    assertTrue(seen > TABLES / 8, "the law was tried on " + seen + " pairs only");
  }

  /** More points wherever there may be weight; equal ones only where they are equal. */
  private static boolean dominates(CandidateScore better, CandidateScore worse) {
    boolean more = false;
    for (int k = 0; k < better.criteria().size(); k++) {
      double difference = better.criteria().get(k).points() - worse.criteria().get(k).points();
      if (difference < 0) {
        return false;
      }
      more |= difference * better.criteria().get(k).weight() > 1e-7;
    }
    return more;
  }

  @Test
  void theOrderOfTheDecisionMakersDoesNotMatter() {
    for (int i = 0; i < TABLES / 4; i++) {
      Table table = table(true);
      Ranking one = table.rank();
      Collections.shuffle(table.makers, random);
      Ranking other = table.rank();
      for (CandidateScore each : one.candidates()) {
        assertEquals(each.score(), other.candidate(each.candidate()).orElseThrow().score(), 1e-9);
        assertEquals(each.rank(), other.candidate(each.candidate()).orElseThrow().rank());
      }
      assertEquals(one.group().orElseThrow().disagreement(), other.group().orElseThrow().disagreement(), 1e-9);
    }
  }
}
