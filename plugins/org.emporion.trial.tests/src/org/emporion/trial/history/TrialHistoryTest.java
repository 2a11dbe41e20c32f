package org.emporion.trial.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.trial.history.TrialComparison.Cell;
import org.emporion.trial.history.TrialComparison.Direction;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialHistoryTest {
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  @TempDir private Path trials;
  private RecordWriter writer;

  @BeforeEach
  void open() {
    writer = new RecordWriter(trials);
  }

  private RecordedTrial load(String name) throws IOException {
    return new TrialHistory().load(new TrialRecords(trials).list().named(name).orElseThrow());
  }

  private static TrialSide side(RecordedTrial... runs) {
    return new TrialSide(runs[0].record().candidate(), LocalText.same(runs[0].record().id()), List.of(runs));
  }

  @Test
  void recordsAreListedNewestFirstAndWhatIsNoneIsNamed() throws IOException {
    writer.write("a", START, 1, 2, 50, true);
    Path newer = writer.write("a", START.plusSeconds(3600), 1, 2, 50, false);
    writer.write("b", START.plusSeconds(60), 1, 2, 50, true);
    Files.createDirectories(trials.resolve("b").resolve("20260101T000000Z-peak"));
    Files.createDirectories(trials.resolve(".partial-1-b-x").resolve("runner"));
    TrialRecords.Listing listing = new TrialRecords(trials).list();
    assertEquals(List.of("a/" + newer.getFileName(), "b/20261120T100100Z-peak", "a/20261120T100000Z-peak"),
        listing.records().stream().map(TrialRecord::id).toList());
    assertEquals(List.of(trials.resolve("b").resolve("20260101T000000Z-peak")), listing.unreadable());
    assertEquals("a/20261120T100000Z-peak", listing.named("a/peak").orElseThrow().id(), "the newer one does not count");
    assertTrue(listing.named("c/peak").isEmpty());
    assertEquals(List.of(), new TrialRecords(trials.resolve("nowhere")).list().records());
  }

  @Test
  void onlyTheSteadyPartIsInTheNumbers() throws IOException {
    writer.write("a", START, 1, 10, 50, true);
    RecordedTrial trial = load("a/peak");
    assertEquals(60, trial.steadySeconds());
    assertEquals(65, trial.seconds().size());
    assertEquals(-5, trial.seconds().getFirst().at());
    assertEquals(600, trial.transaction("checkout").orElseThrow().responses().tally().all());
    assertTrue(trial.times().stream().noneMatch(one -> one.at() < 0 && one.at() + one.seconds() > 0),
        "no point lies on both sides of the beginning of the steady part");
  }

  @Test
  void whatPartsOfTheTargetUsedCountsFromTheSteadyPart() throws IOException {
    Path record = writer.write("a", START, 1, 2, 50, true);
    assertEquals(List.of(), load("a/peak").parts());
    // Steady 5 s after the start; a row is about the second that it ends.
    long steady = START.toEpochMilli() + 5_000;
    String rows = String.format("time-ms,name,cores,memory-bytes%n%d,server,0.2500,1048576%n%d,database,1.5000,%n"
        + "%d,server,0.7500,2097152%n", steady, steady + 400, steady + 1_000);
    Files.writeString(record.resolve("resources.csv"), rows + (steady + 2_000) + ",server,0.5000,31457");
    assertEquals(List.of(
        new PartUse("server", List.of(new PartUse.Reading(-1, 0.25, Optional.of(1L << 20)),
            new PartUse.Reading(0, 0.75, Optional.of(2L << 20)))),
        new PartUse("database", List.of(new PartUse.Reading(0, 1.5, Optional.empty())))), load("a/peak").parts());
    Files.writeString(record.resolve("resources.csv"), rows.replace("1.5000", "much"));
    assertThrows(IOException.class, () -> load("a/peak"));
  }

  @Test
  void aRecordCutOffInItsLastLineIsReadAndOneBrokenInTheMiddleIsNot() throws IOException {
    Path seconds = writer.write("a", START, 1, 2, 50, true).resolve("seconds.jsonl");
    String whole = Files.readString(seconds);
    Files.writeString(seconds, whole.substring(0, whole.length() - 100));
    assertEquals(64, load("a/peak").seconds().size());
    Files.writeString(seconds, "{\"event\":\n" + whole);
    assertThrows(IOException.class, () -> load("a/peak"));
  }

  /** Three requests of 100 ms are more to wait for than one of 250 ms, though each is faster. */
  @Test
  void candidatesWithDifferentJourneysAreComparedByWhatACustomerWaitsForInAll() throws IOException {
    writer.write("three", START, 3, 10, 100, true);
    writer.write("one", START, 1, 10, 250, true);
    TrialComparison comparison = TrialComparison.of(List.of(side(load("three/peak")), side(load("one/peak"))));
    assertEquals(List.of(), comparison.warnings());
    List<Cell> cells = comparison.transactions().getFirst().cells().stream().map(cell -> cell.orElseThrow()).toList();
    assertEquals(3, cells.get(0).requests());
    assertEquals(1, cells.get(1).requests());
    assertEquals(Direction.LOWER, cells.get(1).differences().get(TrialMeasure.VISIT_P50).direction());
    assertEquals(-50, cells.get(1).differences().get(TrialMeasure.VISIT_P50).value(), 10);
    assertEquals(Direction.HIGHER, cells.get(1).differences().get(TrialMeasure.RESPONSE_P50).direction());
    assertEquals(150, cells.get(1).differences().get(TrialMeasure.RESPONSE_P50).value(), 10);
    assertEquals(10, cells.get(0).readings().get(TrialMeasure.PER_SECOND).value(), 1e-9);
    assertEquals(Direction.CANNOT_TELL, cells.get(1).differences().get(TrialMeasure.ERROR_SHARE).direction());
  }

  /** A record without sums still tells the mean: so many requests, so long each. */
  @Test
  void withoutSumsTheMeanFollowsFromTheRequestsAndPercentilesAreNotGuessed() throws IOException {
    Path folder = writer.write("three", START, 3, 10, 100, true);
    Path seconds = folder.resolve("seconds.jsonl");
    RecordedTrial with = load("three/peak");
    Files.writeString(seconds, Files.readString(seconds).replaceAll("\"transactions\":\\{\"checkout\":\\{[^}]*}},", ""));
    RecordedTrial without = load("three/peak");
    assertTrue(without.transaction("checkout").orElseThrow().visits().isEmpty());
    assertEquals(side(with).reading("checkout", TrialMeasure.VISIT_MEAN).orElseThrow().value(),
        side(without).reading("checkout", TrialMeasure.VISIT_MEAN).orElseThrow().value(), 0.5);
    assertTrue(side(without).reading("checkout", TrialMeasure.VISIT_P95).isEmpty());
    assertEquals(10, side(without).reading("checkout", TrialMeasure.PER_SECOND).orElseThrow().value(), 1e-9);
  }

  @Test
  void unequalDemandIsWarnedOfAndARunThatDoesNotCountIsClaimedNothingAbout() throws IOException {
    writer.write("a", START, 1, 10, 100, true);
    writer.write("b", START, 1, 20, 200, false);
    TrialComparison comparison = TrialComparison.of(List.of(side(load("a/peak")), side(load("b/peak"))));
    assertEquals(2, comparison.warnings().size());
    assertTrue(comparison.warnings().stream().anyMatch(one -> one.en().startsWith("Unequal demand")));
    Cell cell = comparison.transactions().getFirst().cells().get(1).orElseThrow();
    assertFalse(cell.differences().isEmpty());
    assertTrue(cell.differences().values().stream().allMatch(one -> one.direction() == Direction.CANNOT_TELL));
  }

  @Test
  void severalRunsOfASideHaveTheSpreadBetweenThem() throws IOException {
    for (int i = 0; i < 3; i++) {
      writer.write("a", START.plusSeconds(600 * i), 1, 10, 100 + i, true);
    }
    List<TrialRecord> records = new TrialRecords(trials).list().of("a", "peak");
    List<RecordedTrial> runs = new ArrayList<>();
    for (TrialRecord record : records) {
      runs.add(new TrialHistory().load(record));
    }
    assertEquals(3, side(runs.toArray(RecordedTrial[]::new)).reading("checkout", TrialMeasure.RESPONSE_P95)
        .orElseThrow().sample().orElseThrow().runs());
  }

  @Test
  void theTrendTellsARunThatIsSlowerThanThoseBeforeAndLeavesOutWhatIsNotEqual() throws IOException {
    for (int i = 0; i < 5; i++) {
      writer.write("a", START.plusSeconds(600 * i), 1, 10, 100 + i % 2, true);
    }
    writer.write("a", START.plusSeconds(3600), 1, 30, 100, true);
    writer.write("a", START.plusSeconds(7200), 1, 10, 900, false);
    Path newest = writer.write("a", START.plusSeconds(9000), 1, 10, 130, true);
    List<RecordedTrial> runs = new ArrayList<>();
    for (TrialRecord record : new TrialRecords(trials).list().records()) {
      runs.add(new TrialHistory().load(record));
    }
    TrialTrend trend = TrialTrend.of(runs);
    assertEquals(6, trend.runs().size());
    assertEquals(2, trend.leftOut().size());
    assertEquals("a/" + newest.getFileName(), trend.runs().getLast().record().id());
    assertEquals(TrialTrend.Newest.SLOWER, trend.lines().getFirst().newest());
    assertEquals(TrialTrend.Newest.CANNOT_TELL, TrialTrend.of(runs.subList(0, 3)).lines().getFirst().newest());
    assertEquals(List.of(), TrialTrend.of(List.of()).lines());
  }
}
