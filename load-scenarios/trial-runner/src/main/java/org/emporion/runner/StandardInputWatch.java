package org.emporion.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Stops the trial on a line {@code stop} and when the input ends, that is when the parent died. */
final class StandardInputWatch {
  private StandardInputWatch() {}

  static void start(InputStream in, StopControl stop) {
    Thread.ofPlatform().name("standard-input").daemon().start(() -> watch(in, stop));
  }

  private static void watch(InputStream in, StopControl stop) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.strip().equals("stop")) {
          stop.ask("stop");
          return;
        }
      }
    } catch (IOException e) {
      stop.ask("stdin-closed");
      return;
    }
    stop.ask("stdin-closed");
  }
}
