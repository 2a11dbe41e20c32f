package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.parts.rules.RuleActions;
import org.emporion.ui.parts.rules.RulesView;
import org.emporion.ui.session.RuleDesk;
import org.emporion.ui.session.RuleFindings;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.Desktop;

/** The study's own rules as their files have them, and what is wrong with them. */
public final class RulesPart extends StudyViewPart<RulesView> {
  @Inject
  private RuleDesk rules;

  /** A part without widgets. */
  public RulesPart() {
    super("rules.empty.title", "rules.empty.text");
  }

  @PostConstruct
  void build(Composite parent, Commands commands, StudySession session, Desktop desktop) {
    Shell shell = parent.getShell();
    Listener back = event -> rules.lookAgain(session);
    shell.addListener(SWT.Activate, back);
    parent.addListener(SWT.Dispose, event -> shell.removeListener(SWT.Activate, back));
    build(parent, commands, pages -> new RulesView(
        pages, this::words, new RuleActions(shell, rules, session, desktop, this::words)));
  }

  @Inject
  @Optional
  void checked(@UIEventTopic(RuleDesk.CHANGED) RuleFindings now) {
    update();
  }

  @Override
  protected void show(SessionState now, RulesView view) {
    view.show(now, rules.findings(), appearance().dark());
  }
}
