package org.emporion.ui.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.emporion.evaluation.method.InconsistencyFinder;
import org.emporion.model.study.WeightOpinion;
import org.emporion.ui.Wording;
import org.emporion.ui.model.PairwiseInterview;
import org.emporion.ui.model.PairwiseInterview.Pair;
import org.emporion.ui.model.PairwiseWords;
import org.emporion.ui.widgets.PairScale;
import org.emporion.ui.widgets.ScoreBars;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;

/**
 * Asks pair after pair which matters more and by how much; weights, consistency and the answer that fits least
 * follow while answering. It may be ended before every pair has an answer.
 */
public final class PairwiseDialog extends Dialog implements PairScale.Listener {
  private final PairwiseInterview interview;
  private final PairwiseWords said;
  private final Wording words;
  private final ThemeColours colours;
  private final String about;
  private Label progress;
  private Label left;
  private Label right;
  private PairScale scale;
  private Label sentence;
  private PairTable table;
  private ScoreBars weights;
  private Label consistency;
  private Label suspect;
  private Button adopt;
  private Optional<InconsistencyFinder.Suspect> worst = Optional.empty();
  private int edition;

  /**
   * A dialog.
   *
   * @param about title of the group whose members are compared
   */
  public PairwiseDialog(
      Shell parent, PairwiseInterview interview, PairwiseWords said, Wording words, ThemeColours colours, String about) {
    super(parent);
    this.interview = interview;
    this.said = said;
    this.words = words;
    this.colours = colours;
    this.about = about;
  }

  /** What was answered. */
  public WeightOpinion.Pairwise opinion() {
    return interview.opinion();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(words.say("pairwise.title", about));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Point getInitialSize() {
    return new Point(940, 600);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(16, 6).applyTo(area);
    Font large = new LocalResourceManager(JFaceResources.getResources(), area)
        .create(FontDescriptor.createFrom(area.getFont()).setStyle(SWT.BOLD).increaseHeight(2));
    Label question = wide(area, new Label(area, SWT.WRAP));
    question.setText(words.say("pairwise.question"));
    question.setFont(large);
    progress = wide(area, new Label(area, SWT.WRAP));
    left = name(area, SWT.LEFT, large);
    right = name(area, SWT.RIGHT, large);
    scale = wide(area, new PairScale(area, "pairwise.scale", () -> words.say("pairwise.question"),
        () -> sentence.getText(), this));
    sentence = wide(area, new Label(area, SWT.WRAP | SWT.CENTER));
    sentence.setData(SpokenName.ID, "pairwise.sentence");
    buttons(area);
    table = new PairTable(area, interview, said, words, position -> {
      interview.ask(position);
      show();
    });
    GridDataFactory.fillDefaults().grab(true, true).hint(430, 160).applyTo(table.control());
    result(area);
    return area;
  }

  private static <C extends Control> C wide(Composite area, C control) {
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(control);
    return control;
  }

  private static Label name(Composite area, int side, Font font) {
    Label label = new Label(area, SWT.WRAP | side);
    label.setFont(font);
    label.setData(SpokenName.ID, side == SWT.LEFT ? "pairwise.left" : "pairwise.right");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).hint(200, SWT.DEFAULT).applyTo(label);
    return label;
  }

  private void buttons(Composite area) {
    Composite row = wide(area, new Composite(area, SWT.NONE));
    GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
    Label keys = new Label(row, SWT.WRAP);
    keys.setText(words.say("pairwise.keys"));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(keys);
    button(row, "pairwise.back", this::back);
    button(row, "pairwise.open", this::cleared);
    button(row, "pairwise.next", this::next);
  }

  private Button button(Composite row, String id, Runnable act) {
    Button button = SpokenName.give(new Button(row, SWT.PUSH), id, () -> words.say(id).replace("&", ""));
    button.setText(words.say(id));
    button.addListener(SWT.Selection, event -> {
      act.run();
      scale.setFocus();
    });
    return button;
  }

  private void result(Composite area) {
    Composite side = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).hint(340, 160).applyTo(side);
    GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(side);
    weights = new ScoreBars(side, "pairwise.weights", () -> words.say("pairwise.weights"));
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(weights);
    consistency = text(side, "pairwise.consistency");
    suspect = text(side, "pairwise.suspect");
    adopt = new Button(side, SWT.PUSH);
    SpokenName.give(adopt, "pairwise.adopt", () -> adopt.getText().replace("&", ""));
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(adopt);
    adopt.addListener(SWT.Selection, event -> worst.ifPresent(one -> {
      interview.ask(one.given().item(), one.given().other());
      chosen(PairwiseInterview.step(one.onScale()));
      scale.setFocus();
    }));
  }

  private static Label text(Composite side, String id) {
    Label label = new Label(side, SWT.WRAP);
    label.setData(SpokenName.ID, id);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
    return label;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    Button save = createButton(parent, IDialogConstants.OK_ID, words.say("dialog.save"), true);
    SpokenName.give(save, "pairwise.save", () -> words.say("dialog.save").replace("&", ""));
    Button cancel = createButton(parent, IDialogConstants.CANCEL_ID, words.say("dialog.cancel"), false);
    SpokenName.give(cancel, "pairwise.cancel", () -> words.say("dialog.cancel").replace("&", ""));
    show();
    scale.setFocus();
  }

  @Override
  public void chosen(int step) {
    interview.answer(step);
    show();
  }

  @Override
  public void next() {
    interview.next();
    show();
    if (interview.complete() && interview.result().filter(one -> one.consistency().acceptable()).isPresent()) {
      getButton(IDialogConstants.OK_ID).setFocus();
    }
  }

  @Override
  public void back() {
    interview.previous();
    show();
  }

  @Override
  public void cleared() {
    interview.clear();
    show();
  }

  private void show() {
    Pair pair = interview.pair();
    Optional<Double> answer = interview.answer(pair);
    int step = answer.map(PairwiseInterview::step).orElse(1);
    Optional<PairwiseInterview.Result> result = interview.result();
    progress.setText(said.progress(interview));
    left.setText(said.title(pair.a()));
    right.setText(said.title(pair.b()));
    sentence.setText(answer.isPresent() ? said.sentence(pair, step) : words.say("pairwise.unanswered"));
    List<ScoreBars.Row> rows = new ArrayList<>();
    result.ifPresent(found -> found.shares().forEach((id, share) -> rows.add(new ScoreBars.Row(
        said.title(id), words.figures().percent(share), 100 * share, 100 * share, 100 * share, 0, false, false))));
    weights.show(rows, words.say("weights.more"), colours);
    consistency.setText(said.consistency(interview));
    getButton(IDialogConstants.OK_ID).setEnabled(result.isPresent());
    if (result.filter(one -> !one.consistency().acceptable()).isPresent()) {
      search();
    } else {
      edition++;
      worst = Optional.empty();
    }
    showWorst(step, answer.isPresent());
  }

  /** Looks for the answer that fits least, which takes its time when there are many, beside the window's own thread. */
  private void search() {
    int asked = ++edition;
    PairwiseInterview copy = new PairwiseInterview(interview.items(), Optional.of(interview.opinion()));
    Display display = getShell().getDisplay();
    Job job = Job.createSystem("inconsistency", monitor -> {
      Optional<InconsistencyFinder.Suspect> found = copy.suspect();
      display.asyncExec(() -> {
        if (asked == edition && getShell() != null && !getShell().isDisposed()) {
          worst = found;
          Optional<Double> answer = interview.answer(interview.pair());
          showWorst(answer.map(PairwiseInterview::step).orElse(1), answer.isPresent());
        }
      });
    });
    job.schedule();
  }

  private void showWorst(int step, boolean answered) {
    Pair pair = interview.pair();
    boolean here = worst.filter(one ->
        one.given().item().equals(pair.a()) && one.given().other().equals(pair.b())).isPresent();
    scale.show(step, answered, here ? PairwiseInterview.step(worst.get().onScale()) : 0, colours);
    table.show(worst);
    suspect.setText(worst.map(said::suspect).orElse(""));
    suspect.setForeground(colours.limit());
    adopt.setVisible(worst.isPresent());
    adopt.setText(worst.map(one -> words.say("pairwise.adopt", PairwiseWords.ratio(one.onScale()))).orElse(""));
    ((Composite) getDialogArea()).layout(true, true);
  }
}
