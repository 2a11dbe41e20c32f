package org.emporion.ui.model.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.emporion.model.LocalText;
import org.emporion.model.Share;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Study;
import org.emporion.store.edit.JourneyEdits;
import org.emporion.store.edit.ObjectiveEdits;
import org.emporion.store.edit.ProfileEdits;
import org.emporion.store.edit.ProfileKind;
import org.emporion.store.edit.StepEdits;
import org.emporion.store.edit.StepPlace;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.model.PlainId;

/** What can be added, duplicated, removed and moved where, and what is chosen afterwards. */
public final class TrialTools {
  private static final double USUAL_PERCENTILE = 95;
  private static final double USUAL_MILLIS = 1000;
  private static final double USUAL_ERRORS = 0.01;

  private final Study study;
  private final Wording words;
  private final TargetTools targets;

  /** Tools for a study as it is now. */
  public TrialTools(Study study, Wording words) {
    this.study = study;
    this.words = words;
    this.targets = new TargetTools(study, words);
  }

  /**
   * Something that can be done.
   *
   * @param label what it is called in a menu
   * @param edit what it changes
   * @param next what is chosen afterwards
   */
  public record Tool(String label, StudyEdit edit, TrialPlace next) {}

  /** What can be added at a place; the first is the most likely. */
  public List<Tool> add(TrialPlace at) {
    return switch (at) {
      case TrialPlace.InStep step -> List.of(step(step.step()));
      case TrialPlace.InJourney journey -> List.of(
          step(new StepPlace(journey.set(), journey.journey(), steps(journey.set(), journey.journey()))),
          journey(journey.set()));
      case TrialPlace.InSet set -> List.of(journey(set.set()), feeder(set.set()));
      case TrialPlace.InFeeder feeder -> List.of(feeder(feeder.set()), journey(feeder.set()));
      case TrialPlace.InProfile profile -> profiles();
      case TrialPlace.InObjective objective -> objectives();
      case TrialPlace.InTarget target -> targets.add(target.candidate());
      case TrialPlace.InResource part -> targets.add(part.candidate());
      case TrialPlace.InAuthorisation leave -> List.of(targets.addLeave());
      case TrialPlace.Group group -> switch (group) {
        case JOURNEYS -> study.trials().journeySets().isEmpty() ? List.<Tool>of()
            : List.of(journey(study.trials().journeySets().getFirst().id()));
        case PROFILES -> profiles();
        case OBJECTIVES -> objectives();
        case TARGETS -> targets.add();
        case AUTHORISATIONS -> List.of(targets.addLeave());
        case DRY, RECORDS -> List.of();
      };
    };
  }

  /** The same once more; empty where that makes no sense. */
  public Optional<Tool> duplicate(TrialPlace at) {
    return Optional.ofNullable(switch (at) {
      case TrialPlace.InStep step -> tool("duplicate", new StepEdits(study).repeat(step.step()),
          new TrialPlace.InStep(step.step().at(step.step().number() + 1)));
      case TrialPlace.InJourney journey -> duplicated(journey);
      case TrialPlace.InSet set -> {
        String id = free(set.set(), one -> study.trials().journeySet(one).isPresent());
        yield tool("duplicate", new JourneyEdits(study).repeatSet(set.set(), id), new TrialPlace.InSet(id));
      }
      case TrialPlace.InProfile profile -> {
        String id = free(profile.profile(), one -> study.trials().profile(one).isPresent());
        LocalText name = study.trials().profile(profile.profile()).orElseThrow().name();
        yield tool("duplicate", new ProfileEdits(study).repeat(profile.profile(), id, copy(name)),
            new TrialPlace.InProfile(id));
      }
      case TrialPlace.InObjective objective -> {
        String id = free(objective.objective(), this::objectiveTaken);
        yield tool("duplicate", new ObjectiveEdits(study).repeat(objective.objective(), id),
            new TrialPlace.InObjective(id));
      }
      case TrialPlace.InFeeder feeder -> {
        JourneySet set = study.trials().journeySet(feeder.set()).orElseThrow();
        String name = free(feeder.name(), set.feeders()::containsKey);
        yield tool("duplicate", new JourneyEdits(study).feeder(set.id(), name, set.feeders().get(feeder.name())),
            new TrialPlace.InFeeder(set.id(), name));
      }
      case TrialPlace.InResource part -> targets.duplicate(part);
      case TrialPlace.InAuthorisation leave -> targets.duplicate(leave);
      case TrialPlace.InTarget target -> null;
      case TrialPlace.Group group -> null;
    });
  }

  private Tool duplicated(TrialPlace.InJourney at) {
    Journey journey = new StepPlace(at.set(), at.journey(), 1).journeyIn(study).orElseThrow();
    if (journey.buys()) {
      return null;
    }
    String id = free(at.journey(), this::journeyTaken);
    return tool("duplicate", new JourneyEdits(study).repeat(at.journey(), id, copy(journey.name())),
        new TrialPlace.InJourney(at.set(), id));
  }

  private LocalText copy(LocalText name) {
    return words.book().say("trials.copy-of", name);
  }

  /** One less; empty where nothing can go. */
  public Optional<Tool> remove(TrialPlace at) {
    return Optional.ofNullable(switch (at) {
      case TrialPlace.InStep step -> steps(step.step().set(), step.step().journey()) < 2 ? null
          : tool("remove", new StepEdits(study).remove(step.step()), step.step().number() > 1
              ? new TrialPlace.InStep(step.step().at(step.step().number() - 1)) : at);
      case TrialPlace.InJourney journey -> new StepPlace(journey.set(), journey.journey(), 1).journeyIn(study)
          .filter(one -> !one.buys()).map(one -> tool("remove", new JourneyEdits(study).remove(journey.journey()),
              new TrialPlace.InSet(journey.set()))).orElse(null);
      case TrialPlace.InSet set -> study.trials().journeySets().size() < 2 ? null
          : tool("remove", new JourneyEdits(study).removeSet(set.set()), TrialPlace.Group.JOURNEYS);
      case TrialPlace.InProfile profile ->
          tool("remove", new ProfileEdits(study).remove(profile.profile()), TrialPlace.Group.PROFILES);
      case TrialPlace.InObjective objective ->
          tool("remove", new ObjectiveEdits(study).remove(objective.objective()), TrialPlace.Group.OBJECTIVES);
      case TrialPlace.InFeeder feeder -> tool("remove",
          new JourneyEdits(study).removeFeeder(feeder.set(), feeder.name()), new TrialPlace.InSet(feeder.set()));
      case TrialPlace.InTarget target -> targets.remove(target).orElse(null);
      case TrialPlace.InResource part -> targets.remove(part);
      case TrialPlace.InAuthorisation leave -> targets.remove(leave);
      case TrialPlace.Group group -> null;
    });
  }

  /** One place up; empty at the top and for what has no order. */
  public Optional<Tool> up(TrialPlace at) {
    return at instanceof TrialPlace.InStep step && step.step().number() > 1
        ? Optional.of(tool("up", new StepEdits(study).up(step.step()),
            new TrialPlace.InStep(step.step().at(step.step().number() - 1))))
        : Optional.empty();
  }

  /** One place down; empty at the bottom and for what has no order. */
  public Optional<Tool> down(TrialPlace at) {
    return at instanceof TrialPlace.InStep step
            && step.step().number() < steps(step.step().set(), step.step().journey())
        ? Optional.of(tool("down", new StepEdits(study).down(step.step()),
            new TrialPlace.InStep(step.step().at(step.step().number() + 1))))
        : Optional.empty();
  }

  private Tool tool(String word, StudyEdit edit, TrialPlace next) {
    return new Tool(words.say("trials.tool." + word), edit, next);
  }

  private Tool step(StepPlace behind) {
    JourneySet set = study.trials().journeySet(behind.set()).orElseThrow();
    String request = free("request", StepEdits.requests(set)::containsKey);
    return tool("add-step", new StepEdits(study).add(behind, request, "/"),
        new TrialPlace.InStep(behind.at(behind.number() + 1)));
  }

  private Tool journey(String set) {
    String id = free("journey", this::journeyTaken);
    return tool("add-journey", new JourneyEdits(study).add(id, words.book().say("trials.new.journey")),
        new TrialPlace.InJourney(set, id));
  }

  private Tool feeder(String set) {
    String name = free("values", study.trials().journeySet(set).orElseThrow().feeders()::containsKey);
    return tool("add-feeder", new JourneyEdits(study).feeder(set, name, List.of("1", "2", "3")),
        new TrialPlace.InFeeder(set, name));
  }

  private List<Tool> profiles() {
    List<Tool> tools = new ArrayList<>();
    for (ProfileKind kind : ProfileKind.values()) {
      String id = free(kind.word(), one -> study.trials().profile(one).isPresent());
      LocalText name = words.book().say("trials.profile-kind." + kind.word());
      tools.add(new Tool(words.say("trials.tool.add-profile", words.of(name)),
          new ProfileEdits(study).add(id, name, kind), new TrialPlace.InProfile(id)));
    }
    return tools;
  }

  private List<Tool> objectives() {
    List<String> transactions = ObjectiveSheet.transactions(study);
    List<String> judged = study.trials().objectives().stream().map(Objective::transaction).toList();
    String transaction = transactions.stream().filter(one -> !judged.contains(one)).findFirst()
        .or(() -> transactions.stream().findFirst()).orElse("browse");
    String id = PlainId.of(transaction + "-p95").free(this::objectiveTaken);
    return List.of(tool("add-objective", new ObjectiveEdits(study).add(new Objective(
        id, transaction, USUAL_PERCENTILE, USUAL_MILLIS, new Share(USUAL_ERRORS))), new TrialPlace.InObjective(id)));
  }

  private int steps(String set, String journey) {
    return new StepPlace(set, journey, 1).journeyIn(study).map(one -> one.steps().size()).orElse(0);
  }

  private boolean journeyTaken(String id) {
    return study.operations().journeys().containsKey(id) || study.trials().journeySets().stream()
        .flatMap(set -> set.journeys().stream()).anyMatch(one -> one.id().equals(id));
  }

  private boolean objectiveTaken(String id) {
    return study.trials().objectives().stream().anyMatch(one -> one.id().equals(id));
  }

  private static String free(String base, Predicate<String> taken) {
    return new PlainId(base).free(taken);
  }
}
