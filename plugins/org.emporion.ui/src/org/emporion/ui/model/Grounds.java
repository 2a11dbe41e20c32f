package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;

/** The grounds of points on a requirement: a threshold's verdict has grounds of its own, and asked why, both are told. */
public final class Grounds {
  private Grounds() {}

  /** The grounds of the points, followed by those of the verdict. */
  public static Reason of(Ranking.CriterionScore points, Optional<Ranking.MustHaveVerdict> verdict) {
    Reason why = points.why();
    return verdict.map(one -> new Reason(why.kind(), why.sentence(), why.reference(), both(why, one.why()))).orElse(why);
  }

  private static List<Reason> both(Reason points, Reason threshold) {
    List<Reason> both = new ArrayList<>(points.because());
    both.add(threshold);
    return List.copyOf(both);
  }
}
