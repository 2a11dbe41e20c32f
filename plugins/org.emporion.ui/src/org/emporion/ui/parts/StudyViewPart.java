package org.emporion.ui.parts;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.workbench.Commands;

/**
 * A part with one view of the open study, and a page that says what to do while none is open.
 *
 * @param <V> the view
 */
abstract class StudyViewPart<V extends Composite> extends StudyPart {
  private final String title;
  private final String text;
  private Pages pages;
  private EmptyState empty;
  private V view;

  /**
   * A part without widgets.
   *
   * @param title key of the heading while no study is open
   * @param text key of what is said then
   */
  StudyViewPart(String title, String text) {
    this.title = title;
    this.text = text;
  }

  /** Makes the widgets and shows them. */
  protected final void build(Composite parent, Commands commands, Function<Composite, V> maker) {
    pages = new Pages(parent);
    empty = nothingOpen(pages, commands);
    view = maker.apply(pages);
    built();
  }

  /** Brings the view up to date; a study is open and the view in sight. */
  protected abstract void show(SessionState now, V shown);

  @Override
  protected final void show(SessionState now) {
    if (now.study().isEmpty()) {
      now.running().ifPresentOrElse(
          work -> empty.say(words().of(work.what()), ""), () -> empty.say(words().say(title), words().say(text)));
      pages.show(empty);
      return;
    }
    pages.show(view);
    show(now, view);
  }

  /** The view while it is in sight. */
  protected final Optional<V> seen() {
    return Optional.ofNullable(view).filter(one -> !one.isDisposed() && pages.shown() == one);
  }

  @Override
  protected final Control focused() {
    return pages.shown() == view ? view : empty;
  }
}
