package org.emporion.store.sheet;

/**
 * What is read of a spreadsheet at most, so that a mistaken or hostile file cannot use up the machine.
 *
 * @param fileBytes size of the file
 * @param parts entries in its zip archive
 * @param partBytes size of one part after inflating it
 * @param allBytes size of all parts that are read after inflating them
 * @param sheets number of sheets
 * @param rows number of the last row
 * @param columns number of the last column
 * @param cells filled cells of all sheets
 * @param textLength UTF-16 units in one cell
 */
public record SpreadsheetLimits(
    long fileBytes,
    int parts,
    long partBytes,
    long allBytes,
    int sheets,
    int rows,
    int columns,
    int cells,
    int textLength) {
  /** Ample for what people write and for 1000 candidates by 500 criteria; 32,767 is the longest text Excel takes. */
  public static final SpreadsheetLimits STANDARD = new SpreadsheetLimits(
      16L << 20, 1_000, 64L << 20, 128L << 20, 100, 100_000, 2_000, 1_000_000, 32_767);
}
