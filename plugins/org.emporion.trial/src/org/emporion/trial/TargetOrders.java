package org.emporion.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.study.OrderList;
import org.emporion.trial.audit.ListedOrder;
import org.emporion.trial.audit.OrderAuditor;
import org.emporion.trial.audit.OrderEvent;
import org.emporion.trial.audit.OrderEvents;
import org.emporion.trial.audit.OrderListReader;
import org.emporion.trial.audit.UnreadableOrdersException;
import org.emporion.trial.witness.TargetPages;

/**
 * Reads the target's own list of orders before and after the load and compares it with what customers believe; keeps
 * both lists in the record.
 */
final class TargetOrders {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TargetPages pages;
  private final Optional<OrderList> how;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Path folder;
  private final Phrasebook phrases;
  private Optional<String> before = Optional.empty();

  /**
   * The list of a target.
   *
   * @param secrets values that stand for {@code #{name}} in the headers of the request
   */
  TargetOrders(TargetPages pages, Optional<OrderList> how, Map<String, String> secrets, Path folder, Phrasebook phrases) {
    this.pages = pages;
    this.how = how.filter(list -> list.path().isPresent());
    how.ifPresent(list -> list.headers().forEach((name, text) -> headers.put(name, filled(text, secrets))));
    this.folder = folder;
    this.phrases = phrases;
  }

  private static String filled(String text, Map<String, String> secrets) {
    String filled = text;
    for (Map.Entry<String, String> secret : secrets.entrySet()) {
      filled = filled.replace("#{" + secret.getKey() + "}", secret.getValue());
    }
    return filled;
  }

  /** Reads the list before the load; fails when it is not what the study says: better now than after it. */
  void open() throws TrialFailedException, InterruptedException {
    if (how.isPresent()) {
      String page = page("before");
      rows(page, Optional.empty(), Instant.EPOCH);
      before = Optional.of(page);
    }
  }

  /**
   * The audit; empty when the target offers no list or no customer was told of an order.
   *
   * @param startedAt when the load began
   * @param patient whether the list is given the time to settle that the study says
   */
  Optional<OrderAudit> close(Instant startedAt, boolean patient) throws TrialFailedException, IOException, InterruptedException {
    Path events = folder.resolve(OrderEvents.FILE);
    if (how.isEmpty() || !Files.exists(events)) {
      return Optional.empty();
    }
    List<OrderEvent> told = OrderEvents.read(events);
    OrderAudit audit = audit(told, startedAt);
    long deadline = System.nanoTime() + Duration.ofSeconds(how.get().settleSeconds()).toNanos();
    while (patient && !audit.agrees() && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE);
      audit = audit(told, startedAt);
    }
    return Optional.of(audit);
  }

  private OrderAudit audit(List<OrderEvent> told, Instant startedAt)
      throws TrialFailedException, InterruptedException {
    return OrderAuditor.audit(told, rows(page("after"), before, startedAt), how.orElseThrow());
  }

  private List<ListedOrder> rows(String page, Optional<String> earlier, Instant since)
      throws TrialFailedException {
    try {
      return new OrderListReader(how.orElseThrow()).read(page, earlier, since);
    } catch (UnreadableOrdersException e) {
      throw new TrialFailedException(e.what(), e);
    }
  }

  private String page(String moment) throws TrialFailedException, InterruptedException {
    try {
      String page = pages.get(how.orElseThrow().path().orElseThrow(), headers);
      String name = "order-list-" + moment + (OrderListReader.json(page) ? ".json" : ".csv");
      Files.writeString(folder.resolve(name), page);
      return page;
    } catch (IOException e) {
      throw new TrialFailedException(phrases.say("orders.unreadable", String.valueOf(e.getMessage())), e);
    }
  }
}
