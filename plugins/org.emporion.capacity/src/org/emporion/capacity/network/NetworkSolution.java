package org.emporion.capacity.network;

/**
 * What a queueing network does in the long run, by class and station.
 *
 * @param solver how it was found, such as {@code exact MVA}
 * @param throughput rounds (closed) or arrivals (open) per second, by class
 * @param residence seconds spent at a station per round, waiting and being served, by class and station
 * @param queue mean number at a station, waiting or being served, by class and station
 * @param utilisation share of a station's servers that work for a class; for a delay the mean number there
 */
public record NetworkSolution(
    String solver, double[] throughput, double[][] residence, double[][] queue, double[][] utilisation) {

  /** Seconds per round at all stations together, think time not included. */
  public double response(int customerClass) {
    return Demands.total(residence[customerClass]);
  }

  /** Mean number of customers of all classes at a station. */
  public double queue(int station) {
    return java.util.Arrays.stream(queue).mapToDouble(row -> row[station]).sum();
  }

  /** Utilisation of a station by all classes together. */
  public double utilisation(int station) {
    return java.util.Arrays.stream(utilisation).mapToDouble(row -> row[station]).sum();
  }
}
