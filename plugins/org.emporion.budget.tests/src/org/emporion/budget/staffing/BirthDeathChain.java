package org.emporion.budget.staffing;

import java.util.function.DoubleUnaryOperator;

/**
 * The queue with customers who give up, solved anew and otherwise than {@link ErlangA}: the balance equations state by state in
 * logarithms, and times by the integral of the density of the offered wait (F. Baccelli and G. Hebuterne 1981), {@code
 * c/h p_c exp(l p (1 - e^(-t/p)) - c t/h)}, by Simpson's rule.
 */
final class BirthDeathChain {
  private static final int PANELS = 40_000;

  private final double arrivals;
  private final double service;
  private final double patience;
  private final int agents;
  private final double[] states;

  BirthDeathChain(double perSecond, double handlingSeconds, int agents, double patience) {
    this.arrivals = perSecond;
    this.service = agents / handlingSeconds;
    this.patience = patience;
    this.agents = agents;
    int last = (int) (agents + 200 + 3 * patience * perSecond + 40 * Math.sqrt(patience * perSecond));
    double[] log = new double[last + 1];
    double most = 0;
    for (int n = 1; n <= last; n++) {
      log[n] = log[n - 1]
          + Math.log(arrivals / (Math.min(n, agents) / handlingSeconds + Math.max(0, n - agents) / patience));
      most = Math.max(most, log[n]);
    }
    states = new double[last + 1];
    double sum = 0;
    for (int n = 0; n <= last; n++) {
      states[n] = Math.exp(log[n] - most);
      sum += states[n];
    }
    for (int n = 0; n <= last; n++) {
      states[n] /= sum;
    }
  }

  double waitingProbability() {
    double sum = 0;
    for (int n = agents; n < states.length; n++) {
      sum += states[n];
    }
    return sum;
  }

  double waiting() {
    double sum = 0;
    for (int n = agents; n < states.length; n++) {
      sum += (n - agents) * states[n];
    }
    return sum;
  }

  double busy() {
    double sum = 0;
    for (int n = 0; n < states.length; n++) {
      sum += Math.min(n, agents) * states[n];
    }
    return sum;
  }

  private double density(double seconds) {
    return service * states[agents]
        * Math.exp(arrivals * patience * -Math.expm1(-seconds / patience) - service * seconds);
  }

  /** Share of all contacts answered within a time. */
  double serviceLevel(double seconds) {
    return 1 - waitingProbability() + integral(seconds, at -> density(at) * Math.exp(-at / patience));
  }

  /** Mean wait of those who are answered. */
  double answerSeconds() {
    double far = 60 * patience;
    double answered = 1 - waitingProbability() + integral(far, at -> density(at) * Math.exp(-at / patience));
    return integral(far, at -> at * density(at) * Math.exp(-at / patience)) / answered;
  }

  private static double integral(double to, DoubleUnaryOperator of) {
    double step = to / PANELS;
    double sum = of.applyAsDouble(0) + of.applyAsDouble(to);
    for (int i = 1; i < PANELS; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * of.applyAsDouble(i * step);
    }
    return sum * step / 3;
  }
}
