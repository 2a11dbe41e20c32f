package org.emporion.report.chart;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * What a chart says, without how it is drawn: series of numbers with their names, axes with their
 * units, bounds, marked points and remarks, in both languages.
 *
 * @param id stable id, lower case letters, digits and hyphens; unique among the charts of a report
 * @param kind the form
 * @param title what is shown
 * @param summary the same in a sentence with its main numbers, for readers who do not see the drawing
 * @param domain the axis of time or of categories
 * @param range the axis of numbers
 * @param categories the categories in order; empty for a kind {@linkplain Kind#continuous() without}
 * @param series the series, at least one unless there is nothing to show
 * @param limits bounds drawn as lines over one category, or over all where there are none
 * @param marks points that are marked and named
 * @param notes remarks printed below
 * @param spans for {@link Kind#STACKED_BARS} the interval of each whole bar; may be empty
 * @param plane what a {@link Kind#PLANE} shows; empty for all others
 */
public record ChartModel(
    String id,
    Kind kind,
    LocalText title,
    LocalText summary,
    Axis domain,
    Axis range,
    List<LocalText> categories,
    List<Series> series,
    List<Limit> limits,
    List<Mark> marks,
    List<LocalText> notes,
    List<Point> spans,
    Optional<Plane> plane) {
  public ChartModel {
    Objects.requireNonNull(kind, "kind");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("A chart id is made of a-z, 0-9 and hyphens, not " + id);
    }
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    limits = List.copyOf(limits);
    marks = List.copyOf(marks);
    notes = List.copyOf(notes);
    spans = List.copyOf(spans);
    if (plane.isPresent() != (kind == Kind.PLANE)) {
      throw new IllegalArgumentException("A plane is shown by a chart of kind PLANE and no other, not by " + kind);
    }
    if (!kind.continuous()) {
      for (Series one : series) {
        for (Point point : one.points()) {
          Objects.checkIndex((int) point.at(), categories.size());
        }
      }
    }
  }

  /** A chart without spans or a plane. */
  public ChartModel(
      String id,
      Kind kind,
      LocalText title,
      LocalText summary,
      Axis domain,
      Axis range,
      List<LocalText> categories,
      List<Series> series,
      List<Limit> limits,
      List<Mark> marks,
      List<LocalText> notes) {
    this(id, kind, title, summary, domain, range, categories, series, limits, marks, notes, List.of(), Optional.empty());
  }

  /** The same with an interval for each whole bar. */
  public ChartModel withSpans(List<Point> intervals) {
    return new ChartModel(
        id, kind, title, summary, domain, range, categories, series, limits, marks, notes, intervals, plane);
  }

  /** True when there is no number to draw. */
  public boolean empty() {
    return plane.isEmpty() && series.stream().allMatch(one -> one.points().isEmpty());
  }

  /** The forms of a chart. */
  public enum Kind {
    /** Numbers over days: {@link Point#at()} is the epoch day. */
    TIME_LINE,
    /**
     * Lines over time: {@link Point#at()} is a second from a start, negative before it. A mark is a moment with its
     * name, a limit a bound over the whole time.
     */
    SECONDS,
    /**
     * Numbers that so many of all do not exceed, on an axis that widens towards the end: {@link Point#at()} is the
     * percentile in thousandths of a per cent, 0 to 99,999 (99.9 % is 99,900).
     */
    PERCENTILES,
    /**
     * Lines, bands and points over any time from minutes to years: {@link Point#at()} is a second since 1970-01-01 00:00
     * on the shop's clock. A mark is a point with its name, or a moment.
     */
    CLOCK,
    /**
     * Lines, bands and points over numbers: {@link Point#at()} is in thousandths of the domain axis's unit. A mark is a
     * point with its name, or a place on the domain axis.
     */
    CURVES,
    /** Upright bars beside each other, with whiskers where a point has an interval. */
    GROUPED_BARS,
    /** Lying bars, one for each category, made of the series; every number is at least 0. */
    STACKED_BARS,
    /** A marker on a whisker for each category (upright axis of numbers) and series. */
    INTERVALS,
    /** The same lying, for many categories or long names. */
    LYING_INTERVALS,
    /** A lying band for each category that is cut into the intervals of the series; marks stand on the bands. */
    BANDS,
    /**
     * A lying bar for each category that goes from the value of the first mark to the number of each series: how far one
     * cause after the other moves a number.
     */
    TORNADO,
    /** A spoke for each category, at least three, from 0 to 100; a closed line for each series. */
    RADAR,
    /** Places and arrows on {@link ChartModel#plane()}. */
    PLANE;

    /** True when {@link Point#at()} is a place on an axis of numbers and not the index of a category. */
    public boolean continuous() {
      return switch (this) {
        case TIME_LINE, SECONDS, PERCENTILES, CLOCK, CURVES -> true;
        default -> false;
      };
    }
  }

  /** How the numbers of an axis are written. */
  public enum Numbers {
    /** Counts and other plain numbers. */
    PLAIN,
    /** Amounts of {@link Axis#currency()}. */
    MONEY,
    /** Days. */
    DATES,
    /** Nothing: the axis has categories. */
    NONE
  }

  /**
   * An axis.
   *
   * @param title what it measures; empty text for none
   * @param unit its unit; empty when it has none
   * @param numbers how numbers are written
   * @param currency the currency of amounts
   * @param logarithmic true when equal steps are equal factors; every number is then above 0
   * @param extent the part that is shown; empty for what the numbers take
   */
  public record Axis(
      LocalText title, Optional<LocalText> unit, Numbers numbers, Optional<Currency> currency, boolean logarithmic,
      Optional<Extent> extent) {
    /** An axis as long as its numbers take. */
    public Axis(
        LocalText title, Optional<LocalText> unit, Numbers numbers, Optional<Currency> currency, boolean logarithmic) {
      this(title, unit, numbers, currency, logarithmic, Optional.empty());
    }

    /** The same from one number to another; what is outside is not shown. */
    public Axis between(double from, double to) {
      return new Axis(title, unit, numbers, currency, logarithmic, Optional.of(new Extent(from, to)));
    }

    /** An axis of categories or days with a title. */
    public static Axis of(LocalText title, Numbers numbers) {
      return new Axis(title, Optional.empty(), numbers, Optional.empty(), false);
    }

    /** An axis of plain numbers in a unit. */
    public static Axis in(LocalText title, LocalText unit) {
      return new Axis(title, Optional.of(unit), Numbers.PLAIN, Optional.empty(), false);
    }

    /** An axis of amounts. */
    public static Axis money(LocalText title, Currency currency) {
      return new Axis(
          title, Optional.of(LocalText.same(currency.getCurrencyCode())), Numbers.MONEY, Optional.of(currency), false);
    }
  }

  /**
   * The part of an axis that is shown.
   *
   * @param from its beginning, as {@link Point#at()} or in the unit of the range
   * @param to its end, more than {@code from}
   */
  public record Extent(double from, double to) {
    public Extent {
      if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
        throw new IllegalArgumentException("An axis needs a finite beginning below its end: " + from + ", " + to);
      }
    }
  }

  /** How a series of {@link Kind#CLOCK} and {@link Kind#CURVES} is drawn. */
  public enum Shape {
    /** A line; a band around it where points have intervals. */
    LINE,
    /** The intervals alone. */
    BAND,
    /** A marker for each point, with a whisker where it has an interval. */
    DOTS,
    /**
     * Parts of the domain axis, such as holidays: points two by two, where one begins and where it ends. They are shaded
     * behind everything else; their numbers say nothing.
     */
    STRETCHES
  }

  /**
   * A series.
   *
   * @param id stable id, such as that of a candidate
   * @param name what it is called
   * @param style number of its colour, marker and hatch, from 0; a candidate keeps its own in all charts
   * @param points its numbers
   * @param shape how it is drawn where the kind of chart leaves a choice
   */
  public record Series(String id, LocalText name, int style, List<Point> points, Shape shape) {
    public Series {
      points = List.copyOf(points);
    }

    /** A line, or what else the kind of chart has. */
    public Series(String id, LocalText name, int style, List<Point> points) {
      this(id, name, style, points, Shape.LINE);
    }
  }

  /**
   * A number.
   *
   * @param at epoch day, second or percentile, or index of the category
   * @param low lower end of its interval; the number itself when it has none
   * @param value the number, in the unit of the range axis
   * @param high upper end of its interval
   */
  public record Point(long at, double low, double value, double high) {
    public Point {
      if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high) || !Double.isFinite(value)) {
        throw new IllegalArgumentException("A point needs finite low <= high: " + low + ", " + value + ", " + high);
      }
    }

    /** A number without an interval. */
    public static Point of(long at, double value) {
      return new Point(at, value, value, value);
    }

    /** True when it has an interval. */
    public boolean interval() {
      return low < high;
    }
  }

  /**
   * A bound.
   *
   * @param category index of the category it holds for; of no meaning where there are none
   * @param value the bound
   * @param name what it is
   */
  public record Limit(int category, double value, LocalText name) {}

  /**
   * A point that is named.
   *
   * @param at epoch day, second or thousandth, or index of the category
   * @param value where it stands; not a number for a line across the whole plot
   * @param name what it is, with its number
   */
  public record Mark(long at, double value, LocalText name) {
    /** A place on the domain axis of a {@link Kind#CLOCK} or {@link Kind#CURVES}, as a line across the plot. */
    public static Mark across(long at, LocalText name) {
      return new Mark(at, Double.NaN, name);
    }
  }

  /**
   * A plane with its origin in the middle.
   *
   * @param dots the place of each series, in their order
   * @param axes ends of arrows from the origin
   * @param stick end of the arrow that is drawn thick, in the scale of the axes
   */
  public record Plane(List<Place> dots, List<Place> axes, Place stick) {
    public Plane {
      dots = List.copyOf(dots);
      axes = List.copyOf(axes);
    }
  }

  /**
   * A place on a plane.
   *
   * @param id stable id
   * @param name what stands there
   * @param x to the right
   * @param y upwards
   */
  public record Place(String id, LocalText name, double x, double y) {
    public Place {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException("A place needs finite numbers: " + id + " at " + x + ", " + y);
      }
    }
  }
}
