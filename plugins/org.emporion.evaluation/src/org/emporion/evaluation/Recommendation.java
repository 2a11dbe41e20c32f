package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Ranking.MustHaveVerdict;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Requirement;

/** Says for each candidate where it stands, why, and how sure that is. */
final class Recommendation {
  /** As many as a reader takes in at once; what is left out is counted. */
  private static final int NAMED = 3;

  private final Standings standings;
  private final Map<String, Requirement> requirements;
  private final Wording wording;

  Recommendation(Standings standings, List<Requirement> requirements, Wording wording) {
    this.standings = standings;
    this.requirements = requirements.stream().collect(Collectors.toMap(Requirement::id, Function.identity()));
    this.wording = wording;
  }

  /** The grounds of a candidate's place. */
  Reason of(Standings.Place place) {
    List<Reason> because = new ArrayList<>();
    place.card().criteria().forEach(each -> because.add(each.why()));
    place.card().mustHaves().forEach(each -> because.add(each.why()));
    because.addAll(place.card().warnings());
    return new Reason(Reason.Kind.RECOMMENDATION, wording.sentences(sentences(place)),
        "candidates." + place.card().candidate().id(), because);
  }

  /** Why nobody can be recommended: the must-haves that each candidate misses. */
  Reason nobody() {
    List<Reason> because = standings.places().stream()
        .flatMap(place -> place.card().with(Verdict.MISSED).stream())
        .map(MustHaveVerdict::why)
        .toList();
    return new Reason(Reason.Kind.RECOMMENDATION, wording.say("nobody"), "candidates", because);
  }

  private List<LocalText> sentences(Standings.Place place) {
    List<LocalText> sentences = new ArrayList<>();
    Scorecard card = place.card();
    if (place.rank().isEmpty()) {
      sentences.add(wording.say("out", card.candidate().name(),
          titles(card.with(Verdict.MISSED)), wording.points(card.score())));
    } else if (place.rank().getAsInt() == 1) {
      first(card, sentences);
    } else {
      behind(place, sentences);
    }
    List<MustHaveVerdict> open = card.with(Verdict.CANNOT_TELL);
    if (!open.isEmpty()) {
      sentences.add(wording.say("must-haves-open", card.candidate().name(), titles(open)));
    }
    if (!card.warnings().isEmpty()) {
      sentences.add(wording.say("warnings", card.candidate().name(),
          wording.list(named(card.warnings().stream().map(Reason::sentence).distinct().toList()))));
    }
    return sentences;
  }

  private void first(Scorecard card, List<LocalText> sentences) {
    List<Scorecard> others = standings.survivors().stream().filter(each -> each != card).toList();
    if (others.isEmpty()) {
      sentences.add(wording.say(standings.places().size() == 1 ? "first.single" : "first.only-survivor", span(card)));
      return;
    }
    Rivalry closest = new Rivalry(card, others.getFirst());
    boolean shared = closest.lead() < Standings.TIE;
    sentences.add(shared
        ? wording.say("first.shared", span(card), span(closest.rival()))
        : wording.say("first", span(card), span(closest.rival()), wording.points(closest.lead())));
    List<Scorecard> close = others.stream().filter(each -> !new Rivalry(card, each).settled()).toList();
    if (close.isEmpty()) {
      sentences.add(wording.say("first.settled", card.candidate().name()));
      return;
    }
    for (Scorecard rival : close.subList(0, Math.min(NAMED, close.size()))) {
      List<Rivalry.OpenPoint> open = new Rivalry(card, rival).openPoints();
      sentences.add(open.isEmpty()
          ? wording.say("alike", card.candidate().name(), rival.candidate().name())
          : wording.say("open", card.candidate().name(), rival.candidate().name(), openPoints(open)));
    }
    if (close.size() > NAMED) {
      sentences.add(wording.say("open.more", close.size() - NAMED));
    }
  }

  private void behind(Standings.Place place, List<LocalText> sentences) {
    Scorecard card = place.card();
    Rivalry rivalry = new Rivalry(standings.survivors().getFirst(), card);
    List<LocalText> lost = named(rivalry.lostOn().stream().map(this::title).toList());
    sentences.add(wording.say("behind", span(card), place.rank().getAsInt(), wording.points(rivalry.lead()),
        rivalry.leader().candidate().name(), wording.list(lost)));
    if (!rivalry.settled()) {
      sentences.add(wording.say("behind.open", card.candidate().name(),
          rivalry.leader().candidate().name(), openPoints(rivalry.openPoints())));
    }
  }

  private LocalText span(Scorecard card) {
    return wording.say("span", card.candidate().name(), wording.points(card.score()),
        wording.points(card.low()), wording.points(card.high()));
  }

  private LocalText openPoints(List<Rivalry.OpenPoint> open) {
    return wording.list(named(open.stream()
        .map(each -> wording.say(each.criterion().value().isEmpty() ? "open.unknown" : "open.claimed",
            title(each.criterion()), each.card().candidate().name()))
        .toList()));
  }

  private LocalText titles(List<MustHaveVerdict> mustHaves) {
    return wording.list(mustHaves.stream()
        .map(each -> wording.say("quoted", requirements.get(each.requirement()).title()))
        .toList());
  }

  private LocalText title(CriterionScore criterion) {
    return wording.say("quoted", requirements.get(criterion.requirement()).title());
  }

  private List<LocalText> named(List<LocalText> all) {
    if (all.size() <= NAMED) {
      return all;
    }
    List<LocalText> some = new ArrayList<>(all.subList(0, NAMED));
    some.add(wording.say("list.more", all.size() - NAMED));
    return some;
  }
}
