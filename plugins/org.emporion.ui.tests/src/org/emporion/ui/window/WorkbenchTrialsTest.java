package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.emporion.model.Language;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.Step;
import org.emporion.model.study.TrialSetup;
import org.emporion.store.edit.StepPlace;
import org.emporion.ui.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An engineer plans trials: edits a request, is told what is wrong, goes back and forth, adds a profile, walks once. */
class WorkbenchTrialsTest extends WindowJourney {
  private static final StepPlace PRODUCT = new StepPlace("storefront", "browse", 3);
  private Path file;
  private String before;

  @BeforeAll
  void begin() throws Exception {
    Path study = Examples.copyTo(home);
    file = study.resolve("trials.yaml");
    before = Files.readString(file);
    open(study);
    window.showPart("org.emporion.part.trials");
    window.await("the trials are shown", SOON, () -> !rows().isEmpty());
  }

  private List<List<String>> rows() {
    return window.tree("trials.tree");
  }

  private void choose(String... cells) {
    window.select("trials.tree", rows().indexOf(List.of(cells)));
  }

  private TrialSetup trials() {
    return session.state().study().orElseThrow().study().trials();
  }

  private Step step() {
    return PRODUCT.in(session.state().study().orElseThrow().study()).orElseThrow();
  }

  private void awaitStep(String what, Predicate<Step> is) {
    window.await(what, SOON, () -> is.test(step()));
  }

  @Test
  @Order(1)
  void whatIsTypedIsSavedAndEveryOtherLetterStays() throws Exception {
    choose("product", "browse");
    assertTrue(window.text("trials.heading").startsWith("product"), window.text("trials.heading"));
    window.type("trials.field.path", "/api/products/#{sku}/reviews");
    awaitStep("the path is saved", one -> one.path().equals("/api/products/#{sku}/reviews"));
    assertEquals("path of step product", session.state().undoable().orElseThrow().en());
    window.type("trials.field.pause", "500 – 700");
    awaitStep("the pause is saved", one -> one.think().equals(new Step.Think(500, 700, false)));
    String after = Files.readString(file);
    int at = before.indexOf("path: /api/products/#{sku}");
    assertEquals(before.substring(0, at) + before.substring(at)
        .replaceFirst("/api/products/#\\{sku}\n            think: \\{min-ms: 300, max-ms: 900}",
            "\"/api/products/#{sku}/reviews\"\n            think: {min-ms: 500, max-ms: 700}"), after);
  }

  @Test
  @Order(2)
  void whatCannotBeKeptIsToldBesideTheField() throws Exception {
    String saved = Files.readString(file);
    window.type("trials.field.path", "api");
    assertTrue(window.text("trials.problem.path").contains("begins with one slash"), window.text("trials.problem.path"));
    window.type("trials.field.path", "/api/#{nobody-knows}");
    window.await("the reader of studies tells what it knows", SOON,
        () -> window.text("trials.problem.path").contains("nobody-knows"));
    assertEquals(saved, Files.readString(file));
    window.type("trials.field.path", step().path());
    window.await("nothing is wrong any more", SOON, () -> window.text("trials.problem.path").isEmpty());
  }

  @Test
  @Order(3)
  void undoAndRedoGoStepByStep() throws Exception {
    session.undo();
    awaitStep("the pause is back", one -> one.think().equals(new Step.Think(300, 900, false)));
    window.await("the field shows it", SOON, () -> window.text("trials.field.pause").equals("300 – 900"));
    session.undo();
    awaitStep("the path is back", one -> one.path().equals("/api/products/#{sku}"));
    assertEquals(before, Files.readString(file), "byte for byte");
    session.redo();
    awaitStep("the path is new again", one -> one.path().endsWith("/reviews"));
    session.undo();
    awaitStep("and old", one -> one.path().equals("/api/products/#{sku}"));
  }

  @Test
  @Order(4)
  void aProfileIsAddedAndBecomesAStaircase() throws Exception {
    choose("Design peak", "100%");
    window.press("trials.duplicate");
    window.await("the copy is there and chosen", SOON, () -> trials().profile("peak-2").isPresent()
        && window.text("trials.heading").contains("Copy of Design peak"));
    window.choose("trials.field.kind", 4);
    window.await("it is a staircase", SOON,
        () -> trials().profile("peak-2").orElseThrow().course() instanceof LoadCourse.Staircase);
    window.await("its levels are shown", SOON, () -> rows().contains(List.of("Copy of Design peak", "50% … 125%")));
    window.type("trials.field.levels", "50%, 40%");
    assertTrue(window.text("trials.problem.levels").contains("each above the one before"));
    window.type("trials.field.levels", "50%, 100%, 150%");
    window.await("the levels are saved", SOON, () -> trials().profile("peak-2").orElseThrow().course()
        .equals(new LoadCourse.Staircase(List.of(0.5, 1.0, 1.5))));
    for (String comment : before.lines().filter(line -> line.contains("# ")).toList()) {
      assertTrue(Files.readString(file).contains(comment), comment);
    }
    window.press("trials.remove");
    window.await("it is gone", SOON, () -> trials().profile("peak-2").isEmpty());
    assertEquals(before, Files.readString(file));
  }

  @Test
  @Order(5)
  void stepsMoveWithTheirComments() throws Exception {
    choose("payment", "pay");
    window.press("trials.up");
    window.await("it cannot go before its order, which names what it needs", SOON,
        () -> session.state().refused().isPresent());
    assertEquals(before, Files.readString(file));
    choose("cart", "cart");
    window.press("trials.up");
    window.await("the cart is looked at first", SOON, () -> new StepPlace("storefront", "abandon-cart", 2)
        .in(session.state().study().orElseThrow().study()).orElseThrow().request().equals("cart"));
    session.undo();
    window.await("or not", SOON, () -> new StepPlace("storefront", "abandon-cart", 3)
        .in(session.state().study().orElseThrow().study()).orElseThrow().request().equals("cart"));
    assertEquals(before, Files.readString(file));
  }

  @Test
  @Order(6)
  void oneCustomerWalksAJourneyAndEveryAnswerIsShown() {
    window.select("trials.tree", rows().stream().map(List::getFirst).toList().indexOf("Dry run"));
    window.choose("trials.dry.journeys", 1);
    window.press("trials.dry.walk");
    window.await("three requests were answered as wanted", Duration.ofMinutes(2),
        () -> window.text("trials.dry.summary").startsWith("✓"));
    List<List<String>> requests = window.table("trials.dry.requests");
    assertEquals(List.of("home", "category", "product"), requests.stream().map(row -> row.get(2)).toList());
    window.select("trials.dry.requests", 2);
    assertTrue(window.text("trials.dry.sent").startsWith("GET http://127.0.0.1:"), window.text("trials.dry.sent"));
    assertTrue(window.text("trials.dry.answer").contains("✓ status is 200"), window.text("trials.dry.answer"));
  }

  @Test
  @Order(7)
  void allOfItIsSaidInChineseAndEveryControlHasAName() {
    speak(Language.ZH_TW);
    window.await("the tree speaks Chinese", SOON, () -> rows().getFirst().getFirst().equals("使用者旅程"));
    for (int row = 0; row < rows().size(); row++) {
      window.select("trials.tree", row);
      assertEquals(List.of(), window.unnamedControls());
    }
  }
}
