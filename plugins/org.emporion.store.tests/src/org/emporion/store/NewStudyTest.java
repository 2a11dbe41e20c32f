package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.study.OrderHistory;
import org.emporion.store.edit.HistoryEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.YamlValue;
import org.emporion.testkit.ExampleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewStudyTest {
  @TempDir
  Path home;
  private Path template;

  @BeforeEach
  void template() throws IOException {
    template = new ExampleCopy(home.resolve("templates/harbour-lane")).folder();
    Files.createDirectories(template.resolve("trials/cloudcart"));
    Files.writeString(template.resolve("trials/cloudcart/simulation.log"), "measured elsewhere");
    Files.createDirectories(template.resolve(".emporion/findings"));
    Files.writeString(template.resolve(".emporion/findings/demand.json"), "{}");
  }

  @Test
  void beginsAsItsTemplateUnderItsOwnNameWithoutWhatWasFoundOut() throws Exception {
    Path folder = home.resolve("new/tea-shop");
    new NewStudy(template, "tea-shop", "Tea shop: \"leaves\" & more").found(folder, study -> List.of());
    var study = new StudyReader().read(folder).study();
    var before = new StudyReader().read(template).study();
    assertEquals("tea-shop", study.id());
    assertEquals(LocalText.same("Tea shop: \"leaves\" & more"), study.title());
    assertEquals(before.requirements(), study.requirements());
    assertEquals(before.candidates(), study.candidates());
    assertFalse(Files.exists(folder.resolve("trials")));
    assertFalse(Files.exists(folder.resolve(".emporion/findings")));
    assertEquals("harbour-lane", before.id(), "the template stays as it is");
  }

  @Test
  void ownOrdersTakeThePlaceOfTheTemplates() throws Exception {
    Path folder = home.resolve("own");
    new NewStudy(template, "own", "Own").found(folder, study -> {
      Files.writeString(study.folder().resolve("data/mine.csv"), "no,at,total\n1,2026-01-05 10:00,120\n");
      return List.of(new HistoryEdits(study.study()).own("data/mine.csv",
          List.of("order-column", "time-column", "value-column", "status-column", "cancelled-status"),
          Map.of("order-column", "no", "time-column", "at", "value-column", "total"), new LocalText("Ours", "我們的")));
    });
    OrderHistory history = new StudyReader().read(folder).study().operations().history();
    assertEquals("data/mine.csv", history.file());
    assertEquals(Optional.of("total"), history.layout().valueColumn());
    assertEquals(Optional.empty(), history.layout().statusColumn());
    assertEquals("TWD", history.currency().getCurrencyCode());
    assertEquals(0, BigDecimal.ONE.compareTo(history.exchangeRate()));
    assertEquals(Optional.empty(), history.levelAt());
    assertEquals(Optional.empty(), history.licence());
    assertEquals(new LocalText("Ours", "我們的"), history.source());
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws Exception {
    Path folder = Files.createDirectories(home.resolve("taken"));
    Files.writeString(folder.resolve("letter.txt"), "dear");
    assertThrows(FileAlreadyExistsException.class,
        () -> new NewStudy(template, "taken", "Taken").found(folder, study -> List.of()));
    assertEquals("dear", Files.readString(folder.resolve("letter.txt")));
    Path empty = Files.createDirectories(home.resolve("empty"));
    new NewStudy(template, "empty", "Empty").found(empty, study -> List.of());
    assertEquals("empty", new StudyReader().read(empty).study().id());
  }

  @Test
  void whatWouldBeNoSoundStudyLeavesNothingBehind() throws Exception {
    Path folder = home.resolve("unsound");
    assertThrows(BrokenStudyException.class, () -> new NewStudy(template, "unsound", "Unsound").found(folder, study ->
        List.of(StudyEdit.of(LocalText.same("nonsense"), editor -> editor.set("currency", YamlValue.text("doubloons"))))));
    try (Stream<Path> left = Files.list(home)) {
      assertTrue(left.allMatch(one -> one.equals(template.getParent())), "neither the study nor a draft of it");
    }
  }
}
