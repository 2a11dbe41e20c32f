package org.emporion.ui.model.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Study;
import org.emporion.store.StudyReader;
import org.emporion.trial.record.TrialRecord;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.Test;

/** A record's row tells whether it counts, and what of it was met. */
class RecordTableTest {
  private final Wording words = Wording.in(Language.EN);
  private final Study study = new StudyReader().read(Examples.shipped()).study();

  RecordTableTest() throws Exception {}

  private static TrialRecord record(String candidate, boolean healthy, Ending ending, Verdict... verdicts) {
    TrialObservations none = TrialObservations.NONE;
    return new TrialRecord(candidate, Path.of("trials", candidate, "20270110T080000Z-peak"), new TrialResult(
        "20270110T080000Z-peak", "trials/" + candidate, "peak", Instant.parse("2027-01-10T08:00:00Z"), 8.9, 60, 534,
        List.of(new TransactionStatistics(candidate.equals("opensail") ? "search" : "browse", 600, 6, 10, 90, 80, 210, 300, 400)),
        List.of(), Map.of(), Optional.empty(), Optional.empty(),
        new TrialResult.InjectorHealth(1, 3, 0.4, healthy, LocalText.same("kept to its plan")),
        List.of(verdicts).stream().map(one -> new ObjectiveVerdict(
            "o", one, Optional.of(210.0), 0.01, Optional.of(1.0), LocalText.same("as it was"))).toList(),
        Optional.empty(), "3.15", "25", new TrialObservations(ending, none.endingRemark(), none.errors(), none.audit(),
            none.resources(), none.environment())));
  }

  private RecordTable.Row row(TrialRecord record) {
    return RecordTable.of(List.of(record), study, words, ZoneOffset.UTC).rows().getFirst();
  }

  @Test
  void eachTransactionOfAnyRecordHasAColumn() {
    RecordTable table = RecordTable.of(List.of(
        record("cloudcart", true, Ending.AS_PLANNED, Verdict.MET),
        record("opensail", true, Ending.AS_PLANNED, Verdict.MET)), study, words, ZoneOffset.UTC);
    assertEquals(List.of("Begun", "Candidate", "Profile", "Verdict", "browse p95", "search p95", "Sessions/s", "Ended"),
        table.headings());
    List<String> cells = table.rows().getFirst().cells();
    assertEquals(List.of("CloudCart", "Design peak", "met (1 of 1)", "210\u00a0ms", "–", "8.9", "as planned"),
        cells.subList(1, cells.size()));
  }

  @Test
  void oneMissIsAMissAndWhatDoesNotCountIsNoVerdict() {
    assertEquals(Verdict.MISSED, row(record("cloudcart", true, Ending.AS_PLANNED, Verdict.MET, Verdict.MISSED)).verdict());
    assertEquals(Verdict.CANNOT_TELL, row(record("cloudcart", true, Ending.AS_PLANNED, Verdict.MET, Verdict.CANNOT_TELL)).verdict());
    assertEquals("not valid: load generator", row(record("cloudcart", false, Ending.AS_PLANNED, Verdict.MET)).cells().get(3));
    RecordTable.Row stopped = row(record("cloudcart", true, Ending.STOPPED, Verdict.MET));
    assertEquals(Verdict.CANNOT_TELL, stopped.verdict());
    assertEquals("stopped", stopped.cells().getLast());
  }

  @Test
  void theDetailHasTheGrounds() {
    String detail = RecordTable.detail(record("cloudcart", true, Ending.AS_PLANNED, Verdict.MET), words);
    assertTrue(detail.contains("kept to its plan") && detail.contains("o: as it was"), detail);
    assertTrue(detail.endsWith("Load generator: Java 25, Gatling 3.15."), detail);
  }
}
