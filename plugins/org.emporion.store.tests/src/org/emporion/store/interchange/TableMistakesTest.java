package org.emporion.store.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.emporion.model.Language;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake in a table is told in one pass, by sheet, row, column and heading; nothing else happens. */
class TableMistakesTest {
  @TempDir
  Path folder;

  private LoadedStudy study;

  @BeforeEach
  void read() throws Exception {
    study = new StudyReader().read(TestStudies.kiosk(folder));
  }

  private List<String> mistakes(Path from, ExchangeFormat format) {
    return new Imports(study).mistakes(from, format);
  }

  private Path csv(String table, String text) throws Exception {
    Path tables = Files.createDirectories(folder.resolve("tables"));
    Files.writeString(tables.resolve(table), text);
    return tables;
  }

  private static void assertBegin(List<String> expected, List<String> found) {
    assertEquals(expected.size(), found.size(), () -> String.join("\n", found));
    for (int i = 0; i < expected.size(); i++) {
      int at = i;
      assertTrue(found.get(i).startsWith(expected.get(i)), () -> expected.get(at) + "\nexpected of\n" + found.get(at));
    }
  }

  @Test
  void theTableOfCriteriaNamesEachCell() throws Exception {
    assertBegin(List.of(
        "criteria.csv, row 2, column C (Weight): A number such as 12",
        "criteria.csv, row 3, column C (Weight): A weight is at least 0",
        "criteria.csv, row 3, column D (Scale): \"lvl\" is not among the choices. Choose one of: yes-no, level, number.",
        "criteria.csv, row 4, column A (Id): The requirement \"fit\" stands in row 3 already",
        "criteria.csv, row 5, column A (Id): An id is expected here",
        "criteria.csv, row 6, column B (Part of): There is no requirement \"nowhere\"",
        "criteria.csv, row 6, column E (Must-have): A must-have is empty, yes",
        "criteria.csv, row 6, column F: \"stray\" stands under no heading",
        "criteria.csv, row 6: The title is missing"), mistakes(csv("criteria.csv", """
            Id,Part of,Weight,Scale,Must-have
            speed,technology,much,number,
            fit,,-1,lvl,
            fit,,1,level,
            Fit!,,1,level,
            extra,nowhere,1,level,maybe,stray
            """), ExchangeFormat.CSV).stream().sorted().toList());
  }

  @Test
  void theTableOfEvidenceNamesEachCell() throws Exception {
    assertBegin(List.of(
        "evidence.csv, row 2, column C (Basis): \"rumour\" is not among the choices",
        "evidence.csv, row 2, column D (Value): \"perhaps\" is not among the choices. Choose one of: yes, no.",
        "evidence.csv, row 2, column F (Date): A day such as 2026-07-01 is expected here, not \"31/12/2026\"",
        "evidence.csv, row 3, column A (Candidate): There is no candidate \"alpa\". Did you mean \"alpha\"?",
        "evidence.csv, row 4, column B (Requirement): \"speed\" is measured (trial.checkout.p95-ms)",
        "evidence.csv, row 5, column B (Requirement): \"technology\" is a group",
        "evidence.csv, row 6, column B (Requirement): There is no requirement \"fitt\". Did you mean \"fit\"?",
        "evidence.csv, row 7, column D (Value): A level goes from 0 to 4, not \"5\"",
        "evidence.csv, row 7, column E (Source (English)): The document",
        "evidence.csv, row 7, column F (Date): The day it was said is missing",
        "evidence.csv, row 8, column B (Requirement): What is known of \"beta\" on \"fit\" stands in row 7 already",
        "evidence.csv, row 9, column D (Value): What is unknown has no value"), mistakes(csv("evidence.csv", """
            Candidate,Requirement,Basis,Value,Source (English),Date
            alpha,export,rumour,perhaps,Somebody,31/12/2026
            alpa,fit,vendor,1,Somebody,2026-12-31
            alpha,speed,vendor,1,Somebody,2026-12-31
            alpha,technology,vendor,1,Somebody,2026-12-31
            alpha,fitt,vendor,1,Somebody,2026-12-31
            beta,fit,vendor,5,,
            beta,fit,vendor,1,Somebody,2026-12-31
            beta,export,unknown,yes,,
            """), ExchangeFormat.CSV));
  }

  @Test
  void headingsAreToldOnce() throws Exception {
    assertBegin(List.of(
        "evidence.csv, row 1: The column Requirement is missing",
        "evidence.csv, row 1, column B: There is no column \"Vlaue\" in this table. Did you mean \"Value\"?",
        "evidence.csv, row 1, column D: The heading \"候選方案\" stands twice"),
        mistakes(csv("evidence.csv", "Candidate,Vlaue,Date,候選方案\nalpha,1,,\n"), ExchangeFormat.CSV));
  }

  /** What only shows in the study as a whole is told at the cells, too. */
  @Test
  void circlesAndEmptyWeightsAreToldAtTheirCells() throws Exception {
    assertBegin(List.of(
        "criteria.csv, row 3, column B (Part of): These requirements are part of each other in a circle"),
        mistakes(csv("criteria.csv", "Id,Part of\ntechnology,speed\nspeed,technology\n"), ExchangeFormat.CSV));
    assertBegin(List.of(
        "criteria.csv, row 2, column C (Scale): \"technology\" is a group of other requirements, so it has no scale"),
        mistakes(csv("criteria.csv", "Id,Weight,Scale\ntechnology,5,level\n"), ExchangeFormat.CSV));
  }

  @Test
  void aWorkbookNamesItsSheet() throws Exception {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("準則");
      sheet.value(0, 0, "代號");
      sheet.value(0, 2, "權重");
      sheet.value(3, 0, "fit");
      sheet.value(3, 2, "many");
      sheet.formula(4, 2, "1/0");
      book.newWorksheet("My notes").value(0, 0, "not read");
    }
    assertBegin(List.of(
        "book.xlsx, sheet 準則, row 4, column C (權重): A number such as 12 or 0.5 is expected here, not \"many\"",
        "book.xlsx, sheet 準則, row 5, column C: The cell has a formula without a value"),
        mistakes(file, ExchangeFormat.XLSX));
  }

  @Test
  void otherFilesAreRefusedInWords() throws Exception {
    Path text = Files.writeString(folder.resolve("a.xlsx"), "no workbook");
    assertTrue(mistakes(text, ExchangeFormat.XLSX).getFirst().startsWith("a.xlsx: "));
    Path tables = csv("criteria.csv", "");
    Files.write(tables.resolve("criteria.csv"), "Id,標題\n".getBytes(Charset.forName("Big5")));
    assertTrue(mistakes(tables, ExchangeFormat.CSV).getFirst().contains("CSV UTF-8"));
    assertTrue(mistakes(csv("criteria.csv", "Id;Weight\nfit;3\n"), ExchangeFormat.CSV).getFirst().contains("commas"));
    assertTrue(mistakes(csv("criteria.csv", "Id,Weight\n\"fit,3\n"), ExchangeFormat.CSV).getFirst().contains("row 2"));
    assertTrue(mistakes(Files.createDirectory(folder.resolve("none")), ExchangeFormat.CSV).getFirst().contains("criteria.csv"));
  }

  /** Whatever is done to a file, it is read or refused with a place; nothing else is thrown. */
  @Test
  void damagedFilesAreReadOrRefused() throws Exception {
    Random random = new Random(20261123);
    for (ExchangeFormat format : ExchangeFormat.values()) {
      Path file = folder.resolve("export." + format);
      new StudyExporter(study, Language.EN, false).write(file, format);
      Path target = format == ExchangeFormat.CSV ? file.resolve("evidence.csv") : file;
      byte[] sound = Files.readAllBytes(target);
      for (int i = 0; i < 150; i++) {
        byte[] damaged = sound.clone();
        for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
          damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : ",\"<>=\n0".charAt(random.nextInt(7)));
        }
        Files.write(target, damaged);
        try {
          new Imports(study).plan(file, format);
        } catch (BrokenExchangeException e) {
          assertTrue(e.problems().stream().noneMatch(problem -> problem.where().zhTw().isBlank()));
        }
      }
    }
  }

  @Test
  void onlyWhatIsThereIsChanged() throws Exception {
    Path tables = csv("evidence.csv", "候選方案,需求,值,依據,來源（中文）,日期\nbeta,fit,3.5,內部評斷,老闆,2027/1/5\n");
    ImportPlan plan = new Imports(study).plan(tables, ExchangeFormat.CSV);
    assertEquals(List.of("candidates/beta.yaml"), plan.result().files().differing(study.files()));
    assertEquals(study.files().text("candidates/beta.yaml").orElseThrow().replace("  fit: unknown",
        "  fit: {basis: judgement, value: 3.5, source: 老闆, date: 2027-01-05}"),
        plan.result().files().text("candidates/beta.yaml").orElseThrow());
    assertEquals("候選方案 beta 的 fit，依據：未知 → 內部評斷", plan.changes().getFirst().what().zhTw());
  }

  @Test
  void newRequirementsTakeOverFromTheCatalogue() throws Exception {
    Path tables = csv("criteria.csv", "Id,Part of,Weight,Criterion,Asked by (English)\npaper,technology,12.5,e-invoice,Accountant\n");
    ImportPlan plan = new Imports(study).plan(tables, ExchangeFormat.CSV);
    String text = plan.result().files().text("requirements.yaml").orElseThrow();
    assertTrue(text.contains("  paper:\n    criterion: e-invoice\n    part-of: technology\n    weight: 12.5\n    asked-by: Accountant\n"), text);
    assertEquals("P", plan.result().study().requirement("paper").orElseThrow().indicators().getFirst().substring(0, 1));
  }
}
