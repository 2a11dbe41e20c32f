package org.emporion.store.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.LocalText;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Study;
import org.emporion.store.edit.YamlValue.Mapping;

/** Decisions about journey sets, their journeys and the values virtual customers draw. */
public final class JourneyEdits {
  private static final String SETS = "trials.journey-sets.";
  private static final String SHARES = "operations.journeys.";
  private static final int SHARE_DECIMALS = 6;

  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public JourneyEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /** The field of a journey. */
  public static String journey(String set, String journey) {
    return SETS + set + ".journeys." + journey;
  }

  /** The field of what a feeder holds. */
  public static String feeder(String set, String name) {
    return SETS + set + ".feeders." + name;
  }

  /** Another name of a journey. */
  public StudyEdit name(String set, String journey, LocalText name) {
    return StudyEdit.of(words.say("edit.journey.name", name(journey)),
        editor -> editor.set(journey(set, journey) + ".name", YamlValue.text(name)));
  }

  /**
   * Another share of the sessions that do not buy; the others keep their proportions.
   *
   * @param share 0 to 1
   */
  public StudyEdit share(String journey, BigDecimal share) {
    return StudyEdit.of(words.say("edit.journey.share", name(journey)), editor -> {
      Map<String, YamlValue> values = new LinkedHashMap<>();
      values.put(SHARES + journey, YamlValue.number(share.doubleValue()));
      others(journey, BigDecimal.ONE.subtract(share)).forEach((id, part) -> values.put(SHARES + id, part));
      return editor.setAll(values);
    });
  }

  /**
   * A new journey that does not buy, in every set since all have the same ones, with the first request of the journey
   * that buys and no share of the sessions yet.
   */
  public StudyEdit add(String id, LocalText name) {
    return StudyEdit.of(words.say("edit.journey.add", name), editor -> {
      StudyEditor changed = editor;
      for (JourneySet set : study.trials().journeySets()) {
        Mapping first = StepText.of(set.buying().steps().getFirst());
        Map<String, YamlValue> step = new LinkedHashMap<>(first.entries());
        step.remove("outcomes");
        changed = changed.set(journey(set.id(), id), YamlValue.block().with("name", YamlValue.text(name))
            .with("steps", YamlValue.list(new Mapping(step, true))));
      }
      return changed.set(SHARES + id, YamlValue.number(0));
    });
  }

  /** A journey that does not buy once more under another id, in every set, with no share of the sessions yet. */
  public StudyEdit repeat(String journey, String id, LocalText name) {
    return StudyEdit.of(words.say("edit.journey.add", name), editor -> {
      StudyEditor changed = editor;
      for (JourneySet set : study.trials().journeySets()) {
        YamlValue old = editor.value(journey(set.id(), journey)).orElse(YamlValue.block());
        changed = changed.insert(journey(set.id(), id), journey, ((Mapping) old).with("name", YamlValue.text(name)));
      }
      return changed.set(SHARES + id, YamlValue.number(0));
    });
  }

  /** One journey less, in every set; its share goes to the others in proportion. */
  public StudyEdit remove(String journey) {
    return StudyEdit.of(words.say("edit.journey.remove", name(journey)), editor -> {
      StudyEditor changed = editor;
      for (JourneySet set : study.trials().journeySets()) {
        changed = changed.remove(journey(set.id(), journey));
      }
      changed = changed.remove(SHARES + journey);
      if (study.operations().journeys().getOrDefault(journey, 0.0) > 0) {
        for (Map.Entry<String, YamlValue> share : others(journey, BigDecimal.ONE).entrySet()) {
          changed = changed.set(SHARES + share.getKey(), share.getValue());
        }
      }
      return changed;
    });
  }

  /** Shares of all journeys but one, in their proportions, with this sum. */
  private Map<String, YamlValue> others(String journey, BigDecimal sum) {
    Map<String, Double> shares = new LinkedHashMap<>(study.operations().journeys());
    shares.remove(journey);
    double before = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, YamlValue> scaled = new LinkedHashMap<>();
    BigDecimal left = sum;
    String last = shares.keySet().stream().reduce((first, second) -> second).orElse("");
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      double part = before > 0 ? share.getValue() / before : 1.0 / shares.size();
      BigDecimal rounded = sum.multiply(BigDecimal.valueOf(part)).setScale(SHARE_DECIMALS, RoundingMode.HALF_EVEN);
      // What rounding leaves over goes to the last.
      BigDecimal given = share.getKey().equals(last) ? left : rounded;
      left = left.subtract(given);
      scaled.put(share.getKey(), YamlValue.number(given.max(BigDecimal.ZERO).doubleValue()));
    }
    return scaled;
  }

  /** All journeys and feeders of a set once more, for a shop with other addresses. */
  public StudyEdit repeatSet(String set, String id) {
    return StudyEdit.of(words.say("edit.set.add", id),
        editor -> editor.insert(SETS + id, set, editor.value(SETS + set).orElse(YamlValue.block())));
  }

  /** One set less. */
  public StudyEdit removeSet(String set) {
    return StudyEdit.of(words.say("edit.set.remove", set), editor -> editor.remove(SETS + set));
  }

  /** What a feeder holds; a new one when there is none of the name. */
  public StudyEdit feeder(String set, String name, List<String> values) {
    boolean there = study.trials().journeySet(set).filter(one -> one.feeders().containsKey(name)).isPresent();
    return StudyEdit.of(words.say(there ? "edit.feeder.values" : "edit.feeder.add", name),
        editor -> editor.set(feeder(set, name), StepText.texts(values)));
  }

  /** One feeder less. */
  public StudyEdit removeFeeder(String set, String name) {
    return StudyEdit.of(words.say("edit.feeder.remove", name), editor -> {
      StudyEditor without = editor.remove(feeder(set, name));
      boolean last = study.trials().journeySet(set).filter(one -> one.feeders().size() == 1).isPresent();
      return last ? without.remove(SETS + set + ".feeders") : without;
    });
  }

  private LocalText name(String journey) {
    return study.trials().journeySets().stream().flatMap(set -> set.journeys().stream())
        .filter(one -> one.id().equals(journey)).findFirst().map(Journey::name)
        .orElseGet(() -> LocalText.same(journey));
  }
}
