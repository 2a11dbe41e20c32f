package org.emporion.capacity.simulation;

/** More comes than can be done, so that requests pile up without end. */
public final class SimulationOverflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SimulationOverflowException(int requests) {
    super(requests + " requests were under way at once");
  }
}
