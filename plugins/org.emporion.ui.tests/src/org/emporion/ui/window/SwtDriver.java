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
import java.util.function.BooleanSupplier;
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
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.emporion.ui.widgets.SpokenName;

/** Drives the window with plain SWT from a thread beside the UI thread. */
final class SwtDriver implements WorkbenchDriver {
  private static final int ASK_AGAIN_MILLIS = 40;
  private final MApplication application;
  private final Display display;
  private final UiThread ui;
  private final SwtControls controls;

  SwtDriver(MApplication application) {
    this.application = application;
    this.display = shell().getDisplay();
    this.ui = new UiThread(display);
    this.controls = new SwtControls(ui);
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
    MenuItem item = ui.ask(() -> {
      MenuItem found = menuItem(elementId);
      if (!found.isEnabled()) {
        throw new AssertionError("The menu entry " + elementId + " is disabled");
      }
      if ((found.getStyle() & SWT.RADIO) != 0) {
        found.setSelection(true);
      }
      return found;
    });
    ui.start(() -> item.notifyListeners(SWT.Selection, new Event()));
  }

  @Override
  public boolean menuEnabled(String elementId) {
    return ui.ask(() -> menuItem(elementId).isEnabled());
  }

  @Override
  public String label(String elementId) {
    return ui.ask(() -> {
      MUIElement element = element(elementId);
      Widget widget = (Widget) element.getWidget();
      return (widget instanceof Item item ? item : menuItem(elementId)).getText();
    });
  }

  @Override
  public void run(String commandId, Map<String, Object> parameters) {
    ui.start(() -> service(EHandlerService.class).executeHandler(
        service(ECommandService.class).createCommand(commandId, parameters)));
    ui.settle();
  }

  @Override
  public void showPart(String elementId) {
    ui.run(() -> service(EPartService.class).showPart(elementId, PartState.ACTIVATE));
    ui.settle();
  }

  @Override
  public String activePart() {
    return ui.ask(() -> {
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
    ui.run(() -> front().forceActive());
    // The desktop gives the focus when it sees fit; a key sent before that is lost.
    await("the window has the focus", Duration.ofSeconds(20),
        () -> ui.ask(() -> display.getActiveShell() == front() && display.getFocusControl() != null));
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
    ui.settle();
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

  @Override
  public String focused() {
    return ui.ask(() -> display.getFocusControl() == null || display.getFocusControl().getData(SpokenName.ID) == null
        ? "" : String.valueOf(display.getFocusControl().getData(SpokenName.ID)));
  }

  @Override
  public void press(String id) {
    controls.press(id);
  }

  @Override
  public boolean enabled(String id) {
    return controls.enabled(id);
  }

  @Override
  public String text(String id) {
    return controls.text(id);
  }

  @Override
  public void type(String id, String text) {
    controls.type(id, text);
  }

  @Override
  public void choose(String id, int entry) {
    controls.choose(id, entry);
  }

  @Override
  public void drag(String id, double from, double to) {
    controls.drag(id, from, to);
  }

  @Override
  public void drop(String id, double at) {
    controls.drop(id, at);
  }

  @Override
  public List<String> headings(String id) {
    return controls.headings(id);
  }

  @Override
  public List<List<String>> table(String id) {
    return controls.table(id);
  }

  @Override
  public List<List<String>> tree(String id) {
    return controls.tree(id);
  }

  @Override
  public void select(String id, int row) {
    controls.select(id, row);
  }

  @Override
  public void selectCell(String id, int row, int column) {
    controls.selectCell(id, row, column);
  }

  @Override
  public void clickHeading(String id, int column) {
    controls.clickHeading(id, column);
  }

  @Override
  public Object data(String id, String key) {
    return controls.data(id, key);
  }

  @Override
  public List<String> unnamedControls() {
    return controls.unnamed(ui.ask(this::front));
  }

  @Override
  public String clipboard() {
    return ui.ask(() -> {
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
  public List<String> dialogs() {
    return ui.ask(() -> Arrays.stream(display.getShells())
        .filter(one -> one != shell() && one.isVisible())
        .map(Shell::getText)
        .toList());
  }

  @Override
  public String title() {
    return ui.ask(() -> shell().getText().strip());
  }

  @Override
  public void resize(int width, int height) {
    ui.run(() -> shell().setSize(width, height));
    ui.settle();
  }

  @Override
  public void screenshot(Path file) {
    ui.run(() -> {
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
