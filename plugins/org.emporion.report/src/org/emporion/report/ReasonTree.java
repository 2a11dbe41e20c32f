package org.emporion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.SourceRef;
import org.emporion.model.study.Sources;

/** Turns the references of reasons into places a person can open: file and line of the study. */
public final class ReasonTree {
  private static final Set<Reason.Kind> FIELDS = Set.of(Reason.Kind.INPUT, Reason.Kind.CLAIM, Reason.Kind.UNKNOWN);
  private final Sources sources;

  /** Resolves against these sources. */
  public ReasonTree(Sources sources) {
    this.sources = sources;
  }

  /**
   * A reason with its place.
   *
   * @param reason the reason; its own children are those of {@code because}
   * @param place file and line of a field of the study; empty for other kinds and unknown fields
   * @param because what it rests on
   */
  public record Node(Reason reason, Optional<SourceRef> place, List<Node> because) {
    /** The grounds that rest on nothing further, from left to right. */
    public List<Node> leaves() {
      if (because.isEmpty()) {
        return List.of(this);
      }
      List<Node> leaves = new ArrayList<>();
      because.forEach(one -> leaves.addAll(one.leaves()));
      return leaves;
    }

    /** Where it can be looked up: file and line when known, else the reference as it is. */
    public String where() {
      return place.map(SourceRef::toString).orElse(reason.reference());
    }
  }

  /** The whole tree of a reason. */
  public Node resolve(Reason reason) {
    return new Node(reason, place(reason), reason.because().stream().map(this::resolve).toList());
  }

  private Optional<SourceRef> place(Reason reason) {
    if (!FIELDS.contains(reason.kind()) || reason.reference().isBlank()) {
      return Optional.empty();
    }
    return sources.find(reason.reference());
  }
}
