package org.emporion.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The runner in its own JVM, started as the workbench starts it. */
final class RunnerProcess implements AutoCloseable {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Process process;
  private final BufferedReader out;
  private final Path errors;
  private final List<JsonNode> events = new ArrayList<>();

  RunnerProcess(Path plan, Path results) throws IOException {
    this.errors = results.resolveSibling(results.getFileName() + ".stderr");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // Short trials: quick to start matters more than quick later on.
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Xmx512m", "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"),
        RunnerMain.class.getName(), "--plan", plan.toString(), "--results", results.toString()));
    this.process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Reads on until an event of one of these names; fails when the output ends before. */
  JsonNode await(String... names) throws IOException {
    String line;
    while ((line = out.readLine()) != null) {
      JsonNode node = mapper.readTree(line);
      events.add(node);
      if (List.of(names).contains(node.path("event").textValue())) {
        return node;
      }
    }
    throw new IOException("no event " + List.of(names) + " but " + events + "\n" + errors());
  }

  /** Reads on until a second with traffic. */
  JsonNode awaitTraffic() throws IOException {
    JsonNode second;
    do {
      second = await("second");
    } while (second.path("requests").isEmpty());
    return second;
  }

  /** All events read so far. */
  List<JsonNode> events() {
    return events;
  }

  List<JsonNode> seconds() {
    return events.stream()
        .filter(event -> event.path("event").textValue().equals("second")).toList();
  }

  void say(String line) throws IOException {
    process.outputWriter().write(line + "\n");
    process.outputWriter().flush();
  }

  void closeInput() throws IOException {
    process.getOutputStream().close();
  }

  void terminate() {
    // Not Process.destroy(): that closes our end of the streams before the last events are read.
    process.toHandle().destroy();
  }

  /** Waits for the end; null when it did not come in time. */
  Integer exitCode(int withinSeconds) throws InterruptedException {
    return process.waitFor(withinSeconds, TimeUnit.SECONDS) ? process.exitValue() : null;
  }

  /** The same with a patience in ms. */
  Integer exitCode(long withinMillis) throws InterruptedException {
    return process.waitFor(withinMillis, TimeUnit.MILLISECONDS) ? process.exitValue() : null;
  }

  boolean hasChildren() {
    return process.descendants().findAny().isPresent();
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
