package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.ui.parts.capacity.CapacityView;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.workbench.Commands;

/** What each candidate carries and needs, and what it would need if the peak, the mix or the machines were others. */
public final class CapacityPart extends StudyPart {
  private Pages pages;
  private EmptyState closed;
  private EmptyState empty;
  private CapacityView view;

  @PostConstruct
  void build(Composite parent, Commands commands) {
    pages = new Pages(parent);
    closed = nothingOpen(pages, commands);
    empty = new EmptyState(pages)
        .action("capacity.assess", () -> words().say("action.assess"), () -> commands.run(Commands.ASSESS));
    view = new CapacityView(pages, this::words);
    built();
  }

  @Override
  protected void show(SessionState now) {
    if (now.study().isEmpty()) {
      now.running().ifPresentOrElse(
          work -> closed.say(words().of(work.what()), ""),
          () -> closed.say(words().say("capacity.empty.title"), words().say("capacity.empty.no-study")));
      pages.show(closed);
    } else if (now.assessment().filter(CapacityView::shows).isPresent()) {
      view.show(now.assessment().get(), appearance().dark());
      pages.show(view);
    } else {
      empty.say(words().say("capacity.empty.title"), words().say("capacity.empty.text"));
      pages.show(empty);
    }
  }

  @Override
  protected Control focused() {
    return pages.shown() == view ? view : pages.shown();
  }
}
