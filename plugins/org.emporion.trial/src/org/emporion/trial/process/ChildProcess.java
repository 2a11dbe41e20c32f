package org.emporion.trial.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that was started. Its standard input is kept open as its life-line: when this process
 * dies, in whatever way, the input ends and so does the program. Its standard error goes to a file.
 */
public final class ChildProcess {
  private static final int LINES_OF_ERROR = 3;

  private final String name;
  private final Process process;
  private final Path errors;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private boolean exhausted;
  private boolean asked;

  private ChildProcess(String name, Process process, Path errors) {
    this.name = name;
    this.process = process;
    this.errors = errors;
  }

  /**
   * Starts a program.
   *
   * @param name what it is called in messages
   * @param command program and arguments
   * @param folder the program's working folder
   * @throws IOException when the system cannot start it
   */
  static ChildProcess start(String name, List<String> command, Path folder) throws IOException {
    Path errors = folder.resolve(name + ".err");
    Process process = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(errors.toFile())
        .start();
    ChildProcess child = new ChildProcess(name, process, errors);
    Thread.ofVirtual().name(name + "-output").start(child::readOutput);
    return child;
  }

  private void readOutput() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException e) {
      // The pipe broke: the program is gone, which is all that its reader needs to know.
      lines.add(Optional.empty());
      return;
    }
    lines.add(Optional.empty());
  }

  /** What it is called in messages. */
  public String name() {
    return name;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /**
   * The next line of its output; empty when none came in time or none will come ({@link #exhausted}).
   *
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public Optional<String> nextLine(Duration patience) throws InterruptedException {
    if (exhausted) {
      return Optional.empty();
    }
    Optional<String> line = lines.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (line == null) {
      return Optional.empty();
    }
    exhausted = line.isEmpty();
    return line;
  }

  /** True once all of its output was handed out. */
  public boolean exhausted() {
    return exhausted;
  }

  /** The last lines it wrote to standard error, for a message; may be empty. */
  public String lastWords() {
    try {
      List<String> all = Files.readAllLines(errors, StandardCharsets.UTF_8);
      return String.join(" | ", all.subList(Math.max(0, all.size() - LINES_OF_ERROR), all.size()));
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Writes a line to its input, at once.
   *
   * @throws IOException when it is gone
   */
  synchronized void tell(String line) throws IOException {
    OutputStream input = process.getOutputStream();
    input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  /** Asks it to end: the line {@code stop}, and the end of its input. Does not wait. */
  synchronized void askToEnd() {
    if (asked) {
      return;
    }
    asked = true;
    try (OutputStream input = process.getOutputStream()) {
      input.write("stop\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It closed its input or is gone already; the next steps of ending it do not need the input.
      return;
    }
  }

  /** Waits for its end; true when it ended within the time left. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    return process.waitFor(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
  }

  /** True while it runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Its exit code, once it ended. */
  public Optional<Integer> exitCode() {
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }

  /** Asks the system to end it. */
  void terminate() {
    process.destroy();
  }

  /** Has the system end it at once, with whatever it started. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
