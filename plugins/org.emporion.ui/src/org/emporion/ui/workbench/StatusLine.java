package org.emporion.ui.workbench;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.emporion.ui.Wording;
import org.emporion.ui.session.Outcome;
import org.emporion.ui.session.Running;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;

/** The line at the foot of the window: what is being done, how far it is, a button to end it; else how it ended. */
public final class StatusLine {
  private static final int STEPS = 1000;
  private Wording words;
  private SessionState state = SessionState.EMPTY;
  private Composite line;
  private Label picture;
  private Label text;
  private ProgressBar bar;
  private Button cancel;
  private Icons icons;

  @Inject
  void speak(Wording spoken) {
    words = spoken;
    show();
  }

  @Inject
  @Optional
  void changed(@UIEventTopic(StudySession.CHANGED) SessionState now) {
    state = now;
    show();
  }

  @PostConstruct
  void build(Composite parent, Commands commands, StudySession session) {
    state = session.state();
    line = new Composite(parent, SWT.NONE);
    icons = new Icons(line);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 3).spacing(8, 0).applyTo(line);
    picture = new Label(line, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(16, 16).applyTo(picture);
    text = new Label(line, SWT.NONE);
    SpokenName.give(text, "status.text", () -> text.getText());
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(text);
    bar = new ProgressBar(line, SWT.SMOOTH);
    SpokenName.give(bar, "status.progress", () -> text.getText());
    bar.setMaximum(STEPS);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(220, 14).applyTo(bar);
    cancel = new Button(line, SWT.PUSH);
    SpokenName.give(cancel, "status.cancel", () -> cancel.getText().replace("&", ""));
    cancel.setImage(icons.of("cancel"));
    cancel.addListener(SWT.Selection, event -> commands.run(Commands.CANCEL));
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(cancel);
    show();
  }

  private void show() {
    if (line == null || line.isDisposed()) {
      return;
    }
    Running work = state.running().orElse(null);
    text.setText(sentence(work).replace("&", "&&"));
    picture.setImage(work != null ? icons.of("assess") : state.outcome().map(this::picture).orElse(null));
    // Bar and button keep their room while they are not seen, so that the line keeps its height.
    bar.setVisible(work != null);
    cancel.setVisible(work != null);
    cancel.setText(words.say("action.cancel"));
    if (work != null) {
      bar.setSelection((int) Math.round(Math.max(0, work.done()) * STEPS));
      cancel.setEnabled(!work.cancelling());
    }
    line.layout(true, true);
  }

  private org.eclipse.swt.graphics.Image picture(Outcome outcome) {
    return icons.of(switch (outcome.kind()) {
      case DONE -> "state-done";
      case CANCELLED -> "state-stale";
      case FAILED -> "state-failed";
    });
  }

  private String sentence(Running work) {
    if (work == null) {
      return state.outcome().map(Outcome::message).map(words::of).orElseGet(() -> words.say("status.ready"));
    }
    return work.done() < 0
        ? words.of(work.what())
        : words.say("status.working", words.figures().wholePercent(work.done()), words.of(work.what()));
  }
}
