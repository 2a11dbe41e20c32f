package org.emporion.ui.model.trials;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.study.AddressRange;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Study;
import org.emporion.store.edit.AuthorisationEdits;
import org.emporion.store.edit.StepText;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.YamlValue;
import org.emporion.ui.Wording;
import org.emporion.ui.model.TypedDay;
import org.emporion.ui.model.TypedNumber;
import org.emporion.ui.model.TypedText;
import org.emporion.ui.model.trials.FormField.Look;
import org.emporion.ui.model.trials.FormSheet.Section;

/** The form of leave to load a host: who gave it, until when, how much and where the name may lead. */
final class AuthorisationSheet {
  private static final int MOST_REQUESTS = 1_000_000;
  /** A name or a numeric address, without scheme, port and path. */
  private static final String HOST = "[^\\s/:?#@\\[\\]]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?";

  private final Study study;
  private final Wording words;
  private final int number;
  private final Authorisation leave;
  private final LocalDate today;
  private final AuthorisationEdits edits;
  private final FieldRules rules;
  private final FieldMaker make;

  /**
   * A form.
   *
   * @param number of the entry from 1
   * @param today the day that tells whether the leave is over
   */
  AuthorisationSheet(Study study, Wording words, int number, LocalDate today) {
    this.study = study;
    this.words = words;
    this.number = number;
    this.leave = study.authorisations().get(number - 1);
    this.today = today;
    this.edits = new AuthorisationEdits(study);
    this.rules = new FieldRules(words);
    this.make = new FieldMaker(words, "trials.authorisation");
  }

  FormSheet sheet() {
    return new FormSheet(words.say("trials.authorisation.heading", leave.host()), List.of(
        words.say(today.isAfter(leave.until()) ? "trials.authorisation.over" : "trials.authorisation.holds",
            words.figures().date(leave.until())), used()),
        List.of(new Section("", fields())));
  }

  /** Whose trials need it. */
  private String used() {
    String users = study.candidates().stream()
        .filter(one -> one.target().flatMap(target -> target.url())
            .filter(url -> leave.host().equalsIgnoreCase(url.getHost())).isPresent())
        .map(one -> words.of(one.name())).collect(Collectors.joining(words.say("trials.list")));
    return users.isEmpty() ? words.say("trials.authorisation.unused") : words.say("trials.authorisation.used", users);
  }

  private List<FormField> fields() {
    TypedText who = TypedText.of(leave.grantedBy());
    return List.of(
        make.text("host", Look.LINE, leave.host(), typed -> typed.strip().matches(HOST)
            ? Optional.empty() : Optional.of(words.say("trials.problem.host")),
            typed -> edits.value(number, "host", Optional.of(YamlValue.text(typed.strip())))),
        make.text("granted-by", Look.LINE, who.first(), rules.filled("trials.problem.granted-by"),
            first -> granted(new TypedText(first, who.chinese()).text())),
        make.text("granted-by-zh", Look.LINE, who.chinese(), FieldRules::any,
            chinese -> granted(new TypedText(who.first(), chinese).text())),
        make.text("until", Look.SHORT, leave.until().toString(), typed -> TypedDay.read(typed).isPresent()
            ? Optional.empty() : Optional.of(words.say("trials.problem.day")), typed -> edits.value(
                number, "until", Optional.of(YamlValue.date(TypedDay.read(typed).orElseThrow())))),
        make.text("max-requests-per-second", Look.SHORT, TypedNumber.written(leave.maxRequestsPerSecond(), false),
            rules.whole(1, MOST_REQUESTS), typed -> edits.value(
                number, "max-requests-per-second", Optional.of(FieldRules.numeral(typed)))),
        make.text("addresses", Look.LINES, String.join("\n", leave.addresses()), this::addresses,
            typed -> edits.value(number, "addresses", FieldRules.parts(typed).isEmpty()
                ? Optional.empty() : Optional.of(StepText.texts(FieldRules.parts(typed))))));
  }

  private StudyEdit granted(LocalText who) {
    return edits.grantedBy(number, who);
  }

  private Optional<String> addresses(String typed) {
    return FieldRules.parts(typed).stream().filter(one -> AddressRange.of(one).isEmpty()).findFirst()
        .map(one -> words.say("trials.problem.addresses", one));
  }
}
