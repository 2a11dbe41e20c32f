package org.emporion.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.emporion.ui.Wording;
import org.emporion.ui.model.WeightTree;
import org.emporion.ui.model.WeightTree.Node;
import org.emporion.ui.model.WeightWords;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;
import org.emporion.ui.widgets.WeightSlider;

/** The tree of requirements, each with a slider, its share of the group to type, and its share of the whole. */
final class WeightRows {
  private static final int INDENT = 18;
  private static final int SLIDER = 150;
  private static final int TITLE = 170;
  private final ScrolledComposite scroll;
  private final Composite table;
  private final Font bold;
  private final Hand hand;
  private final List<Row> rows = new ArrayList<>();
  private List<Node> built = List.of();
  private Label shareHeading;
  private Label wholeHeading;
  private WeightTree weights;
  private Wording words;
  private boolean movable;

  /** What is told of the hand on the rows. */
  interface Hand {
    /** A requirement is moved to a share. */
    void move(String requirement, double share);

    /** The hand let go. */
    void drop();

    /** The move is taken back. */
    void giveUp();

    /** A requirement has the focus. */
    void chosen(String requirement);
  }

  private record Row(Node node, Label title, WeightSlider slider, Text share, Label whole) {}

  WeightRows(Composite parent, Hand hand) {
    this.hand = hand;
    scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    table = new Composite(scroll, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).margins(14, 4).spacing(8, 2).applyTo(table);
    scroll.setContent(table);
    bold = new LocalResourceManager(JFaceResources.getResources(), table)
        .create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
    scroll.addListener(SWT.Resize, event -> measure());
  }

  Control control() {
    return scroll;
  }

  /** Shows weights; widgets are made anew only when there are other requirements. */
  void show(WeightTree now, WeightTree stored, WeightWords said, Wording spoken, boolean canMove, ThemeColours look) {
    weights = now;
    words = spoken;
    movable = canMove;
    if (!built.equals(now.nodes())) {
      build(now.nodes());
    }
    // What scrolls does not take over the ground of the part by itself.
    scroll.setBackground(scroll.getParent().getBackground());
    table.setBackground(scroll.getParent().getBackground());
    shareHeading.setText(spoken.say("weights.column.share"));
    wholeHeading.setText(spoken.say("weights.column.whole"));
    for (Row row : rows) {
      String id = row.node().id();
      boolean alone = now.members(row.node().group()).size() == 1;
      row.title().setText(said.title(id));
      row.slider().setEnabled(canMove && !alone);
      row.slider().show(now.share(id), stored.share(id), look);
      row.share().setEnabled(canMove && !alone);
      if (!row.share().isFocusControl()) {
        row.share().setText(percent(now.share(id)));
      }
      row.whole().setText(spoken.figures().percent(now.weight(id)));
      row.whole().setToolTipText(spoken.say("weights.whole.tip"));
    }
    measure();
  }

  /** Shows on a row who is first at which share, and what each person says. */
  void decorate(String requirement, List<WeightSlider.Band> bands, List<WeightSlider.Mark> marks, String tip) {
    row(requirement).ifPresent(row -> {
      row.slider().bands(bands);
      row.slider().marks(marks);
      row.slider().setToolTipText(tip);
    });
  }

  private Optional<Row> row(String requirement) {
    return rows.stream().filter(one -> one.node().id().equals(requirement)).findFirst();
  }

  private void build(List<Node> nodes) {
    for (Control child : table.getChildren()) {
      child.dispose();
    }
    rows.clear();
    built = nodes;
    shareHeading = new Label(table, SWT.RIGHT);
    GridDataFactory.fillDefaults().span(3, 1).align(SWT.END, SWT.CENTER).applyTo(shareHeading);
    wholeHeading = new Label(table, SWT.RIGHT);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(wholeHeading);
    nodes.forEach(node -> rows.add(build(node)));
    table.layout(true, true);
  }

  private Row build(Node node) {
    Label title = new Label(table, SWT.WRAP);
    title.setFont(node.leaf() ? table.getFont() : bold);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).indent(node.depth() * INDENT, 0)
        .hint(TITLE - node.depth() * INDENT, SWT.DEFAULT).grab(true, false).applyTo(title);
    WeightSlider slider = new WeightSlider(table, "weights.slider." + node.id(), title::getText, new Dragging(node.id()));
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(SLIDER, SWT.DEFAULT).grab(true, false).applyTo(slider);
    Text share = new Text(table, SWT.BORDER | SWT.RIGHT | SWT.SINGLE);
    share.setTextLimit(6);
    SpokenName.give(share, "weights.share." + node.id(), title::getText);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(38, SWT.DEFAULT).applyTo(share);
    Label whole = new Label(table, SWT.RIGHT);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(whole);
    slider.addListener(SWT.FocusIn, event -> hand.chosen(node.id()));
    title.addListener(SWT.MouseDown, event -> {
      slider.setFocus();
      hand.chosen(node.id());
    });
    share.addListener(SWT.FocusIn, event -> {
      hand.chosen(node.id());
      share.selectAll();
    });
    share.addListener(SWT.DefaultSelection, event -> typed(node.id(), share));
    share.addListener(SWT.FocusOut, event -> typed(node.id(), share));
    return new Row(node, title, slider, share, whole);
  }

  /** What cannot be read leaves the share as it is. */
  private void typed(String requirement, Text share) {
    Consumer<Double> take = percent -> {
      if (Math.abs(percent / 100 - weights.share(requirement)) > 5e-4) {
        hand.move(requirement, percent / 100);
        hand.drop();
      }
    };
    if (movable) {
      number(share.getText()).ifPresent(take);
    }
    share.setText(percent(weights.share(requirement)));
  }

  private static Optional<Double> number(String typed) {
    try {
      double percent = Double.parseDouble(typed.replace("%", "").replace(',', '.').strip());
      return percent >= 0 && percent <= 100 ? Optional.of(percent) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String percent(double share) {
    return words.figures().number(share * 100, 1);
  }

  private void measure() {
    int width = Math.max(1, scroll.getClientArea().width);
    Point size = table.computeSize(width, SWT.DEFAULT);
    scroll.setMinSize(Math.min(size.x, width), size.y);
    scroll.getVerticalBar().setIncrement(24);
  }

  /** Puts the focus on the first slider that can be moved. */
  boolean focus() {
    return rows.stream().map(Row::slider).filter(Control::isEnabled).findFirst().map(Control::setFocus).orElse(false);
  }

  private final class Dragging implements WeightSlider.Listener {
    private final String requirement;

    Dragging(String requirement) {
      this.requirement = requirement;
    }

    @Override
    public void moved(double share) {
      hand.move(requirement, share);
    }

    @Override
    public void dropped() {
      hand.drop();
    }

    @Override
    public void gaveUp() {
      hand.giveUp();
    }
  }
}
