package org.emporion.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.emporion.ui.widgets.SpokenName;

/** Drives the window with plain SWT from a thread beside the UI thread. */
final class SwtDriver implements WorkbenchDriver {
  private static final int ASK_AGAIN_MILLIS = 40;
  private final MApplication application;
  private final Display display;

  SwtDriver(MApplication application) {
    this.application = application;
    this.display = ((Shell) application.getChildren().get(0).getWidget()).getDisplay();
  }

  private <T> T ui(Supplier<T> asked) {
    AtomicReference<T> answer = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    display.syncExec(() -> {
      try {
        answer.set(asked.get());
      } catch (RuntimeException | AssertionError e) {
        thrown.set(e);
      }
    });
    if (thrown.get() != null) {
      throw new AssertionError(thrown.get().getMessage(), thrown.get());
    }
    return answer.get();
  }

  private void inUi(Runnable work) {
    ui(() -> {
      work.run();
      return null;
    });
  }

  /** Starts something on the UI thread without waiting: it may open a dialog of its own. */
  private void startInUi(Runnable work) {
    display.asyncExec(work);
  }

  private Shell shell() {
    return (Shell) application.getChildren().get(0).getWidget();
  }

  /** The dialog that is open, or the window. */
  private Shell front() {
    return Arrays.stream(display.getShells())
        .filter(one -> one.isVisible() && (one.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL)) != 0)
        .reduce((one, later) -> later).orElse(shell());
  }

  private <T> T service(Class<T> type) {
    return application.getChildren().get(0).getContext().get(type);
  }

  private MUIElement element(String id) {
    List<MUIElement> found = service(EModelService.class).findElements(
        application, id, MUIElement.class, null, EModelService.ANYWHERE | EModelService.IN_MAIN_MENU);
    if (found.isEmpty()) {
      throw new AssertionError("No " + id + " in the application model");
    }
    return found.get(0);
  }

  /** A menu makes its entries when it is opened: open every one the way the desktop does. */
  private MenuItem menuItem(String id) {
    open(shell().getMenuBar());
    if (element(id).getWidget() instanceof MenuItem item && !item.isDisposed()) {
      return item;
    }
    throw new AssertionError("No menu entry is shown for " + id);
  }

  private static void open(Menu menu) {
    menu.notifyListeners(SWT.Show, new Event());
    for (MenuItem item : menu.getItems()) {
      if (item.getMenu() != null) {
        open(item.getMenu());
      }
    }
  }

  @Override
  public void chooseMenu(String elementId) {
    MenuItem item = ui(() -> {
      MenuItem found = menuItem(elementId);
      if (!found.isEnabled()) {
        throw new AssertionError("The menu entry " + elementId + " is disabled");
      }
      if ((found.getStyle() & SWT.RADIO) != 0) {
        found.setSelection(true);
      }
      return found;
    });
    startInUi(() -> item.notifyListeners(SWT.Selection, new Event()));
    settle();
  }

  @Override
  public boolean menuEnabled(String elementId) {
    return ui(() -> menuItem(elementId).isEnabled());
  }

  @Override
  public String label(String elementId) {
    return ui(() -> {
      MUIElement element = element(elementId);
      Widget widget = (Widget) element.getWidget();
      return (widget instanceof Item item ? item : menuItem(elementId)).getText();
    });
  }

  @Override
  public void run(String commandId, Map<String, Object> parameters) {
    startInUi(() -> service(EHandlerService.class).executeHandler(
        service(ECommandService.class).createCommand(commandId, parameters)));
    settle();
  }

  @Override
  public void showPart(String elementId) {
    inUi(() -> service(EPartService.class).showPart(elementId, PartState.ACTIVATE));
    settle();
  }

  @Override
  public String activePart() {
    return ui(() -> {
      MPart active = service(EPartService.class).getActivePart();
      return active == null ? "" : active.getElementId();
    });
  }

  @Override
  public void key(String keys) {
    KeyStroke stroke;
    try {
      stroke = KeyStroke.getInstance(keys);
    } catch (ParseException e) {
      throw new AssertionError("No such key: " + keys, e);
    }
    inUi(() -> front().forceActive());
    // The desktop gives the focus when it sees fit; a key sent before that is lost.
    await("the window has the focus", Duration.ofSeconds(20),
        () -> ui(() -> display.getActiveShell() == front() && display.getFocusControl() != null));
    int natural = stroke.getNaturalKey();
    List<Integer> modifiers = new ArrayList<>();
    for (int modifier : new int[] {SWT.CTRL, SWT.ALT, SWT.SHIFT}) {
      if ((stroke.getModifierKeys() & modifier) != 0) {
        modifiers.add(modifier);
      }
    }
    modifiers.forEach(modifier -> post(SWT.KeyDown, modifier, (char) 0));
    boolean character = (natural & SWT.KEYCODE_BIT) == 0;
    boolean control = character && natural < ' ';
    int code = !character || control ? natural : 0;
    char typed = character ? Character.toLowerCase((char) natural) : (char) 0;
    post(SWT.KeyDown, code, typed);
    post(SWT.KeyUp, code, typed);
    for (int i = modifiers.size() - 1; i >= 0; i--) {
      post(SWT.KeyUp, modifiers.get(i), (char) 0);
    }
    settle();
  }

  private void post(int type, int code, char typed) {
    Event event = new Event();
    event.type = type;
    event.keyCode = code;
    event.character = typed;
    if (!display.post(event)) {
      throw new AssertionError("The desktop did not take the key " + code + "/" + (int) typed);
    }
  }

  /** Lets the events that are queued now be handled. */
  private void settle() {
    for (int i = 0; i < 3; i++) {
      inUi(() -> {});
    }
  }

  private Control control(String id) {
    for (Shell shell : display.getShells()) {
      Control found = find(shell, id);
      if (found != null) {
        return found;
      }
    }
    throw new AssertionError("No control " + id + " in the window");
  }

  private static Control find(Control control, String id) {
    if (id.equals(control.getData(SpokenName.ID))) {
      return control;
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        Control found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  @Override
  public String focused() {
    return ui(() -> display.getFocusControl() == null || display.getFocusControl().getData(SpokenName.ID) == null
        ? "" : String.valueOf(display.getFocusControl().getData(SpokenName.ID)));
  }

  @Override
  public void press(String id) {
    Button button = ui(() -> {
      Button found = (Button) control(id);
      if (!found.isEnabled()) {
        throw new AssertionError("The button " + id + " is disabled");
      }
      return found;
    });
    startInUi(() -> button.notifyListeners(SWT.Selection, new Event()));
    settle();
  }

  @Override
  public boolean enabled(String id) {
    return ui(() -> control(id).isVisible() && control(id).isEnabled());
  }

  @Override
  public String text(String id) {
    return ui(() -> switch (control(id)) {
      case Label label -> label.getText();
      case Button button -> button.getText();
      case Text text -> text.getText();
      case StyledText text -> text.getText();
      case Combo combo -> combo.getText();
      case Browser browser -> browser.getUrl();
      case Control other -> throw new AssertionError(id + " has no text: " + other);
    });
  }

  @Override
  public List<String> headings(String id) {
    return ui(() -> control(id) instanceof Table table
        ? Arrays.stream(table.getColumns()).map(TableColumn::getText).toList()
        : Arrays.stream(((Tree) control(id)).getColumns()).map(TreeColumn::getText).toList());
  }

  @Override
  public List<List<String>> table(String id) {
    return ui(() -> {
      Table table = (Table) control(id);
      List<List<String>> rows = new ArrayList<>();
      for (TableItem item : table.getItems()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
          cells.add(item.getText(i));
        }
        rows.add(cells);
      }
      return rows;
    });
  }

  @Override
  public List<List<String>> tree(String id) {
    return ui(() -> {
      Tree tree = (Tree) control(id);
      List<List<String>> rows = new ArrayList<>();
      for (TreeItem item : items(tree)) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(1, tree.getColumnCount()); i++) {
          cells.add(item.getText(i));
        }
        rows.add(cells);
      }
      return rows;
    });
  }

  private static List<TreeItem> items(Tree tree) {
    List<TreeItem> all = new ArrayList<>();
    for (TreeItem item : tree.getItems()) {
      collect(item, all);
    }
    return all;
  }

  private static void collect(TreeItem item, List<TreeItem> all) {
    all.add(item);
    for (TreeItem below : item.getItems()) {
      collect(below, all);
    }
  }

  @Override
  public void select(String id, int row) {
    inUi(() -> {
      if (control(id) instanceof Table table) {
        table.setSelection(row);
        table.notifyListeners(SWT.Selection, new Event());
      } else {
        Tree tree = (Tree) control(id);
        tree.setSelection(items(tree).get(row));
        Event event = new Event();
        event.item = items(tree).get(row);
        tree.notifyListeners(SWT.Selection, event);
      }
    });
    settle();
  }

  @Override
  public void choose(String id, int entry) {
    inUi(() -> {
      Combo combo = (Combo) control(id);
      combo.select(entry);
      combo.notifyListeners(SWT.Selection, new Event());
    });
    settle();
  }

  @Override
  public void drag(String id, double from, double to) {
    inUi(() -> {
      mouse(id, SWT.MouseDown, from);
      for (int step = 1; step <= 10; step++) {
        mouse(id, SWT.MouseMove, from + (to - from) * step / 10);
      }
    });
    settle();
  }

  @Override
  public void drop(String id, double at) {
    inUi(() -> mouse(id, SWT.MouseUp, at));
    settle();
  }

  private void mouse(String id, int type, double at) {
    Control control = control(id);
    Event event = new Event();
    event.button = type == SWT.MouseMove ? 0 : 1;
    event.stateMask = type == SWT.MouseDown ? 0 : SWT.BUTTON1;
    event.x = (int) Math.round(at * control.getSize().x);
    event.y = control.getSize().y / 2;
    control.notifyListeners(type, event);
  }

  @Override
  public void clickHeading(String id, int column) {
    inUi(() -> ((Table) control(id)).getColumn(column).notifyListeners(SWT.Selection, new Event()));
    settle();
  }

  @Override
  public Object data(String id, String key) {
    return ui(() -> control(id).getData(key));
  }

  @Override
  public String clipboard() {
    return ui(() -> {
      Clipboard clipboard = new Clipboard(display);
      try {
        return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
      } finally {
        clipboard.dispose();
      }
    });
  }

  @Override
  public void await(String what, Duration deadline, BooleanSupplier condition) {
    long end = System.nanoTime() + deadline.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new AssertionError("After " + deadline.toSeconds() + " s still not: " + what);
        }
        never.await(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for: " + what, e);
    }
  }

  @Override
  public List<String> unnamedControls() {
    return ui(() -> {
      List<String> unnamed = new ArrayList<>();
      unnamed(shell(), unnamed);
      return unnamed;
    });
  }

  private static void unnamed(Control control, List<String> found) {
    boolean operable = control instanceof Button || control instanceof Table || control instanceof Tree
        || control instanceof Combo || control instanceof StyledText
        || control instanceof Text && (control.getStyle() & SWT.SEARCH) == 0;
    if (operable && control.getData(SpokenName.ID) == null && !insideComposed(control)) {
      found.add(control + " in " + control.getParent());
    }
    if (control instanceof Composite composite && !(control instanceof Browser)) {
      for (Control child : composite.getChildren()) {
        unnamed(child, found);
      }
    }
    Accessible spoken = control.getAccessible();
    if (operable && spoken == null) {
      found.add(control + " is not accessible");
    }
  }

  private static boolean insideComposed(Control control) {
    return control.getParent() instanceof Combo;
  }

  @Override
  public List<String> dialogs() {
    return ui(() -> Arrays.stream(display.getShells())
        .filter(one -> one != shell() && one.isVisible())
        .map(Shell::getText)
        .toList());
  }

  @Override
  public String title() {
    return ui(() -> shell().getText().strip());
  }

  @Override
  public void resize(int width, int height) {
    inUi(() -> shell().setSize(width, height));
    settle();
  }

  @Override
  public void screenshot(Path file) {
    inUi(() -> {
      Rectangle area = shell().getBounds();
      Image image = new Image(display, area.width, area.height);
      GC gc = new GC(display);
      try {
        gc.copyArea(image, area.x, area.y);
        Files.createDirectories(file.getParent());
        ImageLoader loader = new ImageLoader();
        loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
        loader.save(file.toString(), SWT.IMAGE_PNG);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      } finally {
        gc.dispose();
        image.dispose();
      }
    });
  }
}
