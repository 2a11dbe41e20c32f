package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Composite;
import org.emporion.model.finding.Reason;
import org.emporion.ui.model.Question;
import org.emporion.ui.model.evaluation.EvaluationGrid;
import org.emporion.ui.model.points.Jump;
import org.emporion.ui.parts.evaluation.EvaluationView;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Commands;

/** Every candidate on every requirement, with the evidence that each value rests on. */
public final class EvaluationPart extends StudyViewPart<EvaluationView> {
  @Inject
  private IEventBroker broker;
  private final LastShown shown = new LastShown();
  private Optional<Jump.ToEvidence> wanted = Optional.empty();

  /** A part without widgets. */
  public EvaluationPart() {
    super("evaluation.empty.title", "evaluation.empty.text");
  }

  @PostConstruct
  void build(Composite parent, Commands commands, StudySession session) {
    build(parent, commands, pages -> new EvaluationView(pages, this::words, this::ask, session::edit));
  }

  @Inject
  void go(@org.eclipse.e4.core.di.annotations.Optional Jump jump) {
    if (jump instanceof Jump.ToEvidence place) {
      wanted = Optional.of(place);
      update();
    }
  }

  @Override
  protected void show(SessionState now, EvaluationView view) {
    if (!shown.still(now.study().get(), now.assessment(), now.refused(), words(), appearance())) {
      view.show(
          EvaluationGrid.of(now.study().get().study(), now.assessment()),
          now.refused().map(edit -> words().say("evaluation.refused", edit.what(), edit.problems().get(0).message())),
          appearance().dark());
    }
    wanted.ifPresent(place -> view.reveal(place.requirement(), place.candidate()));
    wanted = Optional.empty();
  }

  private void ask(String about, Reason why) {
    state().study().ifPresent(study -> broker.post(Question.ASKED, new Question(about, why, study.sources())));
  }
}
