package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.model.study.WeightOpinion.Comparison;

/** Decisions about who has a say in the weights, and what they say. */
public final class MakerEdits {
  private static final String MAKERS = "decision.decision-makers.";
  private static final String RANDOM_INDEX = "saaty-1980";

  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public MakerEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /** The field of what a decision maker says of a group. */
  static String weights(String maker, String group) {
    return MAKERS + maker + ".weights." + group;
  }

  /** One more decision maker, with the opinions there are. */
  public StudyEdit add(DecisionMaker maker) {
    return StudyEdit.of(words.say("edit.add-maker", maker.name()), editor -> {
      StudyEditor changed = editor.set(MAKERS + maker.id(), YamlValue.block()
          .with("name", YamlValue.text(maker.name()))
          .with("role", YamlValue.text(maker.role()))
          .with("votes", YamlValue.number(maker.votes())));
      for (var opinion : maker.opinions().entrySet()) {
        changed = changed.set(weights(maker.id(), opinion.getKey()), OpinionText.yaml(opinion.getValue()));
      }
      return changed;
    });
  }

  /** One decision maker less. */
  public StudyEdit remove(String maker) {
    return StudyEdit.of(words.say("edit.remove-maker", words.maker(maker)), editor -> editor.remove(MAKERS + maker));
  }

  /** Another name and role. */
  public StudyEdit describe(String maker, LocalText name, LocalText role) {
    return StudyEdit.of(words.say("edit.maker", words.maker(maker)), editor -> editor
        .set(MAKERS + maker + ".name", YamlValue.text(name))
        .set(MAKERS + maker + ".role", YamlValue.text(role)));
  }

  /**
   * Another voting power.
   *
   * @param votes relative to the others, at least 0
   */
  public StudyEdit votes(String maker, double votes) {
    double before = find(maker).votes();
    return StudyEdit.of(
        words.say("edit.votes", words.maker(maker)), EditWords.number(before), EditWords.number(votes),
        editor -> editor.set(MAKERS + maker + ".votes", YamlValue.number(votes)));
  }

  /** How the weights of several people become one. */
  public StudyEdit joining(Decision.Joining joining) {
    return StudyEdit.of(
        words.say("edit.joining"), joined(study.decision().joining()), joined(joining),
        editor -> editor.set("decision.joining", YamlValue.text(joining.name().toLowerCase(Locale.ROOT))));
  }

  private LocalText joined(Decision.Joining joining) {
    return words.say("joining." + joining.name().toLowerCase(Locale.ROOT));
  }

  /**
   * What a decision maker says of a group; empty for nothing, so that the study's own weights stand.
   *
   * @param group id of the group, or {@link DecisionMaker#TOP}
   */
  public StudyEdit opinion(String maker, String group, Optional<WeightOpinion> opinion) {
    return StudyEdit.of(
        words.say("edit.opinion", words.maker(maker), words.group(group)),
        editor -> opinion
            .map(one -> editor.merge(weights(maker, group), OpinionText.yaml(one)))
            .orElseGet(() -> editor.remove(weights(maker, group))));
  }

  /**
   * One answer of a pairwise comparison: a is so many times as important as b. An opinion of another kind on the
   * group gives way to it.
   *
   * @param ratio 1/9 to 9; empty to take the answer back
   */
  public StudyEdit answer(String maker, String group, String a, String b, Optional<Double> ratio) {
    Optional<WeightOpinion.Pairwise> before = Optional.ofNullable(find(maker).opinions().get(group))
        .filter(WeightOpinion.Pairwise.class::isInstance).map(WeightOpinion.Pairwise.class::cast);
    List<Comparison> comparisons = new ArrayList<>(before.map(WeightOpinion.Pairwise::comparisons).orElse(List.of()));
    Optional<Comparison> said = comparisons.stream()
        .filter(one -> one.a().equals(a) && one.b().equals(b) || one.a().equals(b) && one.b().equals(a)).findFirst();
    boolean turned = said.isPresent() && said.get().a().equals(b);
    Optional<Comparison> says =
        ratio.map(one -> turned ? new Comparison(b, a, 1 / one) : new Comparison(a, b, one));
    if (said.isPresent() && says.isPresent()) {
      comparisons.set(comparisons.indexOf(said.get()), says.get());
    } else {
      said.ifPresent(comparisons::remove);
      says.ifPresent(comparisons::add);
    }
    Optional<WeightOpinion> after = Optional.of(comparisons).filter(all -> !all.isEmpty())
        .map(all -> new WeightOpinion.Pairwise(
            List.copyOf(all),
            before.map(WeightOpinion.Pairwise::derivation).orElse(WeightOpinion.Derivation.EIGENVECTOR),
            before.map(WeightOpinion.Pairwise::randomIndex).orElse(RANDOM_INDEX)));
    return opinion(maker, group, after).told(
        words.say("edit.answer", words.maker(maker), words.requirement(a), words.requirement(b)),
        told(said.map(one -> turned ? 1 / one.ratio() : one.ratio())), told(ratio));
  }

  private LocalText told(Optional<Double> ratio) {
    return ratio.map(one -> LocalText.same(((YamlValue.Scalar) OpinionText.ratio(one)).written()))
        .orElseGet(() -> words.say("value.unsaid"));
  }

  private DecisionMaker find(String maker) {
    return study.decision().makers().stream().filter(one -> one.id().equals(maker)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No decision maker " + maker));
  }
}
