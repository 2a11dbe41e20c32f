package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.evaluation.method.InconsistencyFinder.Suspect;
import org.emporion.model.study.WeightOpinion;
import org.emporion.ui.model.PairwiseInterview.Pair;
import org.junit.jupiter.api.Test;

class PairwiseInterviewTest {
  private static PairwiseInterview interview(String... items) {
    return new PairwiseInterview(List.of(items), Optional.empty());
  }

  @Test
  void theFirstQuestionsConnectAllMembers() {
    PairwiseInterview asked = interview("a", "b", "c", "d");
    assertEquals(6, asked.pairs().size());
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), asked.result());
      asked.answer(2);
      asked.next();
    }
    PairwiseInterview.Result result = asked.result().orElseThrow();
    // 8 : 4 : 2 : 1
    assertEquals(8.0 / 15, result.shares().get("a"), 1e-9);
    assertEquals(3, result.estimated());
    assertEquals(0, result.consistency().ratio(), 1e-9);
    assertFalse(asked.complete());
  }

  @Test
  void aContradictionNamesTheAnswerThatDoesNotFit() {
    PairwiseInterview asked = interview("a", "b", "c");
    asked.answer(3);
    asked.next();
    asked.answer(3);
    asked.next();
    // a is 3 times b, b is 3 times c: a third for a over c contradicts them; 9 would fit.
    asked.answer(-3);
    assertTrue(asked.complete());
    assertFalse(asked.result().orElseThrow().consistency().acceptable());
    Suspect suspect = asked.suspect().orElseThrow();
    assertTrue(suspect.ratioOnScale() < 0.1, "one other answer mends it");
    asked.ask("c", "a");
    assertEquals(new Pair("a", "c"), asked.pair());
    asked.answer(9);
    assertEquals(0, asked.result().orElseThrow().consistency().ratio(), 1e-9);
    assertEquals(Optional.empty(), asked.suspect());
  }

  @Test
  void theScaleGoesFromNineThroughOneToNine() {
    assertEquals(List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9),
        IntStream.range(0, 17).mapToObj(right -> PairwiseInterview.beside(9, right)).toList());
    assertEquals(9, PairwiseInterview.beside(9, -1));
    assertEquals(-9, PairwiseInterview.beside(-9, 1));
    assertEquals(1, PairwiseInterview.beside(-2, -1));
    for (int step : List.of(9, 2, 1, -2, -9)) {
      assertEquals(step, PairwiseInterview.step(PairwiseInterview.ratio(step)));
    }
  }

  @Test
  void whatWasSaidComesBackWhicheverWayRoundItWasWritten() {
    WeightOpinion.Pairwise earlier = new WeightOpinion.Pairwise(List.of(
        new WeightOpinion.Comparison("b", "a", 4), new WeightOpinion.Comparison("gone", "a", 2)),
        WeightOpinion.Derivation.GEOMETRIC_MEAN, "saaty-2005");
    PairwiseInterview asked = new PairwiseInterview(List.of("a", "b", "c"), Optional.of(earlier));
    assertEquals(Optional.of(0.25), asked.answer(new Pair("a", "b")));
    assertEquals(new Pair("b", "c"), asked.pair(), "the first open pair is asked");
    asked.answer(1);
    assertEquals(new WeightOpinion.Pairwise(List.of(new WeightOpinion.Comparison("a", "b", 0.25),
        new WeightOpinion.Comparison("b", "c", 1)), WeightOpinion.Derivation.GEOMETRIC_MEAN, "saaty-2005"), asked.opinion());
    assertEquals("saaty-2005", asked.result().orElseThrow().consistency().randomIndexTable());
    asked.clear();
    assertEquals(1, asked.answered());
  }
}
