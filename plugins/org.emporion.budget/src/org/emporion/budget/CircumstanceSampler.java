package org.emporion.budget;

import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.UniformStream;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.study.Planning;

/**
 * Draws how the planning years turn out. Orders and revenue of all years come from one draw, because
 * what makes them unsure is one yearly growth; wages and prices are drawn apart from it.
 */
final class CircumstanceSampler {
  private final List<EstimateSampler> orders;
  private final List<EstimateSampler> revenue;
  private final EstimateSampler wages;
  private final EstimateSampler prices;

  CircumstanceSampler(Planning planning, DemandForecast demand) {
    orders = samplers(demand.ordersByYear());
    revenue = samplers(demand.revenueByYear());
    wages = new EstimateSampler(planning.wageGrowth());
    prices = new EstimateSampler(planning.priceGrowth());
  }

  Circumstances draw(UniformStream uniform) {
    double volume = uniform.next();
    return new Circumstances(
        at(orders, volume), at(revenue, volume), wages.at(uniform.next()), prices.at(uniform.next()));
  }

  private static List<EstimateSampler> samplers(List<Estimate> years) {
    return years.stream().map(EstimateSampler::new).toList();
  }

  private static double[] at(List<EstimateSampler> years, double u) {
    return years.stream().mapToDouble(one -> one.at(u)).toArray();
  }
}
