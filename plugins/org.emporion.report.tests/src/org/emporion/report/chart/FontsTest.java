package org.emporion.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.junit.jupiter.api.Test;

class FontsTest {
  @Test
  void withoutChineseItSaysWhatToInstallInBothLanguages() {
    LocalText problem = Fonts.among(List.of()).problem().orElseThrow();
    assertTrue(problem.en().contains("fonts-noto-cjk"));
    assertTrue(problem.zhTw().contains("fonts-noto-cjk"));
  }

  @Test
  void aFoundFamilyCanShowTheSample() {
    Fonts fonts = Fonts.detect();
    if (fonts.problem().isEmpty()) {
      assertEquals(-1, fonts.font(0, 12).canDisplayUpTo(Fonts.SAMPLE));
    } else {
      assertEquals(Optional.empty(), fonts.problem().filter(text -> text.en().isBlank()));
    }
  }
}
