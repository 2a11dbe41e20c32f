package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.model.finding.Ranking;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.emporion.ui.handlers.OpenStudyHandler;
import org.emporion.ui.session.Outcome;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.ThemeChoice;
import org.emporion.ui.workbench.Appearance;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.Places;
import org.emporion.ui.workbench.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Journeys through the window as shipped. They build on each other as a person's day does: the study
 * that the first one assesses is the one that the others read, change, break and mend.
 */
@Order(1)
class WorkbenchJourneysTest extends WindowJourney {
  private static final long LONGEST_BLOCK_MILLIS = 200;
  private static final Duration THREE_TRIALS = Duration.ofMinutes(5);
  private Path study;

  @BeforeAll
  void begin() throws Exception {
    study = Examples.shortCopyTo(home);
    Places shipped = known(Places.class);
    // "Open example" must not write into the checked-out example.
    know(Places.class, new Places(shipped.loadHome(), home));
  }

  private void awaitOutcome(Outcome.Kind kind, Duration deadline) {
    window.await("work ended as " + kind, deadline, () -> {
      SessionState state = session.state();
      return state.running().isEmpty() && state.outcome().map(Outcome::kind).equals(java.util.Optional.of(kind));
    });
    window.await("the status line tells it", SOON,
        () -> window.text("status.text").equals(session.state().outcome().orElseThrow().message().in(
            known(Wording.class).language())));
  }

  private void awaitStatus(String start) {
    window.await("the status line says " + start, Duration.ofMinutes(2),
        () -> window.text("status.text").startsWith(start));
  }

  private String stateOf(String stage) {
    return window.tree("overview.stages").stream().filter(row -> row.get(0).equals(stage)).findFirst()
        .orElseThrow(() -> new AssertionError("No line " + stage)).get(1);
  }

  @Test
  @Order(1)
  void anEmptyWindowSaysWhatToDo() {
    assertTrue(window.enabled("empty.example"), "a button opens the example");
    assertFalse(window.menuEnabled("org.emporion.menu.assess"), "nothing can be assessed yet");
    assertEquals("Ready", window.text("status.text"));
  }

  @Test
  @Order(2)
  void openingTheExampleShowsWhatItHoldsAndWhatIsMissing() {
    window.chooseMenu("org.emporion.menu.open-example");
    awaitOutcome(Outcome.Kind.DONE, SOON);
    window.await("the tree is filled", SOON, () -> window.tree("explorer.tree").size() > 5);
    assertEquals(
        List.of("Operations", "Requirements", "Candidates", "Trials", "Prices"),
        window.tree("explorer.tree").stream().map(row -> row.get(0)).skip(1)
            .filter(name -> !name.isEmpty()).limit(5).toList());
    List<List<String>> fields = window.table("explorer.fields");
    assertTrue(fields.stream().anyMatch(row -> row.get(0).equals("Currency") && row.get(1).equals("TWD")
        && row.get(2).matches("\\d+")), "a field with its line: " + fields);
    assertEquals("Harbour Lane: choosing a web shop – Emporion", window.title());
    assertEquals("Missing", stateOf("Demand"));
    assertEquals("Missing", stateOf("Ranking"));
    assertTrue(window.menuEnabled("org.emporion.menu.assess"));
  }

  @Test
  @Order(3)
  void assessingRunsAsAJobAndTheRankingStandsInTheTable() {
    try (EventLoopMonitor monitor = new EventLoopMonitor(display())) {
      window.chooseMenu("org.emporion.menu.assess");
      window.await("progress is shown with a way to end it", SOON,
          () -> session.state().running().isPresent() && window.enabled("status.cancel"));
      awaitOutcome(Outcome.Kind.DONE, THREE_TRIALS);
      assertTrue(monitor.report("three trials run", LONGEST_BLOCK_MILLIS), "the event loop was blocked");
    }
    window.showPart("org.emporion.part.comparison");
    Assessment assessment = session.state().assessment().orElseThrow();
    List<Ranking.CandidateScore> ranked = assessment.ranking().orElseThrow().value().candidates();
    List<List<String>> rows = window.table("comparison.candidates");
    assertEquals(ranked.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Ranking.CandidateScore score = ranked.get(i);
      assertEquals(score.rank().map(String::valueOf).orElse("–"), rows.get(i).get(0));
      assertEquals(
          assessment.loaded().study().candidate(score.candidate()).orElseThrow().name().en(), rows.get(i).get(1));
      assertTrue(rows.get(i).get(2).startsWith(String.format(java.util.Locale.ROOT, "%.1f", score.score())),
          rows.get(i) + " against " + score.score());
    }
    assertEquals(assessment.loaded().study().leaves().size(), window.table("comparison.criteria").size());
    assertEquals("Done", stateOf("Demand"));
    assertEquals("Done", stateOf("Trial"));
    assertEquals("Done", stateOf("Capacity"));
    assertEquals("Done", stateOf("Budget"));
    assertEquals("Done", stateOf("Ranking"));
    assertEquals(3, assessment.trials().size(), "three real trials");
  }

  @Test
  @Order(4)
  void sortingAndAskingWhyLeadsToTheLineOfAFile() {
    window.showPart("org.emporion.part.comparison");
    List<List<String>> ranked = window.table("comparison.candidates");
    window.clickHeading("comparison.candidates", 1);
    List<String> names = window.table("comparison.candidates").stream().map(row -> row.get(1)).toList();
    assertEquals(names.stream().sorted().toList(), names);
    window.clickHeading("comparison.candidates", 0);
    assertEquals(ranked, window.table("comparison.candidates"));
    window.select("comparison.criteria", 0);
    window.press("comparison.why-criterion");
    window.await("the grounds are shown", SOON, () -> window.activePart().equals("org.emporion.part.why")
        && !window.tree("why.tree").isEmpty());
    window.select("comparison.candidates", 0);
    window.press("comparison.why");
    window.await("the grounds of the candidate are shown", SOON, () -> window.tree("why.tree").size() > 5);
    List<List<String>> grounds = window.tree("why.tree");
    assertEquals("Advice", grounds.get(0).get(1));
    assertTrue(window.text("why.sentence").contains(grounds.get(0).get(0)), "the whole sentence can be read");
  }

  @Test
  @Order(5)
  void chartsAreDrawnOffTheWindowAndAgainWhenItChanges() {
    window.showPart("org.emporion.part.charts");
    String key = "org.emporion.ui.drawn";
    window.await("a chart is drawn", SOON, () -> window.data("charts.canvas", key) != null);
    Object first = window.data("charts.canvas", key);
    window.press("charts.next");
    window.await("the next chart is drawn", SOON, () -> !first.equals(window.data("charts.canvas", key)));
    window.press("charts.previous");
    window.await("the first chart is drawn again", SOON, () -> first.equals(window.data("charts.canvas", key)));
  }

  @Test
  @Order(6)
  void theReportIsThereInBothLanguages() {
    window.showPart("org.emporion.part.report");
    assertTrue(window.enabled("report.outside"), "it opens in the browser");
    assertEquals(2, session.state().report().orElseThrow().html().size());
    session.state().report().orElseThrow().html().values().forEach(file -> assertTrue(Files.isRegularFile(file)));
    assertTrue(window.menuEnabled("org.emporion.menu.open-report"));
  }

  @Test
  @Order(7)
  void changingAPriceMakesItsStagesStaleAndOnlyThoseRunAgain() throws Exception {
    Path prices = study.resolve("prices.yaml");
    String before = Files.readString(prices);
    // The first monthly price of an instance becomes dearer by one unit.
    String after = java.util.regex.Pattern.compile("(monthly: *)(\\d+)").matcher(before)
        .replaceFirst(match -> match.group(1) + (Integer.parseInt(match.group(2)) + 1));
    assertFalse(before.equals(after), "no price was changed");
    Files.writeString(prices, after);
    window.chooseMenu("org.emporion.menu.reload");
    awaitOutcome(Outcome.Kind.DONE, SOON);
    window.showPart("org.emporion.part.overview");
    window.await("the budget is outdated", SOON, () -> stateOf("Budget").equals("Outdated"));
    assertEquals("Outdated", stateOf("Report"));
    assertTrue(List.of("Done", "Reused").contains(stateOf("Demand")), stateOf("Demand"));
    assertTrue(List.of("Done", "Reused").contains(stateOf("Trial")), stateOf("Trial"));
    window.press("overview.assess");
    awaitOutcome(Outcome.Kind.DONE, Duration.ofMinutes(2));
    window.await("everything is up to date", SOON, () -> stateOf("Budget").equals("Done"));
    assertEquals("Reused", stateOf("Demand"));
    assertTrue(session.state().assessment().orElseThrow().stages().stream()
        .filter(one -> one.stage() == org.emporion.model.finding.Stage.TRIAL).allMatch(one -> one.reused()),
        "no trial ran again");
  }

  @Test
  @Order(8)
  void theKeyboardAloneLeadsFromOpeningToTheGrounds() {
    window.key("Ctrl+E");
    awaitStatus("Opened");
    window.key("F9");
    awaitStatus("Assessed");
    window.key("Ctrl+4");
    window.await("charts are in front", SOON, () -> window.activePart().equals("org.emporion.part.charts"));
    window.key("Ctrl+3");
    window.await("the candidates are in front", SOON,
        () -> window.activePart().equals("org.emporion.part.comparison"));
    window.key("Enter");
    window.await("the grounds are active", SOON, () -> window.activePart().equals("org.emporion.part.why"));
    window.key("F6");
    window.await("F6 leaves for the next part", SOON, () -> !window.activePart().equals("org.emporion.part.why"));
    window.key("Shift+F6");
    window.await("Shift+F6 comes back", SOON, () -> window.activePart().equals("org.emporion.part.why"));
    window.key("Ctrl+1");
    window.await("the study is active", SOON, () -> window.activePart().equals("org.emporion.part.explorer"));
  }

  @Test
  @Order(9)
  void bothLanguagesLiveWithNothingLeftBehind() {
    window.showPart("org.emporion.part.overview");
    speak(Language.ZH_TW);
    window.await("menus speak Chinese", SOON, () -> window.label("org.emporion.menu.reload").startsWith("重新載入"));
    assertEquals("評估", window.label("org.emporion.tool.assess"));
    window.await("the title speaks Chinese", SOON, () -> window.title().startsWith("港灣小巷"));
    assertEquals(List.of("階段", "狀態", "主要數字", "計算時間"), window.headings("overview.stages"));
    assertTrue(window.headings("comparison.candidates").contains("總成本"));
    assertTrue(window.tree("explorer.tree").stream().anyMatch(row -> row.get(0).equals("候選方案")));
    assertEquals(session.state().outcome().orElseThrow().message().zhTw(), window.text("status.text"));
    assertTrue(window.text("overview.verdict").contains("領先"), window.text("overview.verdict"));
    speak(Language.EN);
    window.await("menus speak English", SOON, () -> window.label("org.emporion.menu.reload").startsWith("Re&load"));
    assertEquals(List.of("Stage", "State", "Main figure", "Computed"), window.headings("overview.stages"));
  }

  @Test
  @Order(10)
  void theLookCanBeSwitched() {
    for (ThemeChoice choice : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
      window.chooseMenu(Look.MENU_ITEM + choice.id());
      window.await("the window looks " + choice, SOON, () -> known(Appearance.class).dark() == (choice == ThemeChoice.DARK));
    }
  }

  @Test
  @Order(11)
  void everyControlHasANameToSpeak() {
    for (String part : List.of("overview", "comparison", "charts", "budget", "report", "why", "points")) {
      window.showPart("org.emporion.part." + part);
    }
    assertEquals(List.of(), window.unnamedControls());
  }

  @Test
  @Order(12)
  void escapeEndsATrialAndLeavesNothingBehind() {
    window.showPart("org.emporion.part.overview");
    window.chooseMenu("org.emporion.menu.assess-anew");
    window.await("a trial's own processes run", Duration.ofMinutes(1),
        () -> ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive));
    window.key("Esc");
    awaitOutcome(Outcome.Kind.CANCELLED, SOON);
    window.await("no process is left", SOON,
        () -> ProcessHandle.current().descendants().noneMatch(WorkbenchJourneysTest::java));
    assertTrue(session.state().assessment().orElseThrow().ranking().isPresent(), "earlier findings are kept");
    assertTrue(window.menuEnabled("org.emporion.menu.assess"), "the next assessment can begin");
  }

  private static boolean java(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("java")).isPresent();
  }

  @Test
  @Order(13)
  void aBrokenStudyNamesFileLineAndFieldAndCanBeMended() throws Exception {
    Path file = study.resolve("study.yaml");
    String sound = Files.readString(file);
    List<String> lines = sound.lines().toList();
    int line = 1 + lines.indexOf(lines.stream().filter(one -> one.startsWith("currency:")).findFirst().orElseThrow());
    Files.writeString(file, sound.replaceFirst("(?m)^currency:.*$", "currency: doubloons"));
    window.showPart("org.emporion.part.charts");
    window.run(Commands.OPEN, Map.of(OpenStudyHandler.FOLDER, study.toString()));
    awaitOutcome(Outcome.Kind.FAILED, SOON);
    window.await("the problems come to the front", SOON,
        () -> window.activePart().equals("org.emporion.part.overview") && window.enabled("problems.copy"));
    List<List<String>> problems = window.table("problems.table");
    assertEquals("study.yaml:" + line, problems.get(0).get(0));
    assertEquals("currency", problems.get(0).get(1));
    assertTrue(window.text("problems.message").contains("doubloons"), window.text("problems.message"));
    assertFalse(window.menuEnabled("org.emporion.menu.assess"), "a broken study is not assessed");
    window.press("problems.copy");
    assertTrue(window.clipboard().startsWith("study.yaml:" + line + "\tcurrency\t"), window.clipboard());
    Files.writeString(file, sound);
    window.press("problems.reload");
    awaitOutcome(Outcome.Kind.DONE, SOON);
    window.await("the chain is shown again", SOON, () -> window.enabled("overview.stages"));
  }
}
