package org.emporion.ui.parts.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.model.rules.RuleFirings;
import org.emporion.ui.model.rules.RuleGrid.Line;
import org.emporion.ui.model.rules.RuleGridReader;
import org.emporion.ui.model.rules.RuleShelf;
import org.emporion.ui.model.rules.RuleShelf.Entry;
import org.emporion.ui.model.rules.RuleSummary;
import org.emporion.ui.session.RuleFindings;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;

/** Rule files on the left, the chosen table or text on the right, what is wrong below. */
public final class RulesView extends Composite {
  private static final int MUCH = 78;
  private static final int LITTLE = 22;
  private static final int MORE = 36;
  private final Supplier<Wording> words;
  private final RuleActions actions;
  private Label heading;
  private Button open;
  private Button again;
  private Button add;
  private Button begin;
  private Button remove;
  private SashForm halves;
  private RuleTree files;
  private Pages pages;
  private EmptyState hint;
  private Composite content;
  private RuleGridTable grid;
  private Text detail;
  private IssueTable issues;
  private SessionState state = SessionState.EMPTY;
  private RuleFindings findings = RuleFindings.EMPTY;
  private boolean dark;
  private Path folder;
  private Optional<String> chosen = Optional.empty();
  private Optional<String> shown = Optional.empty();
  private Ranking fired;
  private RuleFirings firings;

  /** An empty view. */
  public RulesView(Composite parent, Supplier<Wording> words, RuleActions actions) {
    super(parent, SWT.NONE);
    this.words = words;
    this.actions = actions;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    bar();
    halves = new SashForm(this, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
    SashForm sides = new SashForm(halves, SWT.HORIZONTAL);
    files = new RuleTree(sides, words, this::choose);
    pages = new Pages(sides);
    hint = new EmptyState(pages)
        .action("rules.hint.begin", () -> words.get().say("rules.begin"), () -> actions.begin(this::await))
        .action("rules.hint.add", () -> words.get().say("rules.add"), () -> actions.add(this::await));
    content = new Composite(pages, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
    grid = new RuleGridTable(content, words, this::tell);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
    detail = SpokenName.give(new Text(content, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL), "rules.detail",
        () -> words.get().say("rules.detail"));
    GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 54).applyTo(detail);
    issues = new IssueTable(halves, words, this::reveal);
    sides.setWeights(27, 73);
    halves.setWeights(MUCH, LITTLE);
  }

  private void bar() {
    Composite bar = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(6).margins(14, 8).spacing(8, 0).applyTo(bar);
    heading = new Label(bar, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(heading);
    open = button(bar, "rules.open", () -> own().ifPresent(actions::open));
    again = button(bar, "rules.again", actions::checkAgain);
    begin = button(bar, "rules.begin", () -> actions.begin(this::await));
    add = button(bar, "rules.add", () -> actions.add(this::await));
    remove = button(bar, "rules.remove", () -> own().ifPresent(actions::remove));
  }

  private Button button(Composite bar, String id, Runnable act) {
    Button button = SpokenName.give(new Button(bar, SWT.PUSH), id, () -> words.get().say(id).replace("&", ""));
    button.addListener(SWT.Selection, event -> act.run());
    return button;
  }

  /** Shows the rules of the open study. */
  public void show(SessionState now, RuleFindings known, boolean onDark) {
    state = now;
    findings = known;
    dark = onDark;
    Path open = now.study().orElseThrow().folder();
    if (!open.equals(folder)) {
      folder = open;
      chosen = Optional.empty();
    }
    refresh();
  }

  private void refresh() {
    Wording say = words.get();
    RuleShelf shelf = shelf();
    Optional<Entry> entry = entry(shelf);
    files.show(shelf, entry, say, dark);
    entry.ifPresentOrElse(this::lay, () -> {
      hint.say(say.say("rules.hint.title"), say.say("rules.hint.text"));
      pages.show(hint);
      shown = Optional.empty();
    });
    if (issues.isEmpty() != findings.issues().isEmpty()) {
      boolean nothing = findings.issues().isEmpty();
      halves.setWeights(nothing ? MUCH : 100 - MORE, nothing ? LITTLE : MORE);
    }
    issues.show(RuleSummary.of(study(), findings, say), findings.issues(), say, dark);
    heading.setText(entry.map(one -> one.shipped() ? say.say("rules.read-only", one.label()) : one.label())
        .orElse("").replace("&", "&&"));
    for (Button button : List.of(open, again, begin, add, remove)) {
      button.setText(say.say((String) button.getData(SpokenName.ID)));
      button.setToolTipText(say.say(button.getData(SpokenName.ID) + ".tip"));
    }
    boolean own = own().isPresent();
    open.setEnabled(own);
    remove.setEnabled(own && state.editable());
    begin.setEnabled(state.editable());
    add.setEnabled(state.editable());
    again.setEnabled(state.running().isEmpty());
    layout(true, true);
  }

  private Study study() {
    return state.study().orElseThrow().study();
  }

  private RuleShelf shelf() {
    return RuleShelf.of(study(), findings.issues(), words.get());
  }

  /** What was chosen if it is still there, else the first thing of the study. */
  private Optional<Entry> entry(RuleShelf shelf) {
    return chosen.flatMap(shelf::find).or(() -> shelf.own().stream().findFirst());
  }

  private Optional<String> own() {
    return entry(shelf()).filter(entry -> !entry.shipped()).map(entry -> entry.file().file());
  }

  private void lay(Entry entry) {
    boolean same = shown.equals(Optional.of(entry.id()));
    shown = Optional.of(entry.id());
    grid.show(new RuleGridReader(words.get(), findings.issues(), !findings.checking()).read(entry), same, dark);
    pages.show(content);
    grid.selected().ifPresentOrElse(this::tell, () -> detail.setText(words.get().say("rules.detail.hint")));
  }

  private void choose(Entry entry) {
    chosen = Optional.of(entry.id());
    refresh();
  }

  /** A file that is about to be among the study's is chosen when it is. */
  private void await(String file) {
    chosen = Optional.of(file);
  }

  private void reveal(RuleIssue issue) {
    shelf().at(issue.place()).ifPresent(entry -> {
      if (!shown.equals(Optional.of(entry.id()))) {
        choose(entry);
      }
      grid.reveal(issue).ifPresentOrElse(this::tell, () -> detail.setText(words.get().of(issue.message())));
    });
  }

  private void tell(Line line) {
    String mistakes = String.join("\n", line.cells().stream().flatMap(cell -> cell.issues().stream())
        .map(issue -> words.get().of(issue.message())).toList());
    String text = firings().map(all -> all.of(line)).filter(all -> !all.isEmpty())
        .map(candidates -> words.get().say("rules.fired", line.spoken(), String.join(
            words.get().say("rules.list"), candidates.stream().map(this::name).toList())))
        .orElse(line.spoken());
    detail.setText(mistakes.isEmpty() ? text : text + "\n" + mistakes);
  }

  private String name(String candidate) {
    return study().candidate(candidate).map(Candidate::name).map(words.get()::of).orElse(candidate);
  }

  /** What fired in the ranking that is shown; its reasons are read once. */
  private Optional<RuleFirings> firings() {
    Optional<Ranking> ranking = state.assessment().flatMap(one -> one.ranking()).map(Finding::value);
    if (ranking.isPresent() && ranking.get() != fired) {
      fired = ranking.get();
      firings = new RuleFirings(fired);
    }
    return ranking.map(any -> firings);
  }

  @Override
  public boolean setFocus() {
    return files.control().setFocus();
  }
}
