package org.emporion.store.edit;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Study;
import org.emporion.store.edit.YamlValue.Mapping;

/** Decisions about who may be loaded: entries of {@code authorisations.yaml}, by their number from 1. */
public final class AuthorisationEdits {
  private static final String ROOT = "authorisations";

  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public AuthorisationEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /** The field of an entry. */
  public static String field(int number) {
    return ROOT + "." + number;
  }

  /** Another value of a key; an empty one takes the key away. */
  public StudyEdit value(int number, String key, Optional<YamlValue> value) {
    String field = field(number) + "." + key;
    return StudyEdit.of(what(key, number),
        editor -> value.map(one -> editor.set(field, one)).orElseGet(() -> editor.remove(field)));
  }

  /** Somebody else who allowed it. */
  public StudyEdit grantedBy(int number, LocalText who) {
    return value(number, "granted-by", Optional.of(YamlValue.text(who)));
  }

  /** One more entry, at the end; the first one makes the file. */
  public StudyEdit add(Authorisation entry) {
    Mapping item = YamlValue.block()
        .with("host", YamlValue.text(entry.host()))
        .with("granted-by", YamlValue.text(entry.grantedBy()))
        .with("until", YamlValue.date(entry.until()))
        .with("max-requests-per-second", YamlValue.number(entry.maxRequestsPerSecond()));
    Mapping whole = entry.addresses().isEmpty() ? item : item.with("addresses", StepText.texts(entry.addresses()));
    return StudyEdit.of(words.say("edit.authorisation.add", entry.host()), editor -> editor.value(ROOT).isEmpty()
        ? editor.set(ROOT, YamlValue.list(whole))
        : editor.set(field(entries().size() + 1), whole));
  }

  /** An entry once more, behind itself. */
  public StudyEdit repeat(int number) {
    return StudyEdit.of(words.say("edit.authorisation.add", host(number)), editor -> editor.repeatItem(ROOT, number));
  }

  /** One entry less; the last one takes the file with it. */
  public StudyEdit remove(int number) {
    return StudyEdit.of(words.say("edit.authorisation.remove", host(number)),
        editor -> editor.remove(entries().size() < 2 ? ROOT : field(number)));
  }

  private LocalText what(String key, int number) {
    return words.say("edit.authorisation." + key, host(number));
  }

  private String host(int number) {
    return number <= entries().size() ? entries().get(number - 1).host() : Integer.toString(number);
  }

  private List<Authorisation> entries() {
    return study.authorisations();
  }
}
