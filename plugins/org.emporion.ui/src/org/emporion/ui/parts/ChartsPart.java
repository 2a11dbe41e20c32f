package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.emporion.assessment.Assessment;
import org.emporion.model.LocalText;
import org.emporion.report.chart.AssessmentCharts;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.Theme;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.workbench.Commands;

/** The charts of the report, drawn anew whenever the assessment, the size, the look or the language changes. */
public final class ChartsPart extends StudyPart {
  private final AssessmentCharts charts = new AssessmentCharts();
  private Pages pages;
  private EmptyState empty;
  private Composite content;
  private Label choose;
  private Combo names;
  private Button previous;
  private Button next;
  private Label warning;
  private ChartCanvas canvas;
  private List<ChartModel> models = List.of();
  private Assessment shown;

  @PostConstruct
  void build(Composite parent, Commands commands) {
    pages = new Pages(parent);
    empty = new EmptyState(pages)
        .action("charts.assess", () -> words().say("action.assess"), () -> commands.run(Commands.ASSESS))
        .action("charts.example", () -> words().say("action.open-example"), () -> commands.run(Commands.OPEN_EXAMPLE));
    content = new Composite(pages, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
    bar();
    warning = new Label(content, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).indent(14, 0).hint(100, SWT.DEFAULT).exclude(true).applyTo(warning);
    canvas = new ChartCanvas(content, "charts.canvas", this::words, this::warn);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
    built();
  }

  private void bar() {
    Composite bar = new Composite(content, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(14, 8).spacing(8, 0).applyTo(bar);
    choose = new Label(bar, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(choose);
    names = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
    SpokenName.give(names, "charts.names", () -> words().say("charts.names").replace("&", ""));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(names);
    names.addListener(SWT.Selection, event -> draw());
    previous = step(bar, "charts.previous", -1);
    next = step(bar, "charts.next", 1);
  }

  private Button step(Composite bar, String id, int by) {
    Button button = new Button(bar, SWT.PUSH);
    SpokenName.give(button, id, () -> button.getText().replace("&", ""));
    button.addListener(SWT.Selection, event -> {
      names.select(Math.floorMod(names.getSelectionIndex() + by, names.getItemCount()));
      draw();
    });
    return button;
  }

  private void warn(LocalText problem) {
    warning.setText(words().of(problem));
    ((GridData) warning.getLayoutData()).exclude = false;
    content.layout(true, true);
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
    choose.setText(words().say("charts.names"));
    previous.setText(words().say("charts.previous"));
    next.setText(words().say("charts.next"));
    ComboItems.show(names, models.stream().map(model -> words().of(model.title())).toList(),
        Math.clamp(names.getSelectionIndex(), 0, Math.max(0, models.size() - 1)));
    pages.show(content);
    content.layout(true, true);
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
