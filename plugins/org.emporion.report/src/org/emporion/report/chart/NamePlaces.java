package org.emporion.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds places for the names of lines across a plot, so that each stands at its line, in the plot and over no other name
 * and, where there is room, over no other line. Lengths are in layout pixels.
 */
final class NamePlaces {
  private static final double GAP = 3;
  private final Rectangle2D area;
  private final List<Double> levels;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * Places in a plot without names.
   *
   * @param levels where lines from left to right are, y
   */
  NamePlaces(Rectangle2D area, List<Double> levels) {
    this.area = area;
    this.levels = List.copyOf(levels);
  }

  /** The place of the name of a line from left to right: as far to the left as can be, rather above it than below. */
  Rectangle2D level(double y, double width, double height) {
    List<Rectangle2D> places = Stream.concat(Stream.of(area.getMinX()), taken.stream().map(Rectangle2D::getMaxX).sorted())
        .map(x -> x + GAP)
        .flatMap(x -> Stream.of(y - height - 1, y + 1).map(top -> rectangle(x, top, width, height))).toList();
    return take(places).orElseGet(places::getFirst);
  }

  /**
   * The place of the name of an upright line: as far up as can be, rather to the right of it than to the left; none where
   * there is no room.
   */
  Optional<Rectangle2D> upright(double x, double width, double height) {
    return take(Stream.concat(
            Stream.of(area.getMinY()),
            Stream.concat(taken.stream().map(Rectangle2D::getMaxY), levels.stream()).sorted())
        .map(y -> y + 1)
        .flatMap(y -> Stream.of(x + GAP, x - GAP - width).map(left -> rectangle(left, y, width, height))).toList());
  }

  private static Rectangle2D rectangle(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  private Optional<Rectangle2D> take(List<Rectangle2D> places) {
    List<Rectangle2D> inside = places.stream().filter(area::contains).toList();
    Predicate<Rectangle2D> free = place -> taken.stream().noneMatch(place::intersects);
    Predicate<Rectangle2D> clear = place -> levels.stream().noneMatch(y -> y > place.getMinY() && y < place.getMaxY());
    Optional<Rectangle2D> place = inside.stream().filter(free.and(clear)).findFirst()
        .or(() -> inside.stream().filter(free).findFirst());
    place.ifPresent(taken::add);
    return place;
  }
}
