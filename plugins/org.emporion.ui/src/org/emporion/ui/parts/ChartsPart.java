package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.assessment.Assessment;
import org.emporion.report.chart.AssessmentCharts;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.Theme;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.workbench.Commands;

/** The charts of the report, drawn anew whenever the assessment, the size, the look or the language changes. */
public final class ChartsPart extends StudyPart {
  private final AssessmentCharts charts = new AssessmentCharts();
  private Pages pages;
  private EmptyState empty;
  private SashForm content;
  private org.eclipse.swt.widgets.List names;
  private ChartCanvas canvas;
  private List<ChartModel> models = List.of();
  private Assessment shown;

  @PostConstruct
  void build(Composite parent, Commands commands) {
    pages = new Pages(parent);
    empty = new EmptyState(pages)
        .action("charts.assess", () -> words().say("action.assess"), () -> commands.run(Commands.ASSESS))
        .action("charts.example", () -> words().say("action.open-example"), () -> commands.run(Commands.OPEN_EXAMPLE));
    content = new SashForm(pages, SWT.HORIZONTAL);
    Composite left = new Composite(content, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(0, 0).applyTo(left);
    names = new org.eclipse.swt.widgets.List(left, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
    SpokenName.give(names, "charts.names", () -> words().say("charts.names"));
    GridDataFactory.fillDefaults().grab(true, true).applyTo(names);
    names.addListener(SWT.Selection, event -> draw());
    canvas = new ChartCanvas(content, this::words);
    content.setWeights(27, 73);
    built();
  }

  @Override
  protected void show(SessionState now) {
    if (now.assessment().isEmpty()) {
      shown = null;
      models = List.of();
    } else if (now.assessment().get() != shown) {
      shown = now.assessment().get();
      models = charts.of(shown);
    }
    if (models.isEmpty()) {
      empty.say(words().say("charts.empty.title"),
          words().say(now.study().isPresent() ? "charts.empty.text" : "charts.empty.no-study"));
      pages.show(empty);
      return;
    }
    String[] titles = models.stream().map(model -> words().of(model.title())).toArray(String[]::new);
    if (!java.util.Arrays.equals(titles, names.getItems())) {
      int selected = Math.max(0, names.getSelectionIndex());
      names.setItems(titles);
      names.setSelection(Math.min(selected, titles.length - 1));
    }
    pages.show(content);
    draw();
  }

  private void draw() {
    int at = names.getSelectionIndex();
    if (at >= 0) {
      canvas.show(models.get(at), appearance().dark() ? Theme.DARK : Theme.LIGHT);
    }
  }

  @Override
  protected Control focused() {
    return pages.shown() == content ? names : empty;
  }
}
