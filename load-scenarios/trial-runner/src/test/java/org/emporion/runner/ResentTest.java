package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A target that answers one request of each connection and closes it at the second, without a word. */
@Timeout(60)
class ResentTest {
  private static final int USERS = 5;
  private static final String PLAN = """
      {"format": 1, "name": "resent", "baseUrl": "http://127.0.0.1:%d",
       "injection": [{"type": "constant", "rate": 5, "seconds": 1}],
       "maxDurationSeconds": 30, "maxRequestsPerSecond": 500,
       "journeys": [{"id": "only", "weight": 1, "steps": [
         {"request": "First", "path": "/first"}, {"request": "Second", "path": "/second"}]}]}
      """;

  @TempDir private Path folder;
  private final AtomicInteger seen = new AtomicInteger();

  @Test
  void whatGatlingSendsTwiceIsCounted() throws Exception {
    try (ServerSocket target = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> accept(target));
      Path plan = Files.writeString(folder.resolve("plan.json"), PLAN.formatted(target.getLocalPort()));
      try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
        JsonNode finished = runner.await("finished");
        assertEquals(0, runner.exitCode(5), runner.errors());
        assertEquals(USERS, finished.path("requests").path("First").path("ok").intValue());
        assertEquals(USERS, finished.path("requests").path("Second").path("ok").intValue(), "the failed ones are not told");
        assertEquals(3 * USERS, seen.get());
        assertEquals(USERS, runner.seconds().stream().mapToInt(one -> one.path("health").path("resent").intValue()).sum());
      }
    }
  }

  private void accept(ServerSocket target) {
    while (!target.isClosed()) {
      try {
        Socket connection = target.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection; BufferedReader in = new BufferedReader(
        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
      if (request(in)) {
        connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
        request(in);
      }
    } catch (IOException e) {
      // The load generator went away, which ends this connection.
      return;
    }
  }

  /** Reads one without a body; false when there is none. */
  private boolean request(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      return false;
    }
    while (!line.isEmpty()) {
      line = in.readLine();
    }
    seen.incrementAndGet();
    return true;
  }
}
