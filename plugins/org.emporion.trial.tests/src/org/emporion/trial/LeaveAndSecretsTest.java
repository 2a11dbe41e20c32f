package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Study;
import org.emporion.trial.live.TrialListener;
import org.emporion.trial.process.JavaPrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole trials of a named host: where they may go, how long, and what they keep to themselves. */
@Timeout(90)
class LeaveAndSecretsTest {
  private static final String HOST = "shop.invalid";
  private static final String PASSWORD = "correct-horse-42";

  @TempDir private Path folder;
  private HttpServer shop;
  private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void open() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    shop.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    shop.createContext("/", exchange -> {
      arrivals.add(System.currentTimeMillis());
      heard.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Password")));
      // A target that repeats what it is told, where a message would quote it.
      byte[] body = ("{\"said\": \"" + PASSWORD + "\"}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    shop.start();
  }

  @AfterEach
  void close() {
    shop.stop(0);
  }

  private TrialRunner runner(Clock clock, String leadsTo, Map<String, String> environment) {
    return new TrialRunner(new JavaPrograms(LoadPrograms.find()), host -> List.of(InetAddress.getByName(leadsTo)), clock,
        Patience.USUAL, TrialListener.NONE, new UserSecrets(environment, folder.resolve("none")));
  }

  private TrialRequest request(int port, Authorisation leave, int steady) {
    Study study = ExampleStudies.repeating(ExampleStudies.address("http://" + HOST + ":" + port), leave);
    return ExampleStudies.request(folder, study, ExampleStudies.profile(1, steady), 4);
  }

  private static Authorisation leave(LocalDate until, String... addresses) {
    return new Authorisation(HOST, LocalText.same("this test"), until, 500, List.of(addresses));
  }

  /** A clock that runs two hours late lets a trial begin that the authorisation does not outlast. */
  @Test
  void theTrialEndsWithTheAuthorisation() throws Exception {
    // On a busy machine the load generator may not have begun when a short leave is over.
    for (int seconds = 8; arrivals.isEmpty() && seconds <= 32; seconds *= 2) {
      endsAfter(seconds);
    }
    assertFalse(arrivals.isEmpty(), "no trial began within its leave");
  }

  private void endsAfter(int seconds) throws Exception {
    Instant end = Instant.now().plusSeconds(seconds);
    LocalDate lastDay = LocalDate.ofInstant(end, ZoneOffset.UTC).minusDays(1);
    int intoTheDay = (int) Duration.between(lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), end).toSeconds();
    // In this zone the last day ends at that moment.
    ZoneOffset zone = ZoneOffset.ofTotalSeconds(intoTheDay <= 18 * 3600 ? -intoTheDay : 86_400 - intoTheDay);
    LocalDate until = LocalDate.ofInstant(end.minusSeconds(60), zone);
    long ends = until.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    Clock late = Clock.offset(Clock.system(zone), Duration.ofHours(-2));

    TrialResult result = runner(late, "127.0.0.1", Map.of("EMPORION_SECRET_PASSWORD", PASSWORD))
        .run(request(shop.getAddress().getPort(), leave(until), 60), Progress.NONE).value();

    assertEquals(Ending.STOPPED, result.observations().ending());
    assertTrue(result.observations().endingRemark().orElseThrow().en().contains("authorisation"), result.toString());
    if (!arrivals.isEmpty()) {
      long last = arrivals.stream().mapToLong(Long::longValue).max().orElseThrow();
      // What was sent just before needs a moment to be heard on a busy machine; the plan went on for a minute.
      assertTrue(last < ends + 2000, "the last request came " + (last - ends) + " ms after the end");
      keptToItself(result);
    }
  }

  private void keptToItself(TrialResult result) throws IOException {
    assertTrue(heard.stream().allMatch(PASSWORD::equals), heard.toString());
    assertFalse(result.toString().contains(PASSWORD));
    boolean masked = false;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(PASSWORD), file + " tells the secret");
        masked |= content.contains("***");
      }
    }
    assertTrue(masked, "the record tells that something was said, and not what");
  }

  @Test
  void aNameThatLeadsElsewhereIsRefusedBeforeTheFirstRequest() throws Exception {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
      Authorisation leave = leave(LocalDate.now().plusDays(2), "127.0.0.1");
      assertThrows(TrialRefusedException.class, () -> runner(Clock.systemUTC(), "127.0.0.2", Map.of())
          .run(request(stranger.getLocalPort(), leave, 2), Progress.NONE));
      Authorisation over = leave(LocalDate.now().minusDays(2));
      assertThrows(TrialRefusedException.class, () -> runner(Clock.systemUTC(), "127.0.0.2", Map.of())
          .run(request(stranger.getLocalPort(), over, 2), Progress.NONE));
      stranger.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, stranger::accept);
    }
  }

  @Test
  void withoutItsSecretsNothingIsStarted() {
    TrialFailedException failed = assertThrows(TrialFailedException.class,
        () -> runner(Clock.systemUTC(), "127.0.0.1", Map.of())
            .run(request(shop.getAddress().getPort(), leave(LocalDate.now().plusDays(2)), 2), Progress.NONE));
    assertTrue(failed.what().en().contains("EMPORION_SECRET_PASSWORD"), failed.what().en());
    assertTrue(arrivals.isEmpty());
    assertEquals(Optional.empty(), Optional.of(folder.resolve("trials")).filter(Files::exists));
  }
}
