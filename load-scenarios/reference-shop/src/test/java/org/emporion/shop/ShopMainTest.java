package org.emporion.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process. */
@Timeout(60)
class ShopMainTest {
  @TempDir private Path folder;

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), ShopMain.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  private static JsonNode listening(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    return new ObjectMapper().readTree(out.readLine());
  }

  @Test
  void announcesItselfInOneLineAndEndsWithItsInput() throws Exception {
    Process process = start("--port", "0", "--stop-on-eof");
    try {
      JsonNode line = listening(process);
      assertEquals("listening", line.path("event").textValue());
      assertEquals(process.pid(), line.path("pid").longValue());
      assertEquals("built-in", line.path("profile").textValue());
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", line.path("port").intValue()), 2000);
      }
      process.getOutputStream().close();
      assertTrue(process.waitFor(5, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
      assertEquals(-1, process.getInputStream().read(), "nothing else on standard output");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aSignalEndsItAndADatabaseFileIsComplete() throws Exception {
    Path data = folder.resolve("shop");
    Process process = start("--data", data.toString());
    try {
      listening(process);
      process.destroy();
      assertTrue(process.waitFor(5, TimeUnit.SECONDS));
      assertEquals(143, process.exitValue());
      assertTrue(Files.exists(folder.resolve("shop.mv.db")));
      assertFalse(Files.exists(folder.resolve("shop.trace.db")), "H2 had nothing to complain about");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void itsAccessLogHasALineForEachAnswerAndNoneForItsOwnPages() throws Exception {
    Path log = folder.resolve("access.csv");
    Process process = start("--access-log", log.toString(), "--stop-on-eof");
    try {
      int port = listening(process).path("port").intValue();
      long before = System.nanoTime();
      HttpClient client = HttpClient.newHttpClient();
      for (String path : List.of("/", "/api/products/none", "/_ledger", "/metrics", "/nowhere")) {
        client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
      long longest = (System.nanoTime() - before) / 1000;
      process.getOutputStream().close();
      assertTrue(process.waitFor(5, TimeUnit.SECONDS));
      List<String> lines = Files.readAllLines(log);
      assertEquals("at_ms,kind,status,fault,ready_micros,written_micros", lines.getFirst());
      List<String[]> answers = lines.stream().skip(1).map(line -> line.split(",")).toList();
      assertEquals(List.of("home 200 0", "product 404 0"),
          answers.stream().map(fields -> String.join(" ", Arrays.copyOfRange(fields, 1, 4))).toList());
      for (String[] fields : answers) {
        long ready = Long.parseLong(fields[4]);
        long written = Long.parseLong(fields[5]);
        assertTrue(0 < ready && ready <= written && written <= longest, lines.toString());
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aBadProfileEndsItWithCodeTwoAndItsPlace() throws Exception {
    Path profile = Files.writeString(folder.resolve("bad.yaml"), "format: 1\nname: x\n");
    Process process = start("--profile", profile.toString());
    try {
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      assertEquals(2, process.exitValue());
      String told = Files.readString(folder.resolve("stderr"));
      assertTrue(told.contains("bad.yaml:1:1: service-time is missing"), told);
    } finally {
      process.destroyForcibly();
    }
  }
}
