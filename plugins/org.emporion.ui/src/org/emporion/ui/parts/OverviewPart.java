package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.emporion.ui.model.Overview;
import org.emporion.ui.model.points.OpenPoints;
import org.emporion.ui.model.points.PointCount;
import org.emporion.ui.session.DemandDesk;
import org.emporion.ui.session.DemandFindings;
import org.emporion.ui.session.Preferences;
import org.emporion.ui.session.RuleDesk;
import org.emporion.ui.session.RuleFindings;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.workbench.Commands;

/** The chain from the order history to the report: how each stage stands, and what to do next. */
public final class OverviewPart extends StudyPart {
  private static final String POINTS = "org.emporion.part.points";
  private final LastShown counted = new LastShown();
  @Inject
  private RuleDesk rules;
  @Inject
  private DemandDesk demand;
  @Inject
  private Preferences preferences;
  private Commands commands;
  private Pages pages;
  private EmptyState busy;
  private WelcomePage welcome;
  private ProblemPage problems;
  private Composite content;
  private Label title;
  private Label verdictIcon;
  private Label verdict;
  private Label advice;
  private Link points;
  private Button assess;
  private Button cancel;
  private Button report;
  private ChainStrip strip;
  private StageTree tree;
  private Icons icons;

  @PostConstruct
  void build(Composite parent, Commands run) {
    commands = run;
    pages = new Pages(parent);
    icons = new Icons(pages);
    busy = new EmptyState(pages);
    welcome = new WelcomePage(pages, this::words, commands);
    problems = new ProblemPage(pages, this::words, commands);
    content = new Composite(pages, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(14, 12).spacing(8, 10).applyTo(content);
    header();
    strip = new ChainStrip(content, row -> tree.select(row));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
    tree = new StageTree(content, this::words);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
    built();
  }

  private void header() {
    Composite header = new Composite(content, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(header);
    Composite said = new Composite(header, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(said);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(said);
    title = new Label(said, SWT.WRAP);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
    verdictIcon = new Label(said, SWT.NONE);
    verdict = SpokenName.give(new Label(said, SWT.WRAP), "overview.verdict", () -> verdict.getText());
    LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), verdict);
    FontDescriptor plain = FontDescriptor.createFrom(verdict.getFont());
    verdict.setFont(fonts.create(plain.increaseHeight(3).setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(verdict);
    advice = new Label(said, SWT.WRAP);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(advice);
    points = SpokenName.give(new Link(said, SWT.NONE), "overview.points", () -> points.getText().replaceAll("</?a>", ""));
    points.addListener(SWT.Selection, event -> commands.run(Commands.SHOW_PART, Map.of(Commands.PART, POINTS)));
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(points);

    Composite buttons = new Composite(header, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
    GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(false).applyTo(buttons);
    assess = button(buttons, "overview.assess", "assess", Commands.ASSESS);
    cancel = button(buttons, "overview.cancel", "cancel", Commands.CANCEL);
    report = button(buttons, "overview.report", "report", Commands.OPEN_REPORT);
  }

  private Button button(Composite parent, String id, String picture, String command) {
    Button button = new Button(parent, SWT.PUSH);
    SpokenName.give(button, id, () -> button.getText().replace("&", ""));
    button.setImage(icons.of(picture));
    button.addListener(SWT.Selection, event -> commands.run(command));
    GridDataFactory.fillDefaults().applyTo(button);
    return button;
  }

  @Inject
  @Optional
  void counted(@UIEventTopic(DemandDesk.CHANGED) DemandFindings now) {
    if (tree != null) {
      show(state());
    }
  }

  @Inject
  @Optional
  void checked(@UIEventTopic(RuleDesk.CHANGED) RuleFindings now) {
    if (tree != null) {
      show(state());
    }
  }

  @Override
  protected void show(SessionState now) {
    assess.setText(words().say("action.assess"));
    cancel.setText(words().say("action.cancel"));
    report.setText(words().say("action.open-report"));
    assess.setEnabled(now.assessable());
    cancel.setEnabled(now.running().filter(work -> !work.cancelling()).isPresent());
    report.setEnabled(now.report().isPresent());
    if (now.broken().isPresent()) {
      problems.show(now.broken().get());
      pages.show(problems.control());
      return;
    }
    count(now);
    Overview.of(now, words(), Instant.now()).ifPresentOrElse(this::show, () -> now.running().ifPresentOrElse(work -> {
      busy.say(words().of(work.what()), "");
      pages.show(busy);
    }, () -> {
      welcome.show(preferences.recent().folders());
      pages.show(welcome);
    }));
  }

  private void count(SessionState now) {
    RuleFindings rule = rules.findings();
    DemandFindings history = demand.findings();
    if (!counted.still(now.study(), now.assessment(), now.report(), now.reportCurrent(), rule, history, words())) {
      points.setText(words().say("overview.points",
          PointCount.of(OpenPoints.of(now, rule, history, words())).inWords(words())));
    }
  }

  private void show(Overview overview) {
    title.setText(overview.title().replace("&", "&&"));
    verdictIcon.setImage(icons.of(overview.decided() ? "recommendation" : "unknown"));
    verdict.setText(overview.verdict().replace("&", "&&"));
    List<String> advised = new ArrayList<>(List.of(overview.advice()));
    rules.findings().refused().forEach(
        file -> advised.add(words().say("overview.rules-refused", file.file(), file.mistakes())));
    advice.setText(String.join("\n", advised).replace("&", "&&"));
    strip.show(overview.rows(), appearance().dark());
    tree.show(overview.rows(), appearance().dark());
    pages.show(content);
    content.layout(true, true);
  }

  @Override
  protected Control focused() {
    return pages.shown() == content ? tree.control() : pages.shown();
  }
}
