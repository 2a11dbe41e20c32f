package org.emporion.store.rule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;
import org.emporion.store.sheet.Sheet;
import org.emporion.store.sheet.Spreadsheet;
import org.emporion.store.sheet.UnreadableSpreadsheetException;

/**
 * Reads the rule files of a study: decision tables from spreadsheets (.xlsx) and DMN files (.dmn), and Drools text
 * (.drl). It throws nothing: what is wrong with the form of a file is among the issues of its rule set. What the
 * cells mean is for the evaluation.
 */
public final class RuleFiles {
  /** Largest .dmn or .drl file that is read, in bytes. */
  static final long MAX_BYTES = 1 << 20;

  private final Path folder;
  private final Phrasebook phrases = new Phrasebook(RuleFiles.class);

  /**
   * A reader.
   *
   * @param folder the study's folder
   */
  public RuleFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads files.
   *
   * @param names paths in the folder, with forward slashes; the ending tells the kind of file
   * @return a rule set for each, in the same order; no id stands on two of their tables
   */
  public List<RuleSet> read(List<String> names) {
    Map<String, CellPlace> ids = new HashMap<>();
    return names.stream().map(name -> read(name, ids)).toList();
  }

  private RuleSet read(String name, Map<String, CellPlace> ids) {
    Issues issues = new Issues(phrases);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".drl")) {
      return new RuleSet(name, List.of(), text(name, issues), issues.found());
    }
    List<RuleTable> tables = lower.endsWith(".dmn")
        ? bytes(name, issues).map(content -> new DmnRules(name, issues).read(content)).orElse(List.of())
        : sheets(name, issues);
    List<RuleTable> unique = new ArrayList<>();
    for (RuleTable table : tables) {
      CellPlace earlier = ids.putIfAbsent(table.id(), table.place());
      if (earlier == null) {
        unique.add(table);
      } else {
        issues.error(table.place(), "id-twice", table.id(), earlier.file(), earlier.sheet());
      }
    }
    return new RuleSet(name, List.copyOf(unique), Optional.empty(), issues.found());
  }

  private List<RuleTable> sheets(String name, Issues issues) {
    try {
      SheetRules rules = new SheetRules(name, issues);
      List<RuleTable> tables = new ArrayList<>();
      for (Sheet sheet : Spreadsheet.open(folder.resolve(name)).sheets()) {
        tables.addAll(rules.read(sheet));
      }
      return tables;
    } catch (UnreadableSpreadsheetException e) {
      issues.error(new CellPlace(name, e.sheet(), e.row(), e.column()), e.reason());
      return List.of();
    }
  }

  private Optional<String> text(String name, Issues issues) {
    return bytes(name, issues).flatMap(content -> {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
      } catch (CharacterCodingException e) {
        issues.error(start(name), "file-not-utf8");
        return Optional.empty();
      }
    });
  }

  private Optional<byte[]> bytes(String name, Issues issues) {
    Path file = folder.resolve(name);
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        issues.error(start(name), "file-too-large", Long.toString(size), Long.toString(MAX_BYTES));
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      issues.error(start(name), "file-unreadable", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static CellPlace start(String name) {
    return new CellPlace(name, "", 0, 0);
  }
}
