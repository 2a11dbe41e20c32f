package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.testkit.ExampleCopy;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.record.RecordJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsVerbTest {
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  private final Shell shell = new Shell();
  @TempDir private Path folder;
  private ExampleCopy example;

  @BeforeEach
  void copy() throws Exception {
    example = new ExampleCopy(folder.resolve("study"));
    shell.property("emporion.load.home", folder);
  }

  /** A record of 20 s with ten home pages a second. */
  private void record(String candidate, int hour, double millis, Verdict verdict) throws Exception {
    Instant start = START.plusSeconds(3600L * hour);
    String id = "run-" + hour;
    Path record = Files.createDirectories(example.folder().resolve("trials").resolve(candidate).resolve(id));
    Files.writeString(record.resolve("plan.json"), """
        {"baseUrl": "http://127.0.0.1:1", "seed": 1, "injection": [{"type": "constant", "rate": 10, "seconds": 20}],
         "journeys": [{"id": "browse", "weight": 1, "steps": [{"request": "home", "transaction": "browse"}]}]}""");
    RecordJson json = new RecordJson();
    json.write(record.resolve("result.json"), new TrialResult(id, "trials/" + candidate + "/" + id, "peak", start, 10, 20,
        200, List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty(),
        new TrialResult.InjectorHealth(1, 1, 0.1, true, LocalText.same("on time")),
        List.of(new TrialResult.ObjectiveVerdict("browse-p95", verdict, Optional.of(millis), 0, Optional.empty(),
            LocalText.same("p95 as measured"))), Optional.empty(), "3.15.1", "21", TrialObservations.NONE));
    List<String> lines = new ArrayList<>();
    for (int second = 0; second < 20; second++) {
      ResponseTimes times = new ResponseTimes();
      for (int i = 0; i < 10; i++) {
        times.record(Math.round(1000 * (millis + i + second % 3)));
      }
      lines.add("{\"event\":\"second\",\"t\":%d,\"users\":{\"started\":10,\"active\":1},\"health\":{},\"requests\":{\"home\":"
          .formatted(start.toEpochMilli() + 1000L * second)
          + "{\"ok\":10,\"ko\":0,\"histogram\":\"" + times.encoded() + "\"}}}");
    }
    Files.write(record.resolve("seconds.jsonl"), lines);
  }

  private int trials(Object... more) {
    List<Object> words = new ArrayList<>(List.of("trials", example.folder(), "--lang=en"));
    words.addAll(List.of(more));
    return shell.run(words.toArray());
  }

  @Test
  void recordsAreListedNewestFirst() throws Exception {
    assertEquals(ExitCode.DONE, trials());
    assertTrue(shell.printed().contains("No trial is recorded"), shell.printed());
    record("cloudcart", 1, 100, Verdict.MET);
    record("opensail", 2, 200, Verdict.MISSED);
    Files.createDirectories(example.folder().resolve("trials/opensail/half"));
    assertEquals(ExitCode.DONE, trials());
    assertTrue(shell.printed().indexOf("opensail/run-2") < shell.printed().indexOf("cloudcart/run-1"), shell.printed());
    assertTrue(shell.printed().contains("met 0, missed 1"), shell.printed());
    assertTrue(shell.complained().contains("half"), shell.complained());
  }

  @Test
  void anyRecordsAreComparedAndUnknownOnesAreNamed() throws Exception {
    record("cloudcart", 1, 100, Verdict.MET);
    record("opensail", 2, 200, Verdict.MET);
    assertEquals(ExitCode.DONE, trials("--compare", "cloudcart/peak", "opensail/run-2"));
    assertTrue(shell.printed().contains("OpenSail, 1 request"), shell.printed());
    assertTrue(shell.printed().contains("longer, +100.0 ms"), shell.printed());
    assertEquals(ExitCode.BAD_INPUT, trials("--compare", "cloudcart/peak", "nobody"));
    assertTrue(shell.complained().contains("cloudcart/run-1"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, trials("--compare", "cloudcart/peak"));
  }

  @Test
  void aRunSlowerThanThoseBeforeEndsWithThreeAndSoDoesAMissedObjectiveForAPipeline() throws Exception {
    for (int i = 0; i < 4; i++) {
      record("cloudcart", i, 100 + i % 2, Verdict.MET);
    }
    assertEquals(ExitCode.DONE, trials("--trend", "cloudcart/peak"));
    Path junit = folder.resolve("out/junit.xml");
    assertEquals(ExitCode.DONE, trials("--junit", junit));
    record("cloudcart", 9, 300, Verdict.MISSED);
    assertEquals(ExitCode.SHORT_OF_TARGET, trials("--trend", "cloudcart/peak"));
    assertTrue(shell.printed().contains("slower than the 4 runs before"), shell.printed());
    assertEquals(ExitCode.SHORT_OF_TARGET, trials("--junit", junit));
    assertTrue(Files.readString(junit).contains("<failure message=\"p95 as measured\""), Files.readString(junit));
    assertEquals(ExitCode.DONE, trials("--junit", junit, "--record", "cloudcart/run-3"));
    assertEquals(ExitCode.BAD_INPUT, trials("--trend", "cloudcart/soak"));
  }

  @Test
  void theReportIsWrittenInBothLanguages() throws Exception {
    record("cloudcart", 1, 100, Verdict.MET);
    record("opensail", 2, 200, Verdict.MET);
    Path out = folder.resolve("reports");
    assertEquals(ExitCode.DONE, trials("--compare", "cloudcart/peak", "opensail/peak", "--report", "--out", out));
    assertTrue(Files.readString(out.resolve("trial-report.en.html")).contains("Business transactions compared"));
    assertTrue(Files.readString(out.resolve("trial-report.zh-TW.html")).contains("業務交易比較"));
  }
}
