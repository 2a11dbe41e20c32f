package org.emporion.trial.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether a file is still the one that it was.
 *
 * @param file a file
 */
public record FileDigest(Path file) {
  private static final String DIGEST = "SHA-256";
  private static final int BUFFER = 1 << 16;

  /**
   * SHA-256 of its content, hexadecimal (FIPS 180-4).
   *
   * @throws IOException when it cannot be read
   */
  public String sha256() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance(DIGEST);
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + DIGEST, e);
    }
  }
}
