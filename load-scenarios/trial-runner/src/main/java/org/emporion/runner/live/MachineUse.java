package org.emporion.runner.live;

/**
 * Use of the processors, by everybody, between two readings.
 *
 * @param busyShare share of the time in which the cores that this process may use were busy, 0 to 1
 * @param machineCores cores busy on the whole machine
 * @param stolenCores cores' worth of time that the hypervisor gave to other machines
 * @param loopsRanMillis time in which Gatling's event loops ran, summed over them, ms
 * @param loopsWaitedMillis time in which they were ready to run and waited for a core, ms
 */
record MachineUse(
    double busyShare, double machineCores, double stolenCores, double loopsRanMillis, double loopsWaitedMillis) {}
