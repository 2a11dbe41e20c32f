package org.emporion.model.study;

/**
 * What money costs and earns over the years, as yearly rates above -1.
 *
 * @param discount discount rate of the net present value
 * @param finance what money that goes out costs, for the modified internal rate
 * @param reinvestment what money that comes in earns, for the modified internal rate
 */
public record Finance(double discount, double finance, double reinvestment) {}
