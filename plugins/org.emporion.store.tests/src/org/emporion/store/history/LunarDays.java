package org.emporion.store.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of the Chinese calendar by its rules, in the time of Taipei: months begin on the day of the new moon, the eleventh
 * holds the winter solstice, and when thirteen begin from one eleventh to the next the first without a major solar term is
 * counted twice. New moons by the mean moon and its largest periodic terms, the sun by its mean longitude and the equation of
 * the centre, as almanacs have them; both are right to some minutes. Coefficients are typed in from memory: a wrong one shows
 * as a wrong day.
 */
final class LunarDays {
  private static final double TAIPEI = 8.0 / 24;
  private static final double MEAN_MONTH = 29.530588861;
  private static final double TERM = 30;

  private LunarDays() {}

  /** A day of a lunar month that is not a leap month, in the lunar year that begins in this one. */
  static LocalDate of(int year, int month, int day) {
    List<LocalDate> moons = moonsFromSolstice(year - 1);
    List<LocalDate> next = moonsFromSolstice(year);
    // Twelve months make a year; a thirteenth is the leap month, which has no number.
    List<LocalDate> numbered = new ArrayList<>();
    boolean leap = moons.indexOf(next.getFirst()) == 13;
    for (int i = 0; i < moons.indexOf(next.getFirst()); i++) {
      if (leap && majorTerm(moons.get(i)) == majorTerm(moons.get(i + 1))) {
        leap = false;
      } else {
        numbered.add(moons.get(i));
      }
    }
    return numbered.get(month + 1).plusDays(day - 1L);
  }

  /** The day on which the sun's longitude reaches so many degrees in a year. */
  static LocalDate solarTerm(int year, double degrees) {
    LocalDate day = LocalDate.of(year, 1, 1);
    // Degrees past the term fall from almost 360 to almost 0 on its day.
    while (past(day, degrees) < past(day.plusDays(1), degrees) + 180) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static double past(LocalDate day, double degrees) {
    return (longitude(midnight(day)) - degrees + 360) % 360;
  }

  private static int majorTerm(LocalDate day) {
    return (int) Math.floor(longitude(midnight(day)) / TERM);
  }

  /** The first days of fifteen months from that which holds the winter solstice of a year. */
  private static List<LocalDate> moonsFromSolstice(int year) {
    LocalDate solstice = solarTerm(year, 270);
    int k = (int) Math.floor((midnight(solstice) - 2451550.1) / MEAN_MONTH) - 2;
    while (!newMoon(k + 1).isAfter(solstice)) {
      k++;
    }
    List<LocalDate> moons = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      moons.add(newMoon(k + i));
    }
    return moons;
  }

  /** Julian day of the beginning of a day in Taipei. */
  private static double midnight(LocalDate day) {
    return day.toEpochDay() + 2440587.5 - TAIPEI;
  }

  private static double longitude(double julianDay) {
    double t = (julianDay - 2451545.0) / 36525;
    double mean = 280.46646 + 36000.76983 * t;
    double anomaly = Math.toRadians(357.52911 + 35999.05029 * t);
    double centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly)
        + 0.000289 * Math.sin(3 * anomaly);
    double nutation = -0.00569 - 0.00478 * Math.sin(Math.toRadians(125.04 - 1934.136 * t));
    double longitude = (mean + centre + nutation) % 360;
    return longitude < 0 ? longitude + 360 : longitude;
  }

  private static LocalDate newMoon(int k) {
    double t = k / 1236.85;
    double sun = Math.toRadians(2.5534 + 29.10535670 * k);
    double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
    double latitude = Math.toRadians(160.7108 + 390.67050284 * k);
    double node = Math.toRadians(124.7746 - 1.56375588 * k);
    double e = 1 - 0.002516 * t;
    double day = 2451550.09766 + MEAN_MONTH * k + 0.00015437 * t * t
        - 0.40720 * Math.sin(moon) + 0.17241 * e * Math.sin(sun) + 0.01608 * Math.sin(2 * moon)
        + 0.01039 * Math.sin(2 * latitude) + 0.00739 * e * Math.sin(moon - sun) - 0.00514 * e * Math.sin(moon + sun)
        + 0.00208 * e * e * Math.sin(2 * sun) - 0.00111 * Math.sin(moon - 2 * latitude)
        - 0.00057 * Math.sin(moon + 2 * latitude) + 0.00056 * e * Math.sin(2 * moon + sun)
        - 0.00042 * Math.sin(3 * moon) + 0.00042 * e * Math.sin(sun + 2 * latitude)
        + 0.00038 * e * Math.sin(sun - 2 * latitude) - 0.00024 * e * Math.sin(2 * moon - sun)
        - 0.00017 * Math.sin(node);
    // Ephemeris time is 70 seconds ahead of civil time in these years.
    return LocalDate.ofEpochDay((long) Math.floor(day - 70.0 / 86400 + TAIPEI - 2440587.5));
  }
}
