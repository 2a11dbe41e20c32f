package org.emporion.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.Fingerprint;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Provenance;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Stage;
import org.emporion.store.FindingStore;

/**
 * One walk along the chain. Each stage is taken over when a stored finding has the key of the present
 * inputs, and otherwise computed or shown as stale or missing. Keeps the status of every stage passed.
 */
final class ChainWalk {
  /** What a walk may do at a stage. */
  enum Leave {
    /** Look only: a stored finding is shown as it stands. */
    LOOK,
    /** Compute what is not fresh. */
    COMPUTE,
    /** Compute in any case. */
    COMPUTE_ANEW
  }

  private final FindingStore store;
  private final Clock clock;
  private final long seed;
  private final Phrasebook phrases;
  private final List<StageStatus> statuses = new ArrayList<>();

  ChainWalk(FindingStore store, Clock clock, long seed, Phrasebook phrases) {
    this.store = store;
    this.clock = clock;
    this.seed = seed;
    this.phrases = phrases;
  }

  /** How every stage passed so far stands, in order. */
  List<StageStatus> statuses() {
    return List.copyOf(statuses);
  }

  /** True when passing the stage with this leave is going to compute it. */
  boolean computes(StageTask<?, ?> task, Leave leave) {
    return leave == Leave.COMPUTE_ANEW
        || leave == Leave.COMPUTE && !fresh(store.load(task.stage(), task.subject(), task.type()), key(task, hashes(task)));
  }

  /** True when a finding has the key of the present inputs. */
  boolean fresh(StageTask<?, ?> task, Finding<?> finding) {
    return finding.provenance().key().equals(key(task, hashes(task)));
  }

  /** Takes a stage over or computes it, as far as there is leave to. */
  <T, X extends Exception> Link<T> pass(StageTask<T, X> task, Leave leave) throws X {
    Map<String, String> hashes = hashes(task);
    String key = key(task, hashes);
    Optional<Finding<T>> stored = store.load(task.stage(), task.subject(), task.type());
    if (fresh(stored, key) && leave != Leave.COMPUTE_ANEW) {
      return settle(task, stored.get(), true, Optional.empty());
    }
    if (leave == Leave.LOOK) {
      return stored.isPresent()
          ? settle(task, stored.get(), true, Optional.of(changed(hashes, stored.get())))
          : none(task.stage(), task.subject(), State.MISSING, phrases.say("missing.not-run"));
    }
    try {
      Finding<T> finding = unrecorded(task);
      store.save(finding);
      return settle(task, finding, false, Optional.empty());
    } catch (InsufficientEvidenceException e) {
      return none(task.stage(), task.subject(), State.MISSING, e.what());
    }
  }

  /** Computes a stage without keeping the finding as the study's. */
  <T, X extends Exception> Finding<T> unrecorded(StageTask<T, X> task) throws X {
    Map<String, String> hashes = hashes(task);
    Derived<T> derived = task.computation().run();
    return new Finding<>(
        task.stage(), task.subject(), derived.value(), spliced(derived.why(), task.upstream()),
        new Provenance(hashes, key(task, hashes), task.method(),
            task.seeded() ? Optional.of(seed) : Optional.empty(), clock.instant()));
  }

  /** Notes that a stage has no finding. */
  <T> Link<T> none(Stage stage, String subject, State state, LocalText problem) {
    statuses.add(new StageStatus(
        stage, subject, state, false, phrases.say("headline.none"), Optional.of(problem), Optional.empty()));
    return new Link<>(Optional.empty(), state);
  }

  private <T> Link<T> settle(StageTask<T, ?> task, Finding<T> finding, boolean reused, Optional<LocalText> change) {
    Optional<LocalText> problem = change;
    if (problem.isEmpty() && task.upstream().stream().anyMatch(Link::stale)) {
      problem = Optional.of(phrases.say("stale.upstream"));
    }
    State state = problem.isPresent() ? State.STALE : State.DONE;
    statuses.add(new StageStatus(
        task.stage(), task.subject(), state, reused, task.headline().apply(finding.value()), problem,
        Optional.of(finding.provenance().computedAt())));
    return new Link<>(Optional.of(finding), state);
  }

  private static boolean fresh(Optional<? extends Finding<?>> stored, String key) {
    return stored.isPresent() && stored.get().provenance().key().equals(key);
  }

  private LocalText changed(Map<String, String> hashes, Finding<?> stored) {
    List<String> names = new ArrayList<>();
    hashes.forEach((name, hash) -> {
      if (!hash.equals(stored.provenance().inputs().get(name))) {
        names.add(name);
      }
    });
    if (names.isEmpty()) {
      return phrases.say("stale.method");
    }
    return phrases.say("stale.inputs", named(names));
  }

  private LocalText named(List<String> names) {
    List<LocalText> texts = names.stream().map(name -> phrases.say("input." + name)).toList();
    return new LocalText(
        String.join(", ", texts.stream().map(LocalText::en).toList()),
        String.join("、", texts.stream().map(LocalText::zhTw).toList()));
  }

  private static Map<String, String> hashes(StageTask<?, ?> task) {
    Map<String, String> hashes = new LinkedHashMap<>();
    task.inputs().forEach((name, value) -> hashes.put(name, Fingerprint.of(value)));
    return hashes;
  }

  private String key(StageTask<?, ?> task, Map<String, String> hashes) {
    return Fingerprint.of(
        task.stage(), task.subject(), task.method(), task.seeded() ? seed : null, hashes);
  }

  private static Reason spliced(Reason why, List<Link<?>> upstream) {
    List<Reason> because = new ArrayList<>(why.because());
    upstream.forEach(link -> link.finding().ifPresent(finding -> because.add(finding.why())));
    return new Reason(why.kind(), why.sentence(), why.reference(), because);
  }
}
