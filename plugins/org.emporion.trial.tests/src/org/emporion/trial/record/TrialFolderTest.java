package org.emporion.trial.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.trial.ClassPlaces;
import org.emporion.trial.FakeRunner;
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

  /** A process that was killed hard leaves its folder; one other process takes it over, but none in use. */
  @Test
  void leftoversOfDeadProcessesAreTakenOverOnce() throws Exception {
    Process gone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
        .redirectErrorStream(true).start();
    gone.getInputStream().readAllBytes();
    gone.waitFor();
    Path dead = Files.createDirectories(study.resolve("trials/.partial-" + gone.pid() + "-a-b"));
    Files.writeString(dead.resolve("seconds.jsonl"), "half");
    TrialFolder mine = folder();
    assertEquals(List.of(dead), TrialFolder.orphans(study.resolve("trials")), "mine is in use");
    TrialFolder taken = TrialFolder.takeOver(dead, "a", "20260101T000000Z-peak").orElseThrow();
    assertEquals(Optional.empty(), TrialFolder.takeOver(dead, "a", "20260101T000000Z-peak"), "somebody was faster");
    assertEquals(List.of(), TrialFolder.orphans(study.resolve("trials")), "taken over by a process that runs");
    taken.publish();
    assertEquals("half", Files.readString(study.resolve("trials/a/20260101T000000Z-peak/seconds.jsonl")));
    mine.discard();
  }

  /** A load generator outlives its workbench by a second or two: until then it still writes. */
  @Test
  void aFolderIsInUseAsLongAsTheLoadGeneratorRuns() throws Exception {
    Process generator = new ProcessBuilder(ClassPlaces.java(), "-cp", ClassPlaces.classPath(FakeRunner.class),
        FakeRunner.class.getName(), "hang", "", "none", "none").redirectErrorStream(true).start();
    TrialFolder folder = folder();
    folder.usedBy(generator.pid());
    Path left = study.resolve("trials/.partial-2147483646-cloudcart-x");
    Files.move(folder.working(), left);
    assertEquals(List.of(), TrialFolder.orphans(study.resolve("trials")));
    Occupants other = new Occupants(Occupants.of(left).orElseThrow().processes().stream()
        .filter(one -> one.pid() == generator.pid()).toList());
    other.move(left);
    assertEquals(List.of(), TrialFolder.orphans(study.resolve("trials")));
    generator.destroyForcibly().waitFor();
    assertEquals(List.of(left), TrialFolder.orphans(study.resolve("trials")));
  }

  /** The number of a dead process may be another's by now. */
  @Test
  void aProcessIsToldFromALaterOneWithItsNumber() throws IOException {
    Path left = Files.createDirectories(study.resolve("trials/.partial-" + ProcessHandle.current().pid() + "-a-b"));
    new Occupants(List.of(new Occupants.One(ProcessHandle.current().pid(), Optional.of(NOW)))).move(left);
    assertEquals(List.of(left), TrialFolder.orphans(study.resolve("trials")));
  }
}
