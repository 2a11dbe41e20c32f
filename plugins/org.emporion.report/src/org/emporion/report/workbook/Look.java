package org.emporion.report.workbook;

/** How a cell looks. */
public enum Look {
  /** Running text or nothing special. */
  PLAIN,
  /** The name of a sheet. */
  TITLE,
  /** A heading of a part. */
  PART,
  /** The head of a column. */
  HEAD,
  /** A remark; goes on over the cells to its right. */
  NOTE,
  /** A number that somebody entered and may change. */
  ENTERED,
  /** A share that somebody entered, as a percentage. */
  ENTERED_SHARE,
  /** A number that was reckoned. */
  NUMBER,
  /** A factor with four decimals. */
  FACTOR,
  /** An amount in the smallest units of its currency. */
  MONEY,
  /** An amount that sums others up. */
  TOTAL,
  /** An amount that no formula stands behind. */
  SIMULATED
}
