package org.emporion.store;

import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.study.DataVolume;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.ScaleOut;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.TierSizing;
import org.emporion.model.study.TrialTarget;
import org.emporion.model.study.VendorRule;

/** Reads how measured capacity becomes instances. */
final class SizingYaml {
  private static final int MOST_UNITS = 10_000;
  private static final int MOST_SPARE = 1000;
  private static final int DAY_SECONDS = 86_400;

  private final List<String> parts;

  /** Tiers are recorded parts of this target. */
  SizingYaml(Optional<TrialTarget> target) {
    this.parts = target.map(one -> one.resources().stream().map(ResourceProbe::name).toList()).orElse(List.of());
  }

  Sizing read(Field field) {
    YamlMap map = field.map("target-utilisation", "spare-instances", "minimum-instances", "managed", "tiers", "scale-out",
        "vendor-rule", "data");
    return new Sizing(
        map.need("target-utilisation").proportion(Range.inside(0, 1)),
        map.need("spare-instances").whole(0, MOST_SPARE),
        map.need("minimum-instances").whole(1, MOST_UNITS),
        map.need("managed").yesNo(),
        map.may("tiers").map(one -> List.copyOf(one.map().byId(this::tier).values())).orElse(List.of()),
        map.may("scale-out").map(SizingYaml::scaleOut),
        map.may("vendor-rule").map(SizingYaml::rule),
        map.may("data").map(SizingYaml::data));
  }

  private TierSizing tier(String part, Field field) {
    if (!parts.contains(part)) {
      field.unknownKeyId("kind.part", part, parts);
    }
    YamlMap map = field.map("scales-out", "servers", "instances", "spare-instances", "minimum-instances");
    boolean scales = map.need("scales-out").yesNo();
    if (!scales) {
      for (String key : List.of("instances", "spare-instances", "minimum-instances")) {
        map.may(key).ifPresent(one -> one.keyProblem("tier-scaling-only", key));
      }
    }
    return new TierSizing(part, scales,
        map.may("servers").map(one -> one.whole(1, MOST_UNITS)),
        map.may("instances").map(one -> one.whole(1, MOST_UNITS)).orElse(1),
        map.may("spare-instances").map(one -> one.whole(0, MOST_SPARE)).orElse(0),
        map.may("minimum-instances").map(one -> one.whole(1, MOST_UNITS)).orElse(1));
  }

  private static ScaleOut scaleOut(Field field) {
    YamlMap map = field.map("step", "lag-seconds");
    return new ScaleOut(map.need("step").whole(1, MOST_UNITS), map.need("lag-seconds").whole(0, DAY_SECONDS));
  }

  private static VendorRule rule(Field field) {
    YamlMap map = field.map("requests-per-core", "processes", "source");
    return new VendorRule(map.need("requests-per-core").number(Range.above(0)),
        map.may("processes").map(one -> one.whole(0, MOST_UNITS)).orElse(0), map.need("source").localText());
  }

  private static DataVolume data(Field field) {
    YamlMap map = field.map("kilobytes-per-session", "kilobytes-per-order", "stored-gigabytes", "backup");
    return new DataVolume(map.may("kilobytes-per-session").map(SizingYaml::volume),
        map.may("kilobytes-per-order").map(SizingYaml::volume),
        map.may("stored-gigabytes").map(one -> one.number(Range.atLeast(0))).orElse(0.0),
        map.may("backup").map(SizingYaml::backup));
  }

  private static Estimate volume(Field field) {
    return EstimateYaml.read(field, Range.above(0));
  }

  private static DataVolume.Backup backup(Field field) {
    YamlMap map = field.map("megabytes-per-second", "window-hours");
    return new DataVolume.Backup(
        map.need("megabytes-per-second").number(Range.above(0)), map.need("window-hours").number(Range.above(0)));
  }
}
