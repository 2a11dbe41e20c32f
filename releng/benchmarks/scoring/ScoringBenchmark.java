import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emporion.evaluation.Evaluation;
import org.emporion.evaluation.RuleEngine;
import org.emporion.evaluation.RuleFile;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/**
 * Ranks a study of 200 candidates by 60 criteria with 500 rule rows besides the shipped rules, as often as told, and
 * prints what the first compile and each ranking took, the size of the explanation and the median.
 */
final class ScoringBenchmark {
  private static final int CANDIDATES = 200;
  private static final int GROUPS = 6;
  private static final int CRITERIA = 60;
  private static final int ROWS = 500;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private final Random random = new Random(20260101);

  public static void main(String[] arguments) {
    new ScoringBenchmark().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
  }

  private void run(int warmUps, int rounds) {
    List<Requirement> requirements = requirements();
    List<Candidate> candidates = candidates(requirements);
    List<Measured> measured = measured();
    List<RuleFile> files = new ArrayList<>(RuleFile.shipped());
    files.add(new RuleFile("rows.drl", rows(requirements)));
    Evaluation evaluation = new Evaluation(new RuleEngine(files));
    long start = System.nanoTime();
    evaluation.prepare();
    System.out.printf("compile %.3f s%n", seconds(start));
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < warmUps + rounds; i++) {
      long begin = System.nanoTime();
      Derived<Ranking> ranking = evaluation.rank(requirements, candidates, measured);
      double time = seconds(begin);
      System.out.printf("%s %.3f s, %d reasons, winner %s%n", i < warmUps ? "warm-up" : "ranking", time,
          ranking.value().candidates().stream().mapToLong(each -> size(each.why())).sum(),
          ranking.value().winner().orElse("-"));
      if (i >= warmUps) {
        times.add(time);
      }
    }
    times.sort(null);
    System.out.printf("median %.3f s, worst %.3f s%n", times.get(times.size() / 2), times.getLast());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static long size(Reason reason) {
    return 1 + reason.because().stream().mapToLong(ScoringBenchmark::size).sum();
  }

  /** Six groups of ten: numbers, yes or no and levels, one in ten measured, one in six a must-have. */
  private List<Requirement> requirements() {
    List<Requirement> all = new ArrayList<>();
    for (int g = 0; g < GROUPS; g++) {
      all.add(requirement("g" + g, null, 1 + g, new Scale(Scale.Kind.YES_NO, "", 0, 1), Evidence.CLAIM, null));
    }
    for (int i = 0; i < CRITERIA; i++) {
      Scale scale = switch (i % 3) {
        case 0 -> new Scale(Scale.Kind.NUMBER, "ms", 1000, 0);
        case 1 -> new Scale(Scale.Kind.YES_NO, "", 0, 1);
        default -> new Scale(Scale.Kind.LEVEL, "", 0, 4);
      };
      Evidence evidence = i % 10 == 0 && i % 3 == 0
          ? new Evidence(Optional.of(Metric.parse("trial.t" + i + ".p95-ms").orElseThrow())) : Evidence.CLAIM;
      MustHave mustHave = i % 6 == 4 ? new MustHave(MustHave.Bound.AT_LEAST, i % 3 == 1 ? 1 : 2) : null;
      all.add(requirement("r" + i, "g" + i % GROUPS, 1 + i % 7, scale, evidence, i < 24 ? null : mustHave));
    }
    return all;
  }

  private static Requirement requirement(
      String id, String group, double weight, Scale scale, Evidence evidence, MustHave mustHave) {
    return new Requirement(id, new LocalText("Requirement " + id, "需求 " + id), Optional.ofNullable(group), weight, scale,
        evidence, Optional.ofNullable(mustHave), Optional.empty(), List.of());
  }

  private List<Candidate> candidates(List<Requirement> requirements) {
    List<Candidate> all = new ArrayList<>();
    for (int c = 0; c < CANDIDATES; c++) {
      List<Claim> claims = new ArrayList<>();
      for (Requirement each : requirements) {
        if (each.partOf().isPresent() && random.nextInt(20) > 0) {
          claims.add(claim(each));
        }
      }
      all.add(new Candidate("c" + c, new LocalText("Candidate " + c, "方案 " + c), LocalText.same("V"), LocalText.same("A"),
          claims, Optional.empty(), null, List.of()));
    }
    return all;
  }

  private Claim claim(Requirement requirement) {
    double value = switch (requirement.scale().kind()) {
      case NUMBER -> random.nextInt(1100);
      case YES_NO -> random.nextInt(8) == 0 ? 0 : 1;
      case LEVEL -> Math.min(4, 1 + random.nextInt(6));
    };
    return new Claim(requirement.id(), random.nextBoolean() ? Claim.Basis.VENDOR : Claim.Basis.JUDGEMENT,
        Optional.of(value), new LocalText("data sheet", "型錄"), Optional.of(DAY.minusMonths(random.nextInt(40))));
  }

  private List<Measured> measured() {
    List<Measured> all = new ArrayList<>();
    for (int c = 0; c < CANDIDATES; c++) {
      for (int i = 0; i < CRITERIA; i += 30) {
        all.add(new Measured("c" + c, Metric.parse("trial.t" + i + ".p95-ms").orElseThrow(), random.nextInt(1100),
            Reason.leaf(Reason.Kind.MEASUREMENT, LocalText.same("measured"), "trials/c" + c)));
      }
    }
    return all;
  }

  /** Rows that look at one criterion each, in bands of its points. */
  private static String rows(List<Requirement> requirements) {
    List<String> leaves = requirements.stream().filter(each -> each.partOf().isPresent()).map(Requirement::id).toList();
    StringBuilder text = new StringBuilder("package rows;\nimport org.emporion.evaluation.fact.Answer;\n"
        + "import org.emporion.evaluation.fact.Doubt;\nimport org.emporion.evaluation.fact.Warning;\n");
    for (int i = 0; i < ROWS; i++) {
      int band = i / leaves.size();
      text.append("rule \"row-").append(i).append("\"\n  agenda-group \"confidence\"\nwhen\n  $a : Answer(requirement == \"")
          .append(leaves.get(i % leaves.size())).append("\", known == true, value >= ").append(band * 125)
          .append(".0, value < ").append(band * 125 + 125)
          .append(".0)\nthen\n  insert(new Warning($a.getCandidate(), $a.getRequirement(), drools.getRule().getName()));\nend\n");
    }
    return text.toString();
  }
}
