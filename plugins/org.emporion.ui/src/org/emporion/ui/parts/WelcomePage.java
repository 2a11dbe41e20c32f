package org.emporion.ui.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.ui.Wording;
import org.emporion.ui.handlers.OpenStudyHandler;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.workbench.Commands;

/** The way in: a new study, the example, a study in a folder, and the studies opened last. */
final class WelcomePage extends Composite {
  private static final int LEAST = 240;
  private final Supplier<Wording> words;
  private final Commands commands;
  private final Label title;
  private final Label text;
  private final Label opened;
  private final Table recent;
  private final ColumnFit fit;
  private final Button first;
  private final List<Runnable> relabel = new ArrayList<>();
  private List<Path> folders = List.of();

  WelcomePage(Composite parent, Supplier<Wording> words, Commands commands) {
    super(parent, SWT.NONE);
    this.words = words;
    this.commands = commands;
    GridLayoutFactory.fillDefaults().margins(32, 24).spacing(0, 12).applyTo(this);
    title = new Label(this, SWT.WRAP);
    title.setFont(new LocalResourceManager(JFaceResources.getResources(), this)
        .create(FontDescriptor.createFrom(getFont()).increaseHeight(6).setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
    text = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
    Composite ways = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(ways);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 8).applyTo(ways);
    Icons icons = new Icons(this);
    way(ways, icons, "empty.example", "example", "action.open-example", Commands.OPEN_EXAMPLE);
    first = way(ways, icons, "welcome.new", "new-study", "action.new-study", Commands.NEW);
    way(ways, icons, "empty.open", "open", "action.open", Commands.OPEN);
    opened = new Label(this, SWT.NONE);
    recent = SpokenName.give(new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER), "welcome.recent",
        () -> words.get().say("welcome.recent"));
    recent.setHeaderVisible(true);
    new TableColumn(recent, SWT.NONE);
    new TableColumn(recent, SWT.NONE);
    fit = ColumnFit.of(recent, 1, LEAST);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(recent);
    recent.addListener(SWT.DefaultSelection, event -> open());
  }

  private Button way(Composite parent, Icons icons, String id, String picture, String label, String command) {
    Button button = SpokenName.give(new Button(parent, SWT.PUSH), id, () -> words.get().say(label).replace("&", ""));
    button.setImage(icons.of(picture));
    button.addListener(SWT.Selection, event -> commands.run(command));
    GridDataFactory.fillDefaults().applyTo(button);
    Label about = new Label(parent, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(about);
    relabel.add(() -> {
      button.setText(words.get().say(label));
      about.setText(words.get().say(label + ".about"));
    });
    return button;
  }

  /** Shows the studies opened last, newest first. */
  void show(List<Path> now) {
    title.setText(words.get().say("overview.empty.title"));
    text.setText(words.get().say("overview.empty.text"));
    relabel.forEach(Runnable::run);
    opened.setText(words.get().say(now.isEmpty() ? "welcome.recent.none" : "welcome.recent"));
    recent.getColumn(0).setText(words.get().say("welcome.recent.name"));
    recent.getColumn(1).setText(words.get().say("welcome.recent.folder"));
    if (!now.equals(folders) || recent.getItemCount() == 0) {
      folders = now;
      recent.removeAll();
      now.forEach(one -> new TableItem(recent, SWT.NONE).setText(
          new String[] {one.getFileName().toString(), String.valueOf(one.getParent())}));
      recent.select(0);
    }
    ((GridData) recent.getLayoutData()).exclude = now.isEmpty();
    recent.setVisible(!now.isEmpty());
    fit.fit();
    layout(true, true);
  }

  private void open() {
    int at = recent.getSelectionIndex();
    if (at >= 0) {
      commands.run(Commands.OPEN, Map.of(OpenStudyHandler.FOLDER, folders.get(at).toString()));
    }
  }

  @Override
  public boolean setFocus() {
    return recent.isVisible() && recent.setFocus() || first.setFocus();
  }
}
