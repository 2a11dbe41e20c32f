package org.emporion.ui.workbench;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.emporion.ui.model.points.Jump;

/** Brings the part to the front that a jump leads to; the part itself goes to the place. */
public final class Jumper {
  private final MApplication application;

  /** Injected as an addon of the application model. */
  @Inject
  public Jumper(MApplication application) {
    this.application = application;
  }

  @Inject
  @Optional
  void asked(@UIEventTopic(Jump.ASKED) Jump jump) {
    // First the place, then the part: a part that is made only now finds it waiting.
    application.getContext().set(Jump.class, jump);
    application.getChildren().get(0).getContext().get(EPartService.class).showPart(jump.part(), PartState.ACTIVATE);
  }
}
