package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.ui.model.WeightDesk.Source;
import org.junit.jupiter.api.Test;

class WeightDeskTest {
  private static final List<Requirement> REQUIREMENTS = List.of(
      WeightTreeTest.requirement("a", "", 50), WeightTreeTest.requirement("b", "", 30),
      WeightTreeTest.requirement("c", "", 20));

  private static Study study(Decision decision) throws Exception {
    Study example = Assessments.example().study();
    return new Study(example.format(), example.id(), example.title(), example.currency(), example.planning(),
        example.operations(), REQUIREMENTS, example.candidates(), example.trials(), example.prices(),
        example.authorisations(), decision);
  }

  private static DecisionMaker maker(String id, double votes, double a, double b, double c) {
    return new DecisionMaker(id, LocalText.same(id), LocalText.same("role"), votes,
        Map.of(DecisionMaker.TOP, new WeightOpinion.Direct(Map.of("a", a, "b", b, "c", c))));
  }

  private static Decision two(Decision.Joining joining) {
    return new Decision(List.of(maker("ann", 1, 80, 10, 10), maker("bob", 3, 20, 40, 40)), joining, List.of());
  }

  @Test
  void aMoveWritesNumbersThatKeepTheirSum() throws Exception {
    WeightDesk desk = new WeightDesk(study(Decision.PLAIN));
    assertEquals(List.of(Source.STUDY), desk.sources());
    desk.move("a", 0.9);
    desk.move("a", 0.8);
    assertTrue(desk.changed());
    WeightChange change = desk.drop().orElseThrow();
    assertEquals(Optional.empty(), change.maker());
    assertEquals(Map.of("a", 80.0, "b", 12.0, "c", 8.0), change.weights());
    assertEquals(Optional.of("a"), change.moved());
    assertEquals(Optional.empty(), desk.drop(), "a move ends once");
  }

  @Test
  void aMoveThatComesBackThroughEverythingChangesNothing() throws Exception {
    WeightDesk desk = new WeightDesk(study(Decision.PLAIN));
    WeightTree before = desk.weights();
    desk.move("a", 1);
    assertEquals(0, desk.weights().share("b"));
    desk.move("a", 0.5);
    assertEquals(before.share("b"), desk.weights().share("b"), 1e-12);
    desk.giveUp();
    assertEquals(before, desk.weights());
    assertEquals(Optional.empty(), desk.drop());
    desk.move("b", 0.1);
    desk.drop();
    desk.reset();
    assertFalse(desk.changed());
  }

  @Test
  void theGroupIsTheMeanWeightedByVotesAndFollowsTheHand() throws Exception {
    WeightDesk desk = new WeightDesk(study(two(Decision.Joining.ARITHMETIC)));
    assertEquals(Source.GROUP, desk.source());
    assertFalse(desk.movable());
    // (0.8 + 3 x 0.2) / 4
    assertEquals(0.35, desk.weights().share("a"), 1e-12);
    desk.look(new Source(Source.Kind.MAKER, "bob"));
    assertEquals(0.2, desk.weights().share("a"), 1e-12);
    desk.move("a", 0.4);
    assertEquals(0.5, desk.group().orElseThrow().share("a"), 1e-12);
    WeightChange change = desk.drop().orElseThrow();
    assertEquals(Optional.of("bob"), change.maker());
    assertEquals(new WeightOpinion.Direct(Map.of("a", 40.0, "b", 30.0, "c", 30.0)), change.opinion());
  }

  @Test
  void aZeroHasNoGeometricMean() throws Exception {
    WeightDesk desk = new WeightDesk(study(two(Decision.Joining.GEOMETRIC)));
    assertTrue(desk.group().isPresent());
    desk.look(new Source(Source.Kind.MAKER, "ann"));
    desk.move("a", 0);
    assertEquals(Optional.empty(), desk.group());
  }

  @Test
  void comparisonsBecomeShares() throws Exception {
    WeightDesk desk = new WeightDesk(study(Decision.PLAIN));
    WeightOpinion.Pairwise said = new WeightOpinion.Pairwise(List.of(
        new WeightOpinion.Comparison("a", "b", 2), new WeightOpinion.Comparison("b", "c", 2)),
        WeightOpinion.Derivation.EIGENVECTOR, "saaty-1980");
    WeightChange change = desk.weigh(DecisionMaker.TOP, said);
    // 4 : 2 : 1 of 100
    assertEquals(Map.of("a", 57.1, "b", 28.6, "c", 14.3), change.weights());
    assertEquals(said, change.opinion());
    assertThrows(org.emporion.evaluation.method.TableRefusedException.class, () -> desk.weigh(DecisionMaker.TOP,
        new WeightOpinion.Pairwise(List.of(), WeightOpinion.Derivation.EIGENVECTOR, "saaty-1980")));
  }
}
