package org.emporion.model.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * Where the order history is and how to read it: a CSV file with a header line.
 *
 * @param file path relative to the study folder
 * @param orderColumn column with the order id
 * @param timeColumn column with the local time of the order, ISO 8601
 * @param valueColumn column with the order's value
 * @param statusColumn column with the order's status, if there is one
 * @param cancelledStatus the status that marks a cancellation
 * @param currency currency of the values
 * @param exchangeRate units of the study's currency for one unit of the history's
 * @param levelAt the day whose level of trade the end of the history stands for, from which growth counts;
 *     empty for its last day. For a history that is old, or was moved in time to hide whose it is
 * @param source where the history comes from
 * @param licence the terms under which it may be used
 */
public record OrderHistory(
    String file,
    String orderColumn,
    String timeColumn,
    String valueColumn,
    Optional<String> statusColumn,
    Optional<String> cancelledStatus,
    Currency currency,
    BigDecimal exchangeRate,
    Optional<LocalDate> levelAt,
    LocalText source,
    Optional<String> licence) {}
