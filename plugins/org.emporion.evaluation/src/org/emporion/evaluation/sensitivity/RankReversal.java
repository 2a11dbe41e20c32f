package org.emporion.evaluation.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.evaluation.method.MethodRanking;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.RankingMethod;
import org.emporion.evaluation.method.Standing;
import org.emporion.evaluation.method.TableRefusedException;

/**
 * Alternatives whose order turns round when another comes or goes, although nothing about them has changed
 * (Belton and Gear 1983, "On a short-coming of Saaty's method of analytic hierarchies", Omega 11(3)). A method
 * that promises no such reversal must pass for every table.
 *
 * @param cause what was done
 * @param alternative to which: the id of the one copied or dropped
 * @param turned whose order turned round; empty when the method refuses the changed table
 * @param refusal why the method refuses the changed table; empty when it does not
 */
public record RankReversal(Cause cause, String alternative, List<Turned> turned, Optional<TableRefusedException> refusal) {
  /** What is done to a table. */
  public enum Cause {
    /** A copy of an alternative is added. */
    COPY_ADDED,
    /** An alternative is dropped. */
    ALTERNATIVE_DROPPED
  }

  /**
   * Two alternatives that changed places; a tie before or after is none.
   *
   * @param ahead id of who was ahead before
   * @param behind id of who was behind before and is ahead after
   */
  public record Turned(String ahead, String behind) {}

  /**
   * Adds a copy of each alternative and, where two or more remain, drops each, in turn. Only changes that turn
   * somebody round or that the method refuses are told.
   *
   * @throws TableRefusedException when the method refuses the table as it is
   */
  public static List<RankReversal> test(RankingMethod method, PerformanceTable table) {
    MethodRanking before = method.rank(table).ranking();
    List<RankReversal> reversals = new ArrayList<>();
    for (int row = 0; row < table.alternatives().size(); row++) {
      String alternative = table.alternatives().get(row);
      PerformanceTable more = table.with(copyOf(alternative, table), table.values().rows().get(row));
      ask(Cause.COPY_ADDED, alternative, method, before, more).ifPresent(reversals::add);
      if (table.alternatives().size() > 2) {
        ask(Cause.ALTERNATIVE_DROPPED, alternative, method, before, table.without(alternative)).ifPresent(reversals::add);
      }
    }
    return List.copyOf(reversals);
  }

  private static String copyOf(String alternative, PerformanceTable table) {
    String copy = alternative + "'";
    while (table.alternatives().contains(copy)) {
      copy += "'";
    }
    return copy;
  }

  private static Optional<RankReversal> ask(
      Cause cause, String alternative, RankingMethod method, MethodRanking before, PerformanceTable changed) {
    try {
      List<Turned> turned = turned(before, method.rank(changed).ranking(), changed.alternatives());
      return turned.isEmpty()
          ? Optional.empty() : Optional.of(new RankReversal(cause, alternative, turned, Optional.empty()));
    } catch (TableRefusedException e) {
      return Optional.of(new RankReversal(cause, alternative, List.of(), Optional.of(e)));
    }
  }

  private static List<Turned> turned(MethodRanking before, MethodRanking after, List<String> there) {
    List<String> both = before.standings().stream().map(Standing::alternative).filter(there::contains).toList();
    List<Turned> turned = new ArrayList<>();
    for (String ahead : both) {
      for (String behind : both) {
        if (before.standing(ahead).rank() < before.standing(behind).rank()
            && after.standing(ahead).rank() > after.standing(behind).rank()) {
          turned.add(new Turned(ahead, behind));
        }
      }
    }
    return List.copyOf(turned);
  }
}
