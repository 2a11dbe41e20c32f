package org.emporion.ui.model.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.emporion.model.Language;
import org.emporion.model.Progress;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.HistoryEdits;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.demand.HistoryForm.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Taiwanese export with semicolons, slashes in its dates and two rows nobody can read. */
class HistoryFormTest {
  private static final String EXPORT = """
      訂單編號;訂購時間;數量;單價;狀態
      A1;2026/11/11 20:05;2;1.250,00;完成
      A1;2026/11/11 20:05;1;80,00;完成
      A2;2026/11/11 20:40;1;99,50;已取消
      A3;someday;1;99,50;完成
      A4;2026/11/12 09:00;1;ninety;完成
      A5;2026/11/12 09:10;3;10,00;完成
      """;
  private final Wording words = Wording.in(Language.EN);
  @TempDir
  Path home;

  private HistoryForm form() throws Exception {
    Path file = home.resolve("export.csv");
    Files.writeString(file, EXPORT);
    return new HistoryForm(file, Map.of());
  }

  @Test
  void aFileIsReadAsItIsFoundOutAndEveryRowThatIsNotIsToldWithItsReason() throws Exception {
    HistoryPreview seen = HistoryPreview.of(form(), Progress.NONE);
    assertTrue(seen.failed().isEmpty(), seen.told(words));
    assertEquals(List.of("訂單編號", "訂購時間", "數量", "單價", "狀態"), seen.beginning().orElseThrow().columns());
    assertEquals("訂購時間 ▸ time", seen.heading("訂購時間", words));
    assertEquals("單價 ▸ price", seen.heading("單價", words));
    List<List<String>> unreadable = seen.unreadable(words);
    assertEquals(List.of("5", "6"), unreadable.stream().map(List::getFirst).toList());
    assertEquals(List.of("訂購時間", "單價"), unreadable.stream().map(row -> row.get(1)).toList());
    assertTrue(unreadable.getFirst().get(2).contains("someday"), unreadable.toString());
    assertTrue(seen.told(words).startsWith("⚠ 2 orders in 6 rows"), seen.told(words));
  }

  @Test
  void whatIsSaidGoesBeforeWhatIsFoundOut() throws Exception {
    HistoryForm said = form().with(Field.VALUE_COLUMN, "單價").with(Field.ROWS, "orders")
        .with(Field.STATUS_COLUMN, "狀態").with(Field.CANCELLED_STATUS, "完成");
    HistoryPreview seen = HistoryPreview.of(said, Progress.NONE);
    assertEquals("單價 ▸ value", seen.heading("單價", words));
    assertEquals(1, seen.read().orElseThrow().counted().orders(), seen.told(words));
    HistoryPreview wrong = HistoryPreview.of(form().with(Field.TIME_COLUMN, "訂購日"), Progress.NONE);
    assertTrue(wrong.read().isEmpty());
    assertTrue(wrong.told(words).startsWith("✗ ") && wrong.told(words).contains("訂購時間"), wrong.told(words));
  }

  @Test
  void whatStandsTogetherIsAskedForTogether() throws Exception {
    HistoryForm form = form().with(Field.STATUS_COLUMN, "狀態").with(Field.TIME_ZONE, "Asia/Taipeh");
    assertEquals(List.of(Field.CANCELLED_STATUS, Field.SHOP_ZONE, Field.TIME_ZONE),
        form.problems(words::say).stream().map(FormProblem::field).toList());
    assertEquals(List.of(), form.with(Field.STATUS_COLUMN, " ").with(Field.TIME_ZONE, "").problems(words::say));
  }

  @Test
  void whatWasSaidIsKeptInTheStudyAndReadBackTheSame() throws Exception {
    LoadedStudy study = new StudyReader().read(Examples.copyTo(home.resolve("study")));
    HistoryForm before = HistoryForm.of(study.folder().resolve("data/orders.csv"), study.study().operations().history());
    HistoryForm after = before.with(Field.DECIMALS, "comma").with(Field.SEPARATOR, "semicolon")
        .with(Field.CANCELLED_NEGATIVE, "yes").with(Field.STATUS_COLUMN, "").with(Field.CANCELLED_STATUS, "");
    Map<String, String> said = after.said().entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().key(), Map.Entry::getValue));
    StudyFiles files = new HistoryEdits(study.study()).layout("data/orders.csv",
        List.of(Field.values()).stream().map(Field::key).toList(), said).change().apply(study.files());
    String text = files.text("operations.yaml").orElseThrow();
    assertTrue(text.contains("decimals: comma") && text.contains("cancelled-negative: yes"), text);
    assertTrue(!text.contains("status-column") && text.contains("exchange-rate"), text);
  }

  @Test
  void aFileFromElsewhereIsCopiedIntoTheStudyOnce() throws Exception {
    Path study = Files.createDirectories(home.resolve("shop"));
    HistoryPlace place = new HistoryPlace(study);
    Path elsewhere = form().file();
    assertEquals("data/export.csv", place.keep(elsewhere));
    assertEquals("data/export.csv", place.keep(elsewhere), "the same again is no second copy");
    assertEquals("data/export.csv", place.keep(study.resolve("data/export.csv")));
    Files.writeString(elsewhere, EXPORT + "A6;2026/11/12 10:10;3;10,00;完成\n");
    assertEquals("data/export-2.csv", place.keep(elsewhere));
    assertEquals(EXPORT, Files.readString(study.resolve("data/export.csv")));
  }
}
