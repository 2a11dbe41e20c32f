package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.runner.plan.Leave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What would have Gatling contact others is switched off. That this is all there is to switch off is shown by
 * releng/proofs/network-silence.sh.
 */
class QuietSurroundingsTest {
  @TempDir private Path folder;
  private final Properties before = new Properties();

  @BeforeEach
  void remember() {
    before.putAll(System.getProperties());
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void telemetryVersionCheckAndWarmUpAreOff() throws Exception {
    new QuietSurroundings(folder, Leave.LOOPBACK).establish();
    assertEquals("false", System.getProperty("gatling.data.enableAnalytics"));
    assertEquals("", System.getProperty("gatling.http.warmUpUrl"));
    assertEquals(folder.toString(), System.getProperty("java.util.prefs.userRoot"));
    String preferences = Files.readString(folder.resolve(".java/.userPrefs/io/gatling/latestVersion/prefs.xml"));
    Matcher next = Pattern.compile("key=\"lastCheckTimestamp\" value=\"(\\d+)\"").matcher(preferences);
    assertTrue(next.find(), preferences);
    assertTrue(Instant.ofEpochMilli(Long.parseLong(next.group(1))).isAfter(Instant.parse("2099-12-31T00:00:00Z")));
    // Where preferences are no files, the check runs into a port that nobody has.
    assertEquals("127.0.0.1:9", System.getProperty("https.proxyHost") + ":" + System.getProperty("https.proxyPort"));
  }

  @Test
  void certificatesAreChecked() throws Exception {
    new QuietSurroundings(folder, Leave.LOOPBACK).establish();
    assertEquals("false", System.getProperty("gatling.ssl.useInsecureTrustManager"));
    assertEquals("true", System.getProperty("gatling.http.enableHostnameVerification"));
  }

  @Test
  void onlyTheNamesOfTheLeaveAreKnown() throws Exception {
    new QuietSurroundings(folder, new Leave(
        Map.of("shop.example", List.of("192.0.2.7", "2001:db8::7")), OptionalLong.empty())).establish();
    assertEquals(
        List.of("127.0.0.1 localhost", "::1 localhost", "192.0.2.7 shop.example", "2001:db8::7 shop.example"),
        Files.readAllLines(Path.of(System.getProperty("jdk.net.hosts.file"))));
    new QuietSurroundings(folder, new Leave(Map.of("localhost", List.of("127.0.0.1")), OptionalLong.empty())).establish();
    assertEquals(List.of("127.0.0.1 localhost"), Files.readAllLines(folder.resolve("hosts")));
  }
}
