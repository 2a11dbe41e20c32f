package org.emporion.store.edit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.emporion.model.study.WeightOpinion;
import org.emporion.model.study.WeightOpinion.Comparison;

/** Opinions of weights as they are written. */
final class OpinionText {
  private OpinionText() {}

  /** An opinion's entry below {@code weights}. */
  static YamlValue yaml(WeightOpinion opinion) {
    return switch (opinion) {
      case WeightOpinion.Direct direct -> YamlValue.block().with("direct", numbers(direct.weights()));
      case WeightOpinion.Swing swing -> YamlValue.block().with("swing", numbers(swing.points()));
      case WeightOpinion.Pairwise pairwise -> YamlValue.block().with("pairwise", pairwise(pairwise));
    };
  }

  private static YamlValue numbers(Map<String, Double> numbers) {
    YamlValue.Mapping map = YamlValue.map();
    for (Map.Entry<String, Double> one : numbers.entrySet()) {
      map = map.with(one.getKey(), YamlValue.number(one.getValue()));
    }
    return map;
  }

  private static YamlValue pairwise(WeightOpinion.Pairwise pairwise) {
    Map<String, YamlValue.Mapping> rows = new LinkedHashMap<>();
    for (Comparison one : pairwise.comparisons()) {
      rows.put(one.a(), rows.getOrDefault(one.a(), YamlValue.map()).with(one.b(), ratio(one.ratio())));
    }
    YamlValue.Mapping comparisons = YamlValue.block();
    for (Map.Entry<String, YamlValue.Mapping> row : rows.entrySet()) {
      comparisons = comparisons.with(row.getKey(), row.getValue());
    }
    return YamlValue.block()
        .with("derivation", YamlValue.text(pairwise.derivation().name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .with("random-index", YamlValue.text(pairwise.randomIndex()))
        .with("comparisons", comparisons);
  }

  /** A ratio; as a fraction where that is what people say, such as 1/3. */
  static YamlValue ratio(double ratio) {
    double inverse = 1 / ratio;
    return ratio < 1 && Math.abs(inverse - Math.rint(inverse)) < 1e-9
        ? YamlValue.text("1/" + Math.round(inverse))
        : YamlValue.number(ratio);
  }
}
