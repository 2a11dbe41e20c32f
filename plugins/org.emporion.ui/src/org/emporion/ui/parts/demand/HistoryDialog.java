package org.emporion.ui.parts.demand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.store.history.TableBeginning;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.demand.HistoryForm;
import org.emporion.ui.model.demand.HistoryForm.Field;
import org.emporion.ui.model.demand.HistoryPreview;
import org.emporion.ui.session.ProgressMonitorBridge;
import org.emporion.ui.session.Running;
import org.emporion.ui.widgets.SpokenName;

/**
 * Says what the columns of an order history hold, and shows what the file is read as while it is said: its first rows,
 * what was counted, and every row that cannot be read with the reason.
 */
public final class HistoryDialog extends Dialog {
  private static final int PAUSE_MILLIS = 300;
  private static final int WIDTH = 900;
  private static final int COMBO = 130;
  private static final int PAIRS = 3;
  private static final int PREVIEW = 250;
  private static final List<Field> FIELDS = List.of(
      Field.ORDER_COLUMN, Field.TIME_COLUMN, Field.VALUE_COLUMN,
      Field.QUANTITY_COLUMN, Field.PRICE_COLUMN, Field.CUSTOMER_COLUMN,
      Field.STATUS_COLUMN, Field.CANCELLED_STATUS, Field.CANCELLED_PREFIX,
      Field.CANCELLED_NEGATIVE, Field.ROWS, Field.DECIMALS,
      Field.TIME_PATTERN, Field.TIME_ZONE, Field.SHOP_ZONE,
      Field.SEPARATOR, Field.ENCODING, Field.SHEET);
  private final Wording words;
  private final Consumer<HistoryForm> done;
  private final Map<Field, Combo> combos = new EnumMap<>(Field.class);
  private final Runnable look = this::look;
  private HistoryForm form;
  private Text file;
  private Text told;
  private RowTable rows;
  private RowTable unreadable;
  private boolean filling;
  private Job reading;

  /**
   * A dialog about a file.
   *
   * @param done told what was said when the person agrees
   */
  public HistoryDialog(Shell parent, Wording words, HistoryForm form, Consumer<HistoryForm> done) {
    super(parent);
    this.words = words;
    this.form = form;
    this.done = done;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(words.say("history.title"));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite body = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    GridLayoutFactory.fillDefaults().margins(14, 10).spacing(0, 8).applyTo(body);
    Composite head = new Composite(body, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(head);
    Label name = new Label(head, SWT.NONE);
    name.setText(words.say("history.file"));
    file = SpokenName.give(new Text(head, SWT.BORDER | SWT.READ_ONLY), "history.file", () -> words.say("history.file"));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(300, SWT.DEFAULT).applyTo(file);
    Button choose = new Button(head, SWT.PUSH);
    choose.setText(words.say("history.choose"));
    SpokenName.give(choose, "history.choose", () -> words.say("history.choose").replace("&", ""));
    choose.addListener(SWT.Selection, event -> another());
    Composite fields = new Composite(body, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
    GridLayoutFactory.fillDefaults().numColumns(2 * PAIRS).spacing(8, 4).applyTo(fields);
    FIELDS.forEach(field -> combo(fields, field));
    told = SpokenName.give(new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER), "history.told",
        () -> words.say("history.told"));
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 3 * told.getLineHeight()).applyTo(told);
    SashForm tables = new SashForm(body, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, PREVIEW).applyTo(tables);
    rows = new RowTable(tables, "history.rows", words.say("history.rows"));
    unreadable = new RowTable(tables, "history.unreadable", words.say("history.unreadable"));
    tables.setWeights(3, 2);
    file.setText(form.file().toString());
    fill();
    return body;
  }

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    combos.get(FIELDS.getFirst()).setFocus();
    return contents;
  }

  private void combo(Composite parent, Field field) {
    String id = "history.field." + field.key();
    Label label = new Label(parent, SWT.NONE);
    label.setText(words.say(id));
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    int style = field.choices().isEmpty() ? SWT.DROP_DOWN : SWT.DROP_DOWN | SWT.READ_ONLY;
    Combo combo = SpokenName.give(new Combo(parent, style), id, () -> words.say(id));
    GridDataFactory.fillDefaults().grab(true, false).hint(COMBO, SWT.DEFAULT).applyTo(combo);
    for (int event : new int[] {SWT.Modify, SWT.Selection}) {
      combo.addListener(event, any -> {
        HistoryForm now = filling ? form : form.with(field, said(field, combo));
        if (!now.equals(form)) {
          form = now;
          soon();
        }
      });
    }
    combos.put(field, combo);
  }

  /** What a combo says: nothing where it offers to find out. */
  private String said(Field field, Combo combo) {
    if (combo.getText().equals(words.say("history.found"))) {
      return "";
    }
    return field.choices().isEmpty() ? combo.getText()
        : combo.getSelectionIndex() <= 0 ? "" : field.choices().get(combo.getSelectionIndex() - 1);
  }

  /** Shows what was said, and offers what there is to choose from. */
  private void fill() {
    offer(new TableBeginning(List.of(), List.of(), List.of()));
  }

  private void offer(TableBeginning beginning) {
    filling = true;
    combos.forEach((field, combo) -> {
      List<String> items = new ArrayList<>(List.of(words.say("history.found")));
      String text = form.text(field);
      if (!field.choices().isEmpty()) {
        field.choices().forEach(one -> items.add(words.say("history.choice." + field.key() + "." + one)));
        text = text.isEmpty() ? items.getFirst() : items.get(1 + Math.max(0, field.choices().indexOf(text)));
      } else {
        items.addAll(field.column() ? beginning.columns() : field == Field.SHEET ? beginning.sheets() : suggestions(field));
        text = text.isEmpty() ? items.getFirst() : text;
      }
      String[] now = items.toArray(String[]::new);
      if (!Arrays.equals(now, combo.getItems())) {
        combo.setItems(now);
      }
      if (!text.equals(combo.getText())) {
        combo.setText(text);
      }
    });
    filling = false;
  }

  private static List<String> suggestions(Field field) {
    return switch (field) {
      case TIME_PATTERN -> List.of("yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "d/M/yyyy H:mm", "M/d/yyyy H:mm", "d.M.yyyy H:mm");
      case TIME_ZONE -> List.of("UTC", "Asia/Taipei", "Europe/London", "America/New_York");
      case SHOP_ZONE -> List.of("Asia/Taipei", "Europe/London", "Europe/Berlin", "America/New_York");
      case ENCODING -> List.of("UTF-8", "Big5", "UTF-16LE", "windows-1252", "Shift_JIS");
      default -> List.of();
    };
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    SpokenName.give(createButton(parent, IDialogConstants.OK_ID, words.say("history.apply"), true), "dialog.save",
        () -> words.say("history.apply").replace("&", ""));
    SpokenName.give(createButton(parent, IDialogConstants.CANCEL_ID, words.say("dialog.cancel"), false), "dialog.cancel",
        () -> words.say("dialog.cancel"));
    look();
  }

  private void another() {
    FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
    dialog.setText(words.say("history.choose").replace("&", ""));
    dialog.setFilterExtensions(new String[] {"*.csv;*.txt;*.tsv;*.xlsx", "*"});
    dialog.setFilterNames(new String[] {words.say("history.filter"), words.say("trials.import.any")});
    dialog.setFilterPath(String.valueOf(form.file().toAbsolutePath().getParent()));
    String chosen = dialog.open();
    if (chosen != null) {
      form = form.of(Path.of(chosen));
      file.setText(chosen);
      fill();
      look();
    }
  }

  private void soon() {
    getShell().getDisplay().timerExec(-1, look);
    getShell().getDisplay().timerExec(PAUSE_MILLIS, look);
  }

  /** A history may have millions of rows: it is read in a job, and what comes late is of no interest any more. */
  private void look() {
    if (told.isDisposed()) {
      return;
    }
    getButton(IDialogConstants.OK_ID).setEnabled(false);
    List<FormProblem<Field>> problems = form.problems(words::say);
    if (!problems.isEmpty()) {
      told.setText("⚠ " + problems.getFirst().message());
      return;
    }
    told.setText(words.say("history.reading"));
    HistoryForm asked = form;
    Display display = told.getDisplay();
    stop();
    reading = Job.createSystem("Order history preview", monitor -> {
      try {
        HistoryPreview seen = HistoryPreview.of(asked, new ProgressMonitorBridge(monitor, words.language(),
            how -> display.asyncExec(() -> progressed(asked, how))));
        display.asyncExec(() -> {
          if (!told.isDisposed() && asked.equals(form)) {
            show(seen);
          }
        });
      } catch (CancellationException e) {
        return;
      }
    });
    reading.setPriority(Job.SHORT);
    reading.schedule();
  }

  private void progressed(HistoryForm asked, Running how) {
    if (!told.isDisposed() && asked.equals(form)) {
      told.setText(words.say("history.reading") + " " + words.figures().wholePercent(how.done()));
    }
  }

  private void stop() {
    if (reading != null) {
      reading.cancel();
    }
  }

  @Override
  public boolean close() {
    stop();
    return super.close();
  }

  private void show(HistoryPreview seen) {
    told.setText(seen.told(words));
    seen.beginning().ifPresent(one -> {
      offer(one);
      rows.show(one.columns().stream().map(column -> seen.heading(column, words)).toList(), one.rows());
    });
    unreadable.show(List.of(words.say("history.unreadable.row"), words.say("history.unreadable.column"),
        words.say("history.unreadable.reason")), seen.unreadable(words));
    getButton(IDialogConstants.OK_ID).setEnabled(seen.read().isPresent());
  }

  @Override
  protected void okPressed() {
    done.accept(form);
    super.okPressed();
  }
}
