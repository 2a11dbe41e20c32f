package org.emporion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Replaces the content of a file so that at every moment, a power cut included, it has the old one or the new one. */
final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a text in UTF-8; the permissions of a file that is there already stay.
   *
   * @throws IOException when that is not possible; the file is then as it was
   */
  static void write(Path file, String text) throws IOException {
    // A link stays a link: what it leads to is replaced.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
    }
    Files.createDirectories(target.getParent());
    Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      keepPermissions(target, part);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
    settle(target.getParent());
  }

  /** Deletes a file that may not be there. */
  static void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      settle(file.toAbsolutePath().getParent());
    }
  }

  /** Gives a file the permissions of another one, when that is there. */
  static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (Files.exists(from) && view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  /** Puts a file in the place of another one in the same folder. */
  static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Has the folder's entries written out; where folders cannot be opened, as on Windows, the system does it itself. */
  private static void settle(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file itself is written out; only the moment of its new name is left to the system.
    }
  }
}
