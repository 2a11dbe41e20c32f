package org.emporion.store.sheet;

import java.util.List;

/**
 * One sheet of a spreadsheet. Of merged cells the first holds the text.
 *
 * @param name its name
 * @param rows its rows that are not empty, from top to bottom
 */
public record Sheet(String name, List<Row> rows) {}
