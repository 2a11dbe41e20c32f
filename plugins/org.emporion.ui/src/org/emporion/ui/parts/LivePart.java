package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.ui.model.live.LiveRun;
import org.emporion.ui.parts.live.LiveView;
import org.emporion.ui.session.LiveDesk;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.workbench.Commands;

/** A trial while it runs: how far it is, its charts second by second, and a button that stops it and keeps its record. */
public final class LivePart extends StudyPart {
  @Inject
  private LiveDesk live;
  private Pages pages;
  private EmptyState empty;
  private LiveView view;

  @PostConstruct
  void build(Composite parent, Commands commands) {
    pages = new Pages(parent);
    empty = nothingOpen(pages, commands);
    view = new LiveView(pages, this::words, commands);
    built();
  }

  @Inject
  @Optional
  void goesOn(@UIEventTopic(LiveDesk.CHANGED) LiveRun now) {
    if (view != null && !view.isDisposed() && pages.shown() == view) {
      view.show(now, appearance().dark());
    }
  }

  @Override
  protected void show(SessionState now) {
    if (now.study().isEmpty()) {
      now.running().ifPresentOrElse(
          work -> empty.say(words().of(work.what()), ""),
          () -> empty.say(words().say("live.empty.title"), words().say("live.empty.no-study")));
      pages.show(empty);
      return;
    }
    pages.show(view);
    view.show(now);
    live.run().ifPresentOrElse(run -> view.show(run, appearance().dark()), view::showNothing);
  }

  @Override
  protected Control focused() {
    return pages.shown() == view ? view : empty;
  }
}
