package org.emporion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.junit.jupiter.api.Test;

/** Laws that hold for every table, tried on thousands of random ones. */
class RankingLawsTest {
  private static final int TABLES = 1000;
  private static final double EPS = 1e-7;

  @Test
  void weightsSumToOneAndScoresLieInTheirIntervals() {
    RandomTable tables = new RandomTable(1);
    for (int i = 0; i < TABLES; i++) {
      for (CandidateScore each : tables.next(true, true).rank().candidates()) {
        assertEquals(1, each.criteria().stream().mapToDouble(CriterionScore::weight).sum(), 1e-12);
        assertTrue(0 <= each.low() && each.low() <= each.score() + EPS, each.candidate());
        assertTrue(each.score() <= each.high() + EPS && each.high() <= 100 + EPS, each.candidate());
      }
    }
  }

  @Test
  void aDominatedCandidateIsNeverFirst() {
    RandomTable tables = new RandomTable(2);
    int seen = 0;
    for (int i = 0; i < TABLES; i++) {
      Table table = tables.next(false, true);
      List<CandidateScore> order = table.rank().candidates();
      for (CandidateScore better : order) {
        for (CandidateScore worse : order) {
          if (dominates(better, worse)) {
            seen++;
            assertNotEquals(Optional.of(1), worse.rank(), "table " + i);
            assertTrue(better.rank().isPresent() || worse.rank().isEmpty(), "table " + i);
          }
        }
      }
    }
    assertTrue(seen > TABLES / 4, "the law was tried on " + seen + " pairs only");
  }

  /** At least as many points everywhere, more where it counts, and no must-have of the other's missed. */
  private static boolean dominates(CandidateScore better, CandidateScore worse) {
    boolean more = false;
    for (int k = 0; k < better.criteria().size(); k++) {
      double difference = better.criteria().get(k).points() - worse.criteria().get(k).points();
      if (difference < 0) {
        return false;
      }
      more |= difference * better.criteria().get(k).weight() > EPS;
    }
    for (int k = 0; k < better.mustHaves().size(); k++) {
      if (better.mustHaves().get(k).verdict() == Verdict.MISSED
          && worse.mustHaves().get(k).verdict() != Verdict.MISSED) {
        return false;
      }
    }
    return more;
  }

  @Test
  void theUnitOfANumberDoesNotMatter() {
    RandomTable tables = new RandomTable(3);
    Random random = new Random(33);
    for (int i = 0; i < TABLES; i++) {
      Table table = tables.next(true, true);
      Map<String, Double> factors = new HashMap<>();
      Table other = new Table();
      for (Requirement each : table.requirements) {
        // Powers of two change no digit, so that values on a threshold stay on it.
        double factor = each.scale().kind() == Scale.Kind.NUMBER ? Math.scalb(1.0, random.nextInt(21) - 10) : 1;
        factors.put(each.id(), factor);
        each.evidence().metric().ifPresent(metric -> factors.put(metric.name(), factor));
        Scale scale = new Scale(each.scale().kind(), "other", factor * each.scale().worst(), factor * each.scale().best());
        other.requirements.add(new Requirement(each.id(), each.title(), each.partOf(), each.weight(), scale,
            each.evidence(), each.mustHave().map(must -> new MustHave(must.bound(), factor * must.threshold())),
            each.askedBy(), each.indicators()));
      }
      for (Candidate each : table.candidates) {
        other.candidates.add(with(each, each.id(), each.claims().stream()
            .map(claim -> new Claim(claim.requirement(), claim.basis(),
                claim.value().map(value -> value * factors.get(claim.requirement())), claim.source(), claim.date()))
            .toList()));
      }
      for (Measured each : table.measured) {
        other.measured.add(new Measured(each.candidate(), each.metric(),
            each.value() * factors.get(each.metric().name()), each.why()));
      }
      same(table.rank(), other.rank(), Map.of());
    }
  }

  @Test
  void renamingAndReorderingChangeNothing() {
    RandomTable tables = new RandomTable(4);
    Random random = new Random(44);
    for (int i = 0; i < TABLES; i++) {
      Table table = tables.next(true, true);
      Map<String, String> names = new HashMap<>();
      for (Candidate each : table.candidates) {
        names.put(each.id(), "z" + random.nextInt(1000) + "-" + each.id());
      }
      Table other = new Table();
      other.requirements.addAll(table.requirements);
      for (Candidate each : table.candidates) {
        List<Claim> claims = new ArrayList<>(each.claims());
        Collections.shuffle(claims, random);
        other.candidates.add(with(each, names.get(each.id()), claims));
      }
      for (Measured each : table.measured) {
        other.measured.add(new Measured(names.get(each.candidate()), each.metric(), each.value(), each.why()));
      }
      Collections.shuffle(other.measured, random);
      same(table.rank(), other.rank(), names);
      Collections.shuffle(other.candidates, random);
      Collections.shuffle(other.requirements, random);
      Ranking one = table.rank();
      Ranking shuffled = other.rank();
      for (CandidateScore each : one.candidates()) {
        CandidateScore twin = shuffled.candidate(names.get(each.candidate())).orElseThrow();
        assertEquals(each.score(), twin.score(), EPS);
        assertEquals(each.rank(), twin.rank(), "table " + i);
      }
    }
  }

  private static Candidate with(Candidate candidate, String id, List<Claim> claims) {
    return new Candidate(id, candidate.name(), candidate.vendor(), candidate.architecture(), claims,
        candidate.target(), candidate.sizing(), candidate.costs());
  }

  private static void same(Ranking one, Ranking other, Map<String, String> names) {
    assertEquals(one.winner().map(id -> names.getOrDefault(id, id)), other.winner());
    for (int k = 0; k < one.candidates().size(); k++) {
      CandidateScore mine = one.candidates().get(k);
      CandidateScore twin = other.candidates().get(k);
      assertEquals(names.getOrDefault(mine.candidate(), mine.candidate()), twin.candidate());
      assertEquals(mine.rank(), twin.rank());
      assertEquals(mine.score(), twin.score(), EPS);
      assertEquals(mine.low(), twin.low(), EPS);
      assertEquals(mine.high(), twin.high(), EPS);
    }
  }

  @Test
  void lessKnowledgeNeverNarrowsTheInterval() {
    RandomTable tables = new RandomTable(5);
    Random random = new Random(55);
    for (int i = 0; i < TABLES; i++) {
      Table table = tables.next(true, true);
      Table darker = new Table();
      darker.requirements.addAll(table.requirements);
      table.measured.stream().filter(each -> random.nextInt(4) > 0).forEach(darker.measured::add);
      for (Candidate each : table.candidates) {
        darker.candidates.add(with(each, each.id(), each.claims().stream()
            .map(claim -> random.nextInt(3) == 0 ? Table.unknown(claim.requirement()) : claim).toList()));
      }
      // The day is given: without it, leaving out the newest claim would make all others younger.
      Ranking after = Table.EVALUATION.rank(
          darker.requirements, darker.candidates, darker.measured, Optional.of(Table.TODAY)).value();
      Ranking lit = Table.EVALUATION.rank(
          table.requirements, table.candidates, table.measured, Optional.of(Table.TODAY)).value();
      List<CandidateScore> before = lit.candidates();
      // Who is certain to win in the dark is so in the light, unless the light shows that it misses a must-have.
      if (after.robustness().map(Robustness::certain).orElse(false)
          && lit.candidate(after.winner().orElseThrow()).orElseThrow().survives()) {
        assertTrue(lit.robustness().orElseThrow().certain(), "table " + i + ": unknown values made it certain");
        assertEquals(after.winner(), lit.winner(), "table " + i);
      }
      for (CandidateScore each : before) {
        CandidateScore dark = after.candidate(each.candidate()).orElseThrow();
        assertTrue(dark.low() <= each.low() + EPS && dark.high() >= each.high() - EPS, "table " + i);
        for (int k = 0; k < each.mustHaves().size(); k++) {
          Verdict was = each.mustHaves().get(k).verdict();
          Verdict now = dark.mustHaves().get(k).verdict();
          assertTrue(now == was || now == Verdict.CANNOT_TELL, "less knowledge turned " + was + " into " + now);
        }
      }
    }
  }

  @Test
  void whoMissesAMustHaveNeverOutranks() {
    RandomTable tables = new RandomTable(6);
    int seen = 0;
    for (int i = 0; i < TABLES; i++) {
      boolean out = false;
      double score = Double.POSITIVE_INFINITY;
      for (CandidateScore each : tables.next(true, true).rank().candidates()) {
        boolean missed = each.mustHaves().stream().anyMatch(must -> must.verdict() == Verdict.MISSED);
        assertEquals(missed, each.rank().isEmpty());
        assertTrue(missed || !out, "table " + i + ": a survivor stands behind one that is out");
        score = missed && !out ? Double.POSITIVE_INFINITY : score;
        assertTrue(each.score() <= score + EPS, "table " + i + ": not by score");
        score = each.score();
        out = missed;
        seen += missed ? 1 : 0;
      }
    }
    assertTrue(seen > TABLES / 2, "the law was tried on " + seen + " candidates only");
  }

  @Test
  void whatTheWinnerCallsSettledIsSettled() {
    RandomTable tables = new RandomTable(7);
    int settled = 0;
    for (int i = 0; i < TABLES; i++) {
      Ranking ranking = tables.next(true, false).rank();
      CandidateScore winner = ranking.candidates().getFirst();
      boolean says = winner.why().sentence().en().contains("would stay first");
      boolean is = ranking.candidates().stream().skip(1).allMatch(each -> each.high() < winner.low());
      assertEquals(is, says, "table " + i + ": " + winner.why().sentence().en());
      settled += is ? 1 : 0;
    }
    assertTrue(settled > 10 && settled < TABLES - 10, settled + " settled");
  }
}
