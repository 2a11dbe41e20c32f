package org.emporion.ui.handlers;

import jakarta.inject.Named;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Goes to the next or previous part, round and round. */
public final class CyclePartsHandler {
  /** Parameter: {@code next} or {@code previous}. */
  public static final String DIRECTION = "org.emporion.parameter.direction";

  @Execute
  void cycle(MWindow window, EModelService model, EPartService parts, @Optional @Named(DIRECTION) String direction) {
    List<MPart> all = model.findElements(window, null, MPart.class).stream()
        .filter(MPart::isToBeRendered).filter(MPart::isVisible).toList();
    if (!all.isEmpty()) {
      int step = "previous".equals(direction) ? -1 : 1;
      int at = all.indexOf(parts.getActivePart());
      parts.activate(all.get(Math.floorMod(at < 0 ? 0 : at + step, all.size())), true);
    }
  }
}
