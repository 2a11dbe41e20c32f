package org.emporion.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.trial.witness.LedgerPage;
import org.emporion.trial.witness.TargetPages;

/** Reads the target's own books before and after the load; keeps the last page in the record. */
final class TargetBooks {
  static final String LEDGER = "ledger.json";

  private final TargetPages pages;
  private final Optional<String> path;
  private final Path folder;
  private final Phrasebook phrases;
  private Optional<LedgerPage> before = Optional.empty();

  TargetBooks(TargetPages pages, Optional<String> path, Path folder, Phrasebook phrases) {
    this.pages = pages;
    this.path = path;
    this.folder = folder;
    this.phrases = phrases;
  }

  /** Reads the books before the load; fails when they cannot be read. */
  void open() throws TrialFailedException, InterruptedException {
    before = path.isPresent() ? Optional.of(read()) : Optional.empty();
  }

  /** What the books say of the load that has gone by; empty when the target keeps none. */
  Optional<LedgerPage> close() throws TrialFailedException, InterruptedException {
    return before.isPresent() ? Optional.of(read().since(before.get())) : Optional.empty();
  }

  private LedgerPage read() throws TrialFailedException, InterruptedException {
    try {
      String page = pages.get(path.orElseThrow());
      Files.writeString(folder.resolve(LEDGER), page);
      return LedgerPage.parse(page);
    } catch (IOException e) {
      throw new TrialFailedException(phrases.say("ledger.unreadable", String.valueOf(e.getMessage())), e);
    }
  }
}
