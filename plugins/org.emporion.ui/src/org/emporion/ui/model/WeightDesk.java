package org.emporion.ui.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.evaluation.method.MethodEdition;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.weight.GroupWeights;
import org.emporion.evaluation.weight.Vote;
import org.emporion.evaluation.weight.WeightSet;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;

/**
 * Weights under the hand: those of the study, of each decision maker and of the group, one of which is being
 * moved. Nothing is written: a finished move is told as a {@link WeightChange}.
 */
public final class WeightDesk {
  /** A written weight is no finer than this part of the sum of its group. */
  private static final int FINEST = 1000;
  private final Study study;
  private final Map<String, WeightTree> stored = new LinkedHashMap<>();
  private final Map<String, WeightTree> now = new LinkedHashMap<>();
  private Source source;
  private Optional<String> moving = Optional.empty();
  private WeightTree before;

  /**
   * Whose weights are looked at.
   *
   * @param kind study, group or one person
   * @param maker id of the decision maker; empty unless it is one
   */
  public record Source(Kind kind, String maker) {
    /** Kinds of sources. */
    public enum Kind {
      /** The weights written beside the requirements. */
      STUDY,
      /** What all decision makers say together; follows from what each says. */
      GROUP,
      /** One decision maker. */
      MAKER
    }

    /** The weights of the study. */
    public static final Source STUDY = new Source(Kind.STUDY, "");
    /** The weights of the group. */
    public static final Source GROUP = new Source(Kind.GROUP, "");
  }

  /** The weights of a study; looks at the group's where there are decision makers, else at the study's. */
  public WeightDesk(Study study) {
    this.study = study;
    stored.put("", WeightTree.of(study.requirements()));
    for (DecisionMaker maker : study.decision().makers()) {
      stored.put(maker.id(), new OpinionShares(maker).on(stored.get("")));
    }
    now.putAll(stored);
    before = stored.get("");
    source = study.decision().makers().isEmpty() ? Source.STUDY : Source.GROUP;
  }

  /** Whose weights can be looked at: the group's first where there are decision makers. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    if (study.decision().makers().isEmpty()) {
      return List.of(Source.STUDY);
    }
    sources.add(Source.GROUP);
    study.decision().makers().forEach(one -> sources.add(new Source(Source.Kind.MAKER, one.id())));
    sources.add(Source.STUDY);
    return List.copyOf(sources);
  }

  /** Whose weights are looked at. */
  public Source source() {
    return source;
  }

  /** Looks at other weights; a move under way is given up. */
  public void look(Source other) {
    giveUp();
    source = other;
  }

  /** True when these weights can be moved: those of the group follow from what each one says. */
  public boolean movable() {
    return source.kind() != Source.Kind.GROUP;
  }

  /** The weights looked at, as they stand under the hand. */
  public WeightTree weights() {
    return source.kind() == Source.Kind.GROUP ? group(now).orElse(now.get("")) : now.get(source.maker());
  }

  /** The weights looked at, as they are stored. */
  public WeightTree storedWeights() {
    return source.kind() == Source.Kind.GROUP ? group(stored).orElse(stored.get("")) : stored.get(source.maker());
  }

  /** The weights of a decision maker, as they stand under the hand. */
  public WeightTree weights(DecisionMaker maker) {
    return now.get(maker.id());
  }

  /**
   * The joined weights of all decision makers, as they stand under the hand; empty without any, and when they
   * cannot be joined: a weight of zero in a geometric mean, or nobody with a vote.
   */
  public Optional<WeightTree> group() {
    return group(now);
  }

  private Optional<WeightTree> group(Map<String, WeightTree> of) {
    Decision decision = study.decision();
    if (decision.makers().stream().noneMatch(one -> one.votes() > 0)) {
      return Optional.empty();
    }
    List<Vote<WeightSet>> votes = decision.makers().stream().map(one -> {
      Map<String, Double> leaves = of.get(one.id()).leafWeights();
      return new Vote<>(
          new org.emporion.evaluation.weight.DecisionMaker(one.id(), one.role().en(), one.votes()),
          new WeightSet(new MethodEdition("tree", 1, ""), List.copyOf(leaves.keySet()),
              List.copyOf(leaves.values()), List.of()));
    }).toList();
    try {
      WeightSet joined = GroupWeights.of(votes, decision.joining() == Decision.Joining.GEOMETRIC
          ? GroupWeights.Mean.GEOMETRIC : GroupWeights.Mean.ARITHMETIC).group();
      Map<String, Double> leaves = new LinkedHashMap<>();
      joined.criteria().forEach(id -> leaves.put(id, joined.weight(id)));
      return Optional.of(of.get("").withLeaves(leaves));
    } catch (TableRefusedException e) {
      return Optional.empty();
    }
  }

  /** Begins or goes on to move a requirement to a share of its group, 0 to 1. */
  public void move(String requirement, double share) {
    if (!moving.equals(Optional.of(requirement))) {
      giveUp();
      moving = Optional.of(requirement);
      before = weights();
    }
    // From the weights before the move: siblings that went through nothing keep their proportions.
    now.put(source.maker(), before.withShare(requirement, Math.clamp(share, 0, 1)));
  }

  /** The requirement that is being moved. */
  public Optional<String> moving() {
    return moving;
  }

  /** Ends the move: what is to be written, empty when nothing is different. */
  public Optional<WeightChange> drop() {
    Optional<String> moved = moving;
    moving = Optional.empty();
    return moved.filter(id -> !weights().equals(before)).map(id -> {
      String group = weights().node(id).group();
      Map<String, Double> shares = new LinkedHashMap<>();
      weights().members(group).forEach(each -> shares.put(each, weights().share(each)));
      return change(group, Optional.of(id), new WeightOpinion.Direct(written(shares, 100)), shares);
    });
  }

  /**
   * Weighs all members of a group together.
   *
   * @param opinion what is said of them
   * @throws TableRefusedException when no weights follow from it
   */
  public WeightChange weigh(String group, WeightOpinion opinion) {
    giveUp();
    List<String> members = weights().members(group);
    Map<String, Double> shares = OpinionShares.of(opinion, members);
    now.put(source.maker(), weights().withGroup(group, shares));
    return change(group, Optional.empty(), opinion, shares);
  }

  private WeightChange change(
      String group, Optional<String> moved, WeightOpinion opinion, Map<String, Double> shares) {
    double sum = study.requirements().stream().filter(one -> shares.containsKey(one.id()))
        .mapToDouble(Requirement::weight).sum();
    Optional<String> maker = source.kind() == Source.Kind.MAKER ? Optional.of(source.maker()) : Optional.empty();
    return new WeightChange(maker, group, moved, opinion, written(shares, sum > 0 ? sum : 100));
  }

  /** Shares as numbers that keep their sum, short enough to be read in a file. */
  private static Map<String, Double> written(Map<String, Double> shares, double sum) {
    int decimals = Math.max(0, (int) Math.ceil(Math.log10(FINEST / sum)));
    Map<String, Double> numbers = new LinkedHashMap<>();
    shares.forEach((id, share) -> numbers.put(
        id, BigDecimal.valueOf(share * sum).setScale(decimals, RoundingMode.HALF_UP).doubleValue()));
    return numbers;
  }

  /** Gives up the move under way. */
  public void giveUp() {
    if (moving.isPresent()) {
      now.put(source.maker(), before);
      moving = Optional.empty();
    }
  }

  /** Everything as it is stored. */
  public void reset() {
    moving = Optional.empty();
    now.putAll(stored);
  }

  /** True when something under the hand differs from what is stored. */
  public boolean changed() {
    return !now.equals(stored);
  }

  /** The decision maker looked at; empty for the study and the group. */
  public Optional<DecisionMaker> maker() {
    return study.decision().makers().stream().filter(one -> one.id().equals(source.maker())).findFirst();
  }

  /** The opinion that the decision maker looked at has of a group; empty when there is none. */
  public Optional<WeightOpinion> opinion(String group) {
    return maker().map(one -> one.opinions().get(group));
  }
}
