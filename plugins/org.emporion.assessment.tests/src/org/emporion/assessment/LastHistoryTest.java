package org.emporion.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.emporion.model.Progress;
import org.emporion.model.study.ReadHistory;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order history is read again when, and only when, it or the way it is read has changed. */
class LastHistoryTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  @TempDir
  Path temp;
  private final LastHistory histories = new LastHistory();
  private Path study;
  private Path orders;

  @BeforeEach
  void begin() throws Exception {
    study = TestStudies.kiosk(temp);
    orders = study.resolve("data/orders.csv");
    Files.setLastModifiedTime(orders, LONG_AGO);
  }

  private ReadHistory read() throws Exception {
    return histories.read(new StudyReader().read(study), Progress.NONE);
  }

  @Test
  void isKeptWhileItsFileStaysAsItIs() throws Exception {
    ReadHistory first = read();
    TestStudies.replace(study.resolve("requirements.yaml"), "weight: 40", "weight: 41");
    assertSame(first, read());
  }

  @Test
  void isReadAgainWhenTheFileChangedEvenIfItsLengthDidNot() throws Exception {
    ReadHistory first = read();
    String text = Files.readString(orders);
    Files.writeString(orders, text.substring(0, text.stripTrailing().length() - 1) + "7\n");
    assertNotSame(first, read());
  }

  @Test
  void isReadAgainWhenItsLayoutChanged() throws Exception {
    ReadHistory first = read();
    TestStudies.replace(study.resolve("operations.yaml"), "exchange-rate: 1", "exchange-rate: 2");
    assertNotSame(first, read());
  }

  @Test
  void isNotTrustedWhenItWasWrittenJustNow() throws Exception {
    Files.setLastModifiedTime(orders, FileTime.from(Instant.now()));
    ReadHistory first = read();
    ReadHistory second = read();
    assertNotSame(first, second);
    assertEquals(first, second);
  }
}
