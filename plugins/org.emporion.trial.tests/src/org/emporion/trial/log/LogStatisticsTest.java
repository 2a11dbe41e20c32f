package org.emporion.trial.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.emporion.trial.log.SketchedLog.Line;
import org.emporion.trial.measure.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of logs against the same worked out from sorted lists of every response. */
class LogStatisticsTest {
  private static final long START = 1_760_000_000_123L;

  @TempDir
  private Path folder;

  /** Log-normal times (median 54.6 ms, a long tail), two failures in a hundred, as in gatling.md 3.4. */
  private static List<Line> lines(long seed, int count, int names, int seconds) {
    Random random = new Random(seed);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int name = random.nextInt(names);
      boolean ok = random.nextInt(50) > 0;
      lines.add(new Line(name % 3 == 1 ? List.of("Checkout", "Pay") : List.of(), "Request " + name,
          START + 200_000 + random.nextInt(seconds * 1000), (int) Math.min(199_000, Math.exp(4 + 1.2 * random.nextGaussian())),
          ok, ok ? "" : "status 50" + random.nextInt(3)));
    }
    return lines;
  }

  private Path file(String name, List<Line> lines, long aheadMillis) throws IOException {
    SketchedLog log = new SketchedLog(START + aheadMillis);
    for (Line line : lines) {
      log.user(true, line.endMillis() - line.took() + aheadMillis);
      log.add(new Line(line.groups(), line.name(), line.endMillis() + aheadMillis, line.took(), line.ok(), line.message()));
      log.user(false, line.endMillis() + aheadMillis);
    }
    return Files.write(folder.resolve(name), log.bytes());
  }

  /** Percentile by nearest rank, from the definition. */
  private static int percentile(int[] sorted, int perMille) {
    return sorted[(int) Math.ceilDiv((long) perMille * sorted.length, 1000) - 1];
  }

  private static LogRow expected(List<Line> lines, Predicate<Line> which) {
    List<Line> chosen = lines.stream().filter(which).toList();
    int[] sorted = chosen.stream().mapToInt(Line::took).sorted().toArray();
    long ok = chosen.stream().filter(Line::ok).count();
    return new LogRow(new Tally(ok, sorted.length - ok), Arrays.stream(sorted).asLongStream().sum() / (double) sorted.length,
        percentile(sorted, 500), percentile(sorted, 950), percentile(sorted, 990), percentile(sorted, 999),
        sorted[sorted.length - 1]);
  }

  private static String path(Line line) {
    return line.groups().isEmpty() ? line.name() : "Checkout / Pay / " + line.name();
  }

  private static String transaction(Line line) {
    return line.name().equals("Request 0") ? "browse" : line.groups().isEmpty() ? line.name() : "Checkout";
  }

  private static void compare(List<Line> lines, LogStatistics read) {
    LogTotals totals = read.totals();
    assertEquals(expected(lines, line -> true), totals.all());
    assertEquals(lines.stream().map(LogStatisticsTest::path).distinct().count(), totals.requests().size());
    totals.requests().forEach((name, row) -> assertEquals(expected(lines, line -> path(line).equals(name)), row, name));
    totals.transactions().forEach(
        (name, row) -> assertEquals(expected(lines, line -> transaction(line).equals(name)), row, name));
    long passed = 0;
    for (LogSecond second : read.seconds()) {
      Predicate<Line> then = line -> Math.floorDiv(line.endMillis(), 1000) * 1000 == second.startMillis();
      passed += second.all().responses().all();
      if (second.all().responses().all() > 0) {
        assertEquals(expected(lines, then), second.all());
      }
      second.requests().forEach(
          (name, row) -> assertEquals(expected(lines, then.and(line -> path(line).equals(name))), row, name));
      second.transactions().forEach(
          (name, row) -> assertEquals(expected(lines, then.and(line -> transaction(line).equals(name))), row, name));
    }
    assertEquals(lines.size(), passed);
  }

  /** Exact in every second, whatever the order of the log. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void percentilesAreThoseOfTheSortedResponses(long seed) throws IOException {
    List<Line> lines = lines(seed, 6000, 7, 20);
    LogStatistics read = new LogStatistics(Map.of("Request 0", "browse"));
    assertTrue(read.read(file("a.log", lines, 0), 0).whole());
    compare(lines, read);
  }

  /** Law: the logs of several load generators, each with its own clock, say together what one log of all says. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void partsAddUpToTheWhole(long seed) throws IOException {
    List<Line> lines = lines(seed, 4000, 5, 12);
    Collections.shuffle(lines, new Random(seed));
    LogStatistics merged = new LogStatistics(Map.of("Request 0", "browse"));
    long[] ahead = {0, 70_000, -3_456};
    for (int i = 0; i < ahead.length; i++) {
      List<Line> part = lines.subList(i * lines.size() / 3, (i + 1) * lines.size() / 3);
      merged.read(file(i + ".log", part, ahead[i]), ahead[i]);
    }
    compare(lines, merged);
    LogStatistics whole = new LogStatistics(Map.of("Request 0", "browse"));
    whole.read(file("whole.log", lines, 0), 0);
    assertEquals(list(whole), list(merged));
    assertEquals(lines.size(), merged.started());
    for (String request : whole.transactions().keySet()) {
      assertEquals(whole.errors(request), merged.errors(request));
    }
  }

  private static List<LogSecond> list(LogStatistics statistics) {
    return StreamSupport.stream(statistics.seconds().spliterator(), false).toList();
  }

  /** More responses than lie open at once: seconds are folded while they still grow, also far back ones. */
  @Test
  void moreThanLiesOpenAtOnce() throws IOException {
    List<Line> lines = lines(5, 600_000, 1, 2);
    LogStatistics read = new LogStatistics(Map.of());
    read.read(file("long.log", lines, 0), 0);
    assertEquals(expected(lines, line -> true), read.totals().all());
    LogSecond second = list(read).stream().filter(one -> one.all().responses().all() > 0).findFirst().orElseThrow();
    assertEquals(expected(lines, line -> Math.floorDiv(line.endMillis(), 1000) * 1000 == second.startMillis()), second.all());
  }

  @Test
  void aTornLogIsReadUpToTheTear() throws IOException {
    List<Line> lines = lines(8, 300, 3, 5);
    byte[] whole = Files.readAllBytes(file("whole.log", lines, 0));
    Path torn = Files.write(folder.resolve("torn.log"), Arrays.copyOf(whole, whole.length * 2 / 3));
    LogStatistics read = new LogStatistics(Map.of("Request 0", "browse"));
    assertFalse(read.read(torn, 0).whole());
    long passed = read.totals().all().responses().all();
    assertTrue(passed > 150 && passed < 250, () -> passed + " responses");
    compare(lines.subList(0, (int) passed), read);
  }

  @Test
  void tablesHaveALineForEachRequestTransactionAndSecond() throws IOException {
    List<Line> lines = List.of(
        new Line(List.of(), "Home, sweet \"home\"", START + 10, 7, true, ""),
        new Line(List.of(), "Home, sweet \"home\"", START + 20, 4, false, "status 500"),
        new Line(List.of("Pay"), "Card", START + 1000, 30, true, ""));
    LogStatistics read = new LogStatistics(Map.of());
    read.read(file("a.log", lines, 0), 0);
    new LogTables().write(read, folder);
    assertEquals("""
        kind,name,ok,failed,mean_ms,p50_ms,p95_ms,p99_ms,p999_ms,max_ms
        request,"Home, sweet ""home""\",1,1,5.5,4,7,7,7,7
        request,Pay / Card,1,0,30.0,30,30,30,30,30
        transaction,"Home, sweet ""home""\",1,1,5.5,4,7,7,7,7
        transaction,Pay,1,0,30.0,30,30,30,30,30
        all,,2,1,13.7,7,30,30,30,30
        """, Files.readString(folder.resolve(LogTables.TOTALS)));
    assertEquals("""
        second,kind,name,ok,failed,mean_ms,p50_ms,p95_ms,p99_ms,p999_ms,max_ms
        2025-10-09T08:53:20Z,request,"Home, sweet ""home""\",1,1,5.5,4,7,7,7,7
        2025-10-09T08:53:20Z,transaction,"Home, sweet ""home""\",1,1,5.5,4,7,7,7,7
        2025-10-09T08:53:20Z,all,,1,1,5.5,4,7,7,7,7
        2025-10-09T08:53:21Z,request,Pay / Card,1,0,30.0,30,30,30,30,30
        2025-10-09T08:53:21Z,transaction,Pay,1,0,30.0,30,30,30,30,30
        2025-10-09T08:53:21Z,all,,1,0,30.0,30,30,30,30,30
        """, Files.readString(folder.resolve(LogTables.SERIES)));
  }

  /** Values beyond what is counted in pages, up to the longest a log can have. */
  @Test
  void veryLongResponses() {
    MillisCounts counts = new MillisCounts();
    int[] values = {Integer.MAX_VALUE, 131_072, 131_071, 0, 131_071};
    for (int value : values) {
      counts.add(value, 1);
    }
    SecondCounts.Writer writer = new SecondCounts.Writer();
    writer.begin(new Tally(5, 0));
    counts.each(writer);
    LogRow row = LogRow.of(new Tally(5, 0), writer.end());
    assertEquals(131_071, row.p50Millis());
    assertEquals(Integer.MAX_VALUE, row.maxMillis());
    counts.clear();
    assertEquals(0, LogRow.of(Tally.NONE, counts).maxMillis());
  }
}
