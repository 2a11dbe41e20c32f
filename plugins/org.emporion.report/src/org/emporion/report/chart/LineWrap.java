package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a text into lines that fit a width: at spaces, and between Chinese characters. */
final class LineWrap {
  private final ToDoubleFunction<String> width;
  private final int most;

  /**
   * Wraps.
   *
   * @param width width of a text
   * @param most most lines, at least 1; what is left over is cut with an ellipsis
   */
  LineWrap(ToDoubleFunction<String> width, int most) {
    this.width = width;
    this.most = most;
  }

  List<String> lines(String text, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    List<String> pieces = pieces(text.strip());
    for (int i = 0; i < pieces.size(); i++) {
      String longer = line + pieces.get(i);
      if (line.isBlank() || width.applyAsDouble(longer.stripTrailing()) <= room) {
        line = longer;
      } else if (lines.size() == most - 1) {
        lines.add(cut(line + String.join("", pieces.subList(i, pieces.size())), room));
        return lines;
      } else {
        lines.add(line.strip());
        line = pieces.get(i);
      }
    }
    lines.add(cut(line, room));
    return lines;
  }

  private String cut(String text, double room) {
    String shown = text.strip();
    if (width.applyAsDouble(shown) <= room) {
      return shown;
    }
    while (shown.codePointCount(0, shown.length()) > 1 && width.applyAsDouble(shown + "…") > room) {
      shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1)).stripTrailing();
    }
    return shown + "…";
  }

  /** The smallest parts that stay together: a word with the space behind it, a Chinese character. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    text.codePoints().forEach(point -> {
      boolean wide = Character.isIdeographic(point);
      if (wide && !piece.isEmpty() && !piece.toString().endsWith("（") && !piece.toString().endsWith("「")) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(point);
      if (Character.isWhitespace(point)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    });
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }
}
