package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.assessment.Assessment;
import org.emporion.ui.parts.budget.BudgetView;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.workbench.Commands;

/** What each candidate costs, how sure that is, what drives it, and who serves the customers. */
public final class BudgetPart extends StudyPart {
  private final LastShown last = new LastShown();
  private Pages pages;
  private EmptyState closed;
  private EmptyState empty;
  private BudgetView view;

  @PostConstruct
  void build(Composite parent, Commands commands) {
    pages = new Pages(parent);
    closed = nothingOpen(pages, commands);
    empty = new EmptyState(pages)
        .action("budget.assess", () -> words().say("action.assess"), () -> commands.run(Commands.ASSESS));
    view = new BudgetView(pages, this::words);
    built();
  }

  @Override
  protected void show(SessionState now) {
    if (now.study().isEmpty()) {
      now.running().ifPresentOrElse(
          work -> closed.say(words().of(work.what()), ""),
          () -> closed.say(words().say("budget.empty.title"), words().say("budget.empty.no-study")));
      pages.show(closed);
      return;
    }
    Optional<Assessment> known = now.assessment().filter(one -> !one.budgets().isEmpty());
    if (known.isEmpty()) {
      empty.say(words().say("budget.empty.title"), words().say("budget.empty.text"));
      pages.show(empty);
    } else if (!last.still(known, words(), appearance()) || pages.shown() != view) {
      view.show(known.get(), appearance().dark());
      pages.show(view);
    }
  }

  @Override
  protected Control focused() {
    return pages.shown() == view ? view : pages.shown();
  }
}
