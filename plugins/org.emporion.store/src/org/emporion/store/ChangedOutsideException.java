package org.emporion.store;

import java.util.List;

/** Files of a study were changed by somebody else since they were read, so that saving would undo that. */
public final class ChangedOutsideException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<String> files;

  /** Names the files by their paths relative to the study folder; at least one. */
  public ChangedOutsideException(List<String> files) {
    super("Changed outside: " + String.join(", ", files));
    this.files = List.copyOf(files);
  }

  /** The files' paths relative to the study folder. */
  public List<String> files() {
    return files;
  }
}
