package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Composite;
import org.emporion.ui.model.points.Jump;
import org.emporion.ui.model.trials.TrialPlace;
import org.emporion.ui.parts.trials.TrialActions;
import org.emporion.ui.parts.trials.TrialsView;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.session.TrialDesk;
import org.emporion.ui.session.TrialFindings;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.Desktop;
import org.emporion.ui.workbench.SecretDesk;

/** Journeys, load profiles and objectives of the study, to be edited, and the records of its trials. */
public final class TrialsPart extends StudyViewPart<TrialsView> {
  private static final String LIVE = "org.emporion.part.live";
  @Inject
  private TrialDesk trials;
  private java.util.Optional<TrialPlace> wanted = java.util.Optional.empty();

  /** A part without widgets. */
  public TrialsPart() {
    super("trials.empty.title", "trials.empty.text");
  }

  @PostConstruct
  void build(
      Composite parent, Commands commands, StudySession session, Desktop desktop, MApplication application,
      EModelService models, SecretDesk secrets) {
    TrialActions actions = new TrialActions(parent.getShell(), session, trials, desktop, secrets, this::words,
        java.util.Optional.ofNullable(models.find(LIVE, application))
            .map(any -> () -> commands.run(Commands.SHOW_PART, Map.of(Commands.PART, LIVE))));
    trials.follow(session.state());
    build(parent, commands, pages -> new TrialsView(pages, this::words, actions));
  }

  @Inject
  @Optional
  void found(@UIEventTopic(TrialDesk.CHANGED) TrialFindings now) {
    update();
  }

  @Inject
  void go(@Optional Jump jump) {
    if (jump instanceof Jump.ToTrials to) {
      wanted = java.util.Optional.of(to.place());
      update();
    }
  }

  @Override
  protected void show(SessionState now, TrialsView view) {
    view.show(now, trials.findings(), appearance().dark());
    wanted.ifPresent(view::reveal);
    wanted = java.util.Optional.empty();
  }
}
