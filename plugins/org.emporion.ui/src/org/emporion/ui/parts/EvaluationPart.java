package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Composite;
import org.emporion.model.finding.Reason;
import org.emporion.ui.model.Question;
import org.emporion.ui.model.evaluation.EvaluationGrid;
import org.emporion.ui.parts.evaluation.EvaluationView;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Commands;

/** Every candidate on every requirement, with the evidence that each value rests on. */
public final class EvaluationPart extends StudyViewPart<EvaluationView> {
  @Inject
  private IEventBroker broker;
  private List<Object> shown = List.of();

  /** A part without widgets. */
  public EvaluationPart() {
    super("evaluation.empty.title", "evaluation.empty.text");
  }

  @PostConstruct
  void build(Composite parent, Commands commands, StudySession session) {
    build(parent, commands, pages -> new EvaluationView(pages, this::words, this::ask, session::edit));
  }

  @Override
  protected void show(SessionState now, EvaluationView view) {
    List<Object> content = List.of(now.study().get(), now.assessment(), now.refused(), words(), appearance());
    if (!same(content)) {
      shown = content;
      view.show(
          EvaluationGrid.of(now.study().get().study(), now.assessment()),
          now.refused().map(edit -> words().say("evaluation.refused", edit.what(), edit.problems().get(0).message())),
          appearance().dark());
    }
  }

  /** True for what is shown already, as while work reports its progress. Compared by identity: equality is long to tell. */
  private boolean same(List<Object> content) {
    return shown.size() == content.size() && IntStream.range(0, content.size()).allMatch(i -> identical(shown.get(i), content.get(i)));
  }

  private static boolean identical(Object one, Object other) {
    return one instanceof Optional<?> before && other instanceof Optional<?> after
        ? before.orElse(null) == after.orElse(null)
        : one == other;
  }

  private void ask(String about, Reason why) {
    state().study().ifPresent(study -> broker.post(Question.ASKED, new Question(about, why, study.sources())));
  }
}
