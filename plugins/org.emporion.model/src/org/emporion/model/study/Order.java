package org.emporion.model.study;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One line of the order history.
 *
 * @param id the shop's order id
 * @param placedAt local time
 * @param value in the history's currency
 * @param cancelled true for a cancellation
 * @param row line of the file, 1 is the header
 */
public record Order(String id, LocalDateTime placedAt, BigDecimal value, boolean cancelled, int row) {}
