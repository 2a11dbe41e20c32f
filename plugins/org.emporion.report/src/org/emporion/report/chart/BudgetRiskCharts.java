package org.emporion.report.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.assessment.Assessment;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.finding.BudgetOutlook.Driver;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Limit;
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/** Charts of how sure budgets are and how they build up: fans, tornados, and where the candidates cross. */
public final class BudgetRiskCharts {
  /** Bars of a tornado. */
  private static final int MOST_DRIVERS = 8;
  private static final int FEWEST_DRIVERS = 2;
  /** Grey, and no candidate's unless there are seven. */
  private static final int STAYING_STYLE = 6;

  private final Phrasebook phrases;
  private final Written written = new Written();

  BudgetRiskCharts(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** What is spent up to each month, from P10 to P90; a chart for each candidate. */
  public List<ChartModel> fans(Assessment assessment) {
    Study study = assessment.loaded().study();
    return study.candidates().stream().flatMap(candidate -> outlook(assessment, candidate)
        .filter(outlook -> !outlook.cumulative().isEmpty()).map(outlook -> fan(study, candidate, outlook)).stream()).toList();
  }

  private ChartModel fan(Study study, Candidate candidate, BudgetOutlook outlook) {
    List<Point> points = new ArrayList<>();
    points.add(Point.of(second(study, 0), 0));
    for (int month = 0; month < outlook.cumulative().size(); month++) {
      Estimate spent = outlook.cumulative().get(month);
      points.add(new Point(second(study, month + 1), spent.p10(), spent.p50(), spent.p90()));
    }
    Estimate last = outlook.cumulative().getLast();
    List<Limit> limits = outlook.cap().map(cap -> List.of(new Limit(0, cap.amount(),
        phrases.say("budget-fan.cap", money(study, cap.amount()))))).orElse(List.of());
    return new ChartModel("budget-fan-" + candidate.id(), Kind.CLOCK, phrases.say("budget-fan.title", candidate.name()),
        phrases.say("budget-fan.summary", candidate.name(), money(study, last.p50()), money(study, last.p10()),
            money(study, last.p90())),
        Axis.of(LocalText.same(""), Numbers.DATES), Axis.money(phrases.say("spent-so-far"), study.currency()), List.of(),
        List.of(new Series(candidate.id(), candidate.name(), study.candidates().indexOf(candidate), points)), limits, List.of(),
        List.of(phrases.say("budget-fan.note")));
  }

  /** How far each cause alone moves the total; a chart for each candidate with at least two causes. */
  public List<ChartModel> tornados(Assessment assessment) {
    Study study = assessment.loaded().study();
    return study.candidates().stream().flatMap(candidate -> outlook(assessment, candidate)
        .filter(outlook -> outlook.drivers().size() >= FEWEST_DRIVERS)
        .map(outlook -> tornado(study, candidate, outlook)).stream()).toList();
  }

  private ChartModel tornado(Study study, Candidate candidate, BudgetOutlook outlook) {
    List<Driver> drivers = outlook.drivers().stream().limit(MOST_DRIVERS).toList();
    Driver first = drivers.getFirst();
    return new ChartModel("budget-tornado-" + candidate.id(), Kind.TORNADO,
        phrases.say("budget-tornado.title", candidate.name()),
        phrases.say("budget-tornado.summary", first.name(), money(study, first.low()), money(study, first.high())),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.money(phrases.say("cost-all-years"), study.currency()),
        drivers.stream().map(driver -> phrases.say("budget-tornado.driver", driver.name(),
            written.of(formats -> formats.percent(driver.share())))).toList(),
        List.of(
            new Series("low", phrases.say("budget-tornado.low"), 4, IntStream.range(0, drivers.size())
                .mapToObj(at -> Point.of(at, drivers.get(at).low())).toList()),
            new Series("high", phrases.say("budget-tornado.high"), 5, IntStream.range(0, drivers.size())
                .mapToObj(at -> Point.of(at, drivers.get(at).high())).toList())),
        List.of(), List.of(new Mark(0, outlook.plain(), phrases.say("budget-tornado.plain"))),
        List.of(phrases.say("budget-tornado.note")));
  }

  /** The medians of what is spent up to each month, all candidates, with the month in which one overtakes another. */
  public Optional<ChartModel> crossings(Assessment assessment) {
    Study study = assessment.loaded().study();
    List<Candidate> known = study.candidates().stream().filter(candidate -> outlook(assessment, candidate)
        .filter(outlook -> !outlook.cumulative().isEmpty()).isPresent()).toList();
    if (known.isEmpty() || known.size() < 2 && staying(assessment).isEmpty()) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    for (Candidate candidate : known) {
      List<Estimate> spent = outlook(assessment, candidate).orElseThrow().cumulative();
      List<Point> points = new ArrayList<>(List.of(Point.of(second(study, 0), 0)));
      for (int month = 0; month < spent.size(); month++) {
        points.add(Point.of(second(study, month + 1), spent.get(month).p50()));
      }
      series.add(new Series(candidate.id(), candidate.name(), study.candidates().indexOf(candidate), points));
    }
    staying(assessment).ifPresent(series::add);
    List<Mark> marks = new ArrayList<>();
    for (int one = 0; one < series.size(); one++) {
      for (int other = one + 1; other < series.size(); other++) {
        marks.addAll(crossings(study, series.get(one), series.get(other)));
      }
    }
    return Optional.of(new ChartModel("budget-cumulative", Kind.CLOCK, phrases.say("budget-cumulative.title"),
        phrases.say("budget-cumulative.summary", series.size(), marks.size()),
        Axis.of(LocalText.same(""), Numbers.DATES), Axis.money(phrases.say("spent-so-far"), study.currency()), List.of(),
        series, List.of(), marks, List.of(phrases.say("budget-cumulative.note"))));
  }

  /** What staying as today costs, expected; the same beside every candidate. */
  private Optional<Series> staying(Assessment assessment) {
    Study study = assessment.loaded().study();
    return assessment.budgets().values().stream().map(Finding::value).flatMap(budget -> budget.money().stream())
        .flatMap(money -> money.change().stream()).findFirst().map(change -> {
          List<Point> points = new ArrayList<>(List.of(Point.of(second(study, 0), 0)));
          double spent = 0;
          for (int month = 0; month < change.staying().size(); month++) {
            spent += change.staying().get(month);
            points.add(Point.of(second(study, month + 1), spent));
          }
          return new Series("staying", phrases.say("budget-cumulative.staying"), STAYING_STYLE, points);
        });
  }

  /** Each month after which the candidate that was dearer until then is the cheaper one. */
  private List<Mark> crossings(Study study, Series one, Series other) {
    List<Mark> marks = new ArrayList<>();
    for (int month = 2; month < Math.min(one.points().size(), other.points().size()); month++) {
      double before = one.points().get(month - 1).value() - other.points().get(month - 1).value();
      double now = one.points().get(month).value() - other.points().get(month).value();
      if (before * now < 0) {
        LocalText cheaper = now < 0 ? one.name() : other.name();
        YearMonth when = YearMonth.from(study.planning().start().plusMonths(month - 1));
        marks.add(new Mark(one.points().get(month).at(), (one.points().get(month).value() + other.points().get(month).value()) / 2,
            phrases.say("budget-cumulative.crossing", cheaper, written.of(formats -> formats.month(when)))));
      }
    }
    return marks;
  }

  private static Optional<BudgetOutlook> outlook(Assessment assessment, Candidate candidate) {
    return Optional.ofNullable(assessment.budgets().get(candidate.id())).map(Finding::value)
        .flatMap(budget -> budget.outlook());
  }

  private static long second(Study study, int month) {
    LocalDate day = study.planning().start().plusMonths(month);
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  private LocalText money(Study study, double amount) {
    return written.of(formats -> formats.shortMoney(amount, study.currency()));
  }
}
