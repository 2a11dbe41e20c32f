package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.emporion.model.Progress;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialSetup;
import org.emporion.trial.dry.DryRun;
import org.emporion.trial.dry.DryRunRequest;
import org.emporion.trial.dry.DryRunResult;
import org.emporion.trial.dry.Exchange;
import org.emporion.trial.dry.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One virtual customer on the journeys of the reference shop, walked by the real load generator. */
class DryRunTest {
  @TempDir
  private Path folder;

  @Test
  void showsEveryRequestAndAnswerWithoutTheSecrets() throws Exception {
    DryRunResult result = run(shop(), Set.of());

    assertTrue(result.green(), result.toString());
    assertEquals(List.of("look", "buy"), result.journeys().stream().map(DryRunResult.Walk::id).toList());
    assertEquals(List.of("product", "cart", "order", "payment"),
        result.journeys().getLast().exchanges().stream().map(Exchange::request).toList());
    Exchange cart = result.journeys().getLast().exchanges().get(1);
    assertEquals(OptionalInt.of(201), cart.status());
    assertTrue(cart.url().matches("http://127\\.0\\.0\\.1:\\d+/api/cart/items"), cart.url());
    assertTrue(cart.sent().body().matches("\\{\"sku\":\"EM-\\d{4}\",\"quantity\":1}"), cart.sent().body());
    assertTrue(cart.answer().body().contains("\"total\""), cart.answer().body());
    assertEquals(Optional.of("SHOPSESSION=" + Masking.MASK + "; Path=/; HttpOnly"), header(cart.answer(), "Set-Cookie"));
    Exchange order = result.journeys().getLast().exchanges().get(2);
    assertEquals(Optional.of("SHOPSESSION=" + Masking.MASK), header(order.sent(), "Cookie"));
    String id = order.extracted().get("orderId");
    assertTrue(id.matches("\\d+"), order.extracted().toString());
    assertTrue(result.journeys().getLast().exchanges().get(3).url().endsWith("/api/orders/" + id + "/payment"));
    assertTrue(order.checks().stream().allMatch(Exchange.Check::ok) && order.checks().size() == 2, order.checks().toString());
  }

  @Test
  void aJourneyEndsWhereACustomerWouldLeaveAndTheReasonIsSaid() throws Exception {
    Study study = shop();
    JourneySet set = study.trials().journeySets().getFirst();
    Journey buy = set.buying();
    Step order = buy.steps().get(2);
    Step picky = new Step(order.request(), order.transaction(), order.method(), order.path(), order.query(), order.headers(),
        order.body(), order.form(), order.status(), Map.of("$.status", List.of("shipped")), order.extract(), order.outcomes(),
        order.think(), 1);
    Journey changed = new Journey("buy", buy.name(), true, List.of(buy.steps().get(0), buy.steps().get(1), picky, buy.steps().get(3)));
    DryRunResult result = run(with(study, new JourneySet(set.id(), set.feeders(), List.of(set.journeys().getFirst(), changed))),
        Set.of("buy"));

    DryRunResult.Walk walk = result.journeys().getFirst();
    assertFalse(result.green());
    assertEquals(1, result.journeys().size());
    assertEquals(List.of("payment"), walk.unsent());
    Exchange failed = walk.exchanges().getLast();
    assertEquals("Wanted: $.status is shipped. Found: placed.", failed.fault().orElseThrow().en());
    assertEquals("預期$.status 為 shipped，實際為 placed。", failed.fault().orElseThrow().zhTw());
    assertEquals(List.of(true, false), failed.checks().stream().map(Exchange.Check::ok).limit(2).toList());
  }

  /** A shop that does not run is the first thing a newcomer meets. */
  @Test
  void saysThatNobodyListens() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Study study = ExampleStudies.study(
        ExampleStudies.candidate("down", ExampleStudies.address("http://127.0.0.1:" + free)), List.of(), List.of());
    String fault = run(study, Set.of("buy")).journeys().getFirst().exchanges().getFirst().fault().orElseThrow().en();
    assertTrue(fault.matches("No answer came: .*Connection refused.*"), fault);
    assertFalse(fault.contains("no answer"), fault);
  }

  @Test
  void sendsNothingWithoutLeaveAndLeavesNothingBehind() throws Exception {
    long before = leftovers();
    Study study = ExampleStudies.study(
        ExampleStudies.candidate("elsewhere", ExampleStudies.address("http://shop.example.com")), List.of(), List.of());
    assertThrows(TrialRefusedException.class, () -> run(study, Set.of()));
    TrialFailedException unknown = assertThrows(TrialFailedException.class, () -> run(shop(), Set.of("walk")));
    assertEquals("There is no journey walk in the set shop; it has look, buy.", unknown.what().en());
    assertEquals(before, leftovers());
  }

  private static long leftovers() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(one -> one.getFileName().toString().startsWith("emporion-dry-")).count();
    }
  }

  private Study shop() throws Exception {
    Files.writeString(folder.resolve("quick.yaml"),
        ExampleStudies.shopProfile("quick", 2).replace("approved: 0.9, declined: 0.1", "approved: 1.0, declined: 0.0"));
    return ExampleStudies.study(ExampleStudies.candidate("quick", ExampleStudies.shop("quick.yaml")), List.of(), List.of());
  }

  private static Study with(Study study, JourneySet set) {
    return new Study(study.format(), study.id(), study.title(), study.currency(), study.planning(), study.operations(),
        study.requirements(), study.candidates(),
        new TrialSetup(List.of(set), study.trials().objectives(), study.trials().profiles()), study.prices(),
        study.authorisations(), study.decision());
  }

  private DryRunResult run(Study study, Set<String> journeys) throws Exception {
    return new DryRun(LoadPrograms.find(), Clock.systemUTC(), UserSecrets.ofThisUser())
        .run(new DryRunRequest(folder, study, study.candidates().getFirst(), journeys, 7), Progress.NONE);
  }

  private static Optional<String> header(Exchange.Message message, String name) {
    return message.headers().stream().filter(one -> one.name().equalsIgnoreCase(name)).map(Exchange.Header::value).findFirst();
  }
}
