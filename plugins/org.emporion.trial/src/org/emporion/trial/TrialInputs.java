package org.emporion.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emporion.model.Fingerprint;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.TrialTarget;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.TrialPlan;

/**
 * What the result of a trial depends on: the target with the content of its shop profile, the
 * journeys, the objectives, the load profile and the workload. Prices, claims, weights and names are
 * no part of it, and neither is the seed: another seed gives another sample of the same.
 */
public final class TrialInputs {
  /** A workload that moves by less than about a thousandth asks for no new trial. */
  private static final MathContext WORKLOAD_PRECISION = new MathContext(3);

  private TrialInputs() {}

  /**
   * The fingerprint of a trial's inputs: equal inputs, equal text.
   *
   * @throws UncheckedIOException when the shop profile cannot be read
   */
  public static String of(TrialRequest request) {
    Optional<TrialTarget> target = request.candidate().target();
    return Fingerprint.of(
        TrialPlan.FORMAT,
        TrialRunner.METHOD,
        request.candidate().id(),
        target,
        target.flatMap(TrialTarget::shopProfile).map(file -> content(request.studyFolder().resolve(file))),
        target.flatMap(one -> request.study().trials().journeySet(one.journeys())),
        request.study().trials().objectives(),
        request.profile().warmUpSeconds(),
        request.profile().steadySeconds(),
        request.profile().course(),
        request.profile().percentile(),
        request.profile().id(),
        rounded(request.workload().designSessionsPerSecond()),
        request.profile().percentile().map(any -> rounded(peak(request))),
        mix(request.workload()));
  }

  private static double peak(TrialRequest request) {
    return LoadShape.of(request.profile(), request.workload()).mainPart().rate();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, BigDecimal> mix(Workload workload) {
    Map<String, BigDecimal> mix = new TreeMap<>();
    workload.journeys().forEach((journey, share) -> mix.put(journey, rounded(share)));
    return mix;
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(WORKLOAD_PRECISION).stripTrailingZeros();
  }
}
