package org.emporion.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.emporion.model.finding.TrialObservations.Environment;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.record.FileDigest;

/**
 * Where a trial ran and from what: enough to tell later whether two records come from equal circumstances, and
 * whether plan and log are still those of the trial.
 *
 * @param record folder with the plan and the load generator's log
 */
record TrialPlace(Path record) {
  /**
   * What can be told now that the load generator has ended; it ran on this machine.
   *
   * @throws IOException when plan or log cannot be read
   */
  Environment of(TrialPlan plan) throws IOException {
    return new Environment(plan.seed(), digest(TrialRunner.PLAN), digest(RunnerFiles.LOG),
        String.join(" ", System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(), memory(), here(plan));
  }

  /** Empty when the file is not there, as after a trial that ended early. */
  private String digest(String file) throws IOException {
    Path path = record.resolve(file);
    return Files.isRegularFile(path) ? new FileDigest(path).sha256() : "";
  }

  /** Memory of the machine in bytes; 0 when it cannot be told. */
  private static long memory() {
    try {
      Object bytes = ManagementFactory.getPlatformMBeanServer()
          .getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "TotalMemorySize");
      return bytes instanceof Long known ? known : 0;
    } catch (JMException e) {
      return 0;
    }
  }

  /** Whether every address that the target was checked to have is one of this machine. */
  private static boolean here(TrialPlan plan) {
    String host = URI.create(plan.baseUrl()).getHost();
    return plan.leave().addresses().getOrDefault(host, List.of("127.0.0.1")).stream().allMatch(TrialPlace::ours);
  }

  private static boolean ours(String address) {
    try {
      InetAddress known = InetAddress.getByName(address);
      return known.isLoopbackAddress() || NetworkInterface.getByInetAddress(known) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
