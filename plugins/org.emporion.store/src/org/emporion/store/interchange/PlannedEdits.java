package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;
import org.emporion.store.StudyFiles;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;

/**
 * The edits of an import as they come together, and which cell stands for which field: what is found wrong with
 * the study afterwards is told where it was written.
 */
final class PlannedEdits {
  private final WrittenStudy written;
  private final Map<String, Cell> cells = new HashMap<>();
  private final StudyFiles before;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final List<String> removed = new ArrayList<>();

  PlannedEdits(StudyFiles files, WrittenStudy written) {
    this.written = written;
    this.before = files;
  }

  /**
   * A cell and its heading.
   *
   * @param place where it is
   * @param heading what stands above it
   */
  record Cell(CellPlace place, LocalText heading) {}

  /** What was written before the import. */
  WrittenStudy written() {
    return written;
  }

  /** The files with every edit. */
  StudyFiles files() {
    StudyEditor editor = new StudyEditor(before).setAll(values);
    for (String field : removed) {
      editor = editor.remove(field);
    }
    return editor.files();
  }

  /** Notes that a field stands in a cell. */
  void stands(String field, RowReader row, Column column) {
    cells.put(field, new Cell(row.place(column), row.heading(column)));
  }

  /** The cell of a field, or of the nearest field around it that has one. */
  Optional<Cell> cell(String field) {
    for (String at = field; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      if (cells.containsKey(at)) {
        return Optional.of(cells.get(at));
      }
    }
    return Optional.empty();
  }

  /** Writes a value. */
  void set(String field, YamlValue value) {
    values.put(field, value);
  }

  /** Takes a field away. */
  void remove(String field) {
    removed.add(field);
  }

  /**
   * Writes a text in both languages; where both stand apart, only the one that differs.
   *
   * @param root the first part of the field, such as {@code requirements} or {@code candidates.cloudcart}
   */
  void setText(String root, String[] keys, LocalText before, LocalText after) {
    String field = root + "." + String.join(".", keys);
    if (!written.isMap(root, keys)) {
      set(field, YamlValue.text(after));
      return;
    }
    if (!before.en().equals(after.en())) {
      set(field + ".en", YamlValue.text(after.en()));
    }
    if (!before.zhTw().equals(after.zhTw())) {
      set(field + ".zh-TW", YamlValue.text(after.zhTw()));
    }
  }
}
