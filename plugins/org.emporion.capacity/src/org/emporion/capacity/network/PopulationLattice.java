package org.emporion.capacity.network;

/**
 * All populations up to the whole one. Those that differ in the first class only share a slot: when the
 * recursion comes to one, the one before has been used for the last time.
 *
 * @param population customers by class
 * @param stride how many slots further one customer more of a class is; 0 for the first class
 * @param slots populations of all classes but the first
 */
record PopulationLattice(int[] population, int[] stride, long slots) {
  static PopulationLattice of(ClosedModel model) {
    int[] population = model.classes().stream().mapToInt(ClosedModel.CustomerClass::population).toArray();
    int[] stride = new int[population.length];
    long slots = 1;
    for (int c = population.length - 1; c > 0; c--) {
      stride[c] = (int) Math.min(slots, Integer.MAX_VALUE);
      slots = Math.min(slots * (population[c] + 1L), Integer.MAX_VALUE);
    }
    return new PopulationLattice(population, stride, slots);
  }

  int classes() {
    return population.length;
  }

  long states() {
    return slots * (population[0] + 1L);
  }

  /** The next population of all classes but the first, in the order of the slots. */
  void advance(int[] at) {
    int c = at.length - 1;
    while (c > 0 && at[c] == population[c]) {
      at[c--] = 0;
    }
    if (c > 0) {
      at[c]++;
    }
  }
}
