package org.emporion.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.study.WeightOpinion;
import org.emporion.model.study.WeightOpinion.Comparison;

/** Reads what a decision maker says of the members of one group: direct weights, swing weights or comparisons. */
final class WeightOpinionYaml {
  /** The key of weights said outright. */
  static final String DIRECT = "direct";
  /** The key of swing weights. */
  static final String SWING = "swing";
  /** The path below an opinion at which comparisons stand. */
  static final String COMPARISONS = "pairwise.comparisons";

  /** The scale of Saaty: 9 times as important at most, in either direction. */
  private static final double MOST = 9;
  private static final String RANDOM_INDEX = "saaty-1980";
  private static final Pattern RATIO = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,18})?)(?: ?/ ?(\\d{1,9}(?:\\.\\d{1,18})?))?");

  private WeightOpinionYaml() {}

  /** Reads an opinion; its members are checked when the requirements are known. */
  static WeightOpinion read(Field field) {
    YamlMap map = field.map(DIRECT, SWING, "pairwise");
    List<String> given = List.of(DIRECT, SWING, "pairwise").stream().filter(map::has).toList();
    if (given.size() != 1 && !field.missing() && !field.problems().within(field.path())) {
      field.problem("expected-opinion");
    }
    return switch (given.isEmpty() ? DIRECT : given.getFirst()) {
      case SWING -> swing(map.need(SWING));
      case DIRECT -> direct(map.may(DIRECT).orElse(field.absent(DIRECT)));
      default -> pairwise(map.need("pairwise"));
    };
  }

  private static WeightOpinion direct(Field field) {
    Map<String, Double> weights = field.map().each(weight -> weight.number(Range.atLeast(0)));
    if (readable(field) && weights.values().stream().allMatch(weight -> weight == 0)) {
      field.problem("weights-zero");
    }
    return new WeightOpinion.Direct(Collections.unmodifiableMap(weights));
  }

  private static WeightOpinion swing(Field field) {
    Map<String, Double> points = field.map().each(point -> point.number(Range.between(0, 100)));
    if (readable(field) && points.values().stream().noneMatch(point -> point == 100)) {
      field.problem("swing-without-hundred");
    }
    return new WeightOpinion.Swing(Collections.unmodifiableMap(points));
  }

  private static WeightOpinion pairwise(Field field) {
    YamlMap map = field.map("derivation", "random-index", "comparisons");
    return new WeightOpinion.Pairwise(
        comparisons(map.need("comparisons")),
        map.may("derivation").map(one -> one.choice(WeightOpinion.Derivation.class))
            .orElse(WeightOpinion.Derivation.EIGENVECTOR),
        map.may("random-index").map(WeightOpinionYaml::randomIndex).orElse(RANDOM_INDEX));
  }

  private static List<Comparison> comparisons(Field field) {
    List<Comparison> comparisons = new ArrayList<>();
    Map<Set<String>, Integer> lines = new HashMap<>();
    field.map().each((a, row) -> row.map().each((b, cell) -> {
      double ratio = ratio(cell);
      if (a.equals(b)) {
        cell.keyProblem("comparison-self", a);
      } else {
        Integer earlier = lines.putIfAbsent(Set.of(a, b), cell.place().line());
        if (earlier != null) {
          cell.keyProblem("comparison-twice", a, b, Integer.toString(earlier));
        }
        comparisons.add(new Comparison(a, b, ratio));
      }
      return ratio;
    }));
    return List.copyOf(comparisons);
  }

  /** A number or a fraction such as {@code 1/3}. */
  private static double ratio(Field field) {
    String written = field.text();
    if (written.isBlank()) {
      return 1;
    }
    Matcher ratio = RATIO.matcher(written.strip());
    double over = ratio.matches() && ratio.group(2) != null ? new BigDecimal(ratio.group(2)).doubleValue() : 1;
    if (!ratio.matches() || over == 0) {
      field.problem("expected-ratio", written);
      return 1;
    }
    double value = new BigDecimal(ratio.group(1)).doubleValue() / over;
    if (value < 1 / MOST || value > MOST) {
      field.problem("ratio-out-of-range", written);
      return 1;
    }
    return value;
  }

  private static String randomIndex(Field field) {
    String name = field.text();
    if (!name.isBlank() && !FieldPlace.ID.matcher(name).matches()) {
      field.problem("bad-random-index", name, RANDOM_INDEX);
    }
    return name;
  }

  private static boolean readable(Field field) {
    return !field.missing() && !field.problems().within(field.path());
  }
}
