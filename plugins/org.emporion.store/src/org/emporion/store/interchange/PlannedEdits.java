package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  /**
   * Makes a field another one and writes no more of it than differs.
   *
   * @param before what it comes to; null for nothing
   * @param after what it is to be; null for nothing
   */
  void change(String field, YamlValue before, YamlValue after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (after == null) {
      removed.add(field);
    } else if (after instanceof YamlValue.Mapping map && written.isMap(field)) {
      Map<String, YamlValue> known = before instanceof YamlValue.Mapping earlier ? earlier.entries() : Map.of();
      Set<String> keys = new LinkedHashSet<>(map.entries().keySet());
      keys.addAll(known.keySet());
      keys.forEach(key -> change(field + "." + key, known.get(key), map.entries().get(key)));
    } else {
      set(field, after);
    }
  }
}
