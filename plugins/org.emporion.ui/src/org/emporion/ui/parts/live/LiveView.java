package org.emporion.ui.parts.live;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.TrialProfile;
import org.emporion.ui.Wording;
import org.emporion.ui.model.live.LiveRun;
import org.emporion.ui.model.live.LiveWords;
import org.emporion.ui.session.Running;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;
import org.emporion.ui.workbench.Commands;

/** Starts a trial, follows it second by second and stops it. */
public final class LiveView extends Composite {
  private static final int STEPS = 1000;
  private final Supplier<Wording> words;
  private final Commands commands;
  private final Combo candidates;
  private final Combo profiles;
  private final Button start;
  private final Button stop;
  private final Pages pages;
  private final EmptyState empty;
  private final Composite content;
  private final Label title;
  private final Label progressText;
  private final ProgressBar bar;
  private final FigureStrip figures;
  private final LiveChartGrid charts;
  private List<String> candidateIds = List.of();
  private List<String> profileIds = List.of();
  private boolean stopping;
  private String working = "";

  /** A view without a trial. */
  public LiveView(Composite parent, Supplier<Wording> words, Commands commands) {
    super(parent, SWT.NONE);
    this.words = words;
    this.commands = commands;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Icons icons = new Icons(this);
    Composite tools = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(14, 8).spacing(8, 0).applyTo(tools);
    candidates = combo(tools, "live.candidates");
    profiles = combo(tools, "live.profiles");
    start = button(tools, "live.start", () -> commands.run(Commands.TRIAL, chosen()));
    start.setImage(icons.of("trial"));
    stop = button(tools, "live.stop", () -> commands.run(Commands.CANCEL));
    stop.setImage(icons.of("cancel"));
    pages = new Pages(this);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
    empty = new EmptyState(pages);
    content = new Composite(pages, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(content);
    Composite head = new Composite(content, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    GridLayoutFactory.fillDefaults().margins(14, 0).spacing(0, 4).applyTo(head);
    title = SpokenName.give(new Label(head, SWT.WRAP), "live.title", () -> title().getText());
    title.setFont(new LocalResourceManager(JFaceResources.getResources(), title)
        .create(FontDescriptor.createFrom(title.getFont()).setStyle(SWT.BOLD).increaseHeight(2)));
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
    progressText = SpokenName.give(new Label(head, SWT.WRAP), "live.state", () -> progressText().getText());
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(progressText);
    bar = SpokenName.give(new ProgressBar(head, SWT.SMOOTH), "live.progress", () -> progressText().getText());
    bar.setMaximum(STEPS);
    GridDataFactory.fillDefaults().grab(true, false).hint(120, 8).applyTo(bar);
    figures = new FigureStrip(head);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(figures);
    charts = new LiveChartGrid(content, words);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(charts);
  }

  private Label title() {
    return title;
  }

  private Label progressText() {
    return progressText;
  }

  private Combo combo(Composite parent, String id) {
    Combo combo = SpokenName.give(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), id, () -> words.get().say(id));
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
    return combo;
  }

  private static Button button(Composite parent, String id, Runnable act) {
    Button button = new Button(parent, SWT.PUSH);
    SpokenName.give(button, id, () -> button.getText().replace("&", ""));
    button.addListener(SWT.Selection, event -> act.run());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
    return button;
  }

  private Map<String, Object> chosen() {
    return Map.of(Commands.TRIAL_CANDIDATE, candidateIds.get(candidates.getSelectionIndex()),
        Commands.TRIAL_PROFILE, profileIds.get(profiles.getSelectionIndex()));
  }

  /** Shows what can be started, and whether something runs. */
  public void show(SessionState now) {
    Wording said = words.get();
    now.study().ifPresent(loaded -> {
      List<Candidate> tried = loaded.study().candidates().stream().filter(one -> one.target().isPresent()).toList();
      List<TrialProfile> known = loaded.study().trials().profiles();
      int candidate = kept(candidateIds, candidates, tried.stream().map(Candidate::id).toList());
      int profile = kept(profileIds, profiles, known.stream().map(TrialProfile::id).toList());
      candidateIds = tried.stream().map(Candidate::id).toList();
      profileIds = known.stream().map(TrialProfile::id).toList();
      ComboItems.show(candidates, tried.stream().map(one -> said.of(one.name())).toList(), candidate);
      ComboItems.show(profiles, known.stream().map(one -> said.of(one.name())).toList(), profile);
    });
    start.setText(said.say("live.start"));
    stop.setText(said.say("live.stop"));
    start.setEnabled(now.assessable() && !candidateIds.isEmpty() && !profileIds.isEmpty());
    working = now.running().map(work -> said.of(work.what())).orElse("");
    stopping = now.running().filter(Running::cancelling).isPresent();
    stop.setEnabled(now.running().isPresent() && !stopping);
    layout(true, true);
  }

  /** The place of what was chosen among what can be chosen now. */
  private static int kept(List<String> before, Combo combo, List<String> now) {
    int at = combo.getSelectionIndex();
    return now.isEmpty() ? -1 : Math.max(0, at < 0 || at >= before.size() ? 0 : now.indexOf(before.get(at)));
  }

  /** Shows that no trial has run yet. */
  public void showNothing() {
    Wording said = words.get();
    empty.say(working.isEmpty() ? said.say("live.empty.title") : working, !working.isEmpty() ? ""
        : said.say(candidateIds.isEmpty() ? "live.empty.no-target" : "live.empty.text"));
    pages.show(empty);
  }

  /** Shows a trial as it stands. */
  public void show(LiveRun run, boolean dark) {
    LiveWords said = new LiveWords(words.get());
    boolean fresh = pages.shown() != content;
    title.setText(said.title(run).replace("&", "&&"));
    String before = progressText.getText();
    progressText.setText(said.state(run, stopping).replace("&", "&&"));
    bar.setSelection((int) Math.round(said.done(run) * STEPS));
    ThemeColours look = ThemeColours.of(dark);
    figures.show(said.figures(run), look);
    pages.show(content);
    if (fresh || before.length() / 40 != progressText.getText().length() / 40) {
      content.layout(true, true);
    }
    charts.show(run, look.theme());
  }

  @Override
  public boolean setFocus() {
    return start.isEnabled() && start.setFocus() || stop.isEnabled() && stop.setFocus() || candidates.setFocus();
  }
}
