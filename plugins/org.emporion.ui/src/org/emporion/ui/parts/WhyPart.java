package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.emporion.report.ReasonTree;
import org.emporion.report.ReasonTree.Node;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Question;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;

/** The answer to "why?": the grounds as a tree down to the evidence, each with the place to look it up. */
public final class WhyPart {
  private static final String[] COLUMNS = {"ground", "kind", "source"};
  private static final int OPEN_LEVELS = 2;
  private Wording words;
  private Label heading;
  private Tree tree;
  private Text whole;
  private Icons icons;
  private ColumnFit columns;
  private Question question;

  @Inject
  void speak(Wording spoken) {
    words = spoken;
    if (tree != null) {
      show();
    }
  }

  @PostConstruct
  void build(Composite parent) {
    Composite content = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(14, 8).spacing(8, 6).applyTo(content);
    heading = new Label(content, SWT.WRAP);
    heading.setFont(new LocalResourceManager(JFaceResources.getResources(), heading)
        .create(FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(heading);
    tree = new Tree(content, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
    SpokenName.give(tree, "why.tree", () -> heading.getText());
    icons = new Icons(tree);
    tree.setHeaderVisible(true);
    for (int i = 0; i < COLUMNS.length; i++) {
      new TreeColumn(tree, SWT.LEFT);
    }
    columns = ColumnFit.of(tree, 0, 320);
    tree.addListener(SWT.Expand, event -> fill((TreeItem) event.item));
    tree.addListener(SWT.Selection, event -> showSelected());
    whole = SpokenName.give(
        new Text(content, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL), "why.sentence",
        () -> words.say("why.column.ground"));
    GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 54).applyTo(whole);
    show();
  }

  @Inject
  @Optional
  void asked(Question now) {
    question = now;
    if (tree != null) {
      show();
    }
  }

  private void show() {
    for (int i = 0; i < COLUMNS.length; i++) {
      tree.getColumn(i).setText(words.say("why.column." + COLUMNS[i]));
    }
    tree.removeAll();
    if (question == null) {
      heading.setText(words.say("why.empty"));
      whole.setText("");
      return;
    }
    heading.setText(words.say("why.heading", question.about()).replace("&", "&&"));
    TreeItem root = item(new TreeItem(tree, SWT.NONE), new ReasonTree(question.sources()).resolve(question.reason()));
    open(root, OPEN_LEVELS);
    columns.fit();
    tree.setSelection(root);
    showSelected();
    heading.getParent().layout(true, true);
  }

  private TreeItem item(TreeItem item, Node node) {
    item.setText(new String[] {
        node.reason().sentence().in(words.language()), words.name("reason", node.reason().kind()), node.where()});
    item.setImage(0, icons.of("", node.reason().kind()));
    item.setData(node);
    if (!node.because().isEmpty()) {
      // A stand-in that shows there is more; filled when it is opened, for trees can be large.
      new TreeItem(item, SWT.NONE);
    }
    return item;
  }

  private void fill(TreeItem item) {
    if (item.getItemCount() == 1 && item.getItem(0).getData() == null) {
      item.getItem(0).dispose();
      for (Node below : ((Node) item.getData()).because()) {
        item(new TreeItem(item, SWT.NONE), below);
      }
    }
  }

  private void open(TreeItem item, int levels) {
    if (levels > 0 && item.getItemCount() > 0) {
      fill(item);
      item.setExpanded(true);
      for (TreeItem below : item.getItems()) {
        open(below, levels - 1);
      }
    }
  }

  private void showSelected() {
    TreeItem[] items = tree.getSelection();
    if (items.length > 0 && items[0].getData() instanceof Node node) {
      String source = node.where();
      String sentence = node.reason().sentence().in(words.language());
      whole.setText(source.isBlank() ? sentence : words.say("why.sentence", sentence, source));
    }
  }

  @Focus
  void focus() {
    tree.setFocus();
  }
}
