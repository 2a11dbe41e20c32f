package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.List;
import org.emporion.store.edit.YamlPlaces.Span;
import org.snakeyaml.engine.v2.nodes.CollectionNode;

/** Adds to and removes from lists and maps in brackets, in one line or several. Comments stay. */
final class BracketEntries {
  private final YamlPlaces places;

  BracketEntries(YamlPlaces places) {
    this.places = places;
  }

  /**
   * Adds an entry: in a line of its own where entries have one, else in the line of the one before.
   *
   * @param after index of the entry or item it comes behind
   */
  List<TextChange> insert(CollectionNode<?> into, int after, String entry) {
    List<Span> entries = places.spans(into);
    Span before = entries.get(after);
    boolean last = after == entries.size() - 1;
    int comma = places.skip(before.end());
    boolean separated = places.text().charAt(comma) == ',';
    int behind = separated ? comma + 1 : before.end();
    String line = places.lineBreak() + " ".repeat(indentation(entries));
    if (places.beginsLine(before.start()) && places.endsLine(behind)) {
      List<TextChange> changes = new ArrayList<>();
      if (!separated) {
        changes.add(TextChange.insert(behind, ","));
      }
      changes.add(TextChange.insert(places.lineEnd(behind), line + entry + (last ? "" : ",")));
      return changes;
    }
    boolean fits = behind - places.lineStart(behind) + entry.length() + 2 <= YamlWriter.WIDTH;
    return List.of(TextChange.insert(
        behind, (separated ? "" : ",") + (fits ? " " : line) + entry + (last || !separated ? "" : ",")));
  }

  private int indentation(List<Span> entries) {
    int start = entries.getFirst().start();
    int line = places.lineStart(start);
    return places.text().codePointCount(line, start);
  }

  /** Takes out one of at least two entries, with the comment behind it in a line of its own. */
  List<TextChange> remove(CollectionNode<?> from, int index) {
    List<Span> entries = places.spans(from);
    Span gone = entries.get(index);
    int next = places.skip(gone.end());
    if (places.text().charAt(next) == ',') {
      return List.of(cut(gone.start(), next + 1));
    }
    int comma = places.skip(entries.get(index - 1).end());
    return places.text().substring(comma + 1, gone.start()).isBlank() && !places.beginsLine(gone.start())
        ? List.of(TextChange.cut(comma, gone.end()))
        : List.of(TextChange.cut(comma, comma + 1), cut(gone.start(), gone.end()));
  }

  /** Takes whole lines when nothing else stands in them, else the blanks behind too. */
  private TextChange cut(int from, int to) {
    if (places.beginsLine(from) && places.endsLine(to)) {
      return TextChange.cut(places.lineStart(from), places.nextLine(to));
    }
    int behind = to;
    while (behind < places.lineEnd(to) && Character.isWhitespace(places.text().charAt(behind))) {
      behind++;
    }
    return TextChange.cut(from, behind);
  }
}
