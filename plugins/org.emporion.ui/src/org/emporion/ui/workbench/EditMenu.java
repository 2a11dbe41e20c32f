package org.emporion.ui.workbench;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuItem;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.emporion.model.LocalText;
import org.emporion.ui.Wording;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;

/** Says in the menu what undo takes back and redo makes again. */
public final class EditMenu {
  private final MApplication application;
  private final EModelService model;
  private Wording words;
  private SessionState state = SessionState.EMPTY;

  /** Injected as an addon of the application model. */
  @Inject
  public EditMenu(MApplication application, EModelService model) {
    this.application = application;
    this.model = model;
  }

  @Inject
  @Optional
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

  private void show() {
    if (words != null) {
      label("org.emporion.menu.undo", "action.undo", "action.undo-what", state.undoable());
      label("org.emporion.menu.redo", "action.redo", "action.redo-what", state.redoable());
    }
  }

  private void label(String item, String plain, String named, java.util.Optional<LocalText> what) {
    String label = what.map(edit -> words.say(named, words.of(edit).replace("&", "&&"))).orElseGet(() -> words.say(plain));
    List<MMenuItem> items = model.findElements(application, item, MMenuItem.class, null, EModelService.IN_MAIN_MENU);
    items.stream().filter(one -> !label.equals(one.getLabel())).forEach(one -> one.setLabel(label));
  }
}
