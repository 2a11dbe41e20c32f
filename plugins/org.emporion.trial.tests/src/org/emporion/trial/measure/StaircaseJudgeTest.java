package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.Verdict;
import org.emporion.trial.TrialRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The highest load that meets the objectives. */
class StaircaseJudgeTest {
  private final StaircaseJudge judge = new StaircaseJudge(new Phrasebook(TrialRunner.class));

  private static ObjectiveVerdict objective(String id, Verdict verdict) {
    return new ObjectiveVerdict(id, verdict, Optional.of(1.0), 0, Optional.of(1.0), LocalText.same("-"));
  }

  /** Levels of 10, 20, … sessions/s; each letter is one objective's verdict: m, x (missed) or ? . */
  private Staircase judged(String levels) {
    List<StaircaseJudge.Seen> seen = new ArrayList<>();
    for (String level : levels.split(" ")) {
      double factor = (seen.size() + 1) / 10.0;
      List<ObjectiveVerdict> verdicts = level.equals("-") ? List.of() : Stream.of(level.split(""))
          .map(one -> objective("o-" + one, switch (one) {
            case "m" -> Verdict.MET;
            case "x" -> Verdict.MISSED;
            default -> Verdict.CANNOT_TELL;
          })).toList();
      seen.add(new StaircaseJudge.Seen(factor, 100 * factor, true, verdicts, List.of(), 60, List.of()));
    }
    return judge.judge(seen);
  }

  /** 0 stands for none. A level that cannot be told below one that is met does no harm, above a miss nothing counts. */
  @ParameterizedTest
  @CsvSource({
    "mm mm mm, 30, 0", "mm mx mm, 10, 20", "m? mm m?, 20, 0", "?? ?x mm, 0, 20", "xm mm, 0, 10",
    "mm m? mx mm, 10, 30", "- -, 0, 0"
  })
  void theHighestLevelMetBelowTheFirstMiss(String levels, double met, double missed) {
    Staircase found = judged(levels);
    assertEquals(met, found.highestMet().orElse(0.0), 1e-9);
    assertEquals(missed, found.firstMissed().orElse(0.0), 1e-9);
  }

  @Test
  void whatCountsAndWhyIsSaid() {
    Staircase found = judged("mm mx mm");
    assertEquals(List.of(true, true, false), found.levels().stream().map(Staircase.Level::counts).toList());
    assertTrue(found.remark().en().contains("is 10 sessions/s"), found.remark().en());
    assertTrue(found.remark().en().contains("At 20 sessions/s the first miss came (o-x)"), found.remark().en());
    assertTrue(judged("mm m?").remark().en().contains("up to 20 sessions/s"));
  }
}
