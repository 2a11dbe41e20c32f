package org.emporion.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A load generator that sends no load: it speaks the runner's protocol as its first argument asks. It
 * needs nothing but this class.
 */
public final class FakeRunner {
  /** Seconds it reports, with a customer and a response in each. */
  static final int SECONDS = 7;

  private FakeRunner() {}

  /**
   * Arguments: manner, encoded histogram of one response, log to show, where to put it.
   *
   * <p>Manners: good, crash (at once), falls (after its seconds), hang, fault, early, lost, strange, talks (until it
   * is told to stop), stubborn (talks on and does not even heed SIGTERM).
   */
  public static void main(String[] arguments) throws Exception {
    String manner = arguments[0];
    String histogram = arguments[1];
    Path log = Path.of(arguments[2]);
    Path results = Path.of(arguments[3]);
    long start = System.currentTimeMillis();
    System.out.println("OpenJDK 64-Bit Server VM warning: a line that is no event");
    System.out.println("{\"event\":\"started\",\"t\":" + start + ",\"gatling\":\"3.15.1\",\"java\":\"25\",\"pid\":1}");
    switch (manner) {
      case "crash" -> {
        System.err.println("the fake runner fell over");
        System.exit(3);
      }
      case "fault" -> {
        System.out.println("{\"event\":\"fault\",\"message\":\"the plan is odd\"}");
        readToTheEnd();
      }
      case "hang" -> readToTheEnd();
      case "stubborn" -> {
        Runtime.getRuntime().addShutdownHook(new Thread(FakeRunner::never));
        talk(start, histogram);
      }
      case "talks" -> {
        Thread talker = new Thread(() -> talk(start, histogram));
        talker.setDaemon(true);
        talker.start();
        readToTheEnd();
      }
      default -> {
        finish(manner, start, histogram, log, results);
        readToTheEnd();
      }
    }
  }

  private static void finish(String manner, long start, String histogram, Path log, Path results)
      throws IOException {
    long first = start / 1000;
    for (long second = first; second < first + SECONDS; second++) {
      second(second * 1000, manner.equals("strange") ? "no-such-request" : "home", histogram);
    }
    if (manner.equals("falls")) {
      System.err.println("the fake runner fell over");
      System.exit(3);
    }
    Path copy = Files.copy(log, results.resolve("simulation.log"));
    long end = manner.equals("early") ? start : (first + SECONDS) * 1000;
    int count = manner.equals("lost") ? SECONDS + 1 : SECONDS;
    System.out.println("{\"event\":\"finished\",\"t\":" + end + ",\"requests\":{\"home\":{\"ok\":" + count
        + ",\"ko\":0}},\"users\":{\"started\":" + SECONDS + ",\"ended\":" + SECONDS + "},\"simulationLog\":\""
        + copy.toString().replace("\\", "\\\\") + "\",\"stopped\":false,\"unfinished\":0}");
    System.exit(0);
  }

  private static void second(long t, String request, String histogram) {
    System.out.println("{\"event\":\"second\",\"t\":" + t + ",\"users\":{\"started\":1,\"active\":0},\"health\":"
        + "{\"cpuCores\":0.1,\"loopLagMs\":1,\"gcMs\":0,\"held\":0},\"requests\":{\"" + request
        + "\":{\"ok\":1,\"ko\":0,\"histogram\":\"" + histogram + "\",\"errors\":{}}},\"outcomes\":{}}");
  }

  private static void talk(long start, String histogram) {
    try {
      for (long second = start / 1000; true; second++) {
        second(second * 1000, "home", histogram);
        Thread.currentThread().join(1000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readToTheEnd() throws IOException {
    int read = System.in.read();
    while (read >= 0 && read != 's') {
      read = System.in.read();
    }
  }

  private static void never() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
