package org.emporion.ui.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a journey does in the window, without saying how. Controls go by the stable ids that the
 * window gives them, menu entries and parts by their element ids. One implementation drives plain
 * SWT; another may drive the same journeys through a test library. Called from the test's thread.
 */
public interface WorkbenchDriver {
  /** Chooses an entry of the main menu, as a click on it would; fails when it is disabled. */
  void chooseMenu(String elementId);

  /** True when an entry of the main menu can be chosen. */
  boolean menuEnabled(String elementId);

  /** The text of an entry of the main menu or of the tool bar, as it is shown. */
  String label(String elementId);

  /** Runs a command with parameters: what a dynamic menu entry does. */
  void run(String commandId, Map<String, Object> parameters);

  /** Brings a part to the front. */
  void showPart(String elementId);

  /** Element id of the active part. */
  String activePart();

  /** Presses and releases a key with modifiers in the dialog or window in front, through the event queue of the desktop: {@code Ctrl+3}, {@code F9}, {@code Esc}. */
  void key(String keys);

  /** Id of the control that has the focus; empty when it has none or nothing has the focus. */
  String focused();

  /** Presses a button. */
  void press(String id);

  /** True when the control is seen and enabled. */
  boolean enabled(String id);

  /** The text of a label, button, text field or combo. */
  String text(String id);

  /** The headings of a table or tree. */
  List<String> headings(String id);

  /** The rows of a table, cell by cell. */
  List<List<String>> table(String id);

  /** The rows of a tree, parents before children, cell by cell; only those that exist as items. */
  List<List<String>> tree(String id);

  /** Selects a row of a table by its index, or of a tree by its index among {@link #tree}'s rows. */
  void select(String id, int row);

  /** Replaces the text of a field. */
  void type(String id, String text);

  /** Chooses an entry of a combo by its index, as a click on it would. */
  void choose(String id, int entry);

  /**
   * Takes hold of a control with the mouse and moves on without letting go.
   *
   * @param from where it takes hold, as a part of the width of the control
   * @param to where it ends
   */
  void drag(String id, double from, double to);

  /** Lets go of a control that is dragged. */
  void drop(String id, double at);

  /** Puts the keyboard on a cell of a table whose cells can be chosen. */
  void selectCell(String id, int row, int column);

  /** Clicks on a heading. */
  void clickHeading(String id, int column);

  /** Widget data of a control; null when there is none. */
  Object data(String id, String key);

  /** The text on the clipboard. */
  String clipboard();

  /** Waits for a condition, asked again and again; fails with its name after the deadline. */
  void await(String what, Duration deadline, BooleanSupplier condition);

  /** Ids or class names of controls in the dialog or window in front that can take the focus but have no name for a screen reader. */
  List<String> unnamedControls();

  /** Titles of dialogs that are open. */
  List<String> dialogs();

  /** The title of the window. */
  String title();

  /** Makes the window that large. */
  void resize(int width, int height);

  /** Writes a picture of the window. */
  void screenshot(Path file);
}
