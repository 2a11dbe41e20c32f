package org.emporion.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.emporion.model.Language;
import org.emporion.report.ReportSamples;
import org.junit.jupiter.api.Test;

class ChartRendererTest {
  private final ChartRenderer renderer = new ChartRenderer();
  private final List<ChartModel> charts = new AssessmentCharts().of(ReportSamples.full());

  @Test
  void picturesHaveTheGroundOfTheirThemeAndTheColoursOfTheirSeries() {
    for (ChartModel chart : charts) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        BufferedImage image = renderer.image(chart, Language.ZH_TW, 640, 360, 1, theme);
        assertEquals(theme.ground().getRGB(), image.getRGB(1, 1), chart.id());
        Set<Integer> colours = colours(image);
        chart.series().forEach(series -> assertTrue(colours.contains(theme.series(series.style()).getRGB()),
            () -> chart.id() + " lacks the colour of " + series.id()));
      }
    }
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void aHighDensityPictureHasMoreDeviceButTheSameLayoutPixels() {
    BufferedImage image = renderer.image(charts.getFirst(), Language.EN, 400, 200, 2, Theme.LIGHT);
    assertEquals(800, image.getWidth());
    assertEquals(400, image.getHeight());
  }

  @Test
  void everyColourOfAnSvgHasItsCounterpartInTheDark() {
    Map<Color, Color> known = Theme.LIGHT.onto(Theme.DARK);
    for (ChartModel chart : charts) {
      String svg = renderer.svg(chart, Language.EN, 640, 360, Theme.LIGHT);
      Pattern.compile("(?:fill|stroke)=\"rgb\\((\\d+),(\\d+),(\\d+)\\)\"").matcher(svg).results()
          .map(match -> new Color(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3))))
          .forEach(colour -> assertTrue(known.containsKey(colour), () -> chart.id() + " " + colour));
      assertFalse(svg.contains(" style="), chart.id());
      assertFalse(svg.contains("<image"), chart.id());
    }
  }

  @Test
  void textStaysText() {
    ChartModel chart = charts.getFirst();
    String svg = renderer.svg(chart, Language.ZH_TW, 640, 360, Theme.LIGHT, "one");
    assertTrue(svg.contains(">每日訂單數</text>"));
    assertTrue(svg.contains("id=\"one-title\""));
  }

  @Test
  void allColoursOfAThemeDiffer() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Map<Color, Color> map = theme.onto(theme);
      assertEquals(6 + theme.series().size(), map.size(), theme.name());
    }
  }

  @Test
  void sizesThatCannotBeDrawnAreRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> renderer.image(charts.getFirst(), Language.EN, 100, 100, 1, Theme.LIGHT));
    assertThrows(IllegalArgumentException.class,
        () -> renderer.image(charts.getFirst(), Language.EN, 640, 360, 0, Theme.LIGHT));
    assertThrows(IllegalArgumentException.class,
        () -> renderer.svg(charts.getFirst(), Language.EN, 640, 360, Theme.LIGHT, "\"><script>"));
  }
}
