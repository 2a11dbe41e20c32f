package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * What was seen of a load trial besides its response times.
 *
 * @param ending how it ended
 * @param endingRemark the ending in words; empty when it went as planned
 * @param errors failed responses of the whole trial by request and kind, most frequent first
 * @param audit orders that virtual customers believe in against the target's own list, when it offers one
 * @param resources what the target's processes used in the steady part, those that were recorded
 * @param environment where and from what it ran; empty for records made before it was kept
 */
public record TrialObservations(
    Ending ending,
    Optional<LocalText> endingRemark,
    List<ErrorCount> errors,
    Optional<OrderAudit> audit,
    List<ResourceUse> resources,
    Optional<Environment> environment) {

  /** A trial that went as planned and of which no more is known. */
  public static final TrialObservations NONE = new TrialObservations(
      Ending.AS_PLANNED, Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty());

  /** Keeps copies. */
  public TrialObservations {
    errors = List.copyOf(errors);
    resources = List.copyOf(resources);
  }

  /** The same with these failed responses. */
  public TrialObservations withErrors(List<ErrorCount> counted) {
    return new TrialObservations(ending, endingRemark, counted, audit, resources, environment);
  }

  /** The same with where and from what the trial ran. */
  public TrialObservations withEnvironment(Environment known) {
    return new TrialObservations(ending, endingRemark, errors, audit, resources, Optional.of(known));
  }

  /** The same with this ending; without words when it went as planned. */
  public TrialObservations withEnding(Ending how, Optional<LocalText> remark) {
    return new TrialObservations(how, remark, errors, audit, resources, environment);
  }

  /** The same with this audit of orders. */
  public TrialObservations withAudit(Optional<OrderAudit> made) {
    return new TrialObservations(ending, endingRemark, errors, made, resources, environment);
  }

  /** The same with this use of resources. */
  public TrialObservations withResources(List<ResourceUse> recorded) {
    return new TrialObservations(ending, endingRemark, errors, audit, recorded, environment);
  }

  /** How a trial ended. Only one that ended as planned carries an assessment. */
  public enum Ending {
    /** All of its plan was carried out. */
    AS_PLANNED,
    /** Somebody stopped it; what was measured until then was kept. */
    STOPPED,
    /** One of its stop criteria was reached. */
    CRITERION,
    /** The load generator, the target or the workbench was lost on the way. */
    LOST
  }

  /**
   * Failed responses of one kind.
   *
   * @param request request name
   * @param kind what failed: {@code status}, {@code check}, {@code timeout}, {@code connection}, {@code dns},
   *     {@code refused} (not authorised), {@code injector} (file handles and the like) or {@code other}
   * @param message as the load generator said it
   * @param count how often
   */
  public record ErrorCount(String request, String kind, String message, long count) {}

  /**
   * Orders of virtual customers against the target's own list. With every order counted once, by its reference:
   * {@code believed = matched + lost} and {@code listed = matched + unsure + orphaned}.
   *
   * @param believed orders that a virtual customer believes to have bought
   * @param listed orders that stand in the target's list
   * @param matched orders that both have
   * @param lost orders that a customer believes in and that do not stand in the list
   * @param duplicated customers who bought once and of whom the list has more than one order, or one twice
   * @param orphaned orders in the list that no customer knows of, or whose customer was told that they do not stand
   * @param unsure orders in the list whose customers do not know whether they bought
   * @param unknown orders of which customers do not know whether they bought, in the list or not
   * @param unreferenced customers who never learnt the reference of what they sent: an orphaned order may be theirs
   * @param outcomes how orders ended as customers saw it and as the target has it
   * @param lostReferences the first of them
   * @param duplicatedReferences the first of them
   * @param orphanedReferences the first of them
   */
  public record OrderAudit(
      long believed,
      long listed,
      long matched,
      long lost,
      long duplicated,
      long orphaned,
      long unsure,
      long unknown,
      long unreferenced,
      List<OutcomeCount> outcomes,
      List<String> lostReferences,
      List<String> duplicatedReferences,
      List<String> orphanedReferences) {
    /** How many references of a kind are told; the record has them all. */
    public static final int TOLD = 20;

    /** Keeps copies. */
    public OrderAudit {
      outcomes = List.copyOf(outcomes);
      lostReferences = List.copyOf(lostReferences);
      duplicatedReferences = List.copyOf(duplicatedReferences);
      orphanedReferences = List.copyOf(orphanedReferences);
    }

    /** True when customers and target agree on every order and every outcome. */
    public boolean agrees() {
      return lost == 0 && duplicated == 0 && orphaned == 0
          && outcomes.stream().allMatch(one -> one.customers() == one.target());
    }
  }

  /**
   * One outcome ({@code bought}, {@code declined}, {@code unknown}) counted at both ends, in orders.
   *
   * @param outcome name
   * @param customers as virtual customers saw it
   * @param target as the target has it
   */
  public record OutcomeCount(String outcome, long customers, long target) {}

  /**
   * What one process or machine of the target used in the steady part.
   *
   * @param name as the study calls it (server, worker, database …)
   * @param meanCores processor cores used, mean
   * @param maxCores most processor cores used over one sampling interval
   * @param maxMemoryBytes most memory, bytes; empty when not recorded
   * @param samples readings it rests on
   */
  public record ResourceUse(
      String name, double meanCores, double maxCores, Optional<Long> maxMemoryBytes, int samples) {}

  /**
   * Where a trial ran and from what.
   *
   * @param seed seed of plan and feeders
   * @param planDigest SHA-256 of the plan as sent to the load generator, hexadecimal
   * @param logDigest SHA-256 of the load generator's log, hexadecimal
   * @param os operating system of the injector
   * @param cores its processor cores
   * @param memoryBytes its memory, bytes
   * @param targetOnSameMachine true when the injector shared the machine with its target
   */
  public record Environment(
      long seed, String planDigest, String logDigest, String os, int cores, long memoryBytes,
      boolean targetOnSameMachine) {}
}
