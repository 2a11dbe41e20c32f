package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.ui.parts.trials.TrialsView;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.workbench.Commands;

/** Journeys, load profiles and objectives of the study, to be edited, and the records of its trials. */
public final class TrialsPart extends StudyPart {
  private Pages pages;
  private EmptyState empty;
  private TrialsView view;

  @PostConstruct
  void build(Composite parent, Commands commands, StudySession session) {
    pages = new Pages(parent);
    empty = nothingOpen(pages, commands);
    view = new TrialsView(pages, this::words, session::edit, () -> { });
    built();
  }

  @Override
  protected void show(SessionState now) {
    if (now.study().isEmpty()) {
      now.running().ifPresentOrElse(
          work -> empty.say(words().of(work.what()), ""),
          () -> empty.say(words().say("trials.empty.title"), words().say("trials.empty.text")));
      pages.show(empty);
      return;
    }
    view.show(now, appearance().dark());
    pages.show(view);
  }

  @Override
  protected Control focused() {
    return pages.shown() == view ? view : empty;
  }
}
