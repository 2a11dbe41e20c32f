package org.emporion.store.edit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderMark;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;

/** Decisions about what a request makes customers believe of their order, and about who sends it once more. */
public final class OrderEdits {
  /** What tells that an order stands until somebody says what the shop writes there. */
  private static final String PAID = "paid";

  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public OrderEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /**
   * Another reference of the order that a request decides over.
   *
   * @param reference a text with a placeholder; a blank one takes the whole mark away, and with it what a resubmission
   *     says of it
   */
  public StudyEdit reference(StepPlace at, String reference) {
    return StudyEdit.of(what("order-reference", at), editor -> reference.isBlank()
        ? editor.remove(at.field("order")).remove(at.field("resubmit.after"))
        : editor.set(at.field("order.reference"), YamlValue.text(reference.strip())));
  }

  /**
   * Another source of how an order ended. Codes do not tell what a text does, nor the other way round: when that
   * changes, the words for both ends begin anew.
   *
   * @param jsonPath where an answer tells it; blank for the response code
   */
  public StudyEdit toldBy(StepPlace at, String jsonPath) {
    boolean byText = mark(at).flatMap(OrderMark::toldBy).isPresent();
    return StudyEdit.of(what("order-told-by", at), editor -> {
      StudyEditor anew = byText == !jsonPath.isBlank()
          ? editor : editor.remove(at.field("order.bought")).remove(at.field("order.declined"));
      if (jsonPath.isBlank()) {
        return anew.remove(at.field("order.told-by"));
      }
      StudyEditor told = anew.set(at.field("order.told-by"), YamlValue.text(jsonPath.strip()));
      return byText ? told : told.set(at.field("order.bought"), StepText.texts(List.of(PAID)));
    });
  }

  /** Other answers, texts or codes, that tell that an order stands; none for the default. */
  public StudyEdit bought(StepPlace at, YamlValue.Sequence answers) {
    return answers(at, "bought", answers);
  }

  /** Other answers that tell that an order does not stand; none when nothing does. */
  public StudyEdit declined(StepPlace at, YamlValue.Sequence answers) {
    return answers(at, "declined", answers);
  }

  private StudyEdit answers(StepPlace at, String key, YamlValue.Sequence answers) {
    String field = at.field("order." + key);
    return StudyEdit.of(what("order-" + key, at),
        editor -> answers.items().isEmpty() ? editor.remove(field) : editor.set(field, answers));
  }

  /**
   * Another share of the customers who send the request once more; an empty one lets nobody do so.
   *
   * @param share above 0, at most 1
   */
  public StudyEdit resubmitShare(StepPlace at, Optional<BigDecimal> share) {
    boolean same = share.isPresent() && at.in(study).flatMap(Step::resubmission)
        .filter(one -> BigDecimal.valueOf(one.share()).compareTo(share.get()) == 0).isPresent();
    return StudyEdit.of(what("resubmit-share", at), editor -> same ? editor : share
        .map(one -> editor.set(at.field("resubmit.share"),
            new YamlValue.Scalar(one.movePointRight(2).stripTrailingZeros().toPlainString() + "%", true)))
        .orElseGet(() -> editor.remove(at.field("resubmit"))));
  }

  /** Another bound on their number; empty for none. */
  public StudyEdit resubmitCustomers(StepPlace at, Optional<YamlValue> customers) {
    return resubmit(at, "customers", customers);
  }

  /** Another belief after which they do; empty for any. */
  public StudyEdit resubmitAfter(StepPlace at, Optional<Belief> after) {
    return resubmit(at, "after", after.map(one -> YamlValue.text(one.name().toLowerCase(Locale.ROOT))));
  }

  private StudyEdit resubmit(StepPlace at, String key, Optional<YamlValue> value) {
    String field = at.field("resubmit." + key);
    return StudyEdit.of(what("resubmit-" + key, at), editor ->
        value.map(one -> editor.set(field, one)).orElseGet(() -> editor.remove(field)));
  }

  private Optional<OrderMark> mark(StepPlace at) {
    return at.in(study).flatMap(Step::order);
  }

  private LocalText what(String key, StepPlace at) {
    return words.say("edit.step." + key, at.in(study).map(Step::request).orElse(Integer.toString(at.number())));
  }
}
