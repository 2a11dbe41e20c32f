package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Equal content gives equal hashes, different content different ones. */
class FingerprintTest {
  /** A record of this test. */
  public record Pair(String left, Object right) {}

  /** Has the same components under another name. */
  public record Couple(String left, Object right) {}

  @Test
  void isSixtyFourHexadecimalDigits() {
    assertTrue(Fingerprint.of("a", 1).matches("[0-9a-f]{64}"));
  }

  @Test
  void equalContentGivesEqualHashes() {
    assertEquals(
        Fingerprint.of(new Pair("x", List.of(1, 2.5)), Optional.of("y")),
        Fingerprint.of(new Pair("x", Arrays.asList(1, 2.5)), Optional.of("y")));
    assertEquals(Fingerprint.of(new BigDecimal("1.50")), Fingerprint.of(new BigDecimal("1.5")), "trailing zeros");
  }

  /** The hash stands in findings on disk, so it must not depend on the run. Recomputed with Python's hashlib. */
  @Test
  void isTheSameInEveryRun() {
    assertEquals("b83ca63fd27cc1743c8c840fd1197f8964f028e53b0ad5f85811d29a510bacaa", Fingerprint.of("Emporion"));
  }

  @Test
  void theOrderOfMapEntriesDoesNotCountButThatOfListsDoes() {
    Map<String, Integer> forth = new LinkedHashMap<>();
    forth.put("a", 1);
    forth.put("b", 2);
    Map<String, Integer> back = new LinkedHashMap<>();
    back.put("b", 2);
    back.put("a", 1);
    assertEquals(Fingerprint.of(forth), Fingerprint.of(back));
    assertNotEquals(Fingerprint.of(List.of("a", "b")), Fingerprint.of(List.of("b", "a")));
  }

  @Test
  void noTwoDifferentValuesShareAHash() {
    List<Object[]> different = List.of(
        new Object[] {}, new Object[] {""}, new Object[] {"ab"}, new Object[] {"a", "b"}, new Object[] {"b", "a"},
        new Object[] {List.of("a", "b")}, new Object[] {List.of(List.of("a"), "b")}, new Object[] {List.of("a", List.of("b"))},
        new Object[] {(Object) null}, new Object[] {"1"}, new Object[] {1}, new Object[] {1.0}, new Object[] {true},
        new Object[] {"true"}, new Object[] {Map.of()}, new Object[] {List.of()}, new Object[] {Map.of("a", "b")},
        new Object[] {new Pair("a", "b")}, new Object[] {new Couple("a", "b")}, new Object[] {new Pair("ab", "")},
        new Object[] {new Pair("a", null)}, new Object[] {Language.EN}, new Object[] {"EN"},
        new Object[] {Currency.getInstance("TWD")}, new Object[] {"TWD"}, new Object[] {LocalDate.of(2026, 11, 23)},
        new Object[] {"2026-11-23"}, new Object[] {Duration.ofSeconds(1)}, new Object[] {"PT1S"},
        new Object[] {URI.create("http://localhost/")}, new Object[] {ZoneId.of("Asia/Taipei")},
        new Object[] {Instant.EPOCH}, new Object[] {Money.of("1", "TWD")}, new Object[] {Money.of("1", "GBP")});
    Set<String> hashes = new HashSet<>();
    for (Object[] values : different) {
      assertTrue(hashes.add(Fingerprint.of(values)), () -> "shared by " + Arrays.toString(values));
    }
  }

  @Test
  void anEmptyOptionalIsLikeNothingAndAFullOneLikeItsContent() {
    assertEquals(Fingerprint.of((Object) null), Fingerprint.of(Optional.empty()));
    assertEquals(Fingerprint.of("x"), Fingerprint.of(Optional.of("x")));
  }

  @Test
  void otherObjectsAreRefusedByName() {
    assertTrue(assertThrows(IllegalArgumentException.class, () -> Fingerprint.of(new Object()))
        .getMessage().contains("java.lang.Object"));
    assertThrows(IllegalArgumentException.class, () -> Fingerprint.of(new Pair("a", new int[] {1})));
  }
}
