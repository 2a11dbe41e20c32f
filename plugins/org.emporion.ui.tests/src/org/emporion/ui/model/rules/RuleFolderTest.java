package org.emporion.ui.model.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emporion.assessment.StudyCheck;
import org.emporion.model.Language;
import org.emporion.model.rule.RuleIssue.Severity;
import org.emporion.model.rule.RuleSet;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files come into a study, are used and are used no longer; none is ever written over. */
class RuleFolderTest {
  @TempDir
  Path temp;
  private Path folder;

  @BeforeEach
  void copy() throws Exception {
    folder = Examples.copyTo(temp);
  }

  private LoadedStudy study() throws Exception {
    return new StudyReader().read(folder);
  }

  private LoadedStudy edited(LoadedStudy study, StudyEdit edit) throws Exception {
    return new StudyReader().read(folder, edit.change().apply(study.files()));
  }

  private static List<String> files(LoadedStudy study) {
    return study.study().decision().rules().stream().map(RuleSet::file).toList();
  }

  private static RuleSetEdits edits(LoadedStudy study) {
    return new RuleSetEdits(study.study(), Wording.in(Language.EN).book());
  }

  @Test
  void aFileFromElsewhereIsCopiedAndTakesNobodysPlace() throws Exception {
    Path mine = Files.writeString(temp.resolve("house.xlsx"), "mine");
    byte[] there = Files.readAllBytes(folder.resolve("rules/house.xlsx"));
    assertEquals("rules/house-2.xlsx", new RuleFolder(folder).take(mine));
    assertEquals("rules/house-3.xlsx", new RuleFolder(folder).take(mine));
    assertEquals("mine", Files.readString(folder.resolve("rules/house-2.xlsx")));
    assertEquals(new String(there), new String(Files.readAllBytes(folder.resolve("rules/house.xlsx"))));
  }

  @Test
  void aFileOfTheStudyStaysWhereItIs() throws Exception {
    Path own = Files.writeString(folder.resolve("extra.drl"), "");
    assertEquals("extra.drl", new RuleFolder(folder).take(own));
  }

  @Test
  void aNewWorkbookFitsTheStudy() throws Exception {
    for (Language language : Language.values()) {
      String file = new RuleFolder(folder).begin(study().study(), language);
      LoadedStudy with = edited(study(), edits(study()).add(file).orElseThrow());
      assertTrue(files(with).contains(file));
      assertEquals(List.of(), new StudyCheck().issues(with.study()).stream()
          .filter(issue -> issue.severity() == Severity.ERROR).toList());
    }
    assertTrue(Files.exists(folder.resolve("rules/house-3.xlsx")));
  }

  @Test
  void usingAFileAndNoLongerUsingItLeavesTheStudyAsItWas() throws Exception {
    LoadedStudy before = study();
    Files.writeString(folder.resolve("rules/extra.drl"), "package org.emporion.rules\n");
    LoadedStudy with = edited(before, edits(before).add("rules/extra.drl").orElseThrow());
    assertEquals(List.of("rules/house.xlsx", "rules/extra.drl"), files(with));
    assertTrue(edits(with).add("rules/extra.drl").isEmpty(), "it is used already");
    StudyEdit removal = edits(with).remove("rules/extra.drl").orElseThrow();
    assertEquals(before.files(), removal.change().apply(with.files()));
    assertEquals("Rules from rules/extra.drl removed", removal.title().en());
  }

  @Test
  void theFirstFileOfAStudyIsUsedToo() throws Exception {
    LoadedStudy before = study();
    LoadedStudy without = edited(before, edits(before).remove("rules/house.xlsx").orElseThrow());
    assertEquals(List.of(), files(without));
    assertEquals(List.of("rules/house.xlsx"), files(edited(without, edits(without).add("rules/house.xlsx").orElseThrow())));
    StudyFiles bare = before.files().without("decision.yaml");
    LoadedStudy plain = new StudyReader().read(folder, bare);
    assertEquals(List.of("rules/house.xlsx"), files(edited(plain, edits(plain).add("rules/house.xlsx").orElseThrow())));
  }
}
