package org.emporion.runner;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A trial against nobody: a second of load on a page that this JVM serves itself on the loopback. It loads the classes
 * that a trial loads, for the class archive that makes the next start quicker.
 */
public final class Rehearsal {
  private static final String PLAN = """
      {"format": 1, "name": "rehearsal", "baseUrl": "http://127.0.0.1:%d",
       "injection": [
         {"type": "ramp", "from": 1, "to": 20, "seconds": 1},
         {"type": "constant", "rate": 20, "seconds": 1, "randomised": true}],
       "maxDurationSeconds": 20, "maxRequestsPerSecond": 200,
       "journeys": [
         {"id": "browse", "weight": 1, "steps": [
           {"request": "List", "transaction": "browse", "path": "/list", "query": {"q": "#{term}"},
            "think": {"min": 1, "max": 5},
            "extract": {"id": {"random": "$.items[*].id"}, "first": "$.items[*].id", "type": {"header": "Content-Type"}}},
           {"request": "Form", "method": "POST", "path": "/form", "form": {"id": "#{id}"},
            "headers": {"Accept": "application/json"}, "count": {"good": [200]}}]},
         {"id": "buy", "weight": 1, "steps": [
           {"request": "Body", "transaction": "checkout", "method": "POST", "path": "/body", "body": "{\\"n\\": 1}",
            "expect": {"$.state": ["new"]}},
           {"request": "Fails", "path": "/fails", "expect": {"$.state": ["old"]}}]}],
       "feeders": {"term": ["a", "b"]}}
      """;
  private static final String PAGE = "{\"state\": \"new\", \"items\": [{\"id\": \"1\"}, {\"id\": \"2\"}]}";

  private Rehearsal() {}

  /**
   * Rehearses and ends this JVM as a trial does.
   *
   * @param arguments a new folder for what a trial writes
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("page").start(() -> serve(server));
    Path plan = Files.writeString(folder.resolve("plan.json"), PLAN.formatted(server.getLocalPort()));
    RunnerMain.main(new String[] {"--plan", plan.toString(), "--results", folder.resolve("results").toString()});
  }

  private static void serve(ServerSocket server) {
    try {
      while (true) {
        Socket visitor = server.accept();
        Thread.ofVirtual().start(() -> answer(visitor));
      }
    } catch (IOException e) {
      throw new IllegalStateException("The rehearsal's page is gone", e);
    }
  }

  /** Whatever is asked; a request of a rehearsal comes in one piece. */
  private static void answer(Socket visitor) {
    try (visitor) {
      InputStream in = visitor.getInputStream();
      if (in.read(new byte[1 << 14]) > 0) {
        visitor.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + PAGE.length() + "\r\nSet-Cookie: visit=1\r\nConnection: close\r\n\r\n" + PAGE)
            .getBytes(StandardCharsets.US_ASCII));
        visitor.shutdownOutput();
        in.read(new byte[1 << 14]);
      }
    } catch (IOException e) {
      // The visitor left: that page is no longer wanted.
      return;
    }
  }
}
