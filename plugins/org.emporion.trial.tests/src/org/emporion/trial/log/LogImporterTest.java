package org.emporion.trial.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.emporion.model.Language;
import org.emporion.model.finding.TrialObservations.ErrorCount;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.trial.history.RecordedTransaction;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialHistory;
import org.emporion.trial.log.LogImporter.Imported;
import org.emporion.trial.log.SketchedLog.Line;
import org.emporion.trial.record.TrialRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs made elsewhere become records like others. */
class LogImporterTest {
  private static final long START = 1_760_000_000_000L;

  @TempDir
  private Path study;

  private Path log(String name, long aheadMillis, List<Line> lines) throws IOException {
    SketchedLog log = new SketchedLog(START + aheadMillis);
    for (Line line : lines) {
      log.user(true, line.endMillis() - line.took() + aheadMillis);
      log.add(new Line(line.groups(), line.name(), line.endMillis() + aheadMillis, line.took(), line.ok(), line.message()));
      log.user(false, line.endMillis() + aheadMillis);
    }
    return Files.write(study.resolve(name), log.bytes());
  }

  private static List<Line> lines(int count, int from) {
    Random random = new Random(from);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean ok = i % 20 > 0;
      lines.add(new Line(List.of(), i % 2 == 0 ? "home" : "pay", START + 1000 + from + i * 10L, 20 + random.nextInt(400), ok,
          ok ? "" : "status.find.in(200), found 500"));
    }
    return lines;
  }

  private Imported read(ForeignLog... logs) throws IOException {
    return new LogImporter(study, study.resolve("trials"))
        .read("shop", List.of(logs), Map.of("home", "browse", "pay", "checkout"), false);
  }

  @Test
  void twoInjectorsBecomeOneRecordThatTheHistoryReads() throws IOException {
    List<Line> one = lines(600, 0);
    List<Line> other = lines(400, 7);
    Imported imported = read(new ForeignLog(log("a.log", 0, one), 0), new ForeignLog(log("b.log", 3600_000, other), 3600_000));
    TrialResult result = imported.record().result();
    assertEquals(1000, result.sessions());
    assertEquals(START, result.startedAt().toEpochMilli());
    // From the log's begin to the end of the second with the last response, 6.99 s after the first at 1 s.
    assertEquals(7, result.steadySeconds());
    int[] pay = Stream.concat(one.stream(), other.stream())
        .filter(line -> line.name().equals("pay")).mapToInt(Line::took).sorted().toArray();
    TransactionStatistics checkout = result.transaction("checkout").orElseThrow();
    assertEquals(pay.length, checkout.requests());
    assertEquals(pay[(int) Math.ceil(pay.length * 0.99) - 1], checkout.p99Millis());
    assertEquals(List.of(new ErrorCount("home", "status", "status.find.in(200), found 500", 50)), result.observations().errors());
    assertFalse(imported.record().counts());
    assertTrue(imported.origin().whole());

    assertEquals(List.of(imported.record().id()), new TrialRecords(study.resolve("trials")).list().records().stream()
        .map(record -> record.id()).toList());
    RecordedTrial read = new TrialHistory().load(imported.record());
    RecordedTransaction seen = read.transaction("checkout").orElseThrow();
    assertEquals(List.of("browse", "checkout"), read.transactions().stream().map(RecordedTransaction::id).toList());
    assertEquals(pay.length, seen.responses().tally().all());
    assertTrue(Files.isRegularFile(imported.record().folder().resolve(LogTables.SERIES)));
  }

  private static String remark(Imported imported) {
    return imported.record().result().health().remark().in(Language.EN);
  }

  /** Five customers of whom the next comes 2 ms after one left, or who go round and round; open arrivals at 5 a second. */
  @Test
  void aClosedWorkloadHidesStallsAndTheRecordSaysSo() throws IOException {
    SketchedLog relay = new SketchedLog(START);
    SketchedLog circle = new SketchedLog(START);
    SketchedLog open = new SketchedLog(START);
    Random random = new Random(5);
    for (int customer = 0; customer < 5; customer++) {
      circle.user(true, START);
      for (int at = 100 * customer; at < 20_000; at += 500) {
        relay.user(true, START + at).add(new Line(List.of(), "home", START + at + 498, 498, true, ""))
            .user(false, START + at + 498);
        circle.add(new Line(List.of(), "home", START + at + 400, 400, true, ""));
        int due = random.nextInt(20_000);
        open.user(true, START + due).add(new Line(List.of(), "home", START + due + 998, 998, true, ""))
            .user(false, START + due + 998);
      }
    }
    for (SketchedLog closed : List.of(relay, circle)) {
      Imported imported = read(new ForeignLog(Files.write(study.resolve("closed.log"), closed.bytes()), 0));
      assertEquals(LogOrigin.Workload.LOOKS_CLOSED, imported.origin().workload());
      assertTrue(remark(imported).contains("no verdict. The number of customers under way stays the same"), remark(imported));
    }
    Path arrivals = Files.write(study.resolve("open.log"), open.bytes());
    Imported unknown = read(new ForeignLog(arrivals, 0));
    assertEquals(LogOrigin.Workload.NOT_KNOWN, unknown.origin().workload());
    assertFalse(remark(unknown).contains("closed"), remark(unknown));
    Imported told = new LogImporter(study, study.resolve("trials"))
        .read("shop", List.of(new ForeignLog(arrivals, 0)), Map.of(), true);
    assertTrue(remark(told).contains("Closed workload: latency objectives hide stalls (coordinated omission)"), remark(told));
  }

  @Test
  void aTornLogIsReadAndSaysSo() throws IOException {
    Path whole = log("a.log", 0, lines(100, 0));
    byte[] bytes = Files.readAllBytes(whole);
    Path torn = Files.write(study.resolve("torn.log"), Arrays.copyOf(bytes, bytes.length - 30));
    Imported imported = read(new ForeignLog(torn, 0));
    assertFalse(imported.origin().whole());
    assertEquals(99, imported.record().result().requests().stream().mapToLong(one -> one.ok() + one.failed()).sum());
    String remark = imported.record().result().health().remark().in(Language.EN);
    assertTrue(remark.contains("breaks off"), remark);
  }

  @Test
  void whatIsNoLogLeavesNothing() throws IOException {
    Path text = Files.writeString(study.resolve("text.log"), "RUN\tcomputerdatabase\n");
    assertThrows(IOException.class, () -> read(new ForeignLog(text, 0)));
    Path empty = log("empty.log", 0, List.of());
    IOException refusal = assertThrows(IOException.class, () -> read(new ForeignLog(empty, 0)));
    assertTrue(refusal.getMessage().contains("no responses"), refusal.getMessage());
    assertFalse(Files.exists(study.resolve("trials")));
  }
}
