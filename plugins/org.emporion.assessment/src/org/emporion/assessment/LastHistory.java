package org.emporion.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.emporion.model.Progress;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.ReadHistory;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.OrderHistoryReader;

/**
 * The order history read last, kept as long as its file stays as it is: reading it takes longer than everything else
 * after an edit of a weight.
 */
final class LastHistory {
  /** A file changed more recently than this may change again within the same tick of the file system's clock. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private record Stamp(Path file, OrderHistory layout, long size, FileTime changed, Optional<Object> key) {}

  private Stamp stamp;
  private ReadHistory history;

  /**
   * The orders of a study.
   *
   * @throws BrokenStudyException as {@link OrderHistoryReader#read}
   */
  synchronized ReadHistory read(LoadedStudy study, Progress progress) throws BrokenStudyException {
    OrderHistory layout = study.study().operations().history();
    Optional<Stamp> now = stamp(study.folder().resolve(layout.file()), layout);
    if (now.isEmpty() || !now.get().equals(stamp)) {
      history = new OrderHistoryReader().read(study, progress);
      stamp = now.filter(one -> one.changed().toInstant().isBefore(Instant.now().minus(SETTLED))).orElse(null);
    }
    return history;
  }

  private static Optional<Stamp> stamp(Path file, OrderHistory layout) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(
          file, layout, seen.size(), seen.lastModifiedTime(), Optional.ofNullable(seen.fileKey())));
    } catch (IOException e) {
      // The reading itself is going to say what is wrong.
      return Optional.empty();
    }
  }
}
