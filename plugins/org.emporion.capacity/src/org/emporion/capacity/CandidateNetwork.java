package org.emporion.capacity;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.Part;
import org.emporion.model.network.QueueingModel;
import org.emporion.model.network.QueueingModel.CustomerClass;
import org.emporion.model.network.QueueingModel.Kind;
import org.emporion.model.network.QueueingModel.ServiceStation;

/**
 * A calibrated model as an open queueing network for other tools: sessions at the highest load that was measured, on the
 * target as it was tried, and its parts with the service demand of a session. What keeps servers busy without customers
 * is a class of its own. Factors by which a form scales waits have no place in such a network.
 */
public final class CandidateNetwork {
  private static final double MILLIS = 1000;
  private static final String SESSIONS = "sessions";
  private static final String BACKGROUND = "background";
  private static final String TARGET = "target";

  /**
   * The network.
   *
   * @param name of the candidate
   */
  public QueueingModel of(String name, CandidateModel model) {
    boolean background = model.parts().stream().anyMatch(part -> part.background() > 0);
    List<CustomerClass> classes = new ArrayList<>();
    classes.add(new CustomerClass.Open(SESSIONS, model.levels().getLast().sessionsPerSecond()));
    if (background) {
      classes.add(new CustomerClass.Open(BACKGROUND, 1));
    }
    List<ServiceStation> stations = new ArrayList<>();
    // A station that only responses tell does the work that others recorded: it would stand there twice.
    boolean recorded = model.parts().stream().anyMatch(part -> part.demandMillis().isPresent());
    for (Part part : model.parts().stream().filter(one -> !recorded || one.demandMillis().isPresent()).toList()) {
      double seconds = part.demandMillis().map(one -> one.p50() / MILLIS).orElse(part.servers() / model.saturation());
      List<List<Double>> times = new ArrayList<>(List.of(List.of(seconds)));
      List<Double> visits = new ArrayList<>(List.of(1.0));
      if (background) {
        times.add(List.of(part.background()));
        visits.add(1.0);
      }
      stations.add(new ServiceStation(
          part.name().isEmpty() ? TARGET : part.name(), Kind.QUEUE, part.servers(), times, visits));
    }
    return new QueueingModel(name + ", calibrated as " + model.form() + " on " + model.folder(), classes, stations);
  }
}
