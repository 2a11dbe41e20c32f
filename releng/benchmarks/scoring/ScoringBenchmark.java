import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emporion.evaluation.Evaluation;
import org.emporion.evaluation.TableSketch;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Decision;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Planning;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;

/**
 * Ranks a study of 200 candidates by 60 criteria with 500 rule rows besides the shipped rules (20 tables of 24 rows that
 * give points, and 20 rules in Drools text that warn), as often as told, and prints what the first compile and each
 * ranking took, the size of the explanation, and the median. Ends with 1 when the median misses the bar of 1.5 s.
 */
final class ScoringBenchmark {
  private static final int CANDIDATES = 200;
  private static final int GROUPS = 6;
  private static final int CRITERIA = 60;
  /** Seconds. */
  private static final double BAR = 1.5;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Random random = new Random(20260101);

  public static void main(String[] arguments) {
    new ScoringBenchmark().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
  }

  private void run(int warmUps, int rounds) {
    List<Requirement> requirements = requirements();
    List<Candidate> candidates = candidates(requirements);
    List<Measured> measured = measured();
    List<RuleSet> rules = new ArrayList<>(TableSketch.set(tables()));
    rules.add(new RuleSet("rules/house.drl", List.of(), Optional.of(warnings()), List.of()));
    Study study = new Study(1, "benchmark", LocalText.same("Benchmark"), null,
        new Planning(DAY, 1, null, null, null), null, requirements, candidates, null, null, List.of(),
        new Decision(List.of(), Decision.Joining.GEOMETRIC, rules));
    Evaluation evaluation = new Evaluation();
    long start = System.nanoTime();
    evaluation.prepare();
    System.out.printf("compile of the shipped rules %.3f s%n", seconds(start));
    start = System.nanoTime();
    evaluation.prepare(study);
    System.out.printf("compile of the study's rules %.3f s%n", seconds(start));
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < warmUps + rounds; i++) {
      long processors = MACHINE.getProcessCpuTime();
      long begin = System.nanoTime();
      Derived<Ranking> ranking = evaluation.rank(study, measured);
      double time = seconds(begin);
      System.out.printf("%s %.3f s (processors %.3f s), %d reasons, winner %s%n", i < warmUps ? "warm-up" : "ranking", time,
          (MACHINE.getProcessCpuTime() - processors) / 1e9,
          ranking.value().candidates().stream().mapToLong(each -> size(each.why())).sum(),
          ranking.value().winner().orElse("-"));
      if (i >= warmUps) {
        times.add(time);
      }
    }
    times.sort(null);
    double median = times.get(times.size() / 2);
    System.out.printf("median %.3f s, best %.3f s, worst %.3f s%n", median, times.getFirst(), times.getLast());
    System.exit(median < BAR ? 0 : 1);
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
      Evidence evidence = i % 30 == 0
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

  /** Points for each number by eight bands and by who says it: 24 rows. */
  private static TableSketch[] tables() {
    List<TableSketch> tables = new ArrayList<>();
    for (int i = 0; i < CRITERIA; i += 3) {
      String id = "r" + i;
      String who = i % 30 == 0 ? "\"stand-in\"" : "\"vendor\"";
      TableSketch table = new TableSketch("table-" + i, "unique")
          .input(id, ">= 0").input(id + ".basis").input(id + ".age-months", ">= 0").output("points " + id, "[0..100]");
      for (int band = 0; band < 8; band++) {
        String range = band == 7 ? ">= 875" : "[" + 125 * band + ".." + 125 * (band + 1) + ")";
        int points = 95 - 12 * band;
        table.because(new LocalText("Fresh document", "新文件"), range, who, "<= 18", "" + points);
        table.row(range, who, "> 18", "" + (points - 3));
        table.row(range, "not(" + who + ")", "-", "" + (points + 2));
      }
      tables.add(table);
    }
    return tables.toArray(TableSketch[]::new);
  }

  /** A warning for each yes-or-no question that is answered by no. */
  private static String warnings() {
    StringBuilder text = new StringBuilder("package study;\nimport org.emporion.evaluation.fact.*;\n");
    for (int i = 1; i < CRITERIA; i += 3) {
      text.append("rule \"no r").append(i).append("\" @en(\"{candidate} lacks {requirement}.\") @zhTW(\"{candidate}缺少{requirement}。\")\n")
          .append("agenda-group \"warnings\" when $a : Answer(requirement == \"r").append(i)
          .append("\", known == true, value == 0.0) then insert(Warning.on($a, drools.getRule().getName())); end\n");
    }
    return text.toString();
  }
}
