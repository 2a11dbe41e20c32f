package org.emporion.ui.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.session.SessionState;

/**
 * What the overview shows of an assessment.
 *
 * @param title title of the study
 * @param verdict the decision as far as it is known, in a sentence
 * @param advice what to do next
 * @param decided true when a candidate leads and nothing it rests on is out of date
 * @param rows the stages in the order of the chain
 */
public record Overview(String title, String verdict, String advice, boolean decided, List<StageRow> rows) {
  /** From the states of all stages, the worst first when they are summed up. */
  private static final List<State> WORST_FIRST = List.of(State.FAILED, State.MISSING, State.STALE, State.DONE);

  /** The overview of what a session holds; empty when no study is open. */
  public static Optional<Overview> of(SessionState session, Wording words, Instant now) {
    return session.assessment().map(assessment -> of(assessment, session, words, now));
  }

  private static Overview of(Assessment assessment, SessionState session, Wording words, Instant now) {
    Study study = assessment.loaded().study();
    List<StageRow> rows = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      List<StageStatus> statuses = assessment.stages().stream().filter(one -> one.stage() == stage).toList();
      if (!statuses.isEmpty()) {
        rows.add(stage(stage, statuses, study, words, now));
      }
    }
    State chain = worst(rows.stream().map(StageRow::state).toList());
    boolean stale = rows.stream().anyMatch(row -> row.state() == State.STALE);
    rows.add(report(session, stale, chain == State.DONE, words));
    return new Overview(
        words.of(study.title()), verdict(assessment, words), words.say("advice." + key(chain)),
        chain == State.DONE && winner(assessment).isPresent(), List.copyOf(rows));
  }

  private static StageRow stage(Stage stage, List<StageStatus> statuses, Study study, Wording words, Instant now) {
    String title = words.name("stage", stage);
    if (statuses.size() == 1 && statuses.get(0).subject().isEmpty()) {
      return row(title, statuses.get(0), words, now);
    }
    List<StageRow> children = statuses.stream()
        .map(one -> row(study.candidate(one.subject()).map(Candidate::name).map(words::of).orElse(one.subject()),
            one, words, now))
        .toList();
    State worst = worst(children.stream().map(StageRow::state).toList());
    long done = children.stream().filter(one -> one.state() == State.DONE).count();
    String age = statuses.stream().flatMap(one -> one.computedAt().stream()).min(Comparator.naturalOrder())
        .map(at -> words.figures().age(at, now)).orElse("");
    return new StageRow(
        stage, "", title, worst, words.name("state", worst),
        words.say("overview.candidates-done", done, children.size()), age, children);
  }

  private static StageRow row(String title, StageStatus status, Wording words, Instant now) {
    String state = words.name("state", status.state());
    if (status.state() == State.DONE && status.reused()) {
      state = words.say("state.reused");
    }
    String headline = status.problem()
        .filter(problem -> status.state() != State.DONE)
        .map(problem -> status.computedAt().isPresent()
            ? words.say("overview.headline-and-problem", words.of(status.headline()), words.of(problem))
            : words.of(problem))
        .orElseGet(() -> words.of(status.headline()));
    String age = status.computedAt().map(at -> words.figures().age(at, now)).orElse("");
    return new StageRow(status.stage(), status.subject(), title, status.state(), state, headline, age, List.of());
  }

  /** A report of what is known so far is no old one: it only says less. */
  private static StageRow report(SessionState session, boolean stale, boolean whole, Wording words) {
    State written = session.reportCurrent() && !stale ? State.DONE : State.STALE;
    State state = session.report().isPresent() ? written : State.MISSING;
    String said = state == State.DONE && !whole ? "partial" : key(state);
    return new StageRow(
        Stage.REPORT, "", words.name("stage", Stage.REPORT), state, words.name("state", state),
        words.say("overview.report-" + said), "", List.of());
  }

  private static String verdict(Assessment assessment, Wording words) {
    Optional<Ranking.CandidateScore> winner = winner(assessment);
    if (winner.isPresent()) {
      Ranking.CandidateScore score = winner.get();
      LocalText name = assessment.loaded().study().candidate(score.candidate()).orElseThrow().name();
      return words.say("overview.winner", words.of(name),
          words.figures().interval(score.score(), score.low(), score.high()));
    }
    return words.say(assessment.ranking().isPresent() ? "overview.no-survivor" : "overview.undecided");
  }

  private static Optional<Ranking.CandidateScore> winner(Assessment assessment) {
    return assessment.ranking().map(Finding::value)
        .flatMap(ranking -> ranking.winner().flatMap(ranking::candidate));
  }

  private static State worst(List<State> states) {
    return WORST_FIRST.stream().filter(states::contains).findFirst().orElse(State.MISSING);
  }

  private static String key(State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }
}
