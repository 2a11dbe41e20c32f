package org.emporion.ui.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.emporion.ui.workbench.Commands;

/** Brings a part to the front and gives it the focus. */
public final class ShowPartHandler {
  @Execute
  void show(EPartService parts, @Named(Commands.PART) String part) {
    parts.showPart(part, PartState.ACTIVATE);
  }
}
