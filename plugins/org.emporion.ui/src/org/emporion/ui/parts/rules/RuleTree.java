package org.emporion.ui.parts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.emporion.ui.Wording;
import org.emporion.ui.model.rules.RuleShelf;
import org.emporion.ui.model.rules.RuleShelf.Entry;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;

/** The rule files of the study with their tables, and the shipped ones. */
final class RuleTree {
  private final Tree tree;
  private final Icons icons;

  /**
   * An empty tree.
   *
   * @param chosen told of the entry that somebody selects
   */
  RuleTree(Composite parent, Supplier<Wording> words, Consumer<Entry> chosen) {
    tree = SpokenName.give(
        new Tree(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL), "rules.files", () -> words.get().say("rules.files"));
    icons = new Icons(tree);
    tree.addListener(SWT.Selection, event -> {
      if (tree.getSelectionCount() > 0 && tree.getSelection()[0].getData() instanceof Entry entry) {
        chosen.accept(entry);
      }
    });
  }

  Control control() {
    return tree;
  }

  /** Shows a shelf with one entry selected. */
  void show(RuleShelf shelf, Optional<Entry> selected, Wording words, boolean dark) {
    tree.setRedraw(false);
    tree.removeAll();
    List<TreeItem> items = new ArrayList<>();
    TreeItem own = group(words.say("rules.own"), "rules");
    if (shelf.own().isEmpty()) {
      TreeItem none = new TreeItem(own, SWT.NONE);
      none.setText(words.say("rules.none"));
    }
    for (Entry file : shelf.own()) {
      TreeItem item = item(own, file, "data-rows", dark);
      items.add(item);
      file.tables().forEach(table -> items.add(item(item, table, "rule", dark)));
    }
    // From the outside in: an item can be open only when it is seen.
    own.setExpanded(true);
    for (TreeItem file : own.getItems()) {
      file.setExpanded(true);
    }
    TreeItem shipped = group(words.say("rules.shipped"), "group");
    shelf.shipped().forEach(file -> items.add(item(shipped, file, "data-rows", dark)));
    shipped.setExpanded(true);
    selected.flatMap(entry -> items.stream().filter(item -> ((Entry) item.getData()).id().equals(entry.id())).findFirst())
        .ifPresent(tree::select);
    tree.setRedraw(true);
  }

  private TreeItem group(String label, String picture) {
    TreeItem item = new TreeItem(tree, SWT.NONE);
    item.setText(label);
    item.setImage(icons.of(picture));
    return item;
  }

  private TreeItem item(TreeItem parent, Entry entry, String picture, boolean dark) {
    TreeItem item = new TreeItem(parent, SWT.NONE);
    item.setData(entry);
    item.setText(entry.worst().map(worst -> SeveritySigns.sign(worst) + " ").orElse("") + entry.label());
    item.setImage(icons.of(picture));
    entry.worst().ifPresent(worst -> item.setForeground(SeveritySigns.ink(worst, dark)));
    return item;
  }
}
