package org.emporion.ui.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GridGeometryTest {
  private final GridGeometry small = new GridGeometry(10, 3, 600, 240, 40, 20, 200, 60, 100, 0, 0);

  @Test
  void candidatesTakeTheRoomThereIs() {
    assertEquals(113, small.candidateWidth());
    assertEquals(260 + 113, small.x(3));
    GridGeometry many = new GridGeometry(10, 30, 600, 240, 40, 20, 200, 60, 100, 0, 0);
    assertEquals(100, many.candidateWidth());
    assertEquals(3000, many.contentWidth());
  }

  @Test
  void scrollingEndsWhereThereIsNothingMore() {
    assertEquals(0, small.scrolled(500, 500).scrollX());
    assertEquals(0, small.scrolled(0, 500).scrollY());
    GridGeometry low = new GridGeometry(10, 3, 600, 140, 40, 20, 200, 60, 100, 0, 500);
    assertEquals(100, low.scrollY());
  }

  @Test
  void headingsAndEmptyRoomAreNoRows() {
    assertEquals(-1, small.rowAt(39));
    assertEquals(0, small.rowAt(40));
    assertEquals(9, small.rowAt(239));
    assertEquals(-1, small.rowAt(241));
    assertEquals(-1, small.columnAt(-1));
    assertEquals(0, small.columnAt(199));
    assertEquals(1, small.columnAt(200));
    assertEquals(2, small.columnAt(260));
    assertEquals(-1, small.columnAt(260 + 3 * 113));
  }

  @RepeatedTest(200)
  void whatIsRevealedIsSeenAndFoundWhereItIsDrawn(RepetitionInfo which) {
    Random random = new Random(which.getCurrentRepetition());
    GridGeometry any = new GridGeometry(
        1 + random.nextInt(500), 1 + random.nextInt(100), 400 + random.nextInt(1200), 150 + random.nextInt(700), 44, 30,
        180, 64, 118, random.nextInt(5000), random.nextInt(5000));
    int row = random.nextInt(any.rows());
    int column = random.nextInt(any.candidates() + 2);
    GridGeometry shown = any.revealing(row, column);
    assertEquals(row, shown.rowAt(shown.y(row)));
    assertEquals(row, shown.rowAt(shown.y(row) + 29));
    assertTrue(shown.y(row) >= 44 && shown.y(row) + 30 <= Math.max(74, shown.height()), shown.toString());
    assertEquals(column, shown.columnAt(shown.x(column)), shown.toString());
    assertTrue(row >= shown.firstRow() && row < shown.endRow());
    assertTrue(column < 2 || column >= shown.firstColumn() && column < shown.endColumn(), shown.toString());
    assertEquals(shown, shown.revealing(row, column), "what is seen does not move");
  }

  @Test
  void aSelectionGrowsFromWhereItBeganAndStaysInTheTable() {
    GridSelection grown = GridSelection.of(5, 3).to(2, 4, true);
    assertEquals(2, grown.top());
    assertEquals(5, grown.bottom());
    assertTrue(grown.holds(3, 4));
    assertTrue(!grown.holds(3, 5) && !grown.holds(6, 3));
    assertEquals(GridSelection.of(2, 4), grown.to(2, 4, false));
    assertEquals(GridSelection.of(1, 1), GridSelection.of(7, 9).within(2, 2));
    assertEquals(GridSelection.of(0, 0), GridSelection.of(-3, -1).within(2, 2));
  }
}
