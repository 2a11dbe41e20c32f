package org.emporion.ui.parts.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
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
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.TrialTarget;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.dry.Exchange;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.DryRunTable;
import org.emporion.ui.session.TrialFindings;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.StateColours;

/** Lets one customer walk a candidate's journeys once and shows every request with its answer. */
final class DryRunView extends Composite {
  private static final int RESULT = 6;
  private static final int LEAST = 140;
  private final Supplier<Wording> words;
  private final Combo candidates;
  private final Combo journeys;
  private final Button walk;
  private final Button secrets;
  private final Walks walks;
  private final Label summary;
  private final Table table;
  private final ColumnFit columns;
  private final Text sent;
  private final Text answer;
  private LoadedStudy study;
  private TrialFindings findings = TrialFindings.EMPTY;
  private Optional<DryRunTable> shown = Optional.empty();
  private boolean dark;

  /** What can be asked for. */
  interface Walks {
    /** Walks journeys of a candidate; none for all. */
    void walk(LoadedStudy study, Candidate candidate, Set<String> journeys);

    /** Ends the walk. */
    void cancel();

    /** True when there are secrets that a person types, of a candidate's journeys. */
    boolean asksSecrets(LoadedStudy study, Candidate candidate);

    /** Lets a person type them, also again. */
    void secrets(LoadedStudy study, Candidate candidate);
  }

  /** A view of no walk yet. */
  DryRunView(Composite parent, Supplier<Wording> words, Walks walks) {
    super(parent, SWT.NONE);
    this.words = words;
    this.walks = walks;
    GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
    Composite bar = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(10, 6).spacing(8, 0).applyTo(bar);
    candidates = combo(bar, "trials.dry.candidate");
    candidates.addListener(SWT.Selection, event -> offer());
    journeys = combo(bar, "trials.dry.journeys");
    walk = SpokenName.give(new Button(bar, SWT.PUSH), "trials.dry.walk", () -> walkLabel().replace("&", ""));
    walk.addListener(SWT.Selection, event -> {
      if (findings.trying().isPresent()) {
        walks.cancel();
      } else {
        candidate().ifPresent(one -> walks.walk(study, one, journey()));
      }
    });
    secrets = SpokenName.give(new Button(bar, SWT.PUSH), "trials.dry.secrets",
        () -> words.get().say("trials.dry.secrets").replace("&", ""));
    secrets.setLayoutData(new GridData());
    secrets.addListener(SWT.Selection, event -> candidate().ifPresent(one -> walks.secrets(study, one)));
    summary = new Label(this, SWT.WRAP);
    SpokenName.give(summary, "trials.dry.summary", summary::getText);
    GridDataFactory.fillDefaults().grab(true, false).indent(10, 0).hint(200, SWT.DEFAULT).applyTo(summary);
    SashForm halves = new SashForm(this, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
    table = SpokenName.give(new Table(halves, SWT.SINGLE | SWT.FULL_SELECTION), "trials.dry.requests",
        () -> words.get().say("trials.dry.requests"));
    table.setHeaderVisible(true);
    table.addListener(SWT.Selection, event -> tell());
    for (int i = 0; i <= RESULT; i++) {
      new TableColumn(table, SWT.NONE);
    }
    columns = ColumnFit.of(table, RESULT, LEAST);
    SashForm sides = new SashForm(halves, SWT.HORIZONTAL);
    sent = text(sides, "trials.dry.sent");
    answer = text(sides, "trials.dry.answer");
    halves.setWeights(50, 50);
  }

  private Combo combo(Composite bar, String id) {
    Combo combo = SpokenName.give(new Combo(bar, SWT.READ_ONLY), id, () -> words.get().say(id));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(LEAST, SWT.DEFAULT).applyTo(combo);
    return combo;
  }

  private Text text(Composite sides, String id) {
    Text text = SpokenName.give(new Text(sides, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER), id,
        () -> words.get().say(id));
    text.setFont(JFaceResources.getTextFont());
    return text;
  }

  private List<Candidate> offered() {
    return study.study().candidates().stream().filter(one -> one.target().isPresent()).toList();
  }

  private Optional<Candidate> candidate() {
    int at = candidates.getSelectionIndex();
    return at < 0 || at >= offered().size() ? Optional.empty() : Optional.of(offered().get(at));
  }

  private List<Journey> ways() {
    return candidate().flatMap(Candidate::target).map(TrialTarget::journeys)
        .flatMap(study.study().trials()::journeySet).map(JourneySet::journeys).orElse(List.of());
  }

  private Set<String> journey() {
    int at = journeys.getSelectionIndex();
    return at < 1 || at > ways().size() ? Set.of() : Set.of(ways().get(at - 1).id());
  }

  /** Shows what is known. */
  void show(TrialFindings now, LoadedStudy of, boolean onDark) {
    study = of;
    dark = onDark;
    findings = now;
    Wording say = words.get();
    ComboItems.show(candidates, offered().stream().map(one -> say.of(one.name())).toList(),
        Math.max(0, Math.min(candidates.getSelectionIndex(), offered().size() - 1)));
    offer();
    walk.setText(walkLabel());
    walk.setToolTipText(say.say("trials.dry.walk.tip"));
    walk.setEnabled(!offered().isEmpty());
    Optional<DryRunTable> table = now.dry().map(met -> DryRunTable.of(met, say));
    if (!table.equals(shown) || this.table.getColumn(1).getText().isEmpty()) {
      fill(table);
    }
    summarise();
    layout(true, true);
  }

  private String walkLabel() {
    return words.get().say(findings.trying().isPresent() ? "trials.dry.stop" : "trials.dry.walk");
  }

  /** Offers the journeys of the chosen candidate. */
  private void offer() {
    List<String> labels = new ArrayList<>(List.of(words.get().say("trials.dry.all")));
    ways().forEach(one -> labels.add(words.get().of(one.name())));
    ComboItems.show(journeys, labels, Math.max(0, Math.min(journeys.getSelectionIndex(), labels.size() - 1)));
    boolean asks = candidate().filter(one -> walks.asksSecrets(study, one)).isPresent();
    secrets.setText(words.get().say("trials.dry.secrets"));
    secrets.setToolTipText(words.get().say("trials.dry.secrets.tip"));
    secrets.setVisible(asks);
    ((GridData) secrets.getLayoutData()).exclude = !asks;
    secrets.getParent().layout(true, true);
  }

  private void summarise() {
    Wording say = words.get();
    String text = findings.trying().map(say::of)
        .or(() -> findings.dryFailed().map(one -> "✗ " + say.of(one)))
        .or(() -> shown.map(one -> (one.green() ? "✓ " : "✗ ") + one.summary()))
        .orElseGet(() -> say.say(offered().isEmpty() ? "trials.dry.no-target" : "trials.dry.hint"));
    summary.setText(text.replace("&", "&&"));
    boolean wrong = findings.trying().isEmpty()
        && (findings.dryFailed().isPresent() || shown.filter(one -> !one.green()).isPresent());
    boolean good = findings.trying().isEmpty() && !wrong && shown.isPresent();
    summary.setForeground(StateColours.of(wrong ? State.FAILED : good ? State.DONE : State.MISSING, dark));
  }

  private void fill(Optional<DryRunTable> wanted) {
    shown = wanted;
    table.setRedraw(false);
    table.removeAll();
    List<String> headings = DryRunTable.headings(words.get());
    for (int i = 0; i < headings.size(); i++) {
      table.getColumn(i).setText(headings.get(i));
    }
    List<DryRunTable.Row> rows = wanted.map(DryRunTable::rows).orElse(List.of());
    for (DryRunTable.Row row : rows) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(row.cells().toArray(String[]::new));
      item.setForeground(0, StateColours.of(row.ok() ? State.DONE : State.FAILED, dark));
      if (!row.ok()) {
        item.setForeground(RESULT, StateColours.of(State.FAILED, dark));
      }
    }
    columns.fit();
    table.setRedraw(true);
    // What went wrong is what people want to see first.
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).ok()) {
        table.setSelection(i);
        break;
      }
    }
    if (table.getSelectionIndex() < 0 && !rows.isEmpty()) {
      table.setSelection(0);
    }
    tell();
  }

  private void tell() {
    int at = table.getSelectionIndex();
    Optional<Exchange> exchange = shown.filter(any -> at >= 0).flatMap(one -> one.rows().get(at).exchange());
    sent.setText(exchange.map(one -> DryRunTable.sent(one, words.get())).orElse(""));
    answer.setText(exchange.map(one -> DryRunTable.answer(one, words.get())).orElse(""));
  }

  @Override
  public boolean setFocus() {
    return walk.setFocus();
  }
}
