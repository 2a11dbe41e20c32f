package org.emporion.trial.record;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.TrialResult;

/** The trial records below a folder, of all candidates and profiles. Reads only. */
public final class TrialRecords {
  /** The file of a record that holds its {@link TrialResult}. */
  public static final String RESULT = "result.json";

  private final Path trials;
  private final RecordJson json = new RecordJson();

  /**
   * The records of a study.
   *
   * @param trials folder of all records; need not be there
   */
  public TrialRecords(Path trials) {
    this.trials = trials;
  }

  /**
   * What is there.
   *
   * @param records newest first
   * @param unreadable folders that look like records and are none, by name
   */
  public record Listing(List<TrialRecord> records, List<Path> unreadable) {
    /** Keeps copies. */
    public Listing {
      records = List.copyOf(records);
      unreadable = List.copyOf(unreadable);
    }

    /**
     * The record that somebody means: by its id, by the name of its folder when only one has it, or the newest that
     * counts (or else the newest) of {@code candidate/profile}.
     */
    public Optional<TrialRecord> named(String name) {
      List<TrialRecord> exact = records.stream().filter(one ->
          one.id().equals(name) || one.folder().getFileName().toString().equals(name)).toList();
      if (!exact.isEmpty()) {
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
      }
      List<TrialRecord> kind = records.stream()
          .filter(one -> (one.candidate() + "/" + one.result().profile()).equals(name)).toList();
      return kind.stream().filter(TrialRecord::counts).findFirst().or(() -> kind.stream().findFirst());
    }

    /** The records of one candidate and profile, newest first. */
    public List<TrialRecord> of(String candidate, String profile) {
      return records.stream()
          .filter(one -> one.candidate().equals(candidate) && one.result().profile().equals(profile)).toList();
    }
  }

  /**
   * All records; those that grow at this moment are hidden and not among them.
   *
   * @throws IOException when a folder cannot be read
   */
  public Listing list() throws IOException {
    List<TrialRecord> records = new ArrayList<>();
    List<Path> unreadable = new ArrayList<>();
    for (Path candidate : folders(trials)) {
      for (Path folder : folders(candidate)) {
        try {
          records.add(new TrialRecord(candidate.getFileName().toString(), folder,
              json.read(folder.resolve(RESULT), TrialResult.class)));
        } catch (IOException | RuntimeException e) {
          unreadable.add(folder);
        }
      }
    }
    records.sort(TrialRecord.NEWEST_FIRST);
    unreadable.sort(null);
    return new Listing(records, unreadable);
  }

  private static List<Path> folders(Path parent) throws IOException {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> content = Files.newDirectoryStream(parent,
          one -> Files.isDirectory(one) && !one.getFileName().toString().startsWith("."))) {
        content.forEach(folders::add);
      }
    }
    return folders;
  }
}
