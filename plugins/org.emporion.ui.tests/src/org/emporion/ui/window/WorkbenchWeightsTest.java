package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.TrialMode;
import org.emporion.model.finding.Ranking;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.WeightOpinion;
import org.emporion.ui.Examples;
import org.emporion.ui.session.SessionState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The IT lead weighs: drags a weight and watches the ranking, then compares in pairs by keyboard alone and adds a colleague. */
class WorkbenchWeightsTest extends WindowJourney {
  private static final String ROWS = "org.emporion.ui.live-rows";
  private static final int ACCOUNTANT = 3;
  private Path study;

  @BeforeAll
  void begin() throws Exception {
    study = Examples.copyTo(home);
    open(study);
    session.assess(TrialMode.SKIP);
    window.await("the study is ranked without trials", Duration.ofMinutes(2), () -> session.state().running().isEmpty()
        && session.state().assessment().flatMap(one -> one.ranking()).isPresent());
    window.showPart("org.emporion.part.weights");
    window.await("the weights are shown", SOON, () -> window.enabled("weights.sources"));
  }

  private Ranking ranking() {
    return session.state().assessment().orElseThrow().ranking().orElseThrow().value();
  }

  private double weight(String requirement) {
    return ranking().candidates().getFirst().criteria().stream()
        .filter(one -> one.requirement().equals(requirement)).findFirst().orElseThrow().weight();
  }

  private WeightOpinion said(String group) {
    List<DecisionMaker> makers = session.state().study().orElseThrow().study().decision().makers();
    return makers.get(ACCOUNTANT - 1).opinions().get(group);
  }

  private Object rows() {
    return window.data("weights.bars", ROWS);
  }

  @Test
  @Order(1)
  void draggingAWeightMovesTheRankingAndLettingGoWritesIt() throws Exception {
    assertFalse(window.enabled("weights.slider.cost"), "the weights of all together follow from what each says");
    window.choose("weights.sources", ACCOUNTANT);
    assertTrue(window.enabled("weights.slider.cost"));
    Object before = rows();
    String share = window.text("weights.share.cost");
    double grouped = weight("total-cost");
    byte[] written = Files.readAllBytes(study.resolve("decision.yaml"));
    window.drag("weights.slider.cost", 0.39, 0.85);
    assertNotEquals(before, rows(), "the ranking follows the hand");
    assertNotEquals(share, window.text("weights.share.cost"));
    assertTrue(window.text("weights.room").contains("Cost"), window.text("weights.room"));
    assertEquals(Optional.empty(), session.state().undoable(), "nothing is written while the hand holds on");
    window.drop("weights.slider.cost", 0.85);
    window.await("the edit can be undone", SOON, () -> session.state().undoable().isPresent());
    window.await("the ranking is made anew with it", SOON, () -> weight("total-cost") > grouped + 0.01);
    double dragged = ((WeightOpinion.Direct) said(DecisionMaker.TOP)).weights().get("cost");
    assertTrue(dragged > 70, () -> "cost has " + dragged);
    session.undo();
    window.await("the weight is back", SOON, () -> window.text("weights.share.cost").equals(share));
    assertEquals(new String(written), Files.readString(study.resolve("decision.yaml")));
    window.await("the ranking is back", SOON, () -> Math.abs(weight("total-cost") - grouped) < 1e-9);
    assertEquals(before, rows());
  }

  @Test
  @Order(2)
  void pairsAreComparedByKeyboardAlone() {
    window.key("Ctrl+3");
    window.key("Ctrl+8");
    window.await("the weights are in front", SOON, () -> window.activePart().equals("org.emporion.part.weights"));
    press("Tab", "weights.slider.performance");
    press("Shift+Tab", "weights.pairs");
    window.key("Space");
    window.await("the first pair is asked", SOON, () -> !window.dialogs().isEmpty());
    assertFalse(window.enabled("pairwise.save"), "no weights follow from nothing");
    // 8 : 4 : 2 : 1, neighbours first.
    for (String answer : List.of("2", "2", "2", "4", "4")) {
      window.key(answer);
      window.key("Enter");
    }
    assertTrue(window.enabled("pairwise.save"), "weights follow before every pair has an answer");
    window.key("2");
    assertTrue(window.text("pairwise.consistency").contains("saaty-1980"));
    window.key("8");
    assertTrue(window.text("pairwise.consistency").contains("0.000"), window.text("pairwise.consistency"));
    window.key("Enter");
    window.key("Enter");
    window.await("the dialog is closed", SOON, () -> window.dialogs().isEmpty());
    window.await("the answers are the person's opinion", SOON,
        () -> said("performance") instanceof WeightOpinion.Pairwise pairs && pairs.comparisons().size() == 6);
    window.await("the shares follow from them", SOON, () -> window.text("weights.share.checkout-speed").equals("53.3"));
  }

  /** Presses a key until a control has the focus. */
  private void press(String key, String until) {
    for (int i = 0; i < 12 && !window.focused().equals(until); i++) {
      window.key(key);
    }
    assertEquals(until, window.focused());
  }

  @Test
  @Order(3)
  void whoHasASayIsAddedInADialogAndTakenBack() throws Exception {
    String before = Files.readString(study.resolve("decision.yaml"));
    window.await("the ranking has the answers in it", SOON, this::current);
    window.choose("weights.sources", 0);
    assertTrue(window.enabled("makers.joining"), "all together: the joining can be chosen");
    assertFalse(window.enabled("makers.edit"), "all together are nobody to edit");
    window.press("makers.add");
    window.await("the dialog is open", SOON, () -> !window.dialogs().isEmpty());
    assertEquals(List.of(), window.unnamedControls());
    window.type("makers.votes", "none");
    window.press("dialog.save");
    assertFalse(window.dialogs().isEmpty(), "nothing is saved with mistakes");
    assertTrue(window.text("problem.name").contains("name"), window.text("problem.name"));
    assertTrue(window.text("problem.votes").contains("number"), window.text("problem.votes"));
    window.type("makers.name", "Hsu Wei-ming");
    window.type("makers.name-zh", "許偉明");
    window.type("makers.role", "Warehouse lead");
    window.type("makers.votes", "1.5");
    assertEquals("hsu-wei-ming", window.text("makers.id"), "the id follows from the name");
    window.press("dialog.save");
    window.await("the dialog is closed", SOON, () -> window.dialogs().isEmpty());
    window.await("the new one is looked at", SOON, () -> window.text("weights.sources").startsWith("Hsu Wei-ming"));
    assertTrue(window.enabled("makers.edit") && window.enabled("makers.remove") && window.enabled("weights.slider.cost"));
    assertTrue(Files.readString(study.resolve("decision.yaml")).contains("hsu-wei-ming:"));
    window.await("the ranking has the new vote in it", SOON, this::current);
    session.undo();
    window.await("all together are looked at again", SOON, () -> !window.text("weights.sources").contains("Hsu"));
    assertEquals(before, Files.readString(study.resolve("decision.yaml")));
    window.await("the ranking is back", SOON, this::current);
  }

  /** True when the ranking is that of the study as it is. */
  private boolean current() {
    SessionState now = session.state();
    return now.assessment().flatMap(one -> one.ranking()).isPresent()
        && now.assessment().get().loaded().study().equals(now.study().orElseThrow().study());
  }

  @Test
  @Order(4)
  void everyControlHasANameToSpeak() {
    assertEquals(List.of(), window.unnamedControls());
  }
}
