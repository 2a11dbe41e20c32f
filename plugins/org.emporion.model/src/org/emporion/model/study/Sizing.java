package org.emporion.model.study;

/**
 * How measured capacity becomes instances.
 *
 * @param targetUtilisation the utilisation that must not be passed at the design peak, above 0 and below 1
 * @param spareInstances instances that may fail without breaking the peak
 * @param minimumInstances the least that is ever run
 * @param managed true when the vendor runs and sizes the servers: instances are then shown but not bought
 */
public record Sizing(double targetUtilisation, int spareInstances, int minimumInstances, boolean managed) {}
