package org.emporion.trial.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is there as a whole or not at all. */
class TrialFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:09:10.999Z");

  @TempDir
  private Path study;

  private TrialFolder folder() throws IOException {
    return new TrialFolder(study.resolve("trials"), "cloudcart", "peak", NOW);
  }

  @Test
  void publishedInOneStepUnderItsName() throws IOException {
    TrialFolder folder = folder();
    assertTrue(folder.working().getFileName().toString().startsWith(".partial-"));
    Files.writeString(folder.working().resolve("result.json"), "{}");
    assertFalse(Files.exists(folder.complete()));
    folder.publish();
    assertEquals(study.resolve("trials/cloudcart/20261123T080910Z-peak"), folder.complete());
    assertEquals("{}", Files.readString(folder.complete().resolve("result.json")));
    assertFalse(Files.exists(folder.working()));
    folder.discard();
    assertTrue(Files.exists(folder.complete()), "a published record stays");
  }

  @Test
  void aSecondTrialInTheSameSecondGetsAnotherName() throws IOException {
    folder().publish();
    TrialFolder second = folder();
    second.publish();
    assertEquals("20261123T080910Z-peak-2", second.id());
  }

  @Test
  void discardedWithAllItHolds() throws IOException {
    TrialFolder folder = folder();
    Files.createDirectories(folder.working().resolve("runner/gatling"));
    Files.writeString(folder.working().resolve("runner/gatling/simulation.log"), "x");
    folder.discard();
    assertFalse(Files.exists(study.resolve("trials")), "the folder it made for itself goes, too");
    assertThrows(CancellationException.class, folder::publish);
  }

  @Test
  void otherRecordsStay() throws IOException {
    folder().publish();
    folder().discard();
    assertTrue(Files.exists(study.resolve("trials/cloudcart/20261123T080910Z-peak")));
  }

  /** A process that was killed hard leaves its folder; the next trial takes it away, but none in use. */
  @Test
  void leftoversOfDeadProcessesAreRemoved() throws Exception {
    Process gone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
        .redirectErrorStream(true).start();
    gone.getInputStream().readAllBytes();
    gone.waitFor();
    Path dead = Files.createDirectories(study.resolve("trials/.partial-" + gone.pid() + "-a-b"));
    Files.writeString(dead.resolve("seconds.jsonl"), "half");
    TrialFolder other = folder();
    TrialFolder mine = folder();
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(other.working()));
    mine.discard();
    other.discard();
  }
}
