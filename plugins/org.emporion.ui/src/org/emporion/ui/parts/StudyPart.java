package org.emporion.ui.parts;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.ui.Wording;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.workbench.Appearance;
import org.emporion.ui.workbench.Commands;

/**
 * What the parts have in common: they speak the window's language, follow the session and have an
 * empty state. A part builds its widgets in a {@code @PostConstruct} method that ends with
 * {@link #built()}.
 */
abstract class StudyPart {
  private boolean built;
  private Wording words;
  private Appearance appearance;
  private SessionState state = SessionState.EMPTY;

  @Inject
  void speak(Wording spoken) {
    words = spoken;
    update();
  }

  @Inject
  void look(Appearance chosen) {
    appearance = chosen;
    update();
  }

  @Inject
  void follow(StudySession session) {
    state = session.state();
    update();
  }

  @Inject
  @Optional
  void changed(@UIEventTopic(StudySession.CHANGED) SessionState now) {
    state = now;
    update();
  }

  @Focus
  void focus() {
    if (built) {
      focused().setFocus();
    }
  }

  /** The widgets are there: from now on every change is shown. */
  protected final void built() {
    built = true;
    update();
  }

  /** Shows again what holds, when the widgets are there. */
  protected final void update() {
    if (built) {
      show(state);
    }
  }

  /** Brings the widgets up to date. */
  protected abstract void show(SessionState now);

  /** The control that takes the focus when the part is activated. */
  protected abstract Control focused();

  /** The window's words. */
  protected final Wording words() {
    return words;
  }

  /** The window's look. */
  protected final Appearance appearance() {
    return appearance;
  }

  /** What was shown last. */
  protected final SessionState state() {
    return state;
  }

  /** The page for "no study is open". */
  protected final EmptyState nothingOpen(Composite parent, Commands commands) {
    return new EmptyState(parent)
        .action("empty.example", () -> words.say("action.open-example"), () -> commands.run(Commands.OPEN_EXAMPLE))
        .action("empty.open", () -> words.say("action.open"), () -> commands.run(Commands.OPEN));
  }
}
