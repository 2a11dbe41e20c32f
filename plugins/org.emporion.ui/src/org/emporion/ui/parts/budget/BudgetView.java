package org.emporion.ui.parts.budget;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.Candidate;
import org.emporion.report.chart.AssessmentCharts;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.Theme;
import org.emporion.ui.Wording;
import org.emporion.ui.model.budget.BudgetWords;
import org.emporion.ui.parts.ChartCanvas;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.FactTable;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.StateColours;

/** What a candidate costs: how sure that is, what drives it, each line, and the charts of it. */
public final class BudgetView extends Composite {
  private final Supplier<Wording> words;
  private final AssessmentCharts charts = new AssessmentCharts();
  private final Combo candidates;
  private final Combo names;
  private final Label headline;
  private final Label notices;
  private final ChartCanvas canvas;
  private final FactTable facts;
  private final FactTable drivers;
  private final FactTable lines;
  private Assessment assessment;
  private List<ChartModel> all = List.of();
  private List<ChartModel> models = List.of();
  private List<Candidate> offered = List.of();
  private boolean dark;

  /** A view without a candidate. */
  public BudgetView(Composite parent, Supplier<Wording> words) {
    super(parent, SWT.NONE);
    this.words = words;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Composite tools = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
    GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(14, 8).spacing(8, 0).applyTo(tools);
    candidates = combo(tools, "budget.candidates", this::choose);
    names = combo(tools, "budget.charts", this::draw);
    headline = SpokenName.give(new Label(this, SWT.WRAP), "budget.headline", () -> headline().getText());
    headline.setFont(new LocalResourceManager(JFaceResources.getResources(), headline)
        .create(FontDescriptor.createFrom(headline.getFont()).setStyle(SWT.BOLD).increaseHeight(1)));
    GridDataFactory.fillDefaults().grab(true, false).indent(14, 0).hint(120, SWT.DEFAULT).applyTo(headline);
    notices = SpokenName.give(new Label(this, SWT.WRAP), "budget.notices", () -> notices().getText());
    GridDataFactory.fillDefaults().grab(true, false).indent(14, 2).hint(120, SWT.DEFAULT).applyTo(notices);
    SashForm halves = new SashForm(this, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
    canvas = new ChartCanvas(halves, "budget.canvas", words, problem -> { });
    Composite below = new Composite(halves, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).extendedMargins(14, 14, 4, 10).spacing(8, 6).applyTo(below);
    facts = table(below, "budget.facts", 1);
    drivers = table(below, "budget.drivers", 0);
    lines = new FactTable(below, "budget.lines", words, 1);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(120, 60).applyTo(lines.control());
    halves.setWeights(40, 60);
  }

  private FactTable table(Composite parent, String id, int wide) {
    FactTable table = new FactTable(parent, id, words, wide);
    GridDataFactory.fillDefaults().grab(true, true).hint(120, 90).applyTo(table.control());
    return table;
  }

  private Label notices() {
    return notices;
  }

  private Label headline() {
    return headline;
  }

  private Combo combo(Composite parent, String id, Runnable act) {
    Combo combo = SpokenName.give(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), id, () -> words.get().say(id));
    combo.addListener(SWT.Selection, event -> act.run());
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
    return combo;
  }

  /** Shows an assessment with at least one budget; candidate and chart stay where they are. */
  public void show(Assessment now, boolean onDark) {
    dark = onDark;
    if (now != assessment) {
      all = charts.of(now);
    }
    assessment = now;
    String before = candidates.getSelectionIndex() < 0 || candidates.getSelectionIndex() >= offered.size() ? ""
        : offered.get(candidates.getSelectionIndex()).id();
    offered = now.loaded().study().candidates().stream().filter(one -> now.budgets().containsKey(one.id())).toList();
    ComboItems.show(candidates, offered.stream().map(one -> words.get().of(one.name())).toList(),
        Math.max(0, offered.stream().map(Candidate::id).toList().indexOf(before)));
    choose();
  }

  private void choose() {
    Candidate candidate = offered.get(Math.max(0, candidates.getSelectionIndex()));
    BudgetEstimate budget = assessment.budgets().get(candidate.id()).value();
    BudgetWords said = new BudgetWords(words.get(), assessment.loaded().study().currency());
    headline.setText(said.headline(budget).replace("&", "&&"));
    String minded = said.notices(budget);
    notices.setText(minded.replace("&", "&&"));
    notices.setForeground(StateColours.of(StageStatus.State.STALE, dark));
    notices.setVisible(!minded.isEmpty());
    ((GridData) notices.getLayoutData()).exclude = minded.isEmpty();
    layout(true, true);
    facts.show(said.facts(budget, assessment.staffing().map(Finding::value)));
    drivers.show(said.drivers(budget));
    lines.show(said.lines(budget));
    models = BudgetWords.charts(all, assessment.loaded().study().candidates().stream().map(Candidate::id)
        .filter(id -> !id.equals(candidate.id())).toList());
    ComboItems.show(names, models.stream().map(model -> words.get().of(model.title())).toList(),
        Math.clamp(names.getSelectionIndex(), models.isEmpty() ? -1 : 0, Math.max(0, models.size() - 1)));
    names.setEnabled(!models.isEmpty());
    draw();
  }

  private void draw() {
    int at = names.getSelectionIndex();
    canvas.setVisible(at >= 0);
    if (at >= 0) {
      canvas.show(models.get(at), dark ? Theme.DARK : Theme.LIGHT);
    }
  }

  @Override
  public boolean setFocus() {
    return candidates.setFocus();
  }
}
