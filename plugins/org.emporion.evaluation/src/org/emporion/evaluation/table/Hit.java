package org.emporion.evaluation.table;

/**
 * A row that matched a case: what the generated rules conclude.
 *
 * @param decided the case
 * @param row index of the row, from 0
 */
public record Hit(TableCase decided, int row) {}
