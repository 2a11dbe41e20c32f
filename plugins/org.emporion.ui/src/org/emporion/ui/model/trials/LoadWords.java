package org.emporion.ui.model.trials;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.Ordinal;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.plan.TrialPlanner;
import org.emporion.ui.Figures;
import org.emporion.ui.Wording;

/** Says which load a profile comes to with the study's forecast: sessions and requests per second, and how long. */
final class LoadWords {
  private static final URI ANYWHERE = URI.create("http://localhost");

  private final Study study;
  private final Wording words;
  private final Figures figures;

  LoadWords(Study study, Wording words) {
    this.study = study;
    this.words = words;
    this.figures = words.figures();
  }

  /**
   * The sentences.
   *
   * @param workload what the study's history comes to; empty before its first assessment
   */
  List<String> of(TrialProfile profile, Optional<Workload> workload) {
    List<String> told = new ArrayList<>();
    workload.filter(load -> load.designSessionsPerSecond() > 0).ifPresentOrElse(load -> {
      LoadShape shape = LoadShape.of(profile, load);
      double percentile = profile.percentile().orElse(load.designPercentile());
      LocalText peak = Ordinal.of(percentile * 100);
      String rates = shape.steady().stream().map(part -> figures.significant(part.rate())).collect(Collectors.joining(" → "));
      told.add(profile.course() instanceof LoadCourse.Spike spike
          ? words.say("trials.load.spike", peak, figures.significant(shape.mainPart().rate() * spike.from() / spike.to()),
              rates, figures.number(spike.riseSeconds(), 0))
          : words.say("trials.load.sessions", peak, rates));
      String requests = study.trials().journeySets().stream()
          .flatMap(set -> requests(set, load, shape).stream()).collect(Collectors.joining(words.say("trials.load.and")));
      if (!requests.isEmpty()) {
        told.add(words.say("trials.load.requests", requests));
      }
      told.add(length(shape.seconds(), profile.repeats()));
    }, () -> told.add(words.say("trials.load.unknown")));
    return told;
  }

  private Optional<String> requests(JourneySet set, Workload load, LoadShape shape) {
    try {
      TrialPlan plan = new TrialPlanner().plan(set.id(), ANYWHERE, set, load, shape, 0);
      return Optional.of(words.say("trials.load.set", figures.significant(plan.peakRequestsPerSecond()), set.id()));
    } catch (IllegalArgumentException e) {
      // None of its journeys has a share of the sessions that were forecast: it is not driven.
      return Optional.empty();
    }
  }

  private String length(int seconds, int repeats) {
    String once = duration(seconds);
    return repeats == 1 ? words.say("trials.load.length", once)
        : words.say("trials.load.length-repeated", once, repeats, duration(seconds * (long) repeats));
  }

  private String duration(long seconds) {
    return seconds < 120 ? words.say("trials.seconds", figures.number(seconds, 0))
        : words.say("trials.minutes", figures.number(seconds / 60.0, 1));
  }
}
