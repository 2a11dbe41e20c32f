package org.emporion.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.assessment.Assessor;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.ChannelPlan;
import org.emporion.model.finding.StaffingPlan.HalfHour;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Study;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code staffing}: who serves the customers, by channel and month, when to hire, and what is missed. */
@Command(name = "staffing", mixinStandardHelpOptions = true)
final class StaffingVerb implements Callable<Integer> {
  private static final double PERCENT = 100;

  @Mixin
  private StudyArgument study;

  @Option(names = "--half-hours", descriptionKey = "staffing.half-hours")
  private boolean halfHours;

  @Mixin
  private SeedOption seed;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Console console;

  StaffingVerb(Surroundings surroundings, Clock clock, Console console) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException {
    LoadedStudy loaded = study.read();
    ConsoleProgress progress = new ConsoleProgress(console, clock);
    StaffingPlan plan;
    try {
      plan = new Assessor(surroundings.loadHome(), clock).staffing(loaded, seed.seed(), progress).map(Finding::value)
          .orElseThrow(() -> new BadInputException(console.phrases().say("staffing.none")));
    } finally {
      progress.end();
    }
    plan.channels().forEach(this::channel);
    plan.roster().forEach(one -> console.result("staffing.month", one.first(), role(loaded.study(), one.role()),
        one.contacts().p50(), one.hours(), one.most(), one.exact().p50(), one.heads(), one.low(), one.high()));
    plan.years().forEach(one -> console.result("staffing.year", one.year(), role(loaded.study(), one.role()),
        one.heads().p50(), one.heads().p10(), one.heads().p90()));
    plan.hirings().forEach(one -> console.result(one.late() ? "staffing.hiring-late" : "staffing.hiring", one.begin(),
        one.heads(), role(loaded.study(), one.role()), one.needed()));
    plan.missed().forEach(one -> console.result("staffing.missed", one.year(), one.planned(), one.more(),
        cost(loaded.study(), one.cost()), cost(loaded.study(), one.costMore())));
    plan.calendarUntil().filter(day -> day.isBefore(plan.roster().getLast().first()))
        .ifPresent(day -> console.result("staffing.calendar", day));
    return ExitCode.DONE;
  }

  private LocalText role(Study of, String role) {
    return Optional.ofNullable(of.prices().roles().get(role)).map(PriceBook.Role::name).orElse(LocalText.same(role));
  }

  private LocalText cost(Study of, Optional<Double> cost) {
    return cost.map(one -> console.phrases().say("staffing.cost", of.currency().getCurrencyCode(), one))
        .orElse(LocalText.same(""));
  }

  private void channel(ChannelPlan channel) {
    console.result("staffing.channel", channel.name(), channel.month(), channel.contacts().p50(), channel.contacts().p10(),
        channel.contacts().p90());
    HalfHour busiest = channel.busiest();
    for (HalfHour one : channel.week()) {
      if (halfHours || one.equals(busiest)) {
        String clock = String.format("%02d:%02d", one.halfHour() / 2, one.halfHour() % 2 * 30);
        LocalText day = console.phrases().say("weekday." + one.day());
        one.service().ifPresentOrElse(
            met -> console.result("staffing.half-hour", day, clock, one.contacts(), one.load(), one.agents(), one.low(),
                one.high(), PERCENT * met.level(), met.answerSeconds(), PERCENT * met.abandonment(),
                PERCENT * met.occupancy()),
            () -> console.result("staffing.half-hour-mail", day, clock, one.contacts(), one.agents(), one.low(), one.high()));
      }
    }
  }
}
