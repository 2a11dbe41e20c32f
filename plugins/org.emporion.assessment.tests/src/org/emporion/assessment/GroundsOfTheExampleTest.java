package org.emporion.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.evaluation.Evaluation;
import org.emporion.model.Progress;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.SourceRef;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.testkit.ExampleCopy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 3, bar 5: every ground anywhere in the example's assessment leads down to evidence that is there. Grounds are
 * found by walking the records themselves, so that one which is added later is walked too.
 */
class GroundsOfTheExampleTest {
  @TempDir static Path folder;
  private static Assessment assessment;

  @BeforeAll
  static void assess() throws Exception {
    LoadedStudy loaded = new StudyReader().read(new ExampleCopy(folder).folder());
    assessment = new Assessor(new KnownTrials(), new Evaluation(), Clock.systemUTC())
        .assess(loaded, AssessmentOptions.DEFAULT, Progress.NONE);
  }

  private Ranking ranking() {
    return assessment.ranking().orElseThrow().value();
  }

  /** Every ground that a record within a value holds. */
  private static List<Reason> grounds(Object value) throws ReflectiveOperationException {
    List<Reason> found = new ArrayList<>();
    collect(value, found);
    return found;
  }

  private static void collect(Object value, List<Reason> found) throws ReflectiveOperationException {
    switch (value) {
      case null -> { }
      case Reason reason -> found.add(reason);
      case Optional<?> optional -> collect(optional.orElse(null), found);
      case Map<?, ?> map -> collect(map.values(), found);
      case Collection<?> many -> {
        for (Object one : many) {
          collect(one, found);
        }
      }
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          component.getAccessor().setAccessible(true);
          collect(component.getAccessor().invoke(record), found);
        }
      }
      default -> { }
    }
  }

  @Test
  void everyScoreVerdictMethodAndDecisionMakerHasGrounds() throws Exception {
    Ranking ranking = ranking();
    int criteria = assessment.loaded().study().leaves().size();
    long mustHaves = assessment.loaded().study().requirements().stream().filter(one -> one.mustHave().isPresent()).count();
    int candidates = assessment.loaded().study().candidates().size();
    int makers = assessment.loaded().study().decision().makers().size();
    assertTrue(candidates > 2 && criteria > 10 && mustHaves > 2 && makers > 2, "the example shows everything");
    for (Ranking.CandidateScore each : ranking.candidates()) {
      assertEquals(1 + criteria + mustHaves, grounds(each).size(), each.candidate());
    }
    // How sure, by other methods, by the group and by each of its members.
    assertEquals(1, grounds(ranking.robustness().orElseThrow()).size());
    assertEquals(1, grounds(ranking.methods().orElseThrow()).size());
    assertEquals(1 + makers, grounds(ranking.group().orElseThrow()).size());
    assertEquals(candidates * (1 + criteria + mustHaves) + 3 + makers, grounds(ranking).size());
  }

  @Test
  void everyGroundLeadsToEvidenceThatIsThere() throws Exception {
    Set<Reason> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Reason.Kind> kinds = EnumSet.noneOf(Reason.Kind.class);
    for (Reason ground : grounds(List.of(assessment.demand(), assessment.workload(), assessment.trials(),
        assessment.capacities(), assessment.budgets(), assessment.ranking()))) {
      walk(ground, seen, kinds);
    }
    assertTrue(kinds.containsAll(EnumSet.of(Reason.Kind.MEASUREMENT, Reason.Kind.CLAIM, Reason.Kind.INPUT,
        Reason.Kind.DATA_ROWS, Reason.Kind.UNKNOWN)), () -> "only " + kinds);
  }

  private void walk(Reason reason, Set<Reason> seen, Set<Reason.Kind> kinds) throws Exception {
    if (!seen.add(reason)) {
      return;
    }
    kinds.add(reason.kind());
    assertFalse(reason.sentence().en().isBlank() || reason.sentence().zhTw().isBlank(), () -> "says nothing: " + reason.reference());
    if (reason.because().isEmpty()) {
      assertTrue(reason.kind().evidence(), () -> "rests on nothing: " + reason);
      evidence(reason);
    }
    for (Reason each : reason.because()) {
      walk(each, seen, kinds);
    }
  }

  /** A leaf points at something that can be opened: a field of a file, rows of a file, or the record of a trial. */
  private void evidence(Reason leaf) throws Exception {
    String at = leaf.reference();
    switch (leaf.kind()) {
      case DATA_ROWS -> {
        String[] parts = at.split("[:-]");
        long last = Long.parseLong(parts[parts.length - 1]);
        Path file = folder.resolve(at.substring(0, at.lastIndexOf(':')));
        assertTrue(Files.readAllLines(file).size() >= last, at);
      }
      case MEASUREMENT -> assertTrue(Files.isDirectory(folder.resolve(at)), at);
      case UNKNOWN -> assertTrue(Files.isDirectory(folder.resolve(at)) || written(at), at);
      default -> assertTrue(written(at), at);
    }
  }

  /** True for a field that stands in a file, or whose value follows from the field it would stand in. */
  private static boolean written(String path) {
    Map<String, SourceRef> places = assessment.loaded().sources().places();
    SourceRef place = places.getOrDefault(path, places.get(path.substring(0, Math.max(0, path.lastIndexOf('.')))));
    return place != null && Files.isRegularFile(folder.resolve(place.file()));
  }
}
