package org.emporion.ui.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus.State;
import org.emporion.capacity.sizing.WhatIf;
import org.emporion.capacity.sizing.WhatIf.Answer;
import org.emporion.capacity.sizing.WhatIf.Settings;
import org.emporion.model.Language;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.study.Candidate;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Assessments;
import org.emporion.ui.model.Fact;
import org.emporion.ui.model.capacity.WhatIfSliders.Slider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the part for capacity says, at the study's own circumstances and at others. */
class CapacityWordsTest {
  private final CapacityWords words = new CapacityWords(Wording.in(Language.EN));
  private Candidate candidate;
  private CapacityEstimate estimate;
  private Assessment assessment;
  private WhatIf whatIf;

  @BeforeEach
  void size() throws Exception {
    assessment = SizedAssessment.of(Assessments.allIn(State.DONE));
    candidate = assessment.loaded().study().candidates().getFirst();
    estimate = assessment.capacities().get(candidate.id()).value();
    whatIf = new WhatIf(estimate, assessment.workload().orElseThrow().value(), candidate.sizing(),
        assessment.loaded().study().trials().objectives());
  }

  @Test
  void slidersThatWereNotMovedSayWhatTheStudySays() {
    WhatIfSliders study = WhatIfSliders.of(candidate.sizing());
    assertEquals(Settings.of(candidate.sizing()), study.settings(candidate.sizing()));
    for (Slider slider : Slider.values()) {
      for (int end : new int[] {0, WhatIfSliders.STEPS}) {
        Settings far = study.with(slider, end).settings(candidate.sizing());
        assertFalse(far.equals(Settings.of(candidate.sizing())), slider + " at " + end);
      }
    }
    assertEquals(4, study.with(Slider.PEAK, WhatIfSliders.STEPS).settings(candidate.sizing()).peak(), 1e-9);
    assertEquals(0.25, study.with(Slider.PEAK, 0).settings(candidate.sizing()).peak(), 1e-9);
  }

  @Test
  void atTheStudyTheTableIsTheFindingsOwnWithItsMonths() {
    Answer answer = whatIf.at(Settings.of(candidate.sizing()));
    List<List<String>> rows = words.sizing(estimate, answer, true);
    assertEquals(List.of("Instances", "4", "52%", "30 (14–later than 20 years)"), rows.getFirst());
    assertEquals("▸ 6", rows.getLast().get(1), "the advised number is marked");
  }

  @Test
  void elsewhereTheTableFollowsAndTellsNoMonths() {
    Answer twice = whatIf.at(new Settings(2, candidate.sizing().targetUtilisation(), 1, 1));
    List<List<String>> rows = words.sizing(estimate, twice, false);
    assertTrue(rows.stream().allMatch(row -> row.get(3).equals("–")), rows.toString());
    assertTrue(rows.stream().anyMatch(row -> row.get(1).equals("▸ " + twice.tiers().getFirst().advised())), rows.toString());
    assertTrue(words.slider(Slider.PEAK, new Settings(2, 0.6, 1, 1), twice).contains("90"), "45 sessions/s twice");
  }

  @Test
  void everyFactHasItsFigure() {
    List<Fact> facts = words.facts(estimate, assessment.loaded().study().planning());
    List<String> names = facts.stream().map(Fact::name).toList();
    assertTrue(names.containsAll(List.of("Model", "No time left at", "Knee", "Bottleneck", "Growth", "Vendor’s rule")),
        names.toString());
    assertTrue(facts.stream().anyMatch(one -> one.value().equals("database")), facts.toString());
    assertTrue(words.diagram(SizedAssessment.model(), List.of(0.3, 0.5)).contains("database: 2 servers, 50% busy"));
  }
}
