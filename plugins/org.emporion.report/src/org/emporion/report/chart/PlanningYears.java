package org.emporion.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.model.LocalText;
import org.emporion.model.study.Planning;
import org.emporion.report.text.Written;

/** The names of planning years: the calendar year, or both when a year starts within one. */
public final class PlanningYears {
  private PlanningYears() {}

  /** The first years of a plan. */
  public static List<LocalText> of(Planning planning, int years) {
    LocalDate start = planning.start();
    boolean calendar = start.getDayOfYear() == 1;
    return IntStream.range(0, years)
        .map(i -> start.getYear() + i)
        .mapToObj(year -> calendar
            ? new Written().of(formats -> formats.year(year))
            : new Written().of(formats -> formats.years(year, year + 1)))
        .toList();
  }
}
