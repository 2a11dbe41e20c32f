package org.emporion.ui.parts.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.LiveCharts;
import org.emporion.report.chart.Theme;
import org.emporion.ui.Wording;
import org.emporion.ui.model.live.LiveRun;
import org.emporion.ui.parts.ChartCanvas;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.SpokenName;

/** The charts of a trial beside and below each other, as many in a row as there is room for. Only what is seen is drawn. */
final class LiveChartGrid extends Composite {
  private static final int LEAST_WIDTH = 300;
  private static final int LEAST_HEIGHT = 190;
  private static final int MOST_COLUMNS = 3;
  private final Supplier<Wording> words;
  private final LiveCharts models = new LiveCharts();
  private final Label choose;
  private final Combo transactions;
  private final ScrolledComposite scroll;
  private final Composite grid;
  private final List<ChartCanvas> canvases = new ArrayList<>();
  private LiveRun run;
  private Theme theme;

  LiveChartGrid(Composite parent, Supplier<Wording> words) {
    super(parent, SWT.NONE);
    this.words = words;
    GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
    Composite bar = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(14, 14, 0, 0).spacing(8, 0).applyTo(bar);
    choose = new Label(bar, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(choose);
    transactions = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
    SpokenName.give(transactions, "live.transactions", () -> words.get().say("live.transactions").replace("&", ""));
    transactions.addListener(SWT.Selection, event -> draw());
    scroll = new ScrolledComposite(this, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
    grid = new Composite(scroll, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(MOST_COLUMNS).equalWidth(true).spacing(4, 4).applyTo(grid);
    scroll.setContent(grid);
    scroll.addListener(SWT.Resize, event -> fit());
    scroll.getVerticalBar().addListener(SWT.Selection, event -> draw());
  }

  private void fit() {
    int width = scroll.getClientArea().width;
    ((GridLayout) grid.getLayout()).numColumns = Math.clamp(width / LEAST_WIDTH, 1, MOST_COLUMNS);
    grid.layout(true, true);
    scroll.setMinSize(grid.computeSize(Math.max(1, width), SWT.DEFAULT));
  }

  void show(LiveRun now, Theme look) {
    run = now;
    theme = look;
    choose.setText(words.get().say("live.transactions"));
    List<String> items = new ArrayList<>(List.of(words.get().say("live.transactions.all")));
    items.addAll(now.outline().transactions());
    ComboItems.show(transactions, items, Math.clamp(transactions.getSelectionIndex(), 0, items.size() - 1));
    draw();
  }

  private void draw() {
    if (run == null || isDisposed()) {
      return;
    }
    Optional<String> transaction = Optional.of(transactions.getSelectionIndex()).filter(at -> at > 0)
        .map(at -> run.outline().transactions().get(at - 1));
    List<ChartModel> charts = models.of(run.outline(), run.seconds(), transaction);
    if (canvases.isEmpty()) {
      charts.forEach(chart -> canvases.add(canvas(chart.id())));
      fit();
    }
    for (int i = 0; i < charts.size(); i++) {
      if (seen(canvases.get(i))) {
        canvases.get(i).show(charts.get(i), theme);
      }
    }
  }

  private ChartCanvas canvas(String id) {
    // A missing font is told by the part for charts, once and for all.
    ChartCanvas canvas = new ChartCanvas(grid, id, words, problem -> { });
    GridDataFactory.fillDefaults().grab(true, true).hint(LEAST_WIDTH, LEAST_HEIGHT).minSize(SWT.DEFAULT, LEAST_HEIGHT)
        .applyTo(canvas);
    return canvas;
  }

  /** True when some of it is not scrolled away. */
  private boolean seen(ChartCanvas canvas) {
    int top = canvas.getBounds().y - scroll.getOrigin().y;
    return isVisible() && top < scroll.getClientArea().height && top + canvas.getBounds().height > 0;
  }
}
