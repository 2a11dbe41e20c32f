package org.emporion.capacity.network;

/**
 * The step of exact MVA from populations with one customer less to the next one, in a single pass over the stations: for up
 * to three classes, all with customers and a cycle, and stations of constant speed, whose number is a multiple of four.
 * Loops take several stations at once, as over a handful they are not worth being vectors. All arrays are shared with the
 * recursion.
 *
 * @param count queueing stations
 * @param stride how many slots further one customer more of a class is; 0 for the first class
 * @param demand by class and station
 * @param together the same of all stations that are alike
 * @param slowness how many times its own demand somebody who comes spends, by slot and station
 * @param stays how long somebody who comes stays in all, by slot and class
 */
record OnePass(int count, int[] stride, double[] demand, double[] together, double[] slowness, double[] stays) {
  /**
   * Fills a slot.
   *
   * @param rate throughput by class
   * @return false when the network or population is not of this kind, and nothing was done
   */
  boolean queue(int slot, double[] rate) {
    for (double perSecond : rate) {
      if (!(perSecond > 0 && perSecond < Double.POSITIVE_INFINITY)) {
        return false;
      }
    }
    switch (rate.length) {
      case 1 -> one(slot, rate[0]);
      case 2 -> two(slot, rate[0], rate[1]);
      case 3 -> three(slot, rate[0], rate[1], rate[2]);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void one(int slot, double x) {
    int to = slot * count;
    double even = 0;
    double odd = 0;
    for (int i = 0; i < count; i += 4) {
      double a = 1 + x * (demand[i] * slowness[to + i]);
      double b = 1 + x * (demand[i + 1] * slowness[to + i + 1]);
      double c = 1 + x * (demand[i + 2] * slowness[to + i + 2]);
      double d = 1 + x * (demand[i + 3] * slowness[to + i + 3]);
      slowness[to + i] = a;
      slowness[to + i + 1] = b;
      slowness[to + i + 2] = c;
      slowness[to + i + 3] = d;
      even += together[i] * a + together[i + 1] * b;
      odd += together[i + 2] * c + together[i + 3] * d;
    }
    stays[slot] = even + odd;
  }

  private void two(int slot, double x, double y) {
    int to = slot * count;
    int other = to - stride[1] * count;
    double first = 0;
    double second = 0;
    for (int i = 0; i < count; i += 2) {
      double a = 1 + x * demand[i] * slowness[to + i] + y * (demand[count + i] * slowness[other + i]);
      double b = 1 + x * demand[i + 1] * slowness[to + i + 1] + y * (demand[count + i + 1] * slowness[other + i + 1]);
      slowness[to + i] = a;
      slowness[to + i + 1] = b;
      first += together[i] * a + together[i + 1] * b;
      second += together[count + i] * a + together[count + i + 1] * b;
    }
    stays[2 * slot] = first;
    stays[2 * slot + 1] = second;
  }

  private void three(int slot, double x, double y, double z) {
    int to = slot * count;
    int other = to - stride[1] * count;
    int last = to - stride[2] * count;
    int twice = 2 * count;
    double first = 0;
    double second = 0;
    double third = 0;
    for (int i = 0; i < count; i += 2) {
      double a = 1 + x * demand[i] * slowness[to + i] + y * demand[count + i] * slowness[other + i]
          + z * (demand[twice + i] * slowness[last + i]);
      double b = 1 + x * demand[i + 1] * slowness[to + i + 1] + y * demand[count + i + 1] * slowness[other + i + 1]
          + z * (demand[twice + i + 1] * slowness[last + i + 1]);
      slowness[to + i] = a;
      slowness[to + i + 1] = b;
      first += together[i] * a + together[i + 1] * b;
      second += together[count + i] * a + together[count + i + 1] * b;
      third += together[twice + i] * a + together[twice + i + 1] * b;
    }
    stays[3 * slot] = first;
    stays[3 * slot + 1] = second;
    stays[3 * slot + 2] = third;
  }
}
