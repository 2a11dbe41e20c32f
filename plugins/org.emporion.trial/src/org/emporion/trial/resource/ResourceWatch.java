package org.emporion.trial.resource;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.study.ResourceProbe;

/**
 * Records each second, on threads of its own, what the parts of a target use of processor and memory, and writes it to
 * {@value #FILE}: {@code time-ms,name,cores,memory-bytes}, each row about the time since the row before it of that name.
 */
public final class ResourceWatch implements AutoCloseable {
  /** The file of a record. */
  public static final String FILE = "resources.csv";

  private static final String HEADER = "time-ms,name,cores,memory-bytes";
  private static final Phrasebook PHRASES = new Phrasebook(ResourceWatch.class);

  private final List<ResourceProbe> parts;
  private final List<CsvUse> exports;
  private final Map<String, Earlier> earlier = new HashMap<>();
  private final List<UseSample> samples = new ArrayList<>();
  private final ScheduledExecutorService threads;
  private final Optional<BufferedWriter> out;

  private record Earlier(Reading reading, long millis, long nanos) {}

  /** Reads a page of the target as text. */
  @FunctionalInterface
  public interface Pages {
    /**
     * Reads it.
     *
     * @param port the port; empty for that of the target
     * @throws IOException when it does not answer with 200
     * @throws InterruptedException when the thread was interrupted
     */
    String get(Optional<Integer> port, String path) throws IOException, InterruptedException;
  }

  /**
   * Finds every part, reads it once and begins to record.
   *
   * @param parts what to record; nothing is done and no file made when there is none
   * @param study folder that relative files are in
   * @param folder folder of the record
   * @throws UnknownPartException when a part cannot be found or read
   * @throws IOException when the record cannot be written
   * @throws InterruptedException when the thread was interrupted
   */
  public ResourceWatch(List<ResourceProbe> parts, Path study, Path folder, Pages pages)
      throws UnknownPartException, IOException, InterruptedException {
    this.parts = parts;
    this.exports = parts.stream().flatMap(part -> CsvUse.of(part, study).stream()).toList();
    for (CsvUse export : exports) {
      export.rehearse(PHRASES);
    }
    List<ResourceProbe> local = parts.stream().filter(ResourceWatch::local).toList();
    List<PageMeter> remote = parts.stream().flatMap(part -> PageMeter.of(part, pages).stream()).toList();
    for (PageMeter page : remote) {
      page.rehearse(PHRASES);
    }
    this.threads = Executors.newScheduledThreadPool(Math.max(1, remote.size() + 1),
        Thread.ofPlatform().name("resources-", 1).daemon().factory());
    this.out = parts.isEmpty() ? Optional.empty() : Optional.of(Files.newBufferedWriter(folder.resolve(FILE)));
    if (out.isPresent()) {
      out.get().write(HEADER);
      out.get().newLine();
    }
    if (!local.isEmpty()) {
      ProcessMeter meter = ProcessMeter.of(local, study, PHRASES);
      threads.scheduleAtFixedRate(() -> look(meter), 0, 1, TimeUnit.SECONDS);
    }
    for (PageMeter page : remote) {
      threads.scheduleAtFixedRate(() -> look(page), 0, 1, TimeUnit.SECONDS);
    }
  }

  private static boolean local(ResourceProbe part) {
    return switch (part.source()) {
      case ResourceProbe.Port port -> true;
      case ResourceProbe.PidFile file -> true;
      case ResourceProbe.Command command -> true;
      case ResourceProbe.Page page -> false;
      case ResourceProbe.Csv csv -> false;
    };
  }

  private void look(ProcessMeter meter) {
    try {
      meter.read().forEach(this::seen);
    } catch (IOException | RuntimeException e) {
      // A second that cannot be read is missing from the record, as the number of samples shows.
      return;
    }
  }

  private synchronized void seen(String name, Reading reading) {
    long millis = System.currentTimeMillis();
    long nanos = System.nanoTime();
    Earlier before = earlier.put(name, new Earlier(reading, millis, nanos));
    if (before == null || nanos == before.nanos()) {
      return;
    }
    double cores = (reading.cpuSeconds() - before.reading().cpuSeconds()) / ((nanos - before.nanos()) / 1e9);
    // Processes that ended without anybody waiting for them take their time along; nobody used less than nothing.
    add(new UseSample(name, before.millis(), millis, Math.max(0, cores), reading.memoryBytes()));
  }

  private synchronized void add(UseSample sample) {
    samples.add(sample);
    try {
      BufferedWriter file = out.orElseThrow();
      file.write(String.format(Locale.ROOT, "%d,%s,%.4f,%s", sample.toMillis(), sample.name(), sample.cores(),
          sample.memoryBytes().map(Object::toString).orElse("")));
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends recording and takes over what others exported meanwhile.
   *
   * @throws UnknownPartException when an exported file cannot be read
   */
  public void finish() throws UnknownPartException {
    threads.shutdownNow();
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (CsvUse export : exports) {
      export.samples(PHRASES).forEach(this::add);
    }
  }

  /**
   * What each part used in a window of the clock, in the order of the study; parts without a reading there are left out.
   *
   * @param fromMillis epoch ms
   * @param toMillis epoch ms
   */
  public synchronized List<ResourceUse> use(long fromMillis, long toMillis) {
    List<ResourceUse> uses = new ArrayList<>();
    for (ResourceProbe part : parts) {
      List<UseSample> inside = samples.stream()
          .filter(one -> one.name().equals(part.name()) && one.within(fromMillis, toMillis) > 0)
          .toList();
      double millis = inside.stream().mapToDouble(one -> one.within(fromMillis, toMillis)).sum();
      if (millis > 0) {
        double mean = inside.stream().mapToDouble(one -> one.cores() * one.within(fromMillis, toMillis)).sum() / millis;
        // A reading that only just reaches into the window says nothing about its highest second.
        double most = inside.stream()
            .filter(one -> 2 * one.within(fromMillis, toMillis) >= one.toMillis() - one.fromMillis())
            .mapToDouble(UseSample::cores).max().orElse(mean);
        Optional<Long> memory = inside.stream().flatMap(one -> one.memoryBytes().stream()).max(Long::compare);
        uses.add(new ResourceUse(part.name(), mean, most, memory, inside.size()));
      }
    }
    return uses;
  }

  /** What went wrong, in words. */
  public static LocalText words(UnknownPartException e) {
    return PHRASES.say("part.failed", e.part(), e.why());
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    if (out.isPresent()) {
      synchronized (this) {
        out.get().close();
      }
    }
  }

  private void look(PageMeter page) {
    try {
      seen(page.name(), page.read());
    } catch (IOException | RuntimeException e) {
      // As above.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
