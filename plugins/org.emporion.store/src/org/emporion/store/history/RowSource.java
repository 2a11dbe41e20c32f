package org.emporion.store.history;

import java.io.IOException;

/** The rows of a table, one at a time, their cells as UTF-8 (or another superset of ASCII) in a buffer. */
interface RowSource {
  /** Goes to the next row that is not empty; false after the last. */
  boolean next() throws IOException;

  /** Line or row in which the present row begins, from 1. */
  long row();

  /** What is wrong with the row as a whole: a key of the phrases; null when nothing is. */
  String fault();

  /** Number of cells. */
  int size();

  /** What holds the cells of the present row. */
  byte[] buffer();

  /** Where a cell begins in the buffer, from 0. */
  int start(int cell);

  /** Where it ends, exclusive. */
  int end(int cell);

  /** True for a cell that says itself what it is, and so has ISO dates and decimal points whatever the layout. */
  boolean typed(int cell);
}
