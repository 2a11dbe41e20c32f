package org.emporion.trial.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.finding.TrialObservations.OutcomeCount;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderList;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OrderAuditorTest {
  private static final OrderList LIST = new OrderList(Optional.of("/orders"), Optional.empty(), "id",
      Optional.of("status"), List.of("paid"), List.of("declined"), List.of("open"), 0, Optional.empty());

  private static OrderEvent told(String customer, String reference, Belief belief) {
    return new OrderEvent(customer, reference, belief);
  }

  private static ListedOrder row(String reference, Belief standing) {
    return new ListedOrder(reference, standing);
  }

  private static OrderAudit audit(List<OrderEvent> events, List<ListedOrder> rows) {
    return OrderAuditor.audit(events, rows, LIST);
  }

  @Test
  void everyKindOfDisagreementIsToldApart() {
    OrderAudit audit = audit(
        List.of(told("a", "1", Belief.BOUGHT), told("b", "2", Belief.BOUGHT), told("c", "3", Belief.BOUGHT),
            told("d", "4", Belief.DECLINED), told("e", "5", Belief.UNKNOWN), told("f", "6", Belief.UNKNOWN),
            told("g", "", Belief.UNKNOWN), told("h", "7", Belief.DECLINED)),
        List.of(row("1", Belief.BOUGHT), row("2", Belief.BOUGHT), row("2", Belief.BOUGHT),
            row("4", Belief.DECLINED), row("5", Belief.BOUGHT), row("6", Belief.UNKNOWN), row("7", Belief.BOUGHT),
            row("9", Belief.BOUGHT)));
    assertEquals(new OrderAudit(3, 5, 2, 1, 1, 2, 1, 2, 1,
        List.of(new OutcomeCount("bought", 3, 5), new OutcomeCount("declined", 2, 1),
            new OutcomeCount("unknown", 2, 1)),
        List.of("3"), List.of("2"), List.of("7", "9")), audit);
    assertFalse(audit.agrees());
  }

  @Test
  void twoOrdersOfOneCustomerAreOneBoughtTwice() {
    OrderAudit audit = audit(
        List.of(told("a", "1", Belief.UNKNOWN), told("a", "2", Belief.BOUGHT)),
        List.of(row("1", Belief.BOUGHT), row("2", Belief.BOUGHT)));
    assertEquals(1, audit.duplicated());
    assertEquals(List.of("1, 2"), audit.duplicatedReferences());
    assertEquals(0, audit.orphaned());
  }

  @Test
  void aReferenceGivenToTwoCustomersIsOneOrderLost() {
    OrderAudit audit = audit(
        List.of(told("a", "1", Belief.BOUGHT), told("b", "1", Belief.BOUGHT)), List.of(row("1", Belief.BOUGHT)));
    assertEquals(1, audit.lost());
    assertEquals(0, audit.duplicated());
  }

  @Test
  void whoWasToldOnceGoesOnBelieving() {
    List<ListedOrder> rows = List.of(row("1", Belief.BOUGHT), row("1", Belief.DECLINED));
    assertTrue(audit(List.of(told("a", "1", Belief.BOUGHT), told("a", "1", Belief.UNKNOWN)), rows).agrees());
    assertEquals(1, audit(List.of(told("a", "1", Belief.UNKNOWN), told("a", "1", Belief.DECLINED)), rows).orphaned());
  }

  @Test
  void aListWithoutStatusTellsOfOrdersThatStandOnly() {
    OrderList plain = new OrderList(Optional.empty(), Optional.empty(), "id", Optional.empty(), List.of(), List.of(),
        List.of(), 0, Optional.empty());
    OrderAudit audit = OrderAuditor.audit(
        List.of(told("a", "1", Belief.BOUGHT), told("b", "2", Belief.DECLINED)),
        List.of(row("1", Belief.BOUGHT)), plain);
    assertEquals(List.of(new OutcomeCount("bought", 1, 1)), audit.outcomes());
    assertTrue(audit.agrees());
  }

  @RepeatedTest(200)
  void theSumsHoldForAnyBeliefsAndAnyList(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<OrderEvent> events = new ArrayList<>();
    List<ListedOrder> rows = new ArrayList<>();
    int customers = 1 + random.nextInt(40);
    for (int i = 0; i < customers; i++) {
      for (int k = random.nextInt(3); k >= 0; k--) {
        String reference = random.nextInt(9) == 0 ? "" : Integer.toString(random.nextInt(2) == 0 ? i : random.nextInt(50));
        events.add(told("c" + i, reference, any(random)));
      }
    }
    for (int k = random.nextInt(60); k > 0; k--) {
      rows.add(row(Integer.toString(random.nextInt(60)), any(random)));
    }
    OrderAudit audit = audit(events, rows);
    assertEquals(audit.believed(), audit.matched() + audit.lost());
    assertEquals(audit.listed(), audit.matched() + audit.unsure() + audit.orphaned());
    assertEquals(pairs(events), audit.believed(), "each customer believes once in each order");
    // Counted once more from the definition, by sets.
    Set<String> standing = new HashSet<>();
    rows.stream().filter(one -> one.standing() == Belief.BOUGHT).forEach(one -> standing.add(one.reference()));
    Set<String> known = new HashSet<>(standing);
    known.removeIf(reference -> last(events, reference).values().stream().allMatch(Belief.DECLINED::equals));
    assertEquals(standing.size() - known.size(), audit.orphaned());
    // The order of rows of different references is of no importance.
    List<ListedOrder> sorted = new ArrayList<>(rows);
    sorted.sort((one, other) -> one.reference().compareTo(other.reference()));
    assertEquals(audit, audit(events, sorted));
  }

  @RepeatedTest(50)
  void aShopThatKeepsWhatItSaysAgrees(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<OrderEvent> events = new ArrayList<>();
    List<ListedOrder> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Belief belief = any(random);
      events.add(told("c" + i, "r" + i, belief));
      rows.add(row("r" + i, belief));
    }
    Collections.shuffle(rows, random);
    assertTrue(audit(events, rows).agrees());
    // One row less, one row more, one row twice: each is seen as what it is.
    int bought = events.stream().map(OrderEvent::belief).toList().indexOf(Belief.BOUGHT);
    String reference = "r" + bought;
    List<ListedOrder> less = rows.stream().filter(one -> !one.reference().equals(reference)).toList();
    assertEquals(List.of(reference), audit(events, less).lostReferences());
    List<ListedOrder> more = new ArrayList<>(rows);
    more.add(row(reference, Belief.BOUGHT));
    more.add(row("nobody's", Belief.BOUGHT));
    OrderAudit audit = audit(events, more);
    assertEquals(List.of(reference), audit.duplicatedReferences());
    assertEquals(List.of("nobody's"), audit.orphanedReferences());
  }

  private static Belief any(Random random) {
    return Belief.values()[random.nextInt(3)];
  }

  private static long pairs(List<OrderEvent> events) {
    Set<String> pairs = new HashSet<>();
    for (OrderEvent event : events) {
      if (event.belief() == Belief.BOUGHT && !event.reference().isEmpty()) {
        pairs.add(event.customer() + " " + event.reference());
      }
    }
    return pairs.size();
  }

  private static Map<String, Belief> last(List<OrderEvent> events, String reference) {
    Map<String, Belief> last = new HashMap<>();
    for (OrderEvent event : events) {
      if (event.reference().equals(reference) && last.get(event.customer()) != Belief.BOUGHT) {
        last.put(event.customer(), event.belief());
      }
    }
    return last;
  }
}
