package org.emporion.ui.parts.trials;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.Study;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StudyEdit;
import org.emporion.trial.record.TrialRecord;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.FormSheet;
import org.emporion.ui.model.trials.TrialNode;
import org.emporion.ui.model.trials.TrialOutline;
import org.emporion.ui.model.trials.TrialPlace;
import org.emporion.ui.model.trials.TrialSheets;
import org.emporion.ui.model.trials.TrialTools;
import org.emporion.ui.model.trials.TrialTools.Tool;
import org.emporion.ui.session.RefusedEdit;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.TrialFindings;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.StateColours;

/** Journeys, profiles, objectives and records on the left, the form of what is chosen on the right. */
public final class TrialsView extends Composite {
  private static final String ADD = "trials.add";
  private static final String DUPLICATE = "trials.duplicate";
  private static final String REMOVE = "trials.remove";
  private static final String UP = "trials.up";
  private static final String DOWN = "trials.down";
  private static final String IMPORT = "trials.import";
  private static final String START = "trials.start";

  private final Supplier<Wording> words;
  private final Actions actions;
  private final List<Button> buttons;
  private final Label notice;
  private final TrialTree tree;
  private final Pages pages;
  private final DetailForm form;
  private final EmptyState hint;
  private final RecordsPage records;
  private final DryRunView dryRun;
  private SessionState state = SessionState.EMPTY;
  private TrialFindings findings = TrialFindings.EMPTY;
  private boolean dark;
  private Path folder;
  private TrialPlace chosen = TrialPlace.Group.JOURNEYS;
  /** What is chosen as soon as the study has changed. */
  private Optional<Awaited> awaited = Optional.empty();

  /**
   * Something that was asked for.
   *
   * @param tool what was asked for
   * @param before the study without it
   * @param refused the edit that was refused last before it
   */
  private record Awaited(Tool tool, LoadedStudy before, Optional<RefusedEdit> refused) {}

  /** What can be done from here. */
  public interface Actions extends DryRunView.Walks {
    /** Edits the study. */
    void edit(StudyEdit edit);

    /** Asks for a recording and makes a journey of it. */
    void importing();

    /** True when there is a part in which trials are started and watched. */
    boolean startable();

    /** Goes where a trial is started. */
    void start();

    /** Opens the folder of a record. */
    void open(Path folder);

    /** Writes a report of records and opens it. */
    void report(Assessment assessment, List<TrialRecord> records);

    /** Puts records beside each other. */
    void compare(LoadedStudy study, List<TrialRecord> records);
  }

  /** An empty view. */
  public TrialsView(Composite parent, Supplier<Wording> words, Actions actions) {
    super(parent, SWT.NONE);
    this.words = words;
    this.actions = actions;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Composite bar = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    RowLayout row = new RowLayout();
    row.marginLeft = 10;
    row.marginTop = 6;
    row.marginBottom = 6;
    row.spacing = 6;
    row.center = true;
    bar.setLayout(row);
    buttons = List.of(
        button(bar, ADD, this::offer),
        button(bar, DUPLICATE, event -> tools().flatMap(one -> one.duplicate(chosen)).ifPresent(this::perform)),
        button(bar, REMOVE, event -> tools().flatMap(one -> one.remove(chosen)).ifPresent(this::perform)),
        button(bar, UP, event -> tools().flatMap(one -> one.up(chosen)).ifPresent(this::perform)),
        button(bar, DOWN, event -> tools().flatMap(one -> one.down(chosen)).ifPresent(this::perform)),
        button(bar, IMPORT, event -> actions.importing()),
        button(bar, START, event -> actions.start()));
    buttons.getLast().setVisible(actions.startable());
    notice = new Label(this, SWT.WRAP);
    SpokenName.give(notice, "trials.notice", notice::getText);
    GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(200, SWT.DEFAULT).exclude(true).applyTo(notice);
    SashForm sides = new SashForm(this, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
    tree = new TrialTree(sides, words, this::choose);
    tree.control().addListener(SWT.KeyDown, this::key);
    tree.control().setMenu(menu());
    pages = new Pages(sides);
    form = new DetailForm(pages, words, actions::edit);
    hint = new EmptyState(pages);
    records = new RecordsPage(pages, words, actions::open,
        chosen -> state.assessment().ifPresent(known -> actions.report(known, chosen)),
        chosen -> actions.compare(state.study().orElseThrow(), chosen));
    dryRun = new DryRunView(pages, words, actions);
    sides.setWeights(34, 66);
  }

  private Button button(Composite bar, String id, Consumer<Event> act) {
    Button button = SpokenName.give(new Button(bar, SWT.PUSH), id, () -> words.get().say(id).replace("&", ""));
    button.addListener(SWT.Selection, act::accept);
    return button;
  }

  /** Shows the trials of the open study. */
  public void show(SessionState now, TrialFindings known, boolean onDark) {
    state = now;
    findings = known;
    dark = onDark;
    Path open = now.study().orElseThrow().folder();
    if (!open.equals(folder)) {
      folder = open;
      chosen = TrialPlace.Group.JOURNEYS;
      awaited = Optional.empty();
    }
    refresh();
  }

  /** Chooses a place, as a click on it would. */
  public void reveal(TrialPlace place) {
    choose(place);
    tree.control().setFocus();
  }

  private void refresh() {
    Wording say = words.get();
    TrialOutline outline = new TrialOutline(study(), findings.records().size(), say);
    settle(outline);
    while (outline.find(chosen).isEmpty()) {
      chosen = around(chosen);
    }
    tree.show(outline.roots(), Optional.of(chosen), say);
    Optional<FormSheet> sheet = new TrialSheets(state.study().orElseThrow(),
        state.assessment().flatMap(Assessment::workload).map(Finding::value), say).of(chosen);
    sheet.ifPresentOrElse(one -> {
      form.show(chosen, one, state, dark);
      pages.show(form);
    }, this::group);
    label();
  }

  /** Chooses what was asked for once it is there, or tells why it is not going to be. */
  private void settle(TrialOutline outline) {
    awaited.ifPresent(one -> {
      // Edits made before it may still be on their way: only its own words tell that it was made.
      boolean made = state.undoable().equals(Optional.of(one.tool.edit().what()));
      if (made && state.study().orElseThrow() != one.before) {
        chosen = outline.find(one.tool.next()).map(TrialNode::place).orElse(chosen);
        awaited = Optional.empty();
      } else if (state.refused().isPresent() && !state.refused().equals(one.refused)) {
        awaited = Optional.empty();
        notice("✗ " + words.get().of(state.refused().get().problems().getFirst().message()));
      }
    });
  }

  private void notice(String text) {
    notice.setText(text.replace("&", "&&"));
    notice.setForeground(StateColours.of(State.FAILED, dark));
    notice.setVisible(!text.isEmpty());
    ((GridData) notice.getLayoutData()).exclude = text.isEmpty();
    layout(true, true);
  }

  /** What a thing that is gone was part of. */
  private static TrialPlace around(TrialPlace place) {
    return switch (place) {
      case TrialPlace.InStep step -> new TrialPlace.InJourney(step.step().set(), step.step().journey());
      case TrialPlace.InJourney journey -> new TrialPlace.InSet(journey.set());
      case TrialPlace.InFeeder feeder -> new TrialPlace.InSet(feeder.set());
      case TrialPlace.InProfile profile -> TrialPlace.Group.PROFILES;
      case TrialPlace.InObjective objective -> TrialPlace.Group.OBJECTIVES;
      case TrialPlace.InResource part -> new TrialPlace.InTarget(part.candidate());
      case TrialPlace.InTarget target -> TrialPlace.Group.TARGETS;
      case TrialPlace.InAuthorisation leave -> TrialPlace.Group.AUTHORISATIONS;
      case TrialPlace.InSet set -> TrialPlace.Group.JOURNEYS;
      case TrialPlace.Group group -> TrialPlace.Group.JOURNEYS;
    };
  }

  private void group() {
    if (chosen == TrialPlace.Group.DRY) {
      dryRun.show(findings, state.study().orElseThrow(), dark);
      pages.show(dryRun);
      return;
    }
    if (chosen == TrialPlace.Group.RECORDS && !findings.records().isEmpty()) {
      records.show(findings, study(), dark);
      pages.show(records);
      return;
    }
    String key = "trials.group." + ((TrialPlace.Group) chosen).name().toLowerCase(Locale.ROOT);
    String none = chosen == TrialPlace.Group.OBJECTIVES && study().trials().objectives().isEmpty()
        ? " " + words.get().say("trials.objectives.none") : "";
    hint.say(words.get().say(key), words.get().say(key + ".text") + none);
    pages.show(hint);
  }

  private void label() {
    Optional<TrialTools> tools = tools();
    for (Button button : buttons) {
      String id = (String) button.getData(SpokenName.ID);
      button.setText(words.get().say(id) + (id.equals(ADD) ? " ▾" : ""));
      button.setToolTipText(words.get().say(id + ".tip"));
      button.setEnabled(tools.filter(one -> switch (id) {
        case ADD -> !one.add(chosen).isEmpty();
        case DUPLICATE -> one.duplicate(chosen).isPresent();
        case REMOVE -> one.remove(chosen).isPresent();
        case UP -> one.up(chosen).isPresent();
        case DOWN -> one.down(chosen).isPresent();
        default -> true;
      }).isPresent());
    }
    buttons.getFirst().getParent().layout(true, true);
  }

  private Study study() {
    return state.study().orElseThrow().study();
  }

  private Optional<TrialTools> tools() {
    return Optional.of(state).filter(SessionState::editable).map(now -> new TrialTools(study(), words.get()));
  }

  private void choose(TrialPlace place) {
    chosen = place;
    awaited = Optional.empty();
    notice("");
    refresh();
  }

  private void perform(Tool tool) {
    form.commit();
    notice("");
    awaited = Optional.of(new Awaited(tool, state.study().orElseThrow(), state.refused()));
    actions.edit(tool.edit());
  }

  /** Lets a person choose what to add; does so at once where there is but one thing. */
  private void offer(Event event) {
    List<Tool> offered = tools().map(one -> one.add(chosen)).orElse(List.of());
    if (offered.size() == 1) {
      perform(offered.getFirst());
      return;
    }
    Button button = buttons.getFirst();
    Menu menu = new Menu(button);
    offered.forEach(one -> item(menu, one.label(), () -> perform(one)));
    menu.setLocation(button.toDisplay(0, button.getSize().y));
    menu.setVisible(true);
  }

  private Menu menu() {
    Menu menu = new Menu(tree.control());
    menu.addListener(SWT.Show, event -> {
      for (MenuItem item : menu.getItems()) {
        item.dispose();
      }
      tools().ifPresent(now -> {
        now.add(chosen).forEach(one -> item(menu, words.get().say("trials.menu.add", one.label()), () -> perform(one)));
        for (Optional<Tool> tool : List.of(
            now.duplicate(chosen), now.remove(chosen), now.up(chosen), now.down(chosen))) {
          tool.ifPresent(one -> item(menu, one.label(), () -> perform(one)));
        }
      });
    });
    return menu;
  }

  private static void item(Menu menu, String label, Runnable act) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(label.replace("&", "&&"));
    item.addListener(SWT.Selection, event -> act.run());
  }

  private void key(Event event) {
    Optional<Tool> tool = tools().flatMap(now -> switch (event.keyCode) {
      case SWT.DEL -> now.remove(chosen);
      case SWT.INSERT -> now.add(chosen).stream().findFirst();
      case SWT.ARROW_UP -> event.stateMask == SWT.ALT ? now.up(chosen) : Optional.<Tool>empty();
      case SWT.ARROW_DOWN -> event.stateMask == SWT.ALT ? now.down(chosen) : Optional.<Tool>empty();
      case 'd' -> event.stateMask == SWT.MOD1 ? now.duplicate(chosen) : Optional.<Tool>empty();
      default -> Optional.<Tool>empty();
    });
    tool.ifPresent(one -> {
      event.doit = false;
      perform(one);
    });
    if (event.keyCode == SWT.CR && event.stateMask == 0) {
      pages.shown().setFocus();
    }
  }

  @Override
  public boolean setFocus() {
    return tree.control().setFocus();
  }
}
