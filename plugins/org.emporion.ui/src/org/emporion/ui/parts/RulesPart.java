package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.parts.rules.RuleActions;
import org.emporion.ui.parts.rules.RulesView;
import org.emporion.ui.session.RuleDesk;
import org.emporion.ui.session.RuleFindings;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.Desktop;

/** The study's own rules as their files have them, and what is wrong with them. */
public final class RulesPart extends StudyPart {
  @Inject
  private RuleDesk rules;
  private Pages pages;
  private EmptyState empty;
  private RulesView view;

  @PostConstruct
  void build(Composite parent, Commands commands, StudySession session, Desktop desktop) {
    pages = new Pages(parent);
    empty = nothingOpen(pages, commands);
    view = new RulesView(pages, this::words, new RuleActions(parent.getShell(), rules, session, desktop, this::words));
    Shell shell = parent.getShell();
    Listener back = event -> rules.lookAgain(session);
    shell.addListener(SWT.Activate, back);
    pages.addListener(SWT.Dispose, event -> shell.removeListener(SWT.Activate, back));
    built();
  }

  @Inject
  @Optional
  void checked(@UIEventTopic(RuleDesk.CHANGED) RuleFindings now) {
    if (view != null) {
      show(state());
    }
  }

  @Override
  protected void show(SessionState now) {
    if (now.study().isEmpty()) {
      now.running().ifPresentOrElse(
          work -> empty.say(words().of(work.what()), ""),
          () -> empty.say(words().say("rules.empty.title"), words().say("rules.empty.text")));
      pages.show(empty);
      return;
    }
    view.show(now, rules.findings(), appearance().dark());
    pages.show(view);
  }

  @Override
  protected Control focused() {
    return pages.shown() == view ? view : empty;
  }
}
