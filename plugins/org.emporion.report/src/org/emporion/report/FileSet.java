package org.emporion.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of one folder that appear together: each is written beside its place and moved there at the end. */
final class FileSet implements AutoCloseable {
  private final Path folder;
  private final boolean made;
  private final Map<Path, Path> waiting = new LinkedHashMap<>();
  private boolean committed;

  /** Opens a folder and makes it when it is not there. */
  FileSet(Path folder) throws IOException {
    this.folder = folder;
    made = !Files.exists(folder);
    Files.createDirectories(folder);
  }

  /** Writes a file that is not in its place yet. */
  void put(String name, byte[] bytes) throws IOException {
    Path temporary = Files.createTempFile(folder, "." + name + ".", ".part");
    waiting.put(temporary, folder.resolve(name));
    Files.write(temporary, bytes);
  }

  /** Moves all files to their places. */
  void commit() throws IOException {
    for (Map.Entry<Path, Path> one : waiting.entrySet()) {
      readable(one.getKey());
      try {
        Files.move(one.getKey(), one.getValue(), StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(one.getKey(), one.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    committed = true;
  }

  /** Temporary files are for their owner alone; a report is meant to be read by whoever may read the folder. */
  private static void readable(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  /** Removes what was not moved, and the folder when it was made for nothing. */
  @Override
  public void close() throws IOException {
    for (Path temporary : waiting.keySet()) {
      Files.deleteIfExists(temporary);
    }
    if (made && !committed) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        // Somebody else has put something there meanwhile: it stays.
      }
    }
  }
}
