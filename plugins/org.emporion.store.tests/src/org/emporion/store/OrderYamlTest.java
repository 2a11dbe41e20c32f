package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderList;
import org.emporion.model.study.OrderMark;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.Resubmission;
import org.emporion.model.study.Step;
import org.emporion.model.study.TrialTarget;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study says of orders and of the parts of its target. */
class OrderYamlTest {
  private static final String OUTCOMES = "            outcomes: {orders-placed: [201]}\n";

  @TempDir
  Path temp;

  private Step order(String content) throws Exception {
    Path study = TestStudies.kiosk(temp);
    TestStudies.replace(study.resolve("trials.yaml"), OUTCOMES, OUTCOMES + content.indent(12));
    return new StudyReader().read(study).study().trials().journeySets().getFirst().buying().steps().get(1);
  }

  private TrialTarget target(String content) throws Exception {
    Path study = TestStudies.kiosk(Files.createTempDirectory(temp, "study"));
    TestStudies.replace(study.resolve("trials.yaml"), OUTCOMES,
        OUTCOMES + "            order: {reference: '#{order-id}'}\n");
    TestStudies.replace(study.resolve("candidates/alpha.yaml"), "  ledger: /_ledger\n", content.indent(2));
    return new StudyReader().read(study).study().candidate("alpha").orElseThrow().target().orElseThrow();
  }

  @Test
  void theCodesOfSuccessSayThatAnOrderStands() throws Exception {
    Step step = order("order: {reference: 'no. #{order-id}', declined: [402]}\n");
    assertEquals(Optional.of(new OrderMark("no. #{order-id}", Optional.empty(), List.of("201"), List.of("402"))),
        step.order());
    assertEquals(Optional.empty(), step.resubmission());
  }

  @Test
  void aTextOfTheAnswerSaysIt() throws Exception {
    Step step = order("""
        order:
          reference: "#{uid}"
          told-by: $.data.pay.state
          bought: [Settled, Authorised]
          declined: [Declined]
        resubmit: {share: 5%, customers: 10, after: unknown}
        """);
    assertEquals(Optional.of(new OrderMark("#{uid}", Optional.of("$.data.pay.state"),
        List.of("Settled", "Authorised"), List.of("Declined"))), step.order());
    assertEquals(Optional.of(new Resubmission(0.05, Optional.of(10), Optional.of(Belief.UNKNOWN))),
        step.resubmission());
  }

  @Test
  void anyCustomerMaySendAnyRequestAgain() throws Exception {
    assertEquals(Optional.of(new Resubmission(1, Optional.empty(), Optional.empty())),
        order("resubmit: {}\n").resubmission());
  }

  @Test
  void aTargetShowsItsOrdersAndItsParts() throws Exception {
    TrialTarget target = target("""
        orders:
          path: /_orders
          list: data.payments
          reference: order.code
          status: state
          bought: [approved]
          declined: [declined]
          unknown: [paying]
          settle-seconds: 30
          time: at
        resources:
          server: {listens: 3000}
          worker: {pid-file: run/worker.pid}
          search: {command: "search.jar --index"}
          proxy: {path: /metrics, port: 9100}
          cloud: {csv: cloud.csv}
        """);
    assertEquals(Optional.of(new OrderList(Optional.of("/_orders"), Optional.of("data.payments"), "order.code",
        Optional.of("state"), List.of("approved"), List.of("declined"), List.of("paying"), 30, Optional.of("at"))),
        target.orders());
    assertEquals(List.of(
        new ResourceProbe("server", new ResourceProbe.Port(3000)),
        new ResourceProbe("worker", new ResourceProbe.PidFile("run/worker.pid")),
        new ResourceProbe("search", new ResourceProbe.Command("search.jar --index")),
        new ResourceProbe("proxy", new ResourceProbe.Page(
            Optional.of(9100), "/metrics", "process_cpu_seconds_total", Optional.empty())),
        new ResourceProbe("cloud", new ResourceProbe.Csv("cloud.csv"))), target.resources());
  }

  @Test
  void aListBehindAKeyNamesItsHeaders() throws Exception {
    OrderList list = target("orders: {path: /admin/orders, headers: {Accept: text/csv}}\n").orders().orElseThrow();
    assertEquals(Map.of("Accept", "text/csv"), list.headers());
    assertTrue(refused("orders: {path: /admin/orders, headers: {Authorization: 'Basic #{admin-key}'}}\n")
        .contains("admin-key"));
    assertTrue(refused("orders: {headers: {Accept: text/csv}}\n").contains("Add path"));
  }

  private String refused(String content) {
    return assertThrows(BrokenStudyException.class, () -> target(content)).problems().toString();
  }

  @Test
  void anExportedListNeedsNoMoreThanItsColumns() throws Exception {
    assertEquals(Optional.of(new OrderList(Optional.empty(), Optional.empty(), "reference", Optional.empty(),
        List.of(), List.of(), List.of(), 0, Optional.empty())), target("orders: {}\n").orders());
  }
}
