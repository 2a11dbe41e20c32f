package org.emporion.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Files that take their places together, once all of them are written. A reader of one sees its earlier content or
 * the new one, never a part; closing without {@link #finish} leaves every file as it was.
 */
public final class FilesTogether implements AutoCloseable {
  private final List<Path> parts = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  /**
   * Where to write what becomes this file: a new file beside it.
   *
   * @param file a file that may be there; its folder is made when it is not there
   */
  public Path add(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Not a temporary file: that would be for the eyes of its owner alone, and the file it becomes, too.
    Path part = Files.createFile(folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part"));
    parts.add(part);
    files.add(file);
    AtomicFile.keepPermissions(file, part);
    return part;
  }

  /**
   * Puts every file in its place.
   *
   * @return the files, in the order they were added
   */
  public List<Path> finish() throws IOException {
    for (int i = 0; i < files.size(); i++) {
      AtomicFile.move(parts.get(i), files.get(i));
    }
    parts.clear();
    return List.copyOf(files);
  }

  /** Discards what has not taken its place. */
  @Override
  public void close() throws IOException {
    for (Path part : parts) {
      Files.deleteIfExists(part);
    }
  }
}
