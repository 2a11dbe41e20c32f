package org.emporion.store.interchange;

/**
 * What a row says and where it says it.
 *
 * @param entry its content, with harmless stand-ins for what could not be read and was noted
 * @param cells its cells
 */
record ReadRow<T>(T entry, RowReader cells) {}
