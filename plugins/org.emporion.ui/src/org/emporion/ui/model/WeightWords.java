package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.model.LiveRanking.Place;
import org.emporion.ui.model.LiveRanking.Stretch;

/** What the weights part says of weights and of the ranking that follows from them. */
public final class WeightWords {
  private final Study study;
  private final Wording words;

  /** Says it of a study in a language. */
  public WeightWords(Study study, Wording words) {
    this.study = study;
    this.words = words;
  }

  /** The title of a requirement, or of the whole for {@link DecisionMaker#TOP}. */
  public String title(String id) {
    return id.equals(DecisionMaker.TOP) ? words.say("weights.top")
        : study.requirement(id).map(Requirement::title).map(words::of).orElse(id);
  }

  /** The name of a candidate. */
  public String candidate(String id) {
    return study.candidate(id).map(Candidate::name).map(words::of).orElse(id);
  }

  /** The place of a candidate in the study, from 0: its colour. */
  public int style(String candidate) {
    return Math.max(0, study.candidates().stream().map(Candidate::id).toList().indexOf(candidate));
  }

  /** Whose weights are looked at. */
  public String source(WeightDesk.Source source) {
    return switch (source.kind()) {
      case STUDY -> words.say(study.decision().makers().isEmpty() ? "weights.source.study" : "weights.source.fallback");
      case GROUP -> words.say("weights.source.group");
      case MAKER -> study.decision().makers().stream().filter(one -> one.id().equals(source.maker())).findFirst()
          .map(one -> words.say("weights.source.maker", words.of(one.name()), words.of(one.role()),
              words.figures().number(one.votes(), 2))).orElse(source.maker());
    };
  }

  /** Who leads, in a sentence. */
  public String lead(List<Place> places) {
    List<Place> first = places.stream().filter(one -> one.rank().equals(Optional.of(1))).toList();
    if (first.isEmpty()) {
      return words.say("weights.nobody");
    }
    String names = String.join(words.say("weights.and"), first.stream().map(one -> candidate(one.candidate())).toList());
    return words.say(first.size() == 1 ? "weights.leads" : "weights.share-lead",
        names, words.figures().fixed(first.getFirst().score(), 1));
  }

  /** How far the share of a requirement may move without another winner, and who wins beyond: up to three sentences. */
  public String room(WeightTree weights, String requirement, List<Stretch> stretches) {
    String title = title(requirement);
    String group = weights.node(requirement).group();
    if (weights.members(group).size() == 1) {
      return words.say("weights.alone", title);
    }
    double share = weights.share(requirement);
    Optional<Stretch> present = stretches.stream()
        .filter(one -> one.from() <= share && share <= one.to()).findFirst();
    if (present.isEmpty()) {
      return "";
    }
    int at = stretches.indexOf(present.get());
    String of = words.say(group.equals(DecisionMaker.TOP) ? "weights.the-whole" : "weights.its-group");
    String leader = candidate(present.get().candidate());
    if (stretches.size() == 1) {
      return words.say("weights.stays-always", leader, title, of);
    }
    List<String> said = new ArrayList<>();
    said.add(words.say("weights.stays", leader, title,
        words.figures().percent(present.get().from()), words.figures().percent(present.get().to()), of));
    if (at > 0) {
      said.add(words.say("weights.below", candidate(stretches.get(at - 1).candidate())));
    }
    if (at < stretches.size() - 1) {
      said.add(words.say("weights.above", candidate(stretches.get(at + 1).candidate())));
    }
    return said.stream().reduce((one, other) -> words.say("weights.then", one, other)).orElseThrow();
  }
}
