package org.emporion.ui.parts.trials;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.TrialNode;
import org.emporion.ui.model.trials.TrialPlace;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;

/** The tree of journeys, profiles, objectives and records. What is open stays open when the study changes. */
final class TrialTree {
  private static final int LEAST = 150;
  private final Tree tree;
  private final Icons icons;
  private final ColumnFit columns;
  private final Set<TrialPlace> closed = new HashSet<>();
  private final Set<TrialPlace> open = new HashSet<>();
  private List<TrialNode> shown = List.of();
  private String language = "";

  /**
   * An empty tree.
   *
   * @param chosen told of the place that somebody selects
   */
  TrialTree(Composite parent, Supplier<Wording> words, Consumer<TrialPlace> chosen) {
    tree = SpokenName.give(new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "trials.tree",
        () -> words.get().say("trials.tree"));
    icons = new Icons(tree);
    new TreeColumn(tree, SWT.NONE);
    new TreeColumn(tree, SWT.RIGHT);
    columns = ColumnFit.of(tree, 0, LEAST);
    tree.setHeaderVisible(false);
    tree.addListener(SWT.Selection, event -> {
      if (event.item instanceof TreeItem item && item.getData() instanceof TrialPlace place) {
        chosen.accept(place);
      }
    });
    tree.addListener(SWT.Expand, event -> opened((TreeItem) event.item, true));
    tree.addListener(SWT.Collapse, event -> opened((TreeItem) event.item, false));
  }

  Tree control() {
    return tree;
  }

  private void opened(TreeItem item, boolean now) {
    TrialPlace place = (TrialPlace) item.getData();
    (now ? open : closed).add(place);
    (now ? closed : open).remove(place);
  }

  /** Shows nodes with one selected. */
  void show(List<TrialNode> roots, Optional<TrialPlace> selected, Wording words) {
    if (!roots.equals(shown) || !language.equals(words.language().tag())) {
      shown = roots;
      language = words.language().tag();
      tree.getColumn(0).setText(words.say("trials.column.thing"));
      tree.setRedraw(false);
      TreeItem top = tree.getTopItem();
      Optional<TrialPlace> first = Optional.ofNullable(top).map(item -> (TrialPlace) item.getData());
      tree.removeAll();
      roots.forEach(root -> fill(new TreeItem(tree, SWT.NONE), root));
      for (TreeItem root : tree.getItems()) {
        open(root);
      }
      first.flatMap(this::item).ifPresent(tree::setTopItem);
      columns.fit();
      tree.setRedraw(true);
    }
    selected.flatMap(this::item).filter(item -> tree.getSelectionCount() == 0 || tree.getSelection()[0] != item)
        .ifPresent(item -> {
          tree.setSelection(item);
          tree.showSelection();
        });
  }

  private void fill(TreeItem item, TrialNode node) {
    item.setText(new String[] {node.label(), node.aside()});
    item.setImage(icons.of(node.icon()));
    item.setData(node.place());
    node.children().forEach(child -> fill(new TreeItem(item, SWT.NONE), child));
  }

  /** From the outside in: an item can be open only when it is seen. */
  private void open(TreeItem item) {
    TrialPlace place = (TrialPlace) item.getData();
    boolean usually = place instanceof TrialPlace.Group || place instanceof TrialPlace.InSet;
    item.setExpanded(usually ? !closed.contains(place) : open.contains(place));
    for (TreeItem child : item.getItems()) {
      open(child);
    }
  }

  private Optional<TreeItem> item(TrialPlace place) {
    return item(tree.getItems(), place);
  }

  private static Optional<TreeItem> item(TreeItem[] items, TrialPlace place) {
    for (TreeItem item : items) {
      if (place.equals(item.getData())) {
        return Optional.of(item);
      }
      Optional<TreeItem> below = item(item.getItems(), place);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }
}
