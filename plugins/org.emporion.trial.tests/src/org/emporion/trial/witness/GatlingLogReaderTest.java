package org.emporion.trial.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.emporion.trial.RepositoryRoot;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.measure.Tally;
import org.emporion.trial.witness.GatlingLog.RequestName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of Gatling as they are on disk. */
class GatlingLogReaderTest {
  @TempDir
  private Path folder;

  private record Request(
      List<String> groups, String name, long startMillis, long endMillis, boolean ok, String message) {
    long millis() {
      return endMillis - startMillis;
    }
  }

  private record User(int scenario, boolean begins, long atMillis) {}

  /** What a log says, as a visitor hears it. */
  private static final class Listener implements GatlingLog.Visitor {
    private final List<Request> requests = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<RequestName> names = new ArrayList<>();

    @Override
    public void request(RequestName name, long startMillis, long endMillis, boolean ok, String message) {
      requests.add(new Request(name.groups(), name.name(), startMillis, endMillis, ok, message));
      if (name.number() == names.size()) {
        names.add(name);
      }
      assertSame(names.get(name.number()), name);
    }

    @Override
    public void user(int scenario, boolean begins, long atMillis) {
      users.add(new User(scenario, begins, atMillis));
    }

    @Override
    public void error(String message, long atMillis) {
      errors.add(message + "@" + atMillis);
    }
  }

  /**
   * Case LOAD-01: {@code known_stats/simulation.log} of Gatling's own test resources (gatling/gatling at
   * 8bb193bdf5d0, Apache-2.0) with the numbers its {@code LogFileReaderSpec} expects, as the case file
   * gives them.
   */
  @Test
  void knownStatisticsOfGatlingsOwnTest() throws IOException {
    Path cases = RepositoryRoot.find().resolve("releng/reference-cases");
    JsonNode expected = expected(cases.resolve("cases.json"));
    Listener heard = new Listener();
    GatlingLog log = new GatlingLogReader()
        .read(cases.resolve("data/gatling-known-stats/simulation.log"), heard);

    assertTrue(log.whole());
    assertEquals("3.12.1", log.head().version());
    assertEquals(expected.path("ok_requests").asLong(), heard.requests.stream().filter(Request::ok).count());
    assertEquals(expected.path("ko_requests").asLong(), heard.requests.stream().filter(one -> !one.ok()).count());
    ResponseTimes times = new ResponseTimes();
    heard.requests.forEach(one -> times.record(one.millis() * 1000));
    long[] millis = heard.requests.stream().mapToLong(Request::millis).sorted().toArray();
    assertEquals(expected.path("min_ms").asLong(), millis[0]);
    assertEquals(expected.path("max_ms").asLong(), millis[millis.length - 1]);
    assertEquals(expected.path("p70_ms").asLong(), Math.round(times.percentileMillis(70)));
    assertEquals(expected.path("p99_ms").asLong(), Math.round(times.percentileMillis(99)));
  }

  private static JsonNode expected(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readString(file));
    JsonNode cases = root.isArray() ? root : root.path("cases");
    for (JsonNode one : cases) {
      if (one.path("id").asText().startsWith("LOAD-01")) {
        return one.path("expected");
      }
    }
    throw new IOException("No LOAD-01 in " + file);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    boolean latin1 = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    byte[] bytes = text.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    out.writeInt(bytes.length);
    if (bytes.length > 0) {
      out.write(bytes);
      out.writeByte(latin1 ? 0 : 1);
    }
  }

  private static void head(DataOutputStream out, String version) throws IOException {
    out.writeByte(0);
    text(out, version);
    text(out, "a.Simulation");
    out.writeLong(1_000_000);
    text(out, "");
    out.writeInt(1);
    text(out, "顧客");
    out.writeInt(1);
    out.writeInt(3);
    out.write(new byte[] {9, 9, 9});
  }

  /** Two requests in a group, the second by reference; a user; a group; an error. */
  private static byte[] log() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    head(out, "3.15.1");
    out.writeByte(2);
    out.writeInt(0);
    out.writeBoolean(true);
    out.writeInt(5);
    for (int round = 0; round < 2; round++) {
      boolean first = round == 0;
      out.writeByte(1);
      out.writeInt(1);
      name(out, first, 1, "結帳");
      name(out, first, 2, "pay");
      out.writeInt(10);
      out.writeInt(10 + 7 * (round + 1));
      out.writeBoolean(first);
      if (first) {
        out.writeInt(0);
      } else {
        name(out, true, 3, "status 500");
      }
    }
    out.writeByte(3);
    out.writeInt(1);
    name(out, false, 1, "");
    out.writeInt(10);
    out.writeInt(30);
    out.writeInt(20);
    out.writeBoolean(true);
    out.writeByte(4);
    name(out, false, 3, "");
    out.writeInt(40);
    return bytes.toByteArray();
  }

  private static void name(DataOutputStream out, boolean isNew, int number, String text) throws IOException {
    out.writeInt(isNew ? number : -number);
    if (isNew) {
      text(out, text);
    }
  }

  @Test
  void everyKindOfRecord() throws IOException {
    Path file = Files.write(folder.resolve("simulation.log"), log());
    Listener heard = new Listener();
    GatlingLog log = new GatlingLogReader().read(file, heard);
    assertEquals(
        new GatlingLog(new GatlingLog.Head("3.15.1", "a.Simulation", 1_000_000, "", List.of("顧客")), true), log);
    assertEquals(List.of(new User(0, true, 1_000_005)), heard.users);
    assertEquals(List.of(
        new Request(List.of("結帳"), "pay", 1_000_010, 1_000_017, true, ""),
        new Request(List.of("結帳"), "pay", 1_000_010, 1_000_024, false, "status 500")), heard.requests);
    assertEquals(List.of("status 500@1000040"), heard.errors);
    assertEquals(new Tally(1, 1), GatlingCounts.of(file).of("pay"));
    assertEquals(Tally.NONE, GatlingCounts.of(file).of("unheard"));
  }

  /** Law: wherever a log breaks off, what is read is a beginning of what the whole log says. */
  @Test
  void aLogThatBreaksOffIsReadUpToThere() throws IOException {
    byte[] whole = log();
    Listener all = new Listener();
    Path file = Files.write(folder.resolve("whole.log"), whole);
    new GatlingLogReader().read(file, all);
    int headLength = headLength();
    int partial = 0;
    for (int length = headLength; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      Listener some = new Listener();
      GatlingLog log = new GatlingLogReader().read(file, some);
      assertEquals(all.requests.subList(0, some.requests.size()), some.requests);
      partial += log.whole() ? 0 : 1;
    }
    // Only a cut between two of the five records leaves a log that looks whole.
    assertEquals(whole.length - headLength - 5, partial);
    Files.write(file, Arrays.copyOf(whole, headLength - 1));
    assertThrows(IOException.class, () -> new GatlingLogReader().read(file, new Listener()));
  }

  private static int headLength() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    head(new DataOutputStream(bytes), "3.15.1");
    return bytes.size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.11.5", "3.16.0", "4.0.0", "", "3.1"})
  void anotherVersionIsRefused(String version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    head(new DataOutputStream(bytes), version);
    Path file = Files.write(folder.resolve("other.log"), bytes.toByteArray());
    IOException refusal =
        assertThrows(IOException.class, () -> new GatlingLogReader().read(file, new Listener()));
    assertTrue(refusal.getMessage().contains("\"" + version + "\""), refusal.getMessage());
  }

  @Test
  void nonsenseIsRefusedAndNotBelieved() throws IOException {
    Path file = Files.writeString(folder.resolve("text.log"), "RUN\tcomputerdatabase\t1700000000000\n");
    assertThrows(IOException.class, () -> new GatlingLogReader().read(file, new Listener()));
    byte[] broken = log();
    broken[headLength()] = 77;
    Files.write(file, broken);
    IOException refusal = assertThrows(IOException.class, () -> new GatlingLogReader().read(file, new Listener()));
    assertTrue(refusal.getMessage().contains("unknown kind 77"), refusal.getMessage());
    assertFalse(refusal.getMessage().isBlank());
  }
}
