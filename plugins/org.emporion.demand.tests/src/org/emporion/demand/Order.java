package org.emporion.demand;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** One order of a history that a test makes up or reads. */
record Order(String id, LocalDateTime placedAt, BigDecimal value, boolean cancelled, int row) {}
