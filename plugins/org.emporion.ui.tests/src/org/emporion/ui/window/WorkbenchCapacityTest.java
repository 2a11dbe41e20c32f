package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.emporion.model.Language;
import org.emporion.ui.Examples;
import org.emporion.ui.model.capacity.SizedAssessment;
import org.emporion.ui.parts.ChartCanvas;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The curves and the sizing of a candidate, and what they do under the sliders. The findings are made by hand: no load is needed. */
class WorkbenchCapacityTest extends WindowJourney {
  @BeforeAll
  void openTheExample() throws Exception {
    open(Examples.copyTo(home.resolve("capacity")));
    window.showPart("org.emporion.part.capacity");
  }

  private void size() {
    SessionState now = session.state();
    SessionState sized = new SessionState(now.study(), now.assessment().map(SizedAssessment::of), now.report(), false,
        Optional.empty(), now.outcome(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    known(IEventBroker.class).post(StudySession.CHANGED, sized);
  }

  @Test
  @Order(1)
  void beforeAnAssessmentItSaysWhatToDo() {
    window.await("it can be assessed", SOON, () -> window.enabled("capacity.assess"));
    assertEquals(List.of(), window.unnamedControls());
  }

  @Test
  @Order(2)
  void theCurvesAndTheSizingAreShown() {
    size();
    window.await("the curves are drawn", SOON, () -> window.enabled("capacity.candidates")
        && "capacity-throughput".equals(window.data("capacity.throughput", ChartCanvas.DRAWN))
        && "capacity-responses".equals(window.data("capacity.responses", ChartCanvas.DRAWN)));
    assertEquals("52%", window.table("capacity.sizing").getFirst().get(2));
    assertTrue(window.table("capacity.facts").stream().anyMatch(row -> row.equals(List.of("Bottleneck", "database"))));
    assertEquals(List.of(), window.unnamedControls());
    assertFalse(window.enabled("capacity.reset"), "nothing was moved yet");
  }

  @Test
  @Order(3)
  void aSliderIsMovedByKeyAndAllFollows() {
    String before = window.text("capacity.answer");
    List<List<String>> sizing = window.table("capacity.sizing");
    for (int press = 0; press < 12 && !window.focused().equals("capacity.slider.peak"); press++) {
      window.key("Tab");
    }
    assertEquals("capacity.slider.peak", window.focused());
    try (EventLoopMonitor monitor = new EventLoopMonitor(display())) {
      for (int press = 0; press < 3; press++) {
        window.key("PAGE_UP");
        window.key("ARROW_RIGHT");
      }
      assertTrue(monitor.report("what if", 100));
    }
    window.await("it can be put back", SOON, () -> window.enabled("capacity.reset"));
    assertNotEquals(before, window.text("capacity.answer"));
    assertNotEquals(sizing, window.table("capacity.sizing"));
    window.press("capacity.reset");
    window.await("it is put back", SOON, () -> window.text("capacity.answer").equals(before));
    assertEquals(sizing, window.table("capacity.sizing"));
  }

  @Test
  @Order(4)
  void aCandidateWithoutAModelSaysWhyAndIsSizedNevertheless() {
    window.choose("capacity.candidates", 1);
    window.await("there is nothing to choose from", SOON, () -> !window.enabled("capacity.transactions"));
    assertFalse(window.table("capacity.sizing").isEmpty());
    window.choose("capacity.candidates", 0);
  }

  @Test
  @Order(5)
  void itSpeaksChinese() {
    speak(Language.ZH_TW);
    size();
    window.await("the facts are in Chinese", SOON, () -> window.table("capacity.facts").stream()
        .anyMatch(row -> row.getFirst().equals("瓶頸")));
    assertEquals(List.of(), window.unnamedControls());
    speak(Language.EN);
  }
}
