package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Study;
import org.emporion.trial.plan.Leave;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.plan.TrialPlanner;
import org.emporion.trial.process.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Load goes to the loopback, or where the study says somebody allowed it; and nowhere else. */
class TrialAuthorisationTest {
  private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-23T23:00:00Z"), ZoneOffset.UTC);
  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final Authorisation SHOP =
      new Authorisation("shop.example", LocalText.same("Ms Lin"), LocalDate.of(2026, 11, 23), 50, List.of("192.0.2.0/29"));

  private static final Map<String, List<String>> NAMES = Map.of(
      "localhost", List.of("127.0.0.1", "::1"),
      "shop.example", List.of("192.0.2.7"),
      "inside.example", List.of("127.0.0.1"));

  @TempDir
  private Path folder;

  private static List<InetAddress> known(String host) throws UnknownHostException {
    List<String> addresses = NAMES.get(host);
    if (addresses == null && !host.matches("[0-9.:a-f]+")) {
      throw new UnknownHostException(host);
    }
    return addresses == null
        ? List.of(InetAddress.getByName(host))
        : addresses.stream().map(TrialAuthorisationTest::literal).toList();
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static OptionalLong check(String address, double rate, Duration longest, Authorisation... given)
      throws TrialRefusedException {
    return given(address, rate, longest, given).maxRequestsPerSecond();
  }

  private static TrialAuthorisation.Given given(
      String address, double rate, Duration longest, Authorisation... given) throws TrialRefusedException {
    return new TrialAuthorisation(TrialAuthorisationTest::known, EVENING)
        .check(URI.create(address), List.of(given), rate, longest);
  }

  /** The plan carries the addresses that were checked, and the first moment after the last day. */
  @Test
  void theLeaveNamesAddressesAndEnd() throws Exception {
    assertEquals(
        new Leave(Map.of("shop.example", List.of("192.0.2.7")),
            Optional.of(Instant.parse("2026-11-24T00:00:00Z").toEpochMilli())),
        given("https://Shop.Example:8443", 1, MINUTES, SHOP).leave());
    assertEquals(new Leave(Map.of("localhost", List.of("127.0.0.1", "0:0:0:0:0:0:0:1")), Optional.empty()),
        given("http://localhost:3000", 1, MINUTES).leave());
    Clock taipei = Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneId.of("Asia/Taipei"));
    assertEquals(Optional.of(Instant.parse("2026-11-23T16:00:00Z").toEpochMilli()),
        new TrialAuthorisation(TrialAuthorisationTest::known, taipei)
            .check(URI.create("http://shop.example"), List.of(SHOP), 1, MINUTES).leave().until());
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, '', refused", "192.0.2.7, 192.0.2.7, allowed", "192.0.2.7, 192.0.2.8, refused",
    "192.0.2.7, 192.0.2.0/24, allowed", "'10.1.2.3', '', allowed", "172.31.0.1, '', allowed", "172.32.0.1, '', refused",
    "10.1.2.3, 192.0.2.0/24, refused", "127.0.0.2, '', allowed", "127.0.0.2, 192.0.2.7, refused",
    "169.254.169.254, '', refused", "0.0.0.0, '', refused", "fd00::1, '', allowed", "2001:db8::1, '', refused",
    "2001:db8::1, 2001:db8::/32, allowed", "'192.0.2.7 198.51.100.1', 192.0.2.7, refused"})
  void aNameLeadsOnlyWhereItMay(String leadsTo, String listed, String outcome) throws Exception {
    HostResolver resolver =
        host -> Stream.of(leadsTo.split(" ")).map(TrialAuthorisationTest::literal).toList();
    Authorisation leave = new Authorisation("shop.example", SHOP.grantedBy(), SHOP.until(), 50,
        listed.isEmpty() ? List.of() : List.of(listed));
    TrialAuthorisation gate = new TrialAuthorisation(resolver, EVENING);
    if (outcome.equals("allowed")) {
      gate.check(URI.create("http://shop.example"), List.of(leave), 1, MINUTES);
      return;
    }
    TrialRefusedException refusal = assertThrows(TrialRefusedException.class,
        () -> gate.check(URI.create("http://shop.example"), List.of(leave), 1, MINUTES));
    for (String said : List.of(refusal.what().en(), refusal.what().zhTw())) {
      String found = Stream.of(leadsTo.split(" ")).map(one -> literal(one).getHostAddress())
          .collect(Collectors.joining(", "));
      assertTrue(said.endsWith("\n  addresses: [" + found + "]"), said);
    }
  }

  @Test
  void aHostHeaderNeedsLeaveToo() throws Exception {
    TrialAuthorisation gate = new TrialAuthorisation(TrialAuthorisationTest::known, EVENING);
    TrialPlan plan = ExampleStudies.plan("http://shop.example", Map.of("hOST", "Other.example:81"));
    TrialPlan far = plan.with(given("http://shop.example", 1, MINUTES, SHOP).leave());
    TrialRefusedException refusal =
        assertThrows(TrialRefusedException.class, () -> gate.checkHosts(far, List.of(SHOP)));
    assertTrue(refusal.what().en().contains("Other.example:81"), refusal.what().en());
    gate.checkHosts(far, List.of(SHOP,
        new Authorisation("other.example", SHOP.grantedBy(), SHOP.until(), 1, List.of())));
    gate.checkHosts(plan, List.of());
    gate.checkHosts(ExampleStudies.plan("http://shop.example", Map.of("Host", "shop.example")).with(far.leave()), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "http://127.0.0.1:8080", "http://127.8.9.10/", "http://[::1]:80", "http://localhost:3000", "https://LOCALHOST"})
  void theLoopbackNeedsNoLeave(String address) throws Exception {
    assertEquals(OptionalLong.empty(), check(address, 10_000, MINUTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "http://192.0.2.7", "http://shop.example", "http://0.0.0.0:80", "http://[2001:db8::1]", "http://10.0.0.1",
    "http://inside.example", "http://128.0.0.1", "http://127.0.0.1.example"})
  void anyOtherHostNeedsOne(String address) {
    TrialRefusedException refusal = assertThrows(TrialRefusedException.class, () -> check(address, 12.3, MINUTES));
    String host = URI.create(address).getHost().replaceAll("[\\[\\]]", "");
    for (String said : List.of(refusal.what().en(), refusal.what().zhTw())) {
      assertTrue(said.contains("authorisations.yaml"), said);
      assertTrue(said.contains("\n- host: " + host + "\n"), said);
      assertTrue(said.contains("\n  granted-by: "), said);
      assertTrue(said.contains("\n  until: 2026-11-30\n"), said);
      assertTrue(said.endsWith("\n  max-requests-per-second: 62"), said);
    }
  }

  @Test
  void localhostThatLeadsElsewhereIsRefused() {
    HostResolver turned = host -> List.of(literal("127.0.0.1"), literal("192.0.2.7"));
    assertThrows(TrialRefusedException.class, () -> new TrialAuthorisation(turned, EVENING)
        .check(URI.create("http://localhost"), List.of(), 1, MINUTES));
  }

  @Test
  void anAuthorisedHostIsAllowedUpToItsCap() throws Exception {
    assertEquals(OptionalLong.of(50), check("https://Shop.Example:8443", 50, MINUTES, SHOP));
    TrialRefusedException refusal =
        assertThrows(TrialRefusedException.class, () -> check("http://shop.example", 50.5, MINUTES, SHOP));
    assertTrue(refusal.what().en().contains("allows 50 requests per second, the trial plans 50.5"),
        refusal.what().en());
  }

  /** What the check lets through, the plan keeps, and the runner, which wants the mean within a whole cap, runs. */
  @ParameterizedTest
  @CsvSource({"10.5, 10.2, refused", "10.5, 10, 10", "10.99, 10.001, refused", "11, 10.2, 11", "0.9, 0.5, refused",
      "1, 1, 1", "2000000, 3, 2000000"})
  void aFractionOfARequestIsNoLeaveForOneMore(double cap, double rate, String outcome) throws Exception {
    Authorisation leave = new Authorisation("shop.example", SHOP.grantedBy(), SHOP.until(), cap, SHOP.addresses());
    if (outcome.equals("refused")) {
      assertThrows(TrialRefusedException.class, () -> check("http://shop.example", rate, MINUTES, leave));
    } else {
      OptionalLong given = check("http://shop.example", rate, MINUTES, leave);
      assertEquals(OptionalLong.of(Long.parseLong(outcome)), given);
      assertTrue(rate <= given.getAsLong() && given.getAsLong() <= cap);
    }
  }

  @Test
  void whatTheRefusalProposesIsEnough() throws Exception {
    TrialRefusedException refusal =
        assertThrows(TrialRefusedException.class, () -> check("http://shop.example", 12.3, MINUTES));
    String said = refusal.what().en();
    double proposed = Double.parseDouble(said.substring(said.lastIndexOf(' ') + 1));
    Authorisation leave = new Authorisation("shop.example", SHOP.grantedBy(), SHOP.until(), proposed, SHOP.addresses());
    assertEquals(TrialPlanner.roomyCap(12.3), check("http://shop.example", 12.3, MINUTES, leave).getAsLong());
  }

  /** Who adds the proposed lines below an entry that has ended or is too narrow has leave. */
  @Test
  void theWidestEntryThatHoldsCounts() throws Exception {
    Authorisation ended = new Authorisation("shop.example", LocalText.same("owner"), LocalDate.of(2020, 1, 1), 900, List.of());
    Authorisation narrow = new Authorisation("shop.example", LocalText.same("owner"), SHOP.until(), 2, SHOP.addresses());
    assertEquals(OptionalLong.of((long) SHOP.maxRequestsPerSecond()),
        check("http://shop.example", 12.3, MINUTES, ended, narrow, SHOP));
    assertThrows(TrialRefusedException.class, () -> check("http://shop.example", 12.3, MINUTES, ended, narrow));
  }

  @Test
  void theAuthorisationMustOutlastTheTrial() throws Exception {
    assertTrue(check("http://shop.example", 1, Duration.ofMinutes(59), SHOP).isPresent());
    TrialRefusedException refusal = assertThrows(
        TrialRefusedException.class, () -> check("http://shop.example", 1, Duration.ofMinutes(61), SHOP));
    assertTrue(refusal.what().en().contains("ends on 2026-11-23"), refusal.what().en());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://127.0.0.1", "http:/nothing", "mailto:somebody"})
  void whatIsNoWebAddressIsRefused(String address) {
    assertThrows(TrialRefusedException.class, () -> check(address, 1, MINUTES));
  }

  @Test
  void nothingIsStartedOrWrittenBeforeTheLeave() {
    AtomicInteger started = new AtomicInteger();
    Programs programs = new Programs() {
      @Override
      public List<String> referenceShop(Path profile, long seed) {
        started.incrementAndGet();
        return List.of();
      }

      @Override
      public List<String> trialRunner(Path plan, Path results) {
        started.incrementAndGet();
        return List.of();
      }
    };
    Study study = ExampleStudies.study(
        ExampleStudies.candidate("far", ExampleStudies.address("http://shop.example")), List.of(), List.of());
    TrialRunner runner = new TrialRunner(programs, TrialAuthorisationTest::known, EVENING, Patience.USUAL);
    TrialRequest request = ExampleStudies.request(folder, study, ExampleStudies.profile(1, 2), 1);
    assertThrows(TrialRefusedException.class, () -> runner.run(request, Progress.NONE));
    assertEquals(0, started.get());
    assertFalse(Files.exists(folder.resolve("trials")));
  }
}
