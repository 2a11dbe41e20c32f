package org.emporion.ui.parts;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.chart.ChartRenderer;
import org.emporion.report.chart.Theme;
import org.emporion.ui.Wording;
import org.emporion.ui.widgets.SpokenName;

/**
 * Shows one chart in its own size and at the screen's own density. Drawing happens in a job; while
 * the window is being resized the last picture stays and the job waits until the size has settled.
 * When this machine lacks a font for Chinese, that is told once.
 */
public final class ChartCanvas extends Canvas {
  /** Widget data: the id of the chart whose picture is on the screen. */
  public static final String DRAWN = "org.emporion.ui.drawn";
  private static final int SETTLE_MILLIS = 120;
  private static final int LEAST_WIDTH = 200;
  private static final int LEAST_HEIGHT = 120;
  private final Supplier<Wording> words;
  private final Consumer<LocalText> fontProblem;
  private final Drawing job = new Drawing();
  private Request wanted;
  private Image image;
  private Rectangle plot = new Rectangle(0, 0, 0, 0);

  private record Request(ChartModel model, Language language, int width, int height, int zoom, Theme theme) {
    /** True when a picture of the other may stand in for this one until this one is drawn. */
    boolean follows(Request other) {
      return other != null && model.id().equals(other.model.id()) && language == other.language
          && width == other.width && height == other.height && zoom == other.zoom && theme.equals(other.theme);
    }
  }

  /**
   * A canvas without a chart.
   *
   * @param id stable id of the control
   * @param fontProblem told when this machine lacks a font
   */
  public ChartCanvas(Composite parent, String id, Supplier<Wording> words, Consumer<LocalText> fontProblem) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    this.words = words;
    this.fontProblem = fontProblem;
    SpokenName.give(this, id,
        () -> wanted == null ? "" : wanted.model().title().in(wanted.language()));
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getDescription(AccessibleEvent event) {
        event.result = wanted == null ? "" : wanted.model().summary().in(wanted.language());
      }
    });
    addListener(SWT.Paint, this::paint);
    addListener(SWT.Resize, event -> resized());
    addListener(SWT.Dispose, event -> {
      job.cancel();
      release();
    });
  }

  /** The place between the axes in the picture that is on the screen; empty before the first. */
  public Rectangle plot() {
    return new Rectangle(plot.x, plot.y, plot.width, plot.height);
  }

  /** Shows a chart from now on. */
  public void show(ChartModel model, Theme theme) {
    ask(model, theme, 0);
  }

  private void resized() {
    if (wanted != null) {
      ask(wanted.model(), wanted.theme(), SETTLE_MILLIS);
    }
  }

  private void ask(ChartModel model, Theme theme, int delay) {
    Rectangle area = getClientArea();
    Request request = new Request(
        model, words.get().language(), Math.max(LEAST_WIDTH, area.width), Math.max(LEAST_HEIGHT, area.height),
        getMonitor().getZoom(), theme);
    if (request.equals(wanted)) {
      return;
    }
    boolean goesOn = request.follows(wanted);
    wanted = request;
    job.request = request;
    if (!goesOn) {
      job.cancel();
    }
    // A chart that goes on, as of a trial that runs, is drawn after the one before: else a slow machine would show none.
    job.schedule(delay);
  }

  private void paint(Event event) {
    Rectangle area = getClientArea();
    if (wanted != null) {
      java.awt.Color ground = wanted.theme().ground();
      event.gc.setBackground(new Color(ground.getRed(), ground.getGreen(), ground.getBlue()));
    }
    event.gc.fillRectangle(area);
    if (image != null) {
      event.gc.drawImage(image, 0, 0);
    }
  }

  private void drawn(Request request, ImageData data, Rectangle2D between) {
    if (isDisposed() || !request.follows(wanted)) {
      return;
    }
    release();
    plot = new Rectangle((int) Math.round(between.getX()), (int) Math.round(between.getY()),
        (int) Math.round(between.getWidth()), (int) Math.round(between.getHeight()));
    ImageDataProvider provider = zoom -> zoom == request.zoom() ? data
        : zoom == 100 ? data.scaledTo(request.width(), request.height()) : null;
    image = new Image(getDisplay(), provider);
    setData(DRAWN, request.model().id());
    redraw();
  }

  private void release() {
    if (image != null) {
      image.dispose();
      image = null;
    }
  }

  /** Draws the request that was made last. */
  private final class Drawing extends Job {
    private volatile Request request;
    private ChartRenderer renderer;

    Drawing() {
      super("chart");
      setSystem(true);
      setPriority(Job.SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      Request now = request;
      if (renderer == null) {
        // Looking for fonts takes a moment: not on the UI thread.
        renderer = new ChartRenderer();
        renderer.fonts().problem().ifPresent(this::tell);
      }
      ChartRenderer.Picture picture = renderer.picture(
          now.model(), now.language(), now.width(), now.height(), now.zoom() / 100.0, now.theme());
      ImageData data = data(picture.image());
      if (!monitor.isCanceled() && !isDisposed()) {
        getDisplay().asyncExec(() -> drawn(now, data, picture.plot()));
      }
      return Status.OK_STATUS;
    }

    private void tell(LocalText problem) {
      getDisplay().asyncExec(() -> {
        if (!isDisposed()) {
          fontProblem.accept(problem);
        }
      });
    }

    private static ImageData data(BufferedImage picture) {
      int width = picture.getWidth();
      ImageData data = new ImageData(width, picture.getHeight(), 24, new PaletteData(0xff0000, 0xff00, 0xff));
      int[] row = new int[width];
      for (int y = 0; y < picture.getHeight(); y++) {
        picture.getRGB(0, y, width, 1, row, 0, width);
        data.setPixels(0, y, width, row, 0);
      }
      return data;
    }
  }
}
