package org.emporion.runner;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Gatling 3.15.1 itself wrote down, counted: the independent witness of the tests.
 *
 * @param requests "name ok" and "name ko" to their number
 * @param started user starts per scenario name
 * @param ended user ends per scenario name
 * @param messages why requests failed
 */
record SimulationLog(
    Map<String, Integer> requests, Map<String, Integer> started, Map<String, Integer> ended,
    Map<String, Integer> messages) {

  static SimulationLog read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return new Reader(in).all();
    }
  }

  private static final class Reader {
    private final DataInputStream in;
    private final List<String> cache = new ArrayList<>(List.of(""));
    private final List<String> scenarios = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    SimulationLog all() throws IOException {
      SimulationLog log =
          new SimulationLog(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
      int type;
      while ((type = in.read()) >= 0) {
        switch (type) {
          case 0 -> header();
          case 1 -> request(log);
          case 2 -> user(log);
          case 4 -> throw new IOException("error record: " + cached());
          default -> throw new IOException("unexpected record " + type);
        }
      }
      return log;
    }

    private void header() throws IOException {
      text();
      text();
      in.readLong();
      text();
      for (int n = in.readInt(); n > 0; n--) {
        scenarios.add(text());
      }
      for (int n = in.readInt(); n > 0; n--) {
        in.readNBytes(in.readInt());
      }
    }

    private void request(SimulationLog log) throws IOException {
      for (int groups = in.readInt(); groups > 0; groups--) {
        cached();
      }
      String name = cached();
      in.readLong();
      boolean ok = in.readBoolean();
      log.requests.merge(name + (ok ? " ok" : " ko"), 1, Integer::sum);
      String message = cached();
      if (!ok) {
        log.messages.merge(message, 1, Integer::sum);
      }
    }

    private void user(SimulationLog log) throws IOException {
      String scenario = scenarios.get(in.readInt());
      (in.readBoolean() ? log.started : log.ended).merge(scenario, 1, Integer::sum);
      in.readInt();
    }

    private String text() throws IOException {
      int length = in.readInt();
      if (length == 0) {
        return "";
      }
      byte[] bytes = in.readNBytes(length);
      if (in.read() == 0) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
      }
      return new String(bytes, ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
          ? StandardCharsets.UTF_16LE
          : StandardCharsets.UTF_16BE);
    }

    private String cached() throws IOException {
      int key = in.readInt();
      if (key <= 0) {
        return cache.get(-key);
      }
      cache.add(text());
      return cache.get(key);
    }
  }
}
