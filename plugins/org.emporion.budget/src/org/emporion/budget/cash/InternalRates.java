package org.emporion.budget.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Internal rates of return: every rate above -1 at which the net present value of a flow is zero. There may be none, or
 * more than one when the sign of the flow changes more than once.
 *
 * <p>With {@code s = ln(1 + r)} the net present value is a sum of exponentials {@code c_k exp(-s k)}. Multiplied by {@code
 * exp(s t)} it has the same zeros, and its derivative is a sum with the weights {@code c_k (t - k)}: with {@code t} between two
 * amounts of different sign it has one change of sign less (Descartes' rule for such sums). By Rolle's theorem the zeros of the
 * derivative part the axis into pieces with at most one zero each. So the zeros of the flow without a change of sign (none) give
 * those with one, those with two, and so on. Nothing is guessed and no zero is passed over; the zero of a piece is closed in on by
 * Brent's method.
 *
 * @param rates of a period, ascending; each once however often it counts
 */
public record InternalRates(List<Double> rates) {
  private static final int STEPS = 1000;
  /** Relative to the sum of the sizes of all terms: below it a value at an extremum counts as zero, so the flow touches it. */
  private static final double TOUCH = 1e-13;
  private static final double CLOSE = 1e-15;

  /** Keeps a copy. */
  public InternalRates {
    rates = List.copyOf(rates);
  }

  /** Every internal rate of a flow; none for a flow that is zero throughout. */
  public static InternalRates of(CashFlow flow) {
    List<Term> terms = new ArrayList<>();
    for (int period = 0; period < flow.periods(); period++) {
      if (flow.at(period) != 0) {
        terms.add(new Term(flow.at(period), period));
      }
    }
    return new InternalRates(new Sum(terms).zeros().stream().map(Math::expm1).toList());
  }

  /** True when there is exactly one rate, so that it says something by itself. */
  public boolean unique() {
    return rates.size() == 1;
  }

  private record Term(double weight, double period) {}

  /** A sum of exponentials. */
  private record Sum(List<Term> terms) {
    /** The value over the size of its largest term, so that it neither overflows nor vanishes; the sign is what counts. */
    double at(double s) {
      double top = terms.stream().mapToDouble(term -> exponent(term, s)).max().orElse(0);
      return terms.stream()
          .mapToDouble(term -> Math.signum(term.weight) * Math.exp(exponent(term, s) - top)).sum();
    }

    private static double exponent(Term term, double s) {
      return Math.log(Math.abs(term.weight)) - s * term.period;
    }

    private double scale(double s) {
      double top = terms.stream().mapToDouble(term -> exponent(term, s)).max().orElse(0);
      return terms.stream().mapToDouble(term -> Math.exp(exponent(term, s) - top)).sum();
    }

    List<Double> zeros() {
      int change = firstChange();
      if (change < 0) {
        return List.of();
      }
      double t = (terms.get(change).period + terms.get(change + 1).period) / 2;
      Sum derivative = new Sum(terms.stream().map(term -> new Term(term.weight * (t - term.period), term.period)).toList());
      List<Double> ends = new ArrayList<>();
      ends.add(-bound(terms.reversed()));
      derivative.zeros().stream().filter(one -> one > ends.getFirst()).forEach(ends::add);
      double last = bound(terms);
      ends.removeIf(one -> one >= last);
      ends.add(last);
      List<Double> zeros = new ArrayList<>();
      for (int piece = 1; piece < ends.size(); piece++) {
        zero(ends.get(piece - 1), ends.get(piece), piece > 1).filter(one -> zeros.isEmpty() || one > zeros.getLast())
            .ifPresent(zeros::add);
      }
      return zeros;
    }

    /** The zero of a piece; at its beginning, which is then an extremum, the sum may touch zero. */
    private Optional<Double> zero(double from, double to, boolean extremum) {
      double low = at(from);
      if (extremum && Math.abs(low) <= TOUCH * scale(from)) {
        return Optional.of(from);
      }
      double high = at(to);
      if (Math.abs(high) <= TOUCH * scale(to) || Math.signum(low) == Math.signum(high)) {
        return Optional.empty();
      }
      return Optional.of(new BrentSolver(CLOSE, CLOSE, 0).solve(STEPS, this::at, from, to));
    }

    private int firstChange() {
      for (int i = 1; i < terms.size(); i++) {
        if (Math.signum(terms.get(i).weight) != Math.signum(terms.get(i - 1).weight)) {
          return i - 1;
        }
      }
      return -1;
    }

    /** Beyond it the first of these terms outweighs all others, since they are at least a period apart from it. */
    private static double bound(List<Term> terms) {
      double others = terms.stream().skip(1).mapToDouble(term -> Math.abs(term.weight)).sum();
      return Math.log1p(others / Math.abs(terms.getFirst().weight)) + 1;
    }
  }
}
