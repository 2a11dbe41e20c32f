package org.emporion.model.study;

import java.time.LocalDateTime;

/**
 * Orders by minute, for who looks closer than {@link HourlyHistory} does.
 *
 * @param begin the first minute, local time of the shop
 * @param orders orders placed in each minute, without a gap
 */
public record MinuteHistory(LocalDateTime begin, int[] orders) {}
