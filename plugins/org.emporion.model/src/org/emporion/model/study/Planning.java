package org.emporion.model.study;

import java.time.LocalDate;
import org.emporion.model.Estimate;

/**
 * The years the decision is made for.
 *
 * @param start first day of the first planning year
 * @param years planning years, 1 to 7
 * @param orderGrowth yearly growth of orders as a factor, such as 1.12
 * @param wageGrowth yearly growth of wages as a factor
 * @param priceGrowth yearly growth of all other prices as a factor
 */
public record Planning(LocalDate start, int years, Estimate orderGrowth, Estimate wageGrowth, Estimate priceGrowth) {}
