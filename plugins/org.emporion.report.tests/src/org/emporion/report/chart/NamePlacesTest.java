package org.emporion.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names of lines stand in the plot and not over each other. */
class NamePlacesTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(40, 20, 300, 120);

  @Test
  void aNameStandsAboveItsLineAtTheLeftAndBelowItAtTheTop() {
    NamePlaces places = new NamePlaces(AREA, List.of(100.0, 25.0));
    assertEquals(new Rectangle2D.Double(43, 87, 60, 12), places.level(100, 60, 12));
    assertEquals(new Rectangle2D.Double(43, 26, 60, 12), places.level(25, 60, 12), "five pixels are no room for twelve");
  }

  @Test
  void theNameOfAMomentAtTheRightEndStandsToTheLeftOfIt() {
    NamePlaces places = new NamePlaces(AREA, List.of());
    assertEquals(Optional.of(new Rectangle2D.Double(103, 21, 40, 12)), places.upright(100, 40, 12));
    assertEquals(Optional.of(new Rectangle2D.Double(287, 21, 40, 12)), places.upright(330, 40, 12));
  }

  @Test
  void linesCloseTogetherKeepTheirNamesApart() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Double> levels = random.doubles(4, 30, 130).sorted().boxed().toList().reversed();
      NamePlaces places = new NamePlaces(AREA, levels);
      List<Rectangle2D> names = new ArrayList<>();
      levels.forEach(y -> names.add(places.level(y, 20 + random.nextInt(40), 12)));
      places.upright(60 + random.nextInt(270), 40, 12).ifPresent(names::add);
      for (int i = 0; i < names.size(); i++) {
        assertTrue(AREA.contains(names.get(i)), levels + " " + names);
        for (int j = 0; j < i; j++) {
          assertFalse(names.get(i).intersects(names.get(j)), levels + " " + names);
        }
      }
    }
  }

  @Test
  void withoutRoomABoundKeepsItsNameAndAMomentHasNone() {
    NamePlaces places = new NamePlaces(new Rectangle2D.Double(0, 0, 50, 14), List.of(13.0));
    assertEquals(new Rectangle2D.Double(3, 0, 46, 12), places.level(13, 46, 12));
    assertEquals(Optional.empty(), places.upright(25, 20, 12));
    assertEquals(3, places.level(13, 46, 12).getX(), "better over another than not at all");
  }
}
