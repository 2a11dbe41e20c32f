package org.emporion.ui.workbench;

import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.swt.widgets.Shell;
import org.emporion.assessment.AssessmentOptions;
import org.emporion.assessment.Assessor;
import org.emporion.report.DecisionReport;
import org.emporion.trial.LoadHome;
import org.emporion.trial.UserSecrets;
import org.emporion.trial.dry.DryRun;
import org.emporion.ui.Wording;
import org.emporion.ui.session.AssessorChain;
import org.emporion.ui.session.DemandDesk;
import org.emporion.ui.session.HistoryReading;
import org.emporion.ui.session.LiveDesk;
import org.emporion.ui.session.Preferences;
import org.emporion.ui.session.RuleDesk;
import org.emporion.ui.session.Running;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.session.TrialDesk;

/** Puts into the application's context what all parts and handlers need, before any of them is made. */
public final class WorkbenchStart {
  private final MApplication application;
  private final Preferences preferences;
  private final IEventBroker broker;
  private Object enabled;

  /** Injected as an addon of the application model. */
  @Inject
  public WorkbenchStart(MApplication application, IEventBroker broker) {
    this.application = application;
    this.broker = broker;
    IEclipseContext context = application.getContext();
    preferences = new Preferences(InstanceScope.INSTANCE.getNode("org.emporion.ui"));
    context.set(Preferences.class, preferences);
    Wording words = Wording.in(preferences.language(Locale.getDefault()));
    context.set(Wording.class, words);
    context.set(Appearance.class, new Appearance(false));
    Places places = Places.find(System::getProperty, URI.create(installFolder()));
    context.set(Places.class, places);
    LiveDesk live = new LiveDesk(run -> broker.post(LiveDesk.CHANGED, run));
    context.set(LiveDesk.class, live);
    UserSecrets secrets = UserSecrets.ofThisUser();
    context.set(SecretDesk.class, new SecretDesk(secrets));
    Assessor assessor = new Assessor(new LoadHome(places.loadHome()), Clock.systemUTC(), live, secrets);
    AssessorChain chain = new AssessorChain(assessor, new DecisionReport(), AssessmentOptions.DEFAULT_SEED);
    context.set(StudySession.class, new StudySession(chain, words, state -> broker.post(StudySession.CHANGED, state)));
    context.set(RuleDesk.class, new RuleDesk(
        assessor::ruleIssues, assessor::prepare, words.book(), found -> broker.post(RuleDesk.CHANGED, found)));
    context.set(TrialDesk.class, new TrialDesk(
        new DryRun(new LoadHome(places.loadHome()), Clock.systemUTC(), secrets)::run, words,
        found -> broker.post(TrialDesk.CHANGED, found)));
    context.set(DemandDesk.class, new DemandDesk(
        new HistoryReading(), words, found -> broker.post(DemandDesk.CHANGED, found)));
    ContextInjectionFactory.make(Speech.class, context).apply(words.language());
  }

  @Inject
  @Optional
  void speak(Wording words) {
    StudySession session = application.getContext().get(StudySession.class);
    if (session != null) {
      title(session.state(), words);
    }
  }

  /** The window is named after the study in it. */
  private void title(SessionState state, Wording words) {
    state.study().ifPresent(study -> application.getChildren().get(0).setLabel(
        words.say("window.title", study.study().title())));
  }

  private void showPart(String id) {
    application.getChildren().get(0).getContext().get(EPartService.class).showPart(id, PartState.ACTIVATE);
  }

  private static String installFolder() {
    // The platform writes blanks into this URL unescaped.
    return Platform.getInstallLocation().getURL().toString().replace(" ", "%20");
  }

  @Inject
  @Optional
  void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object event) {
    ContextInjectionFactory.make(Look.class, application.getContext()).apply(preferences.theme());
    IEclipseContext context = application.getContext();
    application.getChildren().get(0).getContext().set(IWindowCloseHandler.class, window -> Leaving.allowed(
        (Shell) window.getWidget(), context.get(StudySession.class), context.get(Wording.class)));
    openNamed();
  }

  /** A study folder named on the command line is opened at once. */
  private void openNamed() {
    String[] arguments = Platform.getApplicationArgs();
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals("-study")) {
        application.getContext().get(StudySession.class).open(Path.of(arguments[i + 1]));
      }
    }
  }

  @Inject
  @Optional
  void changed(@UIEventTopic(StudySession.CHANGED) SessionState state) {
    Object able = List.of(state.running().isPresent(), state.assessable(), state.report().isPresent(),
        state.running().map(Running::cancelling).orElse(false), state.broken().isPresent(),
        state.undoable().isPresent(), state.redoable().isPresent());
    if (!able.equals(enabled)) {
      // Menus and tools ask their handlers again only when something that counts for them has changed.
      enabled = able;
      if (state.broken().isPresent()) {
        showPart("org.emporion.part.overview");
      }
      broker.post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
    }
    state.study().filter(study -> state.running().isEmpty()).ifPresent(study -> {
      var recent = preferences.recent();
      if (recent.folders().isEmpty() || !recent.folders().get(0).equals(study.folder())) {
        preferences.recent(recent.with(study.folder()));
      }
    });
    title(state, application.getContext().get(Wording.class));
    application.getContext().get(RuleDesk.class).follow(state);
    application.getContext().get(TrialDesk.class).follow(state);
    application.getContext().get(DemandDesk.class).follow(state);
  }
}
