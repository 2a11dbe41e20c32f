package org.emporion.shop.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import org.emporion.shop.RequestKind;
import org.emporion.shop.profile.ShopProfile;
import org.emporion.shop.service.BusyMeter;
import org.emporion.shop.service.WorkerPool;
import org.emporion.shop.store.OrderStatus;
import org.emporion.shop.store.OrderStore;
import org.emporion.shop.store.OrderTotals;

/** What the shop tells about itself: the ledger and the metrics. */
final class Reports {
  private final ShopProfile profile;
  private final Ledger ledger;
  private final OrderStore orders;
  private final WorkerPool workers;

  Reports(ShopProfile profile, Ledger ledger, OrderStore orders, WorkerPool workers) {
    this.profile = profile;
    this.ledger = ledger;
    this.orders = orders;
    this.workers = workers;
  }

  /** The ledger as JSON. */
  Reply ledger() {
    ObjectNode node = Json.object();
    ObjectNode requests = node.putObject("requests");
    Map<RequestKind, Map<Integer, Long>> counts = ledger.byCode();
    Map<RequestKind, Long> faults = ledger.faults();
    for (RequestKind kind : RequestKind.values()) {
      requests.putObject(kind.id())
          .put("count", counts.get(kind).values().stream().mapToLong(Long::longValue).sum())
          .put("errors", faults.get(kind));
    }
    node.put("unknownPaths", ledger.unknown());
    OrderTotals totals = orders.totals();
    node.putObject("orders")
        .put("placed", totals.ids().size())
        .put("approved", totals.count(OrderStatus.APPROVED))
        .put("declined", totals.count(OrderStatus.DECLINED))
        .put("timedOut", totals.count(OrderStatus.TIMED_OUT))
        .put("unpaid", totals.count(OrderStatus.PLACED) + totals.count(OrderStatus.PAYING));
    node.put("revenue", totals.revenue()).put("currency", Json.CURRENCY);
    ArrayNode ids = node.putArray("orderIds");
    totals.ids().forEach(ids::add);
    return Reply.json(200, node);
  }

  /** Every order and every payment attempt as JSON. */
  Reply orders() {
    ObjectNode node = Json.object();
    ArrayNode all = node.putArray("orders");
    orders.orders().forEach(order -> all.add(Json.order(order)));
    ArrayNode payments = node.putArray("payments");
    orders.payments().forEach(
        one -> payments.addObject().put("orderId", one.orderId()).put("status", one.status().id()));
    return Reply.json(200, node);
  }

  /** The metrics in Prometheus text format. */
  Reply metrics() {
    BusyMeter.Reading reading = workers.meter().read();
    StringBuilder text = new StringBuilder();
    gauge(text, "shop_workers", "Size of the worker pool.", profile.workers());
    gauge(text, "shop_workers_busy", "Workers serving a request now.", workers.meter().busy());
    gauge(text, "shop_queue_length", "Requests waiting for a worker now.", workers.waiting());
    counter(text, "shop_worker_busy_seconds_total",
        "Worker-seconds busy, requests in service included.", reading.busySeconds());
    head(text, "shop_worker_busy_seconds_by_kind_total", "counter",
        "Worker-seconds of completed requests.");
    reading.byKind().forEach((kind, seconds) -> line(text,
        "shop_worker_busy_seconds_by_kind_total{kind=\"" + kind.id() + "\"}", seconds));
    counter(text, "shop_serial_seconds_total", "Seconds the global lock was held.",
        reading.serialSeconds());
    counter(text, "shop_lock_wait_seconds_total",
        "Worker-seconds waiting for the global lock.", reading.lockWaitSeconds());
    counter(text, "shop_service_overrun_seconds_total",
        "Seconds by which real work exceeded the drawn service time.", reading.overrunSeconds());
    counter(text, "shop_queue_wait_seconds_total", "Seconds requests waited for a worker.",
        reading.queueWaitSeconds());
    head(text, "shop_requests_total", "counter", "Answered requests.");
    ledger.byCode().forEach((kind, codes) -> codes.forEach((code, count) -> line(text,
        "shop_requests_total{kind=\"" + kind.id() + "\",code=\"" + code + "\"}", count)));
    counter(text, "process_cpu_seconds_total", "Processor seconds of this process.",
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime() / 1e9);
    return Reply.text(text.toString());
  }

  private static void gauge(StringBuilder text, String name, String help, double value) {
    head(text, name, "gauge", help);
    line(text, name, value);
  }

  private static void counter(StringBuilder text, String name, String help, double value) {
    head(text, name, "counter", help);
    line(text, name, value);
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n')
        .append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, double value) {
    String number = value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.9f", value);
    text.append(name).append(' ').append(number).append('\n');
  }
}
