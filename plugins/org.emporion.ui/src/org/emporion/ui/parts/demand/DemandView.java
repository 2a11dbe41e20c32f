package org.emporion.ui.parts.demand;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.assessment.Assessment;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.TradingCalendar;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.HistoryChart;
import org.emporion.report.chart.OrderStep;
import org.emporion.report.chart.OrderTimes;
import org.emporion.report.chart.Theme;
import org.emporion.ui.Wording;
import org.emporion.ui.model.demand.DemandFacts;
import org.emporion.ui.model.demand.HistoryWindow;
import org.emporion.ui.session.DemandFindings;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.FactTable;
import org.emporion.ui.widgets.SpokenName;

/** The order history over time: tools to move about in it, its chart, and what is known of it. */
public final class DemandView extends Composite {
  private static final double NEARER = 0.5;
  private static final double MIDDLE = 0.5;
  private static final int FACTS = 190;
  private static final Duration PEAK = Duration.ofDays(3);
  /** From here on hours are too coarse. */
  private static final Duration CLOSE = Duration.ofHours(12);
  private static final List<Duration> STRETCHES =
      List.of(Duration.ofDays(365), Duration.ofDays(31), Duration.ofDays(7), Duration.ofDays(1));
  private final Supplier<Wording> words;
  private final Runnable closer;
  private final HistoryChart charts = new HistoryChart();
  private final List<Button> buttons = new ArrayList<>();
  private final Combo stretch;
  private final Combo steps;
  private final Button planned;
  private final Label seen;
  private final HistoryCanvas canvas;
  private final FactTable facts;
  private final FactTable methods;
  private List<OrderStep> offered = List.of();
  private DemandFindings known = DemandFindings.EMPTY;
  private Optional<DemandForecast> demand = Optional.empty();
  private TradingCalendar calendar = TradingCalendar.EMPTY;
  private HistoryWindow window;
  private boolean dark;

  /**
   * A view without a history.
   *
   * @param mapping asks how the file is read
   * @param closer asked for minutes when somebody looks that close
   */
  public DemandView(Composite parent, Supplier<Wording> words, Runnable mapping, Runnable closer) {
    super(parent, SWT.NONE);
    this.words = words;
    this.closer = closer;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Composite tools = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
    GridLayoutFactory.fillDefaults().numColumns(8).margins(14, 8).spacing(6, 0).applyTo(tools);
    push(tools, "demand.nearer", () -> move(now -> now.zoom(NEARER, MIDDLE)));
    push(tools, "demand.farther", () -> move(now -> now.zoom(1 / NEARER, MIDDLE)));
    push(tools, "demand.peak", this::peak);
    stretch = combo(tools, "demand.stretch", this::stretch);
    steps = combo(tools, "demand.step", this::step);
    planned = button(tools, SWT.CHECK, "demand.planned", this::planned);
    planned.setSelection(true);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(new Label(tools, SWT.NONE));
    push(tools, "demand.map", mapping);
    seen = SpokenName.give(new Label(this, SWT.NONE), "demand.seen", () -> seenText());
    GridDataFactory.fillDefaults().grab(true, false).indent(18, 0).applyTo(seen);
    canvas = new HistoryCanvas(this, words, problem -> { }, this::move);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
    canvas.addListener(SWT.Resize, event -> getDisplay().asyncExec(this::draw));
    Composite below = new Composite(this, SWT.NONE);
    GridData low = GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, FACTS).create();
    below.setLayoutData(low);
    // In a low window the chart comes first.
    addListener(SWT.Resize, event -> {
      low.heightHint = Math.min(FACTS, getClientArea().height / 4);
      layout(true);
    });
    GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(14, 14, 4, 10).spacing(8, 0).applyTo(below);
    facts = new FactTable(below, "demand.facts", words, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(facts.control());
    methods = new FactTable(below, "demand.methods", words, 0);
    GridDataFactory.fillDefaults().grab(false, true).hint(240, SWT.DEFAULT).applyTo(methods.control());
  }

  private String seenText() {
    return seen.getText();
  }

  private void push(Composite parent, String id, Runnable act) {
    button(parent, SWT.PUSH, id, act);
  }

  private Button button(Composite parent, int style, String id, Runnable act) {
    Button button = new Button(parent, style);
    SpokenName.give(button, id, () -> button.getText().replace("&", ""));
    button.addListener(SWT.Selection, event -> act.run());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
    buttons.add(button);
    return button;
  }

  private Combo combo(Composite parent, String id, Runnable act) {
    Combo combo = SpokenName.give(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), id, () -> words.get().say(id));
    combo.addListener(SWT.Selection, event -> act.run());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(combo);
    return combo;
  }

  /** Shows a history; what of it was in view stays in view. */
  public void show(SessionState state, DemandFindings now, boolean onDark) {
    known = now;
    dark = onDark;
    demand = state.assessment().flatMap(Assessment::demand).map(Finding::value);
    calendar = state.study().map(study -> study.study().operations().calendar()).orElse(TradingCalendar.EMPTY);
    OrderTimes times = now.times().orElseThrow();
    LocalDateTime end = now.outlook().map(HistoryChart::end).filter(one -> one.isAfter(times.to())).orElse(times.to());
    if (window == null || !window.first().equals(times.from()) || !window.last().equals(end)) {
      boolean grown = window != null && window.first().equals(times.from()) && !window.whole();
      HistoryWindow whole = HistoryWindow.whole(times.from(), end, OrderStep.HOUR);
      window = grown ? new HistoryWindow(whole.first(), whole.last(), window.from(),
          window.to().isAfter(whole.last()) ? whole.last() : window.to(), whole.finest(), window.chosen()) : whole;
    }
    window = window.finest(now.minutes().isPresent() ? OrderStep.MINUTE : OrderStep.HOUR);
    label();
    planned.setEnabled(demand.isPresent());
    DemandFacts said = new DemandFacts(words.get());
    facts.show(said.of(known, demand, calendar));
    methods.show(said.methods(known));
    draw();
  }

  private void label() {
    buttons.forEach(button -> {
      String id = (String) button.getData(SpokenName.ID);
      button.setText(words.get().say(id));
      button.setToolTipText(words.get().say(id + ".tip"));
    });
    List<String> stretches = new ArrayList<>(List.of(words.get().say("demand.stretch.all")));
    STRETCHES.forEach(one -> stretches.add(words.get().say("demand.stretch.days", one.toDays())));
    stretches.add(words.get().say("demand.stretch.other"));
    ComboItems.show(stretch, stretches, chosenStretch());
    offered = List.of(OrderStep.values()).stream().filter(one -> one.compareTo(window.finest()) <= 0).toList();
    List<String> names = new ArrayList<>(List.of(words.get().say("demand.step.fitting")));
    offered.forEach(one -> names.add(words.get().name("demand.step", one)));
    ComboItems.show(steps, names, window.chosen().map(one -> offered.indexOf(one) + 1).orElse(0));
    layout(true, true);
  }

  /** Everything, one of the usual stretches, or behind them any other. */
  private int chosenStretch() {
    int usual = STRETCHES.indexOf(window.length());
    return window.whole() ? 0 : usual >= 0 ? usual + 1 : STRETCHES.size() + 1;
  }

  private void move(UnaryOperator<HistoryWindow> how) {
    if (window != null) {
      window = how.apply(window);
      stretch.select(chosenStretch());
      draw();
    }
  }

  private void peak() {
    known.times().flatMap(OrderTimes::busiest).ifPresent(busiest ->
        move(now -> now.by(Optional.empty()).around(busiest.start().plusMinutes(30), PEAK)));
    canvas.setFocus();
  }

  /** The hour to plan for stands beside orders by hour only. */
  private void planned() {
    boolean hours = window.step() == OrderStep.HOUR || !planned.getSelection();
    move(now -> hours ? now : now.by(Optional.of(OrderStep.HOUR)));
    steps.select(window.chosen().map(one -> offered.indexOf(one) + 1).orElse(0));
  }

  private void stretch() {
    int at = stretch.getSelectionIndex();
    move(now -> at <= 0 ? now.all() : at > STRETCHES.size() ? now : now.around(STRETCHES.get(at - 1)));
  }

  private void step() {
    int at = steps.getSelectionIndex();
    move(now -> now.by(at <= 0 ? Optional.empty() : Optional.of(offered.get(at - 1))));
  }

  private void draw() {
    if (window == null || isDisposed() || known.times().isEmpty()) {
      return;
    }
    if (window.length().compareTo(CLOSE) <= 0 && window.finest() == OrderStep.HOUR) {
      closer.run();
    }
    OrderTimes hours = known.times().get();
    OrderTimes times = window.step() == OrderStep.MINUTE ? known.minutes().orElse(hours) : hours;
    HistoryChart.Landmarks landmarks = new HistoryChart.Landmarks(hours.busiest(),
        demand.map(DemandForecast::horizonPeakHour).filter(any -> planned.getSelection()), calendar);
    ChartModel model = charts.of(times, window.view(), landmarks, known.outlook(), canvas.columns());
    seen.setText(words.get().of(model.summary()).replace("&", "&&"));
    canvas.show(window, model, dark ? Theme.DARK : Theme.LIGHT);
  }

  @Override
  public boolean setFocus() {
    return canvas.setFocus();
  }
}
