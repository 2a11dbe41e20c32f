package org.emporion.ui.parts.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.assessment.Assessment;
import org.emporion.capacity.sizing.WhatIf;
import org.emporion.capacity.sizing.WhatIf.Answer;
import org.emporion.capacity.sizing.WhatIf.Settings;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;
import org.emporion.report.chart.CandidateCurves;
import org.emporion.report.chart.CandidateCurves.Working;
import org.emporion.report.text.Formats;
import org.emporion.ui.Wording;
import org.emporion.ui.model.capacity.CapacityWords;
import org.emporion.ui.model.capacity.WhatIfSliders;
import org.emporion.ui.parts.ChartCanvas;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.FactTable;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;

/** What a candidate carries, what it needs, and what it would need if. All follows the sliders at once. */
public final class CapacityView extends Composite {
  private static final int LOW = 256;
  private static final int DIAGRAM = 134;
  private static final int TWO_LINES = 38;
  private final Supplier<Wording> words;
  private final CandidateCurves charts = new CandidateCurves();
  private final Combo candidates;
  private final Combo transactions;
  private final Button reset;
  private final SliderRow sliders;
  private final Label answer;
  private final Pages pages;
  private final Composite curves;
  private final EmptyState uncalibrated;
  private final ChartCanvas throughput;
  private final ChartCanvas responses;
  private final StationDiagram diagram;
  private final SizingTable sizing;
  private final FactTable facts;
  private Assessment assessment;
  private List<Candidate> offered = List.of();
  private List<String> named = List.of();
  private String chosen = "";
  private WhatIfSliders positions;
  private WhatIf whatIf;
  private CapacityEstimate estimate;
  private boolean dark;

  /** A view without a candidate. */
  public CapacityView(Composite parent, Supplier<Wording> words) {
    super(parent, SWT.NONE);
    this.words = words;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Composite tools = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
    GridLayoutFactory.fillDefaults().numColumns(3).margins(14, 8).spacing(8, 0).applyTo(tools);
    candidates = combo(tools, "capacity.candidates", () -> choose(candidates().getSelectionIndex()));
    transactions = combo(tools, "capacity.transactions", this::draw);
    reset = new Button(tools, SWT.PUSH);
    SpokenName.give(reset, "capacity.reset", () -> reset().getText().replace("&", ""));
    reset.addListener(SWT.Selection, event -> move(WhatIfSliders.of(candidate().sizing())));
    sliders = new SliderRow(this, words, this::move);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(sliders);
    answer = SpokenName.give(new Label(this, SWT.WRAP), "capacity.answer", () -> answer().getText());
    GridDataFactory.fillDefaults().grab(true, false).indent(16, 2).hint(200, TWO_LINES).applyTo(answer);
    pages = new Pages(this);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
    uncalibrated = new EmptyState(pages);
    curves = new Composite(pages, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(2, 0).applyTo(curves);
    throughput = chart("capacity.throughput");
    responses = chart("capacity.responses");
    Composite below = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, LOW).applyTo(below);
    GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).extendedMargins(14, 14, 4, 8).spacing(8, 0).applyTo(below);
    Composite left = new Composite(below, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
    GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
    diagram = new StationDiagram(left, words);
    GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, DIAGRAM).applyTo(diagram);
    facts = new FactTable(left, "capacity.facts", words, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(facts.control());
    sizing = new SizingTable(below, words);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sizing.control());
  }

  private Combo candidates() {
    return candidates;
  }

  private Button reset() {
    return reset;
  }

  private Label answer() {
    return answer;
  }

  private Combo combo(Composite parent, String id, Runnable act) {
    Combo combo = SpokenName.give(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), id, () -> words.get().say(id));
    combo.addListener(SWT.Selection, event -> act.run());
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
    return combo;
  }

  private ChartCanvas chart(String id) {
    ChartCanvas canvas = new ChartCanvas(curves, id, words, problem -> { });
    GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
    return canvas;
  }

  /** True when there is a candidate to show. */
  public static boolean shows(Assessment assessment) {
    return assessment.workload().isPresent()
        && assessment.capacities().values().stream().anyMatch(one -> one.value().outlook().isPresent());
  }

  /** Shows an assessment that {@link #shows}; candidate, transaction and sliders stay where they are. */
  public void show(Assessment now, boolean onDark) {
    dark = onDark;
    boolean fresh = now != assessment;
    assessment = now;
    offered = study().candidates().stream().filter(one -> Optional.ofNullable(now.capacities().get(one.id()))
        .flatMap(each -> each.value().outlook()).isPresent()).toList();
    List<String> ids = offered.stream().map(Candidate::id).toList();
    int at = Math.max(0, ids.indexOf(chosen));
    ComboItems.show(candidates, offered.stream().map(one -> words.get().of(one.name())).toList(), at);
    reset.setText(words.get().say("capacity.reset"));
    reset.setToolTipText(words.get().say("capacity.reset.tip"));
    if (fresh || !offered.get(at).id().equals(chosen)) {
      choose(at);
    } else {
      draw();
    }
    layout(true, true);
  }

  private Study study() {
    return assessment.loaded().study();
  }

  private Candidate candidate() {
    return offered.stream().filter(one -> one.id().equals(chosen)).findFirst().orElseThrow();
  }

  private void choose(int at) {
    boolean same = offered.get(at).id().equals(chosen) && positions != null;
    chosen = offered.get(at).id();
    Finding<CapacityEstimate> finding = assessment.capacities().get(chosen);
    Workload workload = assessment.workload().orElseThrow().value();
    estimate = finding.value();
    whatIf = new WhatIf(estimate, workload, candidate().sizing(), study().trials().objectives());
    positions = same ? positions : WhatIfSliders.of(candidate().sizing());
    named = estimate.model().stream().flatMap(model -> model.levels().getFirst().transactions().stream())
        .map(CandidateModel.Times::transaction).toList();
    ComboItems.show(transactions, named, Math.clamp(transactions.getSelectionIndex(), 0, Math.max(0, named.size() - 1)));
    transactions.setEnabled(!named.isEmpty());
    draw();
  }

  private void move(WhatIfSliders to) {
    positions = to;
    draw();
  }

  private void draw() {
    CapacityWords said = new CapacityWords(words.get());
    Settings settings = positions.settings(candidate().sizing());
    Answer now = whatIf.at(settings);
    boolean untouched = positions.equals(WhatIfSliders.of(candidate().sizing()));
    sliders.show(positions, slider -> said.slider(slider, settings, now));
    reset.setEnabled(!untouched);
    answer.setText(said.answer(now).replace("&", "&&"));
    sizing.show(said.sizing(estimate, now, untouched));
    facts.show(said.facts(estimate, study().planning()));
    ThemeColours look = ThemeColours.of(dark);
    diagram(said, now, look);
    if (estimate.model().isEmpty()) {
      uncalibrated.say(words.get().say("capacity.uncalibrated"), estimate.modelRefusal().map(words.get()::of)
          .orElse(words.get().say("capacity.uncalibrated.text")));
      pages.show(uncalibrated);
      return;
    }
    CandidateModel model = estimate.model().get();
    Optional<Working> working = Optional.of(new Working(now.perTarget(), now.limit()));
    pages.show(curves);
    throughput.show(charts.throughput(model, working), look.theme());
    int at = Math.max(0, transactions.getSelectionIndex());
    responses.show(charts.responses(model, named.get(at), study().trials().objectives(), working), look.theme());
  }

  private void diagram(CapacityWords said, Answer now, ThemeColours look) {
    Formats formats = new Formats(words.get().language());
    List<StationDiagram.Station> stations = new ArrayList<>();
    estimate.model().ifPresent(model -> {
      for (int k = 0; k < model.parts().size() && k < now.utilisation().size(); k++) {
        CandidateModel.Part part = model.parts().get(k);
        String servers = words.get().say("capacity.diagram.servers", part.servers(),
            part.demandMillis().map(one -> formats.significant(one.p50())).orElse("–"));
        stations.add(new StationDiagram.Station(said.part(part), servers,
            words.get().say("capacity.diagram.busy", formats.percent(now.utilisation().get(k))), now.utilisation().get(k)));
      }
    });
    String spoken = estimate.model().map(model -> said.diagram(model, now.utilisation()))
        .orElse(words.get().say("capacity.uncalibrated"));
    diagram.show(words.get().say("capacity.diagram.customers", formats.significant(now.perTarget())), stations, spoken, look);
  }

  @Override
  public boolean setFocus() {
    return candidates.setFocus();
  }
}
