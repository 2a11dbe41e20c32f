package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.store.edit.MakerEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.dialogs.PairwiseDialog;
import org.emporion.ui.dialogs.PointsDialog;
import org.emporion.ui.model.LiveRanking;
import org.emporion.ui.model.LiveRanking.Place;
import org.emporion.ui.model.LiveRanking.Stretch;
import org.emporion.ui.model.PairwiseInterview;
import org.emporion.ui.model.PairwiseWords;
import org.emporion.ui.model.PointsEntry;
import org.emporion.ui.model.WeightChange;
import org.emporion.ui.model.WeightDesk;
import org.emporion.ui.model.WeightReset;
import org.emporion.ui.model.WeightTree;
import org.emporion.ui.model.WeightWords;
import org.emporion.ui.session.RefusedEdit;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.MarkLegend;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;
import org.emporion.ui.widgets.WeightSlider;
import org.emporion.ui.workbench.Commands;

/** The weights of the requirements under the hand, with the ranking that follows while they move. */
public final class WeightsPart extends StudyPart implements WeightRows.Hand {
  @Inject
  private StudySession session;
  private Pages pages;
  private EmptyState empty;
  private Composite content;
  private SashForm sash;
  private Label whose;
  private Combo sources;
  private MakerTools makers;
  private Pages tools;
  private Composite weighing;
  private JoiningChoice joining;
  private Button pairs;
  private Button points;
  private Button reset;
  private Label hint;
  private WeightRows rows;
  private LivePanel live;
  private Path folder;
  private Study begun;
  private Study study;
  private Optional<RefusedEdit> refused = Optional.empty();
  private WeightDesk desk;
  /** Who is to be looked at once an edit is made. */
  private Optional<String> awaited = Optional.empty();
  private WeightWords said;
  private Optional<LiveRanking> ranking = Optional.empty();
  private Optional<String> chosen = Optional.empty();

  @PostConstruct
  void build(Composite parent, Commands commands) {
    pages = new Pages(parent);
    empty = nothingOpen(pages, commands);
    content = new Composite(pages, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
    bar();
    sash = new SashForm(content, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    rows = new WeightRows(sash, this);
    live = new LivePanel(sash, () -> words().say("weights.live"));
    sash.setWeights(58, 42);
    built();
  }

  private void bar() {
    Composite bar = new Composite(content, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(5).margins(14, 8).spacing(8, 6).applyTo(bar);
    whose = new Label(bar, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(whose);
    sources = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
    SpokenName.give(sources, "weights.sources", () -> words().say("weights.whose").replace("&", ""));
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(sources);
    sources.addListener(SWT.Selection, event -> {
      desk.look(desk.sources().get(sources.getSelectionIndex()));
      refresh();
    });
    makers = new MakerTools(bar, (edit, next) -> {
      awaited = next;
      session.edit(edit);
    });
    Composite below = new Composite(bar, SWT.NONE);
    GridDataFactory.fillDefaults().span(5, 1).grab(true, false).applyTo(below);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(below);
    hint = new Label(below, SWT.WRAP);
    hint.setData(SpokenName.ID, "weights.hint");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(hint);
    tools = new Pages(below);
    GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools);
    weighing = new Composite(tools, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(weighing);
    pairs = button(weighing, "weights.pairs", this::compare);
    points = button(weighing, "weights.points", this::givePoints);
    reset = button(weighing, "weights.reset", () -> backToBegin().ifPresent(session::edit));
    joining = new JoiningChoice(tools, choice -> session.edit(new MakerEdits(study).joining(choice)));
  }

  private Button button(Composite bar, String id, Runnable act) {
    Button button = SpokenName.give(new Button(bar, SWT.PUSH), id, () -> words().say(id).replace("&", ""));
    button.addListener(SWT.Selection, event -> act.run());
    return button;
  }

  @Override
  protected void show(SessionState now) {
    if (now.study().isEmpty()) {
      empty.say(words().say("weights.empty.title"), words().say("weights.empty.text"));
      pages.show(empty);
      return;
    }
    Study loaded = now.study().get().study();
    if (!now.study().get().folder().equals(folder)) {
      folder = now.study().get().folder();
      begun = loaded;
    }
    if (now.refused().isPresent() && !now.refused().equals(refused)) {
      desk.reset();
      awaited = Optional.empty();
    }
    refused = now.refused();
    if (!loaded.equals(study)) {
      WeightDesk fresh = new WeightDesk(loaded);
      // Whoever was looked at stays so after an edit.
      if (desk != null && fresh.sources().contains(desk.source())) {
        fresh.look(desk.source());
      }
      awaited.map(id -> new WeightDesk.Source(WeightDesk.Source.Kind.MAKER, id)).filter(fresh.sources()::contains)
          .ifPresent(fresh::look);
      awaited = Optional.empty();
      study = loaded;
      desk = fresh;
    }
    said = new WeightWords(study, words());
    ranking = now.assessment().flatMap(one -> one.ranking()).map(Finding::value).map(LiveRanking::new)
        .filter(one -> one.covers(desk.weights()));
    whose.setText(words().say("weights.whose"));
    pairs.setText(words().say("weights.pairs"));
    points.setText(words().say("weights.points"));
    reset.setText(words().say("weights.reset"));
    ComboItems.show(sources, desk.sources().stream().map(said::source).toList(), desk.sources().indexOf(desk.source()));
    joining.show(study.decision().joining(), words());
    pages.show(content);
    content.layout(true, true);
    refresh();
  }

  /** Shows what is under the hand; called at every step of a drag. */
  private void refresh() {
    WeightTree weights = desk.weights();
    ThemeColours look = ThemeColours.of(appearance().dark());
    chosen = chosen.filter(id -> weights.nodes().stream().anyMatch(one -> one.id().equals(id)))
        .or(() -> weights.nodes().stream().map(WeightTree.Node::id).findFirst());
    rows.show(weights, desk.storedWeights(), said, words(), desk.movable(), look);
    weights.nodes().forEach(node -> decorate(node.id(), weights));
    makers.show(new MakerTools.Now(study, desk.maker(), words(), appearance().dark()));
    tools.show(desk.movable() ? weighing : joining);
    String advice = advice();
    if (!advice.equals(hint.getText())) {
      hint.setText(advice);
      content.layout(true, true);
    }
    reset.setEnabled(backToBegin().isPresent());
    chosen.ifPresent(id -> live.legend(marks(id), look));
    pairs.setEnabled(desk.movable() && group().isPresent());
    points.setEnabled(pairs.getEnabled());
    if (ranking.isPresent()) {
      List<Place> places = ranking.get().places(weights.leafWeights());
      boolean together = desk.source().kind() == WeightDesk.Source.Kind.GROUP;
      Optional<String> byGroup = together ? Optional.empty()
          : desk.group().map(joined -> said.lead(ranking.get().places(joined.leafWeights())));
      live.show(places, ranking.get().places(desk.storedWeights().leafWeights()), byGroup, said, words(), look);
      chosen.ifPresent(id -> live.room(said.room(weights, id, ranking.get().stretches(weights, id))));
    } else {
      live.nothing(words(), look);
    }
  }

  private String advice() {
    if (refused.isPresent()) {
      return words().say(
          "evaluation.refused", refused.get().what(), refused.get().problems().getFirst().message());
    }
    if (study.decision().makers().isEmpty()) {
      return words().say("weights.hint.nobody");
    }
    if (!desk.movable()) {
      return words().say("weights.hint.group");
    }
    // Dragging says numbers, so that comparisons and swings said before give way: better told before than after.
    return group().flatMap(group -> desk.opinion(group).map(opinion -> switch (opinion) {
      case WeightOpinion.Pairwise pairwise -> words().say("weights.hint.pairs", said.title(group));
      case WeightOpinion.Swing swing -> words().say("weights.hint.swing", said.title(group));
      case WeightOpinion.Direct direct -> words().say("weights.hint");
    })).orElseGet(() -> words().say("weights.hint"));
  }

  private void decorate(String requirement, WeightTree weights) {
    List<Stretch> stretches = ranking.map(one -> one.stretches(weights, requirement)).orElse(List.of());
    List<MarkLegend.Entry> opinions = marks(requirement);
    List<String> tip = new ArrayList<>();
    ranking.ifPresent(any -> tip.add(said.room(weights, requirement, stretches)));
    opinions.forEach(one -> tip.add(words().say(
        "weights.says", one.name(), words().figures().percent(one.mark().share()))));
    rows.decorate(requirement, stretches.stream()
        .map(one -> new WeightSlider.Band(one.from(), one.to(), said.style(one.candidate()))).toList(),
        opinions.stream().map(MarkLegend.Entry::mark).toList(), tip.isEmpty() ? null : String.join("\n", tip));
  }

  /** What each decision maker and all together give a requirement, with who it is. */
  private List<MarkLegend.Entry> marks(String requirement) {
    List<MarkLegend.Entry> marks = new ArrayList<>();
    List<DecisionMaker> makers = study.decision().makers();
    for (int i = 0; i < makers.size(); i++) {
      marks.add(new MarkLegend.Entry(new WeightSlider.Mark(desk.weights(makers.get(i)).share(requirement), i),
          said.source(new WeightDesk.Source(WeightDesk.Source.Kind.MAKER, makers.get(i).id()))));
    }
    desk.group().ifPresent(joined -> marks.add(new MarkLegend.Entry(
        new WeightSlider.Mark(joined.share(requirement), -1), said.source(WeightDesk.Source.GROUP))));
    return marks;
  }

  @Override
  public void move(String requirement, double share) {
    desk.move(requirement, share);
    refresh();
  }

  @Override
  public void drop() {
    desk.drop().ifPresent(this::write);
    refresh();
  }

  @Override
  public void giveUp() {
    desk.giveUp();
    refresh();
  }

  @Override
  public void chosen(String requirement) {
    if (!chosen.equals(Optional.of(requirement))) {
      chosen = Optional.of(requirement);
      refresh();
    }
  }

  /** The group whose members are weighed together: the chosen one, or the one that the chosen belongs to. */
  private Optional<String> group() {
    return chosen.map(desk.weights()::node).map(node -> node.leaf() ? node.group() : node.id())
        .filter(id -> desk.weights().members(id).size() > 1)
        .or(() -> desk.weights().groups().stream().filter(DecisionMaker.TOP::equals).findFirst());
  }

  private void compare() {
    group().ifPresent(group -> {
      PairwiseInterview interview = new PairwiseInterview(desk.weights().members(group),
          desk.opinion(group).filter(WeightOpinion.Pairwise.class::isInstance).map(WeightOpinion.Pairwise.class::cast));
      PairwiseDialog dialog = new PairwiseDialog(content.getShell(), interview,
          new PairwiseWords(words(), said::title), words(), ThemeColours.of(appearance().dark()), said.title(group));
      if (dialog.open() == Window.OK) {
        weigh(group, dialog.opinion());
      }
    });
  }

  private void givePoints() {
    group().ifPresent(group -> {
      Map<String, Double> shares = new LinkedHashMap<>();
      desk.weights().members(group).forEach(id -> shares.put(id, desk.weights().share(id)));
      PointsEntry entry = new PointsEntry(shares, desk.opinion(group));
      if (new PointsDialog(content.getShell(), entry, said::title, words(), said.title(group)).open() == Window.OK) {
        weigh(group, entry.opinion());
      }
    });
  }

  private void weigh(String group, WeightOpinion opinion) {
    write(desk.weigh(group, opinion));
    refresh();
  }

  private void write(WeightChange change) {
    session.edit(change.edit(study));
  }

  /** What brings the weights looked at back to what they were when the study was opened. */
  private Optional<StudyEdit> backToBegin() {
    return new WeightReset(begun, study).edit(desk.source(), words().book().say("weights.reset.edit"));
  }

  @Override
  protected Control focused() {
    return pages.shown() == content ? sources : empty;
  }
}
