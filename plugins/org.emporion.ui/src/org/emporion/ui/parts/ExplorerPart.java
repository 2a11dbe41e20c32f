package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.store.LoadedStudy;
import org.emporion.ui.model.StudyNode;
import org.emporion.ui.model.StudyTree;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.workbench.Commands;

/** The study as a tree, with the fields of what is selected and the lines they stand on. */
public final class ExplorerPart extends StudyPart {
  private Pages pages;
  private EmptyState empty;
  private SashForm content;
  private TreeViewer tree;
  private FieldTable fields;
  private LoadedStudy shown;
  private org.emporion.model.Language spoken;

  @PostConstruct
  void build(Composite parent, Commands commands) {
    pages = new Pages(parent);
    empty = nothingOpen(pages, commands);
    content = new SashForm(pages, SWT.VERTICAL);
    tree = new TreeViewer(content, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
    SpokenName.give(tree.getTree(), "explorer.tree", () -> words().say("part.explorer"));
    tree.setContentProvider(new Branches());
    tree.setLabelProvider(new Labels(new Icons(tree.getTree())));
    tree.setComparer(new ByPath());
    tree.setUseHashlookup(true);
    Composite below = new Composite(content, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(below);
    fields = new FieldTable(below, this::words);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(fields.control());
    content.setWeights(62, 38);
    tree.addSelectionChangedListener(event -> showFields(event.getStructuredSelection()));
    tree.addDoubleClickListener(event -> {
      Object node = ((IStructuredSelection) event.getSelection()).getFirstElement();
      tree.setExpandedState(node, !tree.getExpandedState(node));
    });
    built();
  }

  @Override
  protected void show(SessionState now) {
    fields.speak();
    if (now.study().isEmpty()) {
      shown = null;
      now.running().ifPresentOrElse(
          work -> empty.say(words().of(work.what()), ""),
          () -> empty.say(words().say("explorer.empty.title"), words().say("explorer.empty.text")));
      pages.show(empty);
      return;
    }
    pages.show(content);
    LoadedStudy study = now.study().get();
    if (study == shown && words().language() == spoken) {
      return;
    }
    boolean another = shown == null || !shown.folder().equals(study.folder());
    shown = study;
    spoken = words().language();
    StudyNode root = new StudyTree(study, words()).root();
    Object[] expanded = tree.getExpandedElements();
    IStructuredSelection selected = tree.getStructuredSelection();
    tree.setInput(List.of(root));
    if (another) {
      tree.expandToLevel(2);
      tree.setSelection(new StructuredSelection(root));
    } else {
      tree.setExpandedElements(expanded);
      tree.setSelection(selected);
      showFields(tree.getStructuredSelection());
    }
  }

  private void showFields(IStructuredSelection selection) {
    fields.show((StudyNode) selection.getFirstElement());
  }

  @Override
  protected Control focused() {
    return pages.shown() == content ? tree.getTree() : empty;
  }

  private static final class Branches implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
      return ((StudyNode) node).children().toArray();
    }

    @Override
    public Object getParent(Object node) {
      return null;
    }

    @Override
    public boolean hasChildren(Object node) {
      return !((StudyNode) node).children().isEmpty();
    }
  }

  private static final class Labels extends LabelProvider {
    private final Icons icons;

    Labels(Icons icons) {
      this.icons = icons;
    }

    @Override
    public String getText(Object node) {
      return ((StudyNode) node).label();
    }

    @Override
    public Image getImage(Object node) {
      return icons.of("", ((StudyNode) node).kind());
    }
  }

  /** A node is the same node after a reload or in another language when its path is. */
  private static final class ByPath implements IElementComparer {
    @Override
    public boolean equals(Object one, Object other) {
      return one instanceof StudyNode a && other instanceof StudyNode b
          ? a.path().equals(b.path())
          : one == other;
    }

    @Override
    public int hashCode(Object element) {
      return element instanceof StudyNode node ? node.path().hashCode() : System.identityHashCode(element);
    }
  }
}
