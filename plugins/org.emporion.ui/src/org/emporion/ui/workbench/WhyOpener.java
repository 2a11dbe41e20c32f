package org.emporion.ui.workbench;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.emporion.ui.model.Question;

/** Opens the part that answers when somebody asks "why?". */
public final class WhyOpener {
  private static final String PART = "org.emporion.part.why";
  private final MApplication application;

  /** Injected as an addon of the application model. */
  @Inject
  public WhyOpener(MApplication application) {
    this.application = application;
  }

  @Inject
  @Optional
  void asked(@UIEventTopic(Question.ASKED) Question question) {
    application.getContext().set(Question.class, question);
    application.getChildren().get(0).getContext().get(EPartService.class).showPart(PART, PartState.ACTIVATE);
  }
}
