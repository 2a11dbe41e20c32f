package org.emporion.budget.staffing;

import java.util.Arrays;

/**
 * Agents with a queue in which everybody gives up after an exponential time of their own (M/M/c+M, Erlang A: the birth-death
 * process of C. Knessl and J. van Leeuwaarden 2015, "Transient analysis of the Erlang A model", Mathematical Methods of
 * Operations Research 82, section 1). It settles under any load, so it also tells what an understaffed service does.
 *
 * <p>Everything is a sum of positive terms. With n waiting, contacts leave the queue at the rate {@code c/h + n/p}; that
 * makes the distribution of the queue. Who joins behind n others is answered with the probability {@code (c/h) / (c/h + (n+1)/p)},
 * and then waits for n + 1 departures at the rates {@code c/h + (j+1)/p}, so that the departures within a time
 * are negative binomial.
 */
public final class ErlangA implements AgentQueue {
  /** Terms smaller than this beside the largest one are left out. */
  private static final double NEGLIGIBLE = 1e-22;
  /** Waiting contacts on average beyond which nothing is computed. */
  private static final double LONGEST_QUEUE = 1e7;
  /** What a running product may reach before it is scaled down. */
  private static final double LARGE = 1e250;

  private final Traffic traffic;
  private final int agents;
  private final double patienceSeconds;
  private final double service;
  private final double leaving;
  /** Probability that all agents are busy and so many wait, by their number. */
  private final double[] queue;

  /**
   * A queue.
   *
   * @param traffic what comes
   * @param agents at least 1
   * @param patienceSeconds mean seconds after which somebody who waits gives up, above 0
   * @throws IllegalArgumentException when agents or patience are out of range, or more than ten million would wait
   */
  public ErlangA(Traffic traffic, int agents, double patienceSeconds) {
    if (agents < 1 || !(patienceSeconds > 0 && patienceSeconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A queue needs at least one agent and a patience above 0: " + agents + ", " + patienceSeconds);
    }
    this.traffic = traffic;
    this.agents = agents;
    this.patienceSeconds = patienceSeconds;
    this.service = agents / traffic.handlingSeconds();
    this.leaving = 1 / patienceSeconds;
    this.queue = queue();
  }

  @Override
  public Traffic traffic() {
    return traffic;
  }

  @Override
  public int agents() {
    return agents;
  }

  /** Mean seconds after which somebody who waits gives up. */
  public double patienceSeconds() {
    return patienceSeconds;
  }

  private double[] queue() {
    double arrivals = traffic.perSecond();
    double likeliest = Math.max(0, Math.floor((arrivals - service) / leaving));
    if (likeliest > LONGEST_QUEUE) {
      throw new IllegalArgumentException("With " + agents + " agents for " + traffic.offered()
          + " erlang and a patience of " + patienceSeconds + " s more than ten million would wait");
    }
    int mode = (int) likeliest;
    // Relative to the likeliest length, so that nothing overflows: down to an empty queue, then up to what is negligible.
    double[] weight = new double[mode + 64];
    weight[mode] = 1;
    for (int n = mode; n > 0; n--) {
      weight[n - 1] = weight[n] * (service + n * leaving) / arrivals;
    }
    int last = mode;
    while (weight[last] > NEGLIGIBLE) {
      if (last + 1 == weight.length) {
        weight = Arrays.copyOf(weight, 2 * weight.length);
      }
      weight[last + 1] = weight[last] * arrivals / (service + (last + 1) * leaving);
      last++;
    }
    double waits = 0;
    for (int n = last; n > 0; n--) {
      waits += weight[n];
    }
    // All states with an empty queue together: the one in which all agents are just busy, by Erlang's B.
    double notWaiting = weight[0] == 0 ? 0 : weight[0] * new ErlangB(traffic.offered(), agents).inverse();
    double[] probability = new double[last + 1];
    for (int n = 0; n <= last; n++) {
      probability[n] = weight[n] / (waits + notWaiting);
    }
    return probability;
  }

  @Override
  public double waitingProbability() {
    return Math.min(1, Arrays.stream(queue).sum());
  }

  @Override
  public double waiting() {
    double sum = 0;
    for (int n = queue.length - 1; n > 0; n--) {
      sum += n * queue[n];
    }
    return sum;
  }

  /** Mean seconds that all contacts wait, until they are answered or give up. */
  public double averageWait() {
    return traffic.perSecond() == 0 ? 0 : waiting() / traffic.perSecond();
  }

  @Override
  public double abandonment() {
    // Who waits gives up at the rate of the patience: a balance, not an approximation.
    return Math.min(1, averageWait() * leaving);
  }

  @Override
  public double serviceLevel(double withinSeconds) {
    // The probability that at most n of those that are to leave before have left, for n = 0, 1, ...
    double shape = service * patienceSeconds + 1;
    double gone = -Math.expm1(-leaving * withinSeconds);
    double scale = -(service + leaving) * withinSeconds;
    double product = 1;
    double factor = Math.exp(scale);
    double few = 0;
    double answered = 1 - waitingProbability();
    for (int n = 0; n < queue.length; n++) {
      few += product * factor;
      answered += queue[n] * served(n) * Math.max(0, 1 - few);
      product *= (shape + n) / (n + 1) * gone;
      if (product > LARGE) {
        product /= LARGE;
        scale += Math.log(LARGE);
        factor = Math.exp(scale);
      }
    }
    return Math.min(1, answered);
  }

  @Override
  public double averageSpeedOfAnswer() {
    double seconds = 0;
    double waited = 0;
    double answered = 1 - waitingProbability();
    for (int n = 0; n < queue.length; n++) {
      seconds += 1 / (service + (n + 1) * leaving);
      waited += queue[n] * served(n) * seconds;
      answered += queue[n] * served(n);
    }
    return waited / answered;
  }

  /** Probability that somebody who finds n waiting is answered. */
  private double served(int n) {
    return service / (service + (n + 1) * leaving);
  }
}
