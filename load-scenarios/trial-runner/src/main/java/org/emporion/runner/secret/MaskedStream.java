package org.emporion.runner.secret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Passes on text line by line, without secrets. */
public final class MaskedStream extends OutputStream {
  private final OutputStream out;
  private final Secrets secrets;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private MaskedStream(OutputStream out, Secrets secrets) {
    this.out = out;
    this.secrets = secrets;
  }

  /** A stream that passes lines on to another one. */
  public static PrintStream over(PrintStream out, Secrets secrets) {
    return new PrintStream(new MaskedStream(out, secrets), true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int value) throws IOException {
    line.write(value);
    if (value == '\n') {
      out.write(secrets.masked(line.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
      out.flush();
      line.reset();
    }
  }
}
