package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.ui.parts.demand.DemandView;
import org.emporion.ui.parts.demand.HistoryActions;
import org.emporion.ui.session.DemandDesk;
import org.emporion.ui.session.DemandFindings;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.workbench.Commands;

/** The order history from years to hours, and how it would go on. */
public final class DemandPart extends StudyPart {
  @Inject
  private DemandDesk demand;
  private Pages pages;
  private EmptyState empty;
  private EmptyState reading;
  private EmptyState failed;
  private DemandView view;

  @PostConstruct
  void build(Composite parent, Commands commands, StudySession session) {
    pages = new Pages(parent);
    empty = nothingOpen(pages, commands);
    reading = new EmptyState(pages).action("demand.cancel", () -> words().say("demand.cancel"), demand::cancel);
    HistoryActions history = new HistoryActions(parent.getShell(), session, this::words, this::tell);
    failed = new EmptyState(pages)
        .action("demand.map-anew", () -> words().say("demand.map"), history::map)
        .action("demand.again", () -> words().say("demand.again"), () -> demand.again(session.state()));
    view = new DemandView(pages, this::words, history::map, () -> demand.closer(session.state()));
    demand.follow(session.state());
    built();
  }

  @Inject
  @Optional
  void found(@UIEventTopic(DemandDesk.CHANGED) DemandFindings now) {
    if (view != null && !view.isDisposed()) {
      show(state());
    }
  }

  private void tell(String problem) {
    MessageDialog.openError(pages.getShell(), words().say("history.title"), problem);
  }

  @Override
  protected void show(SessionState now) {
    DemandFindings known = demand.findings();
    if (now.study().isEmpty()) {
      now.running().ifPresentOrElse(
          work -> empty.say(words().of(work.what()), ""),
          () -> empty.say(words().say("demand.empty.title"), words().say("demand.empty.text")));
      pages.show(empty);
    } else if (known.times().isPresent()) {
      view.show(now, known, appearance().dark());
      pages.show(view);
    } else if (known.running().isPresent()) {
      reading.say(words().of(known.running().get().what()), known.running().get().done() < 0 ? ""
          : words().figures().wholePercent(known.running().get().done()));
      pages.show(reading);
    } else {
      failed.say(words().say("demand.failed"), known.failed().map(words()::of).orElse(words().say("demand.no-orders")));
      pages.show(failed);
    }
  }

  @Override
  protected Control focused() {
    return pages.shown() == view ? view : pages.shown();
  }
}
