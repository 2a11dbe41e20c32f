package org.emporion.store.edit;

import java.util.List;
import org.emporion.store.edit.YamlPlaces.Span;

/** Adds to and removes from lists and maps that are written in lines. Comments and empty lines stay. */
final class LineEntries {
  private final YamlPlaces places;

  LineEntries(YamlPlaces places) {
    this.places = places;
  }

  /**
   * Adds an entry in lines of its own.
   *
   * @param after the entry or item it comes behind
   * @param column where its key or dash is to stand
   * @param entry its lines, the first without indentation
   */
  List<TextChange> insert(Span after, int column, String entry) {
    String line = " ".repeat(column) + entry;
    int at = after.end();
    return after.open() && at == places.lineStart(at)
        ? List.of(TextChange.insert(at, line + places.lineBreak()))
        : List.of(TextChange.insert(places.lineEnd(at), places.lineBreak() + line));
  }

  /** Takes out one of at least two entries, with the comment behind it. */
  List<TextChange> remove(List<Span> entries, int index) {
    Span gone = entries.get(index);
    if (!places.beginsLine(gone.start())) {
      // The first one, behind the dash of a list: the second takes its place, or stays below its comments.
      int next = entries.get(index + 1).start();
      boolean comments = places.text().substring(behind(gone), next).contains("#");
      return List.of(TextChange.cut(gone.start(), comments ? places.lineEnd(gone.end()) : next));
    }
    int from = places.lineStart(gone.start());
    int to = behind(gone);
    if (index > 0 && entries.get(index - 1).open()) {
      // What followed the entry must not become part of the literal text before it.
      to = untilContent(to);
    }
    boolean lastLine = to == places.text().length() && to == places.lineEnd(gone.end());
    return List.of(TextChange.cut(lastLine ? places.previousLineEnd(from) : from, to));
  }

  /** The beginning of the line behind an entry. */
  int behind(Span entry) {
    return entry.open() && entry.end() == places.lineStart(entry.end()) ? entry.end() : places.nextLine(entry.end());
  }

  private int untilContent(int from) {
    int at = from;
    while (at < places.text().length()) {
      int content = places.skip(at);
      if (content < places.lineEnd(at) || places.lineEnd(at) == places.text().length()) {
        return at;
      }
      if (places.text().startsWith("#", at)) {
        return at;
      }
      at = places.nextLine(at);
    }
    return at;
  }
}
