package org.emporion.model.study;

import java.time.LocalDate;
import java.util.Currency;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;

/**
 * What a unit of another currency costs from a day on.
 *
 * @param currency the other currency
 * @param date the first day it is taken for; one after the planning's start is what is expected then
 * @param rate units of the study's currency for one unit
 * @param source where it was read, or who expects it
 */
public record ExchangeRate(Currency currency, LocalDate date, Estimate rate, LocalText source) {}
