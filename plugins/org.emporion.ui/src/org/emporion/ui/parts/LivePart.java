package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.emporion.ui.model.live.LiveRun;
import org.emporion.ui.parts.live.LiveView;
import org.emporion.ui.session.LiveDesk;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.workbench.Commands;

/** A trial while it runs: how far it is, its charts second by second, and a button that stops it and keeps its record. */
public final class LivePart extends StudyViewPart<LiveView> {
  @Inject
  private LiveDesk live;

  /** A part without widgets. */
  public LivePart() {
    super("live.empty.title", "live.empty.no-study");
  }

  @PostConstruct
  void build(Composite parent, Commands commands) {
    build(parent, commands, pages -> new LiveView(pages, this::words, commands));
  }

  @Inject
  @Optional
  void goesOn(@UIEventTopic(LiveDesk.CHANGED) LiveRun now) {
    seen().ifPresent(view -> view.show(now, appearance().dark()));
  }

  @Override
  protected void show(SessionState now, LiveView view) {
    view.show(now);
    live.run().ifPresentOrElse(run -> view.show(run, appearance().dark()), view::showNothing);
  }
}
