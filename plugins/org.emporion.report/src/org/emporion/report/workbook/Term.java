package org.emporion.report.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A reckoning that a spreadsheet and we do alike: {@link #formula} is what the spreadsheet reckons by, {@link #value}
 * what we reckon. A formula is made of nothing but numbers, cells and the operations below, so no text of a user can
 * become part of one.
 */
public sealed interface Term {
  /** What it comes to. */
  double value();

  /**
   * The formula without its equals sign.
   *
   * @param sheet the sheet it stands on
   */
  String formula(String sheet);

  /** A number that needs no explanation, such as the months of a year. */
  record Number(double value) implements Term {
    @Override
    public String formula(String sheet) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
  }

  /** A cell with what it comes to. */
  record Cell(Place place, double value) implements Term {
    @Override
    public String formula(String sheet) {
      return place.sheet().equals(sheet) ? place.relative() : place.absolute();
    }
  }

  /** Factors, from left to right. */
  record Product(List<Term> factors) implements Term {
    @Override
    public double value() {
      double value = 1;
      for (Term factor : factors) {
        value *= factor.value();
      }
      return value;
    }

    @Override
    public String formula(String sheet) {
      return factors.stream().map(one -> one.formula(sheet)).collect(Collectors.joining("*"));
    }
  }

  /** One divided by another. */
  record Quotient(Term dividend, Term divisor) implements Term {
    @Override
    public double value() {
      return dividend.value() / divisor.value();
    }

    @Override
    public String formula(String sheet) {
      return "(" + dividend.formula(sheet) + ")/(" + divisor.formula(sheet) + ")";
    }
  }

  /** One less another. */
  record Difference(Term from, Term less) implements Term {
    @Override
    public double value() {
      return from.value() - less.value();
    }

    @Override
    public String formula(String sheet) {
      return "(" + from.formula(sheet) + "-(" + less.formula(sheet) + "))";
    }
  }

  /** A number above 0 raised to a power. */
  record Power(Term base, Term exponent) implements Term {
    @Override
    public double value() {
      return Math.pow(base.value(), exponent.value());
    }

    @Override
    public String formula(String sheet) {
      return "(" + base.formula(sheet) + ")^(" + exponent.formula(sheet) + ")";
    }
  }

  /** The smaller of two. */
  record Least(Term one, Term other) implements Term {
    @Override
    public double value() {
      return Math.min(one.value(), other.value());
    }

    @Override
    public String formula(String sheet) {
      return "MIN(" + one.formula(sheet) + "," + other.formula(sheet) + ")";
    }
  }

  /** The greater of two. */
  record Greatest(Term one, Term other) implements Term {
    @Override
    public double value() {
      return Math.max(one.value(), other.value());
    }

    @Override
    public String formula(String sheet) {
      return "MAX(" + one.formula(sheet) + "," + other.formula(sheet) + ")";
    }
  }

  /**
   * Rounded half away from zero to so many decimals. Spreadsheets round the fifteen digits that they show, so that
   * 1.005 becomes 1.01 although the nearest binary number lies below; we do the same.
   */
  record Rounded(Term term, int decimals) implements Term {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    @Override
    public double value() {
      return BigDecimal.valueOf(term.value()).round(SHOWN).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

    @Override
    public String formula(String sheet) {
      return "ROUND(" + term.formula(sheet) + "," + decimals + ")";
    }
  }

  /** The next whole number at or above one; spreadsheets look at fifteen digits for that. */
  record RoundedUp(Term term) implements Term {
    @Override
    public double value() {
      return Math.ceil(BigDecimal.valueOf(term.value()).round(Rounded.SHOWN).doubleValue());
    }

    @Override
    public String formula(String sheet) {
      return "ROUNDUP(" + term.formula(sheet) + ",0)";
    }
  }

  /** The sum of cells or other terms; of decimal amounts exactly their decimal sum. */
  record Total(List<? extends Term> parts) implements Term {
    @Override
    public double value() {
      return parts.stream().map(one -> BigDecimal.valueOf(one.value())).reduce(BigDecimal.ZERO, BigDecimal::add)
          .doubleValue();
    }

    @Override
    public String formula(String sheet) {
      List<String> written = new ArrayList<>();
      int at = 0;
      while (at < parts.size()) {
        int last = at;
        while (last + 1 < parts.size() && adjacent(parts.get(at), parts.get(last), parts.get(last + 1))) {
          last++;
        }
        String first = parts.get(at).formula(sheet);
        written.add(last == at ? first : first + ":" + end((Cell) parts.get(last), sheet));
        at = last + 1;
      }
      return written.isEmpty() ? "0" : "SUM(" + String.join(",", written) + ")";
    }

    /** The end of a range, which is on the sheet of its beginning. */
    private static String end(Cell last, String sheet) {
      String name = last.formula(sheet);
      return name.substring(name.lastIndexOf('!') + 1);
    }

    /** True when a cell goes on in the row or column that two others lie in. */
    private static boolean adjacent(Term first, Term last, Term next) {
      if (!(first instanceof Cell one && last instanceof Cell before && next instanceof Cell after)
          || !one.place().sheet().equals(after.place().sheet())) {
        return false;
      }
      boolean across = one.place().row() == after.place().row()
          && after.place().column() == before.place().column() + 1;
      boolean down = one.place().column() == after.place().column()
          && after.place().row() == before.place().row() + 1;
      return across && one.place().row() == before.place().row()
          || down && one.place().column() == before.place().column();
    }
  }

  /** The product of terms. */
  static Term product(Term... factors) {
    return new Product(List.of(factors));
  }
}
