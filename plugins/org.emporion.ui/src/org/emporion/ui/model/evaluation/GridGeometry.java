package org.emporion.ui.model.evaluation;

/**
 * Where rows and columns of the evaluation table are on the screen, in pixels. The heading and the
 * first two columns stay where they are; the rest scrolls.
 *
 * @param rows how many rows there are
 * @param candidates how many columns of candidates
 * @param width of the table
 * @param height of the table with its heading
 * @param headHeight of the heading
 * @param rowHeight of a row
 * @param titleWidth of the first column
 * @param shareWidth of the second
 * @param leastWidth a candidate's column has at least; all are equally wide and take the room there is
 * @param scrollX how far the candidates are scrolled
 * @param scrollY how far the rows are scrolled
 */
public record GridGeometry(
    int rows, int candidates, int width, int height, int headHeight, int rowHeight, int titleWidth, int shareWidth,
    int leastWidth, int scrollX, int scrollY) {

  /** Scrolled no further than there is something to see. */
  public GridGeometry {
    int room = Math.max(0, width - titleWidth - shareWidth);
    int each = candidates == 0 ? 0 : Math.max(leastWidth, room / candidates);
    scrollX = Math.clamp(scrollX, 0, Math.max(0, each * candidates - room));
    scrollY = Math.clamp(scrollY, 0, Math.max(0, rows * rowHeight - Math.max(0, height - headHeight)));
  }

  /** The same scrolled elsewhere. */
  public GridGeometry scrolled(int x, int y) {
    return new GridGeometry(
        rows, candidates, width, height, headHeight, rowHeight, titleWidth, shareWidth, leastWidth, x, y);
  }

  /** The width of the columns that stay. */
  public int frozen() {
    return titleWidth + shareWidth;
  }

  /** The width of a candidate's column. */
  public int candidateWidth() {
    return candidates == 0 ? 0 : Math.max(leastWidth, Math.max(0, width - frozen()) / candidates);
  }

  /** The width of all candidates' columns. */
  public int contentWidth() {
    return candidateWidth() * candidates;
  }

  /** The height of all rows. */
  public int contentHeight() {
    return rows * rowHeight;
  }

  /** Left edge of a column. */
  public int x(int column) {
    return switch (column) {
      case 0 -> 0;
      case 1 -> titleWidth;
      default -> frozen() + (column - EvaluationGrid.FIRST_CANDIDATE) * candidateWidth() - scrollX;
    };
  }

  /** Width of a column. */
  public int width(int column) {
    return switch (column) {
      case 0 -> titleWidth;
      case 1 -> shareWidth;
      default -> candidateWidth();
    };
  }

  /** Upper edge of a row. */
  public int y(int row) {
    return headHeight + row * rowHeight - scrollY;
  }

  /** The column at a place; -1 for none. */
  public int columnAt(int x) {
    if (x < 0) {
      return -1;
    }
    if (x < frozen()) {
      return x < titleWidth ? 0 : 1;
    }
    int candidate = candidateWidth() == 0 ? candidates : (x - frozen() + scrollX) / candidateWidth();
    return candidate < candidates ? EvaluationGrid.FIRST_CANDIDATE + candidate : -1;
  }

  /** The row at a place; -1 for none, as in the heading. */
  public int rowAt(int y) {
    int row = y < headHeight ? -1 : (y - headHeight + scrollY) / rowHeight;
    return row < rows ? row : -1;
  }

  /** The first row of which something is seen. */
  public int firstRow() {
    return scrollY / rowHeight;
  }

  /** One more than the last row of which something is seen. */
  public int endRow() {
    return Math.min(rows, Math.ceilDiv(scrollY + Math.max(0, height - headHeight), rowHeight));
  }

  /** The first candidate's column of which something is seen. */
  public int firstColumn() {
    return EvaluationGrid.FIRST_CANDIDATE + (candidateWidth() == 0 ? 0 : scrollX / candidateWidth());
  }

  /** One more than the last column of which something is seen. */
  public int endColumn() {
    int end = candidateWidth() == 0
        ? 0 : Math.ceilDiv(scrollX + Math.max(0, width - frozen()), candidateWidth());
    return EvaluationGrid.FIRST_CANDIDATE + Math.min(candidates, end);
  }

  /** How many rows are seen whole, at least one. */
  public int page() {
    return Math.max(1, (height - headHeight) / rowHeight);
  }

  /** Scrolled as little as needed to see a cell whole. */
  public GridGeometry revealing(int row, int column) {
    int top = row * rowHeight;
    int y = Math.max(Math.min(scrollY, top), top + rowHeight - Math.max(rowHeight, height - headHeight));
    if (column < EvaluationGrid.FIRST_CANDIDATE) {
      return scrolled(scrollX, y);
    }
    int left = (column - EvaluationGrid.FIRST_CANDIDATE) * candidateWidth();
    int room = Math.max(candidateWidth(), width - frozen());
    return scrolled(Math.max(Math.min(scrollX, left), left + candidateWidth() - room), y);
  }
}
