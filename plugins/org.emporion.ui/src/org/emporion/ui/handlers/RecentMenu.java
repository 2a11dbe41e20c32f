package org.emporion.ui.handlers;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.ui.di.AboutToShow;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.e4.ui.model.application.commands.MParameter;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.emporion.ui.Wording;
import org.emporion.ui.session.Preferences;
import org.emporion.ui.workbench.Commands;

/** The entries of the menu of studies opened last. */
public final class RecentMenu {
  @AboutToShow
  void fill(
      List<MMenuElement> items, EModelService model, MApplication application, Preferences preferences,
      Wording words) {
    List<Path> folders = preferences.recent().folders();
    if (folders.isEmpty()) {
      MHandledMenuItem none = item(model, words.say("recent.none"));
      none.setEnabled(false);
      items.add(none);
      return;
    }
    MCommand open = application.getCommand(Commands.OPEN);
    for (int i = 0; i < folders.size(); i++) {
      Path folder = folders.get(i);
      MHandledMenuItem item = item(model, words.say(
          "recent.item", i + 1, folder.getFileName().toString(), folder.getParent().toString()));
      item.setCommand(open);
      MParameter parameter = model.createModelElement(MParameter.class);
      parameter.setName(OpenStudyHandler.FOLDER);
      parameter.setValue(folder.toString());
      item.getParameters().add(parameter);
      items.add(item);
    }
  }

  private static MHandledMenuItem item(EModelService model, String label) {
    MHandledMenuItem item = model.createModelElement(MHandledMenuItem.class);
    item.setLabel(label);
    return item;
  }
}
