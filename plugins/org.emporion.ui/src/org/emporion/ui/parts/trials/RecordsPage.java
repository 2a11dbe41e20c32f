package org.emporion.ui.parts.trials;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.emporion.model.study.Study;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.Theme;
import org.emporion.trial.record.TrialRecord;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.RecordTable;
import org.emporion.ui.parts.ChartCanvas;
import org.emporion.ui.session.TrialFindings;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.VerdictSigns;

/** All trial records of a study; those that are chosen can be read or put beside each other. */
final class RecordsPage extends Composite {
  private static final int VERDICT = 3;
  private static final int LEAST = 120;
  private static final int MARGIN = 10;
  private final Supplier<Wording> words;
  private final Label heading;
  private final Button open;
  private final Button report;
  private final Button compare;
  private final Table table;
  private final SashForm halves;
  private final Pages below;
  private final Text detail;
  private final Composite charts;
  private final Combo names;
  private final Label remark;
  private final ChartCanvas canvas;
  private RecordTable shown = new RecordTable(List.of(), List.of());
  private TrialFindings findings = TrialFindings.EMPTY;
  private boolean dark;

  /**
   * An empty page.
   *
   * @param opening opens the folder of a record
   * @param reporting writes a report of records and opens it
   * @param comparing puts records beside each other
   */
  RecordsPage(
      Composite parent, Supplier<Wording> words, Consumer<Path> opening, Consumer<List<TrialRecord>> reporting,
      Consumer<List<TrialRecord>> comparing) {
    super(parent, SWT.NONE);
    this.words = words;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Composite bar = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(MARGIN, 6).spacing(8, 0).applyTo(bar);
    heading = new Label(bar, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(heading);
    open = button(bar, "trials.records.open", () -> chosen().stream().findFirst().ifPresent(one -> opening.accept(one.folder())));
    report = button(bar, "trials.records.report", () -> reporting.accept(chosen()));
    compare = button(bar, "trials.records.compare", () -> comparing.accept(chosen()));
    halves = new SashForm(this, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).indent(MARGIN, 0).applyTo(halves);
    table = SpokenName.give(new Table(halves, SWT.MULTI | SWT.FULL_SELECTION), "trials.records",
        () -> words.get().say("trials.group.records"));
    table.setHeaderVisible(true);
    table.addListener(SWT.Selection, event -> chose());
    table.addListener(SWT.DefaultSelection, event -> reporting.accept(chosen()));
    below = new Pages(halves);
    detail = SpokenName.give(new Text(below, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL), "trials.records.detail",
        () -> words.get().say("trials.records.detail"));
    charts = new Composite(below, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(charts);
    names = SpokenName.give(new Combo(charts, SWT.READ_ONLY), "trials.records.charts",
        () -> words.get().say("trials.records.charts"));
    GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(names);
    names.addListener(SWT.Selection, event -> draw());
    remark = new Label(charts, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).hint(200, SWT.DEFAULT).applyTo(remark);
    canvas = new ChartCanvas(charts, "trials.records.chart", words,
        problem -> detail.setText(words.get().of(problem)));
    GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
    halves.setWeights(45, 55);
  }

  private Button button(Composite bar, String id, Runnable act) {
    Button button = SpokenName.give(new Button(bar, SWT.PUSH), id, () -> words.get().say(id).replace("&", ""));
    button.addListener(SWT.Selection, event -> act.run());
    return button;
  }

  private List<TrialRecord> chosen() {
    return Arrays.stream(table.getSelectionIndices()).mapToObj(i -> shown.rows().get(i).record()).toList();
  }

  /** Shows the records of a study. */
  void show(TrialFindings now, Study study, boolean onDark) {
    boolean compared = now.compared() != findings.compared() && now.compared() != TrialFindings.Compared.NONE;
    findings = now;
    dark = onDark;
    Wording say = words.get();
    open.setText(say.say("trials.records.open"));
    report.setText(say.say("trials.records.report"));
    report.setToolTipText(say.say("trials.records.report.tip"));
    compare.setText(say.say("trials.records.compare"));
    compare.setToolTipText(say.say("trials.records.compare.tip"));
    RecordTable wanted = RecordTable.of(now.records(), study, say, ZoneId.systemDefault());
    if (!wanted.equals(shown)) {
      fill(wanted);
    }
    heading.setText(say.say("trials.records.count", wanted.rows().size()));
    if (compared) {
      List<ChartModel> models = now.compared().charts();
      ComboItems.show(names, models.stream().map(model -> say.of(model.title())).toList(), models.isEmpty() ? -1 : 0);
      remark.setText(String.join("\n", now.compared().remarks().stream().map(say::of).toList()).replace("&", "&&"));
      ((GridData) remark.getLayoutData()).exclude = remark.getText().isEmpty();
      remark.setVisible(!remark.getText().isEmpty());
      below.show(charts);
      halves.setWeights(30, 70);
      charts.layout(true, true);
    }
    draw();
    able();
  }

  private void fill(RecordTable wanted) {
    List<String> ids = chosen().stream().map(TrialRecord::id).toList();
    shown = wanted;
    table.setRedraw(false);
    table.removeAll();
    for (TableColumn column : table.getColumns()) {
      column.dispose();
    }
    wanted.headings().forEach(text -> new TableColumn(table, SWT.NONE).setText(text));
    for (int i = 0; i < wanted.rows().size(); i++) {
      RecordTable.Row row = wanted.rows().get(i);
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(row.cells().toArray(String[]::new));
      item.setText(VERDICT, VerdictSigns.sign(row.verdict()) + " " + row.cells().get(VERDICT));
      item.setForeground(VERDICT, VerdictSigns.colour(row.verdict(), dark));
      if (ids.contains(row.record().id())) {
        table.select(i);
      }
    }
    ColumnFit.of(table, VERDICT, LEAST).fit();
    table.setRedraw(true);
    chose();
  }

  private void chose() {
    if (below.shown() == charts && chosen().stream().map(TrialRecord::id).toList().equals(findings.compared().ids())) {
      return;
    }
    halves.setWeights(45, 55);
    Optional<TrialRecord> first = chosen().stream().findFirst();
    detail.setText(first.map(one -> RecordTable.detail(one, words.get()))
        .orElseGet(() -> words.get().say("trials.records.hint")));
    below.show(detail);
    able();
  }

  private void able() {
    open.setEnabled(chosen().size() == 1);
    report.setEnabled(!chosen().isEmpty());
    compare.setEnabled(chosen().size() > 1);
    open.getParent().layout(true, true);
  }

  private void draw() {
    int at = names.getSelectionIndex();
    if (at >= 0 && at < findings.compared().charts().size()) {
      canvas.setVisible(true);
      canvas.show(findings.compared().charts().get(at), dark ? Theme.DARK : Theme.LIGHT);
    } else {
      canvas.setVisible(false);
    }
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
