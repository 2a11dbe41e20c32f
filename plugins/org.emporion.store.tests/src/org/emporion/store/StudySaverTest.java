package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving replaces what differs and nothing else, and never leaves half of it. */
class StudySaverTest {
  private static final String JOURNAL = ".emporion/saving.json";
  @TempDir
  Path temp;
  private Path folder;
  private StudyFiles before;

  @BeforeEach
  void begin() throws Exception {
    folder = TestStudies.kiosk(temp);
    before = StudyFiles.read(folder);
  }

  private StudyFiles changed(String... names) {
    StudyFiles after = before;
    for (String name : names) {
      after = after.with(name, before.text(name).orElse("") + "# changed 中文\n");
    }
    return after;
  }

  @Test
  void onlyWhatDiffersIsWrittenAndNothingIsLeftBehind() throws Exception {
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder.resolve("prices.yaml"), old);
    Map<String, String> snapshot = new TreeMap<>(TestStudies.snapshot(folder));
    StudyFiles after = changed("study.yaml", "requirements.yaml", "candidates/alpha.yaml");
    new StudySaver().save(folder, before, after);
    assertEquals(after, StudyFiles.read(folder));
    assertEquals(old, Files.getLastModifiedTime(folder.resolve("prices.yaml")));
    assertEquals(snapshot.keySet(), TestStudies.snapshot(folder).keySet(), "files left behind");
    new StudySaver().save(folder, after, before);
    assertEquals(snapshot, TestStudies.snapshot(folder));
  }

  @Test
  void filesAreAddedAndDeleted() throws Exception {
    StudyFiles after = before.with("decision.yaml", "joining: arithmetic\n").without("candidates/beta.yaml");
    new StudySaver().save(folder, before, after);
    assertEquals(after, StudyFiles.read(folder));
    assertFalse(Files.exists(folder.resolve("candidates/beta.yaml")));
    new StudySaver().save(folder, after, before);
    assertEquals(before, StudyFiles.read(folder));
  }

  @Test
  void whatSomebodyElseChangedIsNotOverwritten() throws Exception {
    Files.writeString(folder.resolve("prices.yaml"), "# mine\n");
    Files.writeString(folder.resolve("decision.yaml"), "joining: arithmetic\n");
    Files.delete(folder.resolve("authorisations.yaml"));
    Files.write(folder.resolve("trials.yaml"), new byte[] {(byte) 0xC3, 40});
    Map<String, String> snapshot = TestStudies.snapshot(folder);
    ChangedOutsideException refused = assertThrows(
        ChangedOutsideException.class, () -> new StudySaver().save(folder, before, changed("study.yaml")));
    assertEquals(
        List.of("authorisations.yaml", "decision.yaml", "prices.yaml", "trials.yaml"), refused.files());
    assertEquals(snapshot, TestStudies.snapshot(folder));
  }

  @Test
  void permissionsAndLinksStay() throws Exception {
    Path study = folder.resolve("study.yaml");
    Files.setPosixFilePermissions(study, PosixFilePermissions.fromString("rw-r-----"));
    Path elsewhere = Files.move(folder.resolve("prices.yaml"), folder.resolve("data/prices-2026.yaml"));
    Files.createSymbolicLink(folder.resolve("prices.yaml"), elsewhere);
    new StudySaver().save(folder, before, changed("study.yaml", "prices.yaml"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(study)));
    assertTrue(Files.isSymbolicLink(folder.resolve("prices.yaml")));
    assertTrue(Files.readString(elsewhere).endsWith("# changed 中文\n"));
  }

  @Test
  void aSaveThatWasCutOffCountsAsDoneFromItsFirstFileOn() throws Exception {
    StudyFiles after = changed("study.yaml", "requirements.yaml").without("authorisations.yaml");
    cutOff(after);
    assertEquals(after, StudyFiles.read(folder), "nothing is replaced yet");
    Files.writeString(folder.resolve("requirements.yaml"), after.text("requirements.yaml").orElseThrow());
    assertEquals(after, StudyFiles.read(folder), "one of three is replaced");
    StudyFiles next = after.with("prices.yaml", "# next\n");
    new StudySaver().save(folder, after, next);
    assertEquals(next, StudyFiles.read(folder));
    assertFalse(Files.exists(folder.resolve(JOURNAL)));
    assertEquals(after.text("study.yaml").orElseThrow(), Files.readString(folder.resolve("study.yaml")));
  }

  @Test
  void whatAPersonWroteAfterTheCutCounts() throws Exception {
    cutOff(changed("study.yaml", "requirements.yaml"));
    Files.writeString(folder.resolve("study.yaml"), "# by hand\n");
    assertEquals("# by hand\n", StudyFiles.read(folder).text("study.yaml").orElseThrow());
  }

  @Test
  void aDamagedJournalCountsForNothing() throws Exception {
    Files.createDirectories(folder.resolve(".emporion"));
    Files.writeString(folder.resolve(JOURNAL), "{\"study.yaml\": ");
    assertEquals(before, StudyFiles.read(folder));
  }

  /** As a save stands when the power goes after its first step. */
  private void cutOff(StudyFiles after) throws IOException {
    Map<String, SaveJournal.Entry> entries = new TreeMap<>();
    before.differing(after).forEach(name -> entries.put(
        name, new SaveJournal.Entry(before.text(name).orElse(null), after.text(name).orElse(null))));
    new SaveJournal(new StudyFolder(folder)).begin(entries);
  }
}
