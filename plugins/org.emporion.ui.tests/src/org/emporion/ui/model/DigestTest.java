package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.report.WrittenReport;
import org.emporion.ui.Wording;
import org.emporion.ui.session.Outcome;
import org.emporion.ui.session.SessionState;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static final WrittenReport REPORT = new WrittenReport(
      Map.of(Language.EN, Path.of("/r/report.en.html"), Language.ZH_TW, Path.of("/r/report.zh-TW.html")),
      Path.of("/r/assessment.json"), true);

  private static String digest(Assessment assessment, Language language) {
    SessionState state = SessionState.EMPTY.opened(
        assessment, Optional.of(REPORT), true, new Outcome(Outcome.Kind.DONE, LocalText.same("")));
    return Digest.of(state, REPORT, Wording.in(language));
  }

  @Test
  void namesTheLeaderEveryCandidateAndEveryFile() throws Exception {
    Assessment assessment = Assessments.ranked(stage -> State.DONE);
    String text = digest(assessment, Language.EN);
    assertTrue(text.contains("leads with 80.0"), text);
    assessment.loaded().study().candidates().forEach(one -> assertTrue(text.contains(one.name().en()), text));
    REPORT.html().values().forEach(file -> assertTrue(text.contains(file.toString()), text));
    assertTrue(text.contains("assessment.json"), text);
    assertTrue(digest(assessment, Language.ZH_TW).contains("領先"));
  }

  @Test
  void saysNothingOfCandidatesThatWereNotScored() throws Exception {
    String text = digest(Assessments.allIn(State.MISSING), Language.EN);
    assertFalse(text.contains("points"), text);
    assertEquals("Not decided yet", text.lines().skip(1).findFirst().orElseThrow());
  }
}
