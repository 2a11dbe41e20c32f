package org.emporion.trial.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.finding.TrialObservations.OutcomeCount;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderList;

/**
 * Compares what virtual customers believe they bought with the target's own list, order by order. A customer who was
 * told once that an order stands goes on believing it; otherwise the last answer counts. The same holds for rows of the
 * list with the same reference: one that stands is enough.
 */
public final class OrderAuditor {
  private final OrderList how;
  /** What each customer holds of each order, by reference and customer. */
  private final Map<String, Map<String, Belief>> held = new LinkedHashMap<>();
  private final Map<String, Long> standing = new HashMap<>();
  private final Map<String, Belief> listed = new LinkedHashMap<>();
  private final Set<String> unreferenced = new LinkedHashSet<>();

  private OrderAuditor(OrderList how) {
    this.how = how;
  }

  /**
   * The audit.
   *
   * @param events what customers were told, in the order it happened
   * @param rows rows of the target's list in the time of the trial
   * @param how how the list is read: which outcomes it can tell
   */
  public static OrderAudit audit(List<OrderEvent> events, List<ListedOrder> rows, OrderList how) {
    OrderAuditor auditor = new OrderAuditor(how);
    events.forEach(auditor::heard);
    rows.forEach(auditor::found);
    return auditor.compare();
  }

  private void heard(OrderEvent event) {
    if (event.reference().isEmpty()) {
      if (event.belief() != Belief.DECLINED) {
        unreferenced.add(event.customer());
      }
      return;
    }
    held.computeIfAbsent(event.reference(), any -> new LinkedHashMap<>())
        .merge(event.customer(), event.belief(), OrderAuditor::later);
  }

  private void found(ListedOrder row) {
    listed.merge(row.reference(), row.standing(), OrderAuditor::later);
    if (row.standing() == Belief.BOUGHT) {
      standing.merge(row.reference(), 1L, Long::sum);
    }
  }

  private static Belief later(Belief before, Belief after) {
    return before == Belief.BOUGHT ? before : after;
  }

  private OrderAudit compare() {
    long matched = 0;
    long unsure = 0;
    List<String> lost = new ArrayList<>();
    List<String> orphaned = new ArrayList<>();
    for (Map.Entry<String, Map<String, Belief>> order : held.entrySet()) {
      long believers = order.getValue().values().stream().filter(one -> one == Belief.BOUGHT).count();
      long rows = standing.getOrDefault(order.getKey(), 0L);
      // Two customers with the same reference bought two things: a list that has one has lost the other.
      matched += Math.min(believers, rows);
      for (long i = rows; i < believers; i++) {
        lost.add(order.getKey());
      }
    }
    for (String reference : new TreeMap<>(standing).keySet()) {
      Map<String, Belief> customers = held.getOrDefault(reference, Map.of());
      if (customers.containsValue(Belief.BOUGHT)) {
        continue;
      }
      if (customers.containsValue(Belief.UNKNOWN)) {
        unsure++;
      } else {
        orphaned.add(reference);
      }
    }
    List<String> duplicated = duplicated();
    long believed = matched + lost.size();
    long stand = matched + unsure + orphaned.size();
    return new OrderAudit(believed, stand, matched, lost.size(), duplicated.size(), orphaned.size(), unsure,
        orders(Belief.UNKNOWN), unreferenced.size(), outcomes(believed, stand), told(lost), told(duplicated),
        told(orphaned));
  }

  /** Customers buy once: whoever has more than one order in the list has it twice. */
  private List<String> duplicated() {
    Map<String, Long> orders = new LinkedHashMap<>();
    Map<String, Set<String>> references = new HashMap<>();
    held.forEach((reference, customers) -> {
      long others = customers.values().stream().filter(one -> one == Belief.BOUGHT).count() - 1;
      long own = standing.getOrDefault(reference, 0L) - Math.max(0, others);
      if (own > 0) {
        customers.keySet().forEach(customer -> {
          orders.merge(customer, own, Long::sum);
          references.computeIfAbsent(customer, any -> new LinkedHashSet<>()).add(reference);
        });
      }
    });
    return orders.entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .map(one -> String.join(", ", references.get(one.getKey())))
        .toList();
  }

  /** Orders of which no customer is surer than this. */
  private long orders(Belief belief) {
    return held.values().stream()
        .filter(customers -> customers.values().stream().reduce(OrderAuditor::later).orElseThrow() == belief)
        .count();
  }

  private List<OutcomeCount> outcomes(long believed, long stand) {
    List<OutcomeCount> outcomes = new ArrayList<>();
    outcomes.add(new OutcomeCount(word(Belief.BOUGHT), believed, stand));
    if (!how.declined().isEmpty()) {
      outcomes.add(both(Belief.DECLINED));
    }
    if (!how.unknown().isEmpty()) {
      outcomes.add(both(Belief.UNKNOWN));
    }
    return outcomes;
  }

  private OutcomeCount both(Belief belief) {
    return new OutcomeCount(
        word(belief), orders(belief), listed.values().stream().filter(one -> one == belief).count());
  }

  private static String word(Belief belief) {
    return belief.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> told(List<String> references) {
    return references.stream().sorted().limit(OrderAudit.TOLD).toList();
  }
}
