package org.emporion.model.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * Where the order history is and how to read it: a table in CSV or XLSX with a header row.
 *
 * @param file path relative to the study folder
 * @param layout what the study says of its layout
 * @param currency currency of the values
 * @param exchangeRate units of the study's currency for one unit of the history's
 * @param levelAt the day whose level of trade the end of the history stands for, from which growth counts;
 *     empty for its last day. For a history that is old, or was moved in time to hide whose it is
 * @param source where the history comes from
 * @param licence the terms under which it may be used
 */
public record OrderHistory(
    String file,
    HistoryKeys layout,
    Currency currency,
    BigDecimal exchangeRate,
    Optional<LocalDate> levelAt,
    LocalText source,
    Optional<String> licence) {}
