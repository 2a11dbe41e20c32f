package org.emporion.capacity.network;

import java.util.List;

/** Completes solutions by Little's law and the utilisation law. */
final class NetworkSolutions {
  private NetworkSolutions() {}

  static NetworkSolution of(String solver, ClosedModel model, double[] throughput, double[][] residence) {
    return of(solver, model.stations(), model.demands(), throughput, residence);
  }

  static NetworkSolution of(
      String solver, List<Station> stations, double[][] demands, double[] throughput, double[][] residence) {
    double[][] queue = new double[throughput.length][stations.size()];
    double[][] utilisation = new double[throughput.length][stations.size()];
    for (int c = 0; c < throughput.length; c++) {
      for (int k = 0; k < stations.size(); k++) {
        Station station = stations.get(k);
        queue[c][k] = throughput[c] * residence[c][k];
        utilisation[c][k] = throughput[c] * demands[c][k] / (station.delays() ? 1 : station.fullRate());
      }
    }
    return new NetworkSolution(solver, throughput, residence, queue, utilisation);
  }
}
