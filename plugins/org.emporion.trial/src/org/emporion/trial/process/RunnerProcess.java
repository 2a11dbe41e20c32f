package org.emporion.trial.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.emporion.trial.record.RecordJson;

/** The load generator while it runs: its lines as events. */
public final class RunnerProcess {
  private final ChildProcess child;
  private final RecordJson json = new RecordJson();

  /** The load generator in a process. */
  public RunnerProcess(ChildProcess child) {
    this.child = child;
  }

  /**
   * The load generator in a process that was just started.
   *
   * @param secrets told to it by its input, where nobody else hears; a plan without secrets waits for none
   * @throws IOException when it is gone already
   */
  public RunnerProcess(ChildProcess child, Map<String, String> secrets) throws IOException {
    this(child);
    if (!secrets.isEmpty()) {
      child.tell(json.line(Map.of("secrets", secrets)));
    }
  }

  /**
   * An event and the line it stood in.
   *
   * @param event the event
   * @param line the line
   */
  public record Heard(RunnerEvent event, String line) {}

  /**
   * The next event; empty when none came in time or none will come ({@link #exhausted}). Lines that are
   * not JSON, such as a warning of the JVM, are passed over.
   *
   * @throws IOException for a JSON line that is no event
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public Optional<Heard> next(Duration patience) throws IOException, InterruptedException {
    Optional<String> line = child.nextLine(patience).filter(text -> text.startsWith("{"));
    if (line.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Heard(json.read(line.get(), RunnerEvent.class), line.get()));
  }

  /** True once it said all it will ever say. */
  public boolean exhausted() {
    return child.exhausted();
  }

  /**
   * Waits for it to end by itself; true when it did.
   *
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public boolean awaitEnd(Duration patience) throws InterruptedException {
    return child.awaitEnd(patience);
  }

  /** Asks it to end its run properly; it goes on speaking until it has. */
  public void askToEnd() {
    child.askToEnd();
  }

  /** Ends it at once. */
  public void kill() {
    child.kill();
  }

  /** Its exit code, or what else is known of its end, for a message. */
  public String epitaph() {
    return child.exitCode().map(code -> "exit " + code + " ").orElse("") + child.lastWords();
  }
}
