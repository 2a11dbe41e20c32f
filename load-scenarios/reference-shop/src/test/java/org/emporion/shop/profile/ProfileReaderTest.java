package org.emporion.shop.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.emporion.shop.RequestKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
  private static final String GOOD = """
      format: 1
      name: steady
      workers: 4
      queue: 50
      service-time:
        distribution: gamma
        cv: 1
      serial-share: 0.1
      coherency: 0.002
      error-rate: 0.01
      requests:
        home: {mean-ms: 5}
        category: {mean-ms: 6}
        search: {mean-ms: 7, cv: 0.3, serial-share: 0.2, error-rate: 0}
        product: {mean-ms: 8}
        cart: {mean-ms: 9}
        login: {mean-ms: 10}
        account: {mean-ms: 11}
        order: {mean-ms: 12}
        payment: {mean-ms: 13}
        order-status: {mean-ms: 14}
      payment: {approved: 0.9, declined: 0.07, timed-out: 0.03, latency-ms: 5, time-out-ms: 30}
      """;

  private final ProfileReader reader = new ProfileReader();

  @Test
  void readsEveryKeyAndLetsAKindOverrideTheDefaults() throws ProfileException {
    ShopProfile profile = reader.read("p.yaml", GOOD);
    assertEquals("steady", profile.name());
    assertEquals(4, profile.workers());
    assertEquals(50, profile.queueCapacity());
    assertEquals(Distribution.GAMMA, profile.distribution());
    assertEquals(0.002, profile.coherency());
    assertEquals(new KindProfile(5, 1, 0.1, 0.01), profile.of(RequestKind.HOME));
    assertEquals(new KindProfile(7, 0.3, 0.2, 0), profile.of(RequestKind.SEARCH));
    assertEquals(new KindProfile(14, 1, 0.1, 0.01), profile.of(RequestKind.ORDER_STATUS));
    assertEquals(new PaymentProfile(0.9, 0.07, 0.03, 5, 0, 30), profile.payment());
  }

  @Test
  void paymentsCanBeGivenByExactNumbers() throws ProfileException {
    String yaml = GOOD.substring(0, GOOD.indexOf("payment: {approved"))
        + "payment: {exactly: {declined: 3, timed-out: 2}, charges-again: yes}\n";
    assertEquals(
        new PaymentProfile(1, 0, 0, 0, Optional.of(new PaymentProfile.Exactly(3, 2, 0, 5)), 0, 0, 0, true),
        reader.read("p.yaml", yaml).payment());
  }

  @Test
  void theBuiltInProfileIsValid() throws ProfileException {
    assertEquals("built-in", reader.builtIn().name());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      workers: 4              | workers: 0                | p.yaml:3:10: workers must lie between 1 and 512, not 0
      workers: 4              | workers: 2.5              | p.yaml:3:10: workers must be a whole number
      workers: 4              | workers: many             | p.yaml:3:10: workers must be a number, not "many"
      workers: 4              | workers: 4\\nworkers: 5   | p.yaml:4:1: workers is given twice
      workers: 4              | wrokers: 4                | p.yaml:1:1: workers is missing
      coherency: 0.002        | coherence: 0.002          | p.yaml:9:1: coherence is not known here
      distribution: gamma     | distribution: normal      | p.yaml:6:17: service-time.distribution must be one of gamma, log-normal
      home: {mean-ms: 5}      | home: {mean-ms: -5}       | p.yaml:12:19: requests.home.mean-ms must lie between 0 and 60000, not -5
      home: {mean-ms: 5}      | home: 5                   | p.yaml:12:9: requests.home must be a section
      cart: {mean-ms: 9}      | basket: {mean-ms: 9}      | p.yaml:12:3: requests.cart is missing
      declined: 0.07          | declined: 0.08            | p.yaml:22:21: payment.approved plus declined plus timed-out plus never-resolved must be 1
      declined: 0.07          | declined: 0.07, exactly: {declined: 3} | p.yaml:22:51: payment.exactly stands instead of the shares
      declined: 0.07          | declined: 0.07, exactly: {declined: 3, of: 2} | p.yaml:22:51: payment.exactly asks for 3 outcomes of 2
      declined: 0.07          | declined: 0.07, charges-again: maybe | p.yaml:22:57: payment.charges-again must be yes or no
      format: 1               | format: 2                 | p.yaml:1:9: format must lie between 1 and 1, not 2
      name: steady            | name: [a                  | p.yaml:3
      """)
  void faultsAreToldWithTheirPlace(String from, String to, String message) {
    String yaml = GOOD.replace(from, to.replace("\\n", "\n"));
    String told = assertThrows(ProfileException.class, () -> reader.read("p.yaml", yaml))
        .getMessage();
    assertTrue(told.startsWith(message), told);
  }

  @Test
  void aMissingFileIsTold() {
    String told = assertThrows(
        ProfileException.class, () -> reader.read(Path.of("no-such.yaml"))).getMessage();
    assertEquals("no-such.yaml: cannot be read (NoSuchFileException)", told);
  }
}
