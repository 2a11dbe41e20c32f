package org.emporion.store.edit;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;

/** Puts edits into words: what they are about, by the names people gave, and values with their units. */
final class EditWords {
  private final Phrasebook phrases = new Phrasebook(EditWords.class);
  private final Study study;

  EditWords(Study study) {
    this.study = study;
  }

  LocalText say(String key, Object... arguments) {
    return phrases.say(key, arguments);
  }

  /** The title of a requirement; its id when it is not in the study. */
  LocalText requirement(String id) {
    return study.requirement(id).map(Requirement::title).orElseGet(() -> LocalText.same(id));
  }

  LocalText candidate(String id) {
    return study.candidate(id).map(one -> one.name()).orElseGet(() -> LocalText.same(id));
  }

  LocalText maker(String id) {
    return study.decision().makers().stream().filter(one -> one.id().equals(id)).findFirst()
        .map(DecisionMaker::name).orElseGet(() -> LocalText.same(id));
  }

  /** A group of requirements; the top has a name of its own. */
  LocalText group(String id) {
    return id.equals(DecisionMaker.TOP) ? say("group.top") : requirement(id);
  }

  LocalText threshold(Requirement requirement, Optional<MustHave> mustHave) {
    if (mustHave.isEmpty()) {
      return say("must-have.none");
    }
    if (requirement.scale().kind() == Scale.Kind.YES_NO) {
      return say("must-have.yes");
    }
    LocalText value = value(requirement.scale(), mustHave.map(MustHave::threshold));
    return say(mustHave.get().bound() == MustHave.Bound.AT_LEAST ? "must-have.at-least" : "must-have.at-most", value);
  }

  /** A value in the unit of its scale. */
  LocalText value(Scale scale, Optional<Double> value) {
    if (value.isEmpty()) {
      return say("value.unknown");
    }
    return switch (scale.kind()) {
      case YES_NO -> say(value.get() == 0 ? "value.no" : "value.yes");
      case LEVEL -> number(value.get());
      case NUMBER -> LocalText.same((plain(value.get()) + " " + scale.unit()).strip());
    };
  }

  /** A number with at most four decimals. */
  static LocalText number(double number) {
    return LocalText.same(plain(number));
  }

  private static String plain(double number) {
    return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
