package org.emporion.trial.log;

import java.util.List;

/**
 * What an imported record was made of.
 *
 * @param files the logs, in the order in which they were given
 * @param workload how customers came
 */
public record LogOrigin(List<File> files, Workload workload) {
  /** The file of a record that holds it. */
  public static final String FILE = "origin.json";

  /** How customers came, which a log does not name. */
  public enum Workload {
    /** Nobody said, and the log does not look closed. */
    NOT_KNOWN,
    /** The next came when one left, as the log looks. */
    LOOKS_CLOSED,
    /** The next came when one left, as whoever imported it says. */
    CLOSED
  }

  /** Keeps a copy. */
  public LogOrigin {
    files = List.copyOf(files);
  }

  /** True when no log breaks off. */
  public boolean whole() {
    return files.stream().allMatch(File::whole);
  }

  /**
   * One log.
   *
   * @param name file name
   * @param sha256 its digest in hexadecimal
   * @param gatling version that wrote it
   * @param simulation class name
   * @param startedAt begin by its own clock, ms since 1970
   * @param aheadMillis how far its clock was taken to be ahead, ms
   * @param whole false when it breaks off within a record and was read up to there
   */
  public record File(String name, String sha256, String gatling, String simulation, long startedAt, long aheadMillis,
      boolean whole) {}
}
