package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.emporion.model.Language;
import org.emporion.report.WrittenReport;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.Desktop;

/** The report as it was written, in either language; where no browser can be embedded, its main points. */
public final class ReportPart extends StudyPart {
  private Desktop desktop;
  private Pages pages;
  private EmptyState empty;
  private Composite content;
  private Label choose;
  private Combo language;
  private Button outside;
  private Button folder;
  private Label outdated;
  private Browser browser;
  private ReportDigest digest;
  private WrittenReport shown;
  private Language reading;
  private Language windowSpoke;

  @PostConstruct
  void build(Composite parent, Commands commands, Desktop opens) {
    desktop = opens;
    pages = new Pages(parent);
    empty = new EmptyState(pages)
        .action("report.assess", () -> words().say("action.assess"), () -> commands.run(Commands.ASSESS))
        .action("report.example", () -> words().say("action.open-example"), () -> commands.run(Commands.OPEN_EXAMPLE));
    content = new Composite(pages, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
    bar();
    try {
      browser = new Browser(content, SWT.NONE);
      browser.setJavascriptEnabled(false);
      GridDataFactory.fillDefaults().grab(true, true).applyTo(browser);
    } catch (SWTError e) {
      // No web engine on this machine: the digest takes its place and says what would help.
      digest = new ReportDigest(content, this::words);
      GridDataFactory.fillDefaults().grab(true, true).applyTo(digest.control());
    }
    built();
  }

  private void bar() {
    Composite bar = new Composite(content, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(5).margins(14, 8).spacing(8, 0).applyTo(bar);
    choose = new Label(bar, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(choose);
    language = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
    SpokenName.give(language, "report.language", () -> words().say("report.language").replace("&", ""));
    language.addListener(SWT.Selection, event -> {
      reading = Language.values()[language.getSelectionIndex()];
      load();
    });
    outside = new Button(bar, SWT.PUSH);
    SpokenName.give(outside, "report.outside", () -> outside.getText().replace("&", ""));
    outside.addListener(SWT.Selection, event -> file().ifPresent(desktop::open));
    folder = new Button(bar, SWT.PUSH);
    SpokenName.give(folder, "report.folder", () -> folder.getText().replace("&", ""));
    folder.addListener(SWT.Selection, event -> file().map(Path::getParent).ifPresent(desktop::open));
    outdated = new Label(bar, SWT.NONE);
    SpokenName.give(outdated, "report.outdated", () -> outdated.getText());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(outdated);
  }

  @Override
  protected void show(SessionState now) {
    if (windowSpoke != words().language()) {
      // The report follows the window's language until somebody chooses another.
      windowSpoke = words().language();
      reading = windowSpoke;
    }
    choose.setText(words().say("report.language"));
    outside.setText(words().say("action.open-report"));
    folder.setText(words().say("report.folder"));
    outdated.setText(now.report().isEmpty() || now.reportCurrent() ? "" : words().say("report.outdated"));
    ComboItems.show(language, Arrays.stream(Language.values())
        .map(one -> words().name("language", one)).toList(), reading.ordinal());
    content.layout(true, true);
    if (now.report().isEmpty()) {
      shown = null;
      boolean open = now.study().isPresent();
      empty.say(words().say("report.empty.title"), words().say(open ? "report.empty.text" : "report.empty.no-study"));
      pages.show(empty);
      return;
    }
    if (shown != now.report().get()) {
      shown = now.report().get();
    }
    pages.show(content);
    load();
  }

  private Optional<Path> file() {
    return Optional.ofNullable(shown).map(report -> report.html().get(reading));
  }

  private void load() {
    if (browser == null) {
      digest.show(state(), shown, words().speaking(reading));
      return;
    }
    file().ifPresent(file -> {
      String url = file.toUri().toString();
      if (!url.equals(browser.getData("url")) || shown != browser.getData("report")) {
        browser.setData("url", url);
        browser.setData("report", shown);
        browser.setUrl(url);
      }
    });
  }

  @Override
  protected Control focused() {
    return pages.shown() == content ? (browser == null ? digest.control() : browser) : empty;
  }
}
