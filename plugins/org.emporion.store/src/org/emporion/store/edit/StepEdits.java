package org.emporion.store.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.store.edit.YamlValue.Mapping;

/** Decisions about the requests of a journey. */
public final class StepEdits {
  private static final List<String> CONTENTS = List.of("body", "form", "graphql");

  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public StepEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /** What is sent with a request. */
  public enum Content {
    /** Nothing. */
    NONE,
    /** A text as it is. */
    BODY,
    /** Fields of a form. */
    FORM,
    /** A GraphQL query. */
    GRAPHQL
  }

  /** The words for a decision about one key of a step, such as "path of step search". */
  private LocalText what(String key, StepPlace at) {
    return words.say("edit.step." + key, name(at));
  }

  private String name(StepPlace at) {
    return at.in(study).map(Step::request).orElse(Integer.toString(at.number()));
  }

  /** Another value of a single key; an empty one takes the key away, so that its default holds. */
  public StudyEdit value(StepPlace at, String key, Optional<YamlValue> value) {
    return StudyEdit.of(what(key, at), editor -> value
        .map(one -> editor.set(at.field(key), one)).orElseGet(() -> editor.remove(at.field(key))));
  }

  /** Other entries of a map; entries that stay keep their comments. An empty map takes the key away. */
  public StudyEdit entries(StepPlace at, String key, Mapping entries) {
    return StudyEdit.of(what(key, at), editor -> entries(editor, at.field(key), entries));
  }

  private static StudyEditor entries(StudyEditor editor, String field, Mapping entries) {
    if (entries.entries().isEmpty()) {
      return editor.remove(field);
    }
    boolean dotted = entries.entries().keySet().stream().anyMatch(key -> key.isEmpty() || key.contains("."))
        || editor.value(field).filter(one -> !(one instanceof Mapping old)
            || old.entries().keySet().stream().anyMatch(key -> key.contains("."))).isPresent();
    // Fields go by names with dots between: keys that have dots themselves are written together.
    return dotted ? editor.set(field, entries) : editor.merge(field, entries);
  }

  /** Another business transaction, for every step of the set that sends the same request. */
  public StudyEdit transaction(StepPlace at, String transaction) {
    String request = name(at);
    return StudyEdit.of(what("transaction", at), editor -> {
      StudyEditor changed = editor;
      for (Journey journey : study.trials().journeySet(at.set()).map(JourneySet::journeys).orElse(List.of())) {
        for (int i = 0; i < journey.steps().size(); i++) {
          if (journey.steps().get(i).request().equals(request)) {
            changed = changed.set(
                new StepPlace(at.set(), journey.id(), i + 1).field("transaction"), YamlValue.text(transaction));
          }
        }
      }
      return changed;
    });
  }

  /** Another kind of content; a new one begins with the least that makes sense. */
  public StudyEdit content(StepPlace at, Content content) {
    String key = content.name().toLowerCase(Locale.ROOT);
    return StudyEdit.of(what("content", at), editor -> {
      StudyEditor changed = editor;
      for (String other : CONTENTS) {
        changed = other.equals(key) ? changed : changed.remove(at.field(other));
      }
      if (content == Content.NONE || changed.value(at.field(key)).isPresent()) {
        return changed;
      }
      return switch (content) {
        case NONE -> changed;
        case BODY -> changed.set(at.field(key), YamlValue.text("{}"));
        case FORM -> changed.set(at.field(key), YamlValue.map().with("field", YamlValue.text("value")));
        case GRAPHQL -> changed.set(
            at.field(key), YamlValue.map().with("query", YamlValue.text("query { __typename }")));
      };
    });
  }

  /** The query of a GraphQL request and its variables, a JSON object or blank. */
  public StudyEdit graphQl(StepPlace at, String query, String variables) {
    return StudyEdit.of(what("graphql", at), editor -> {
      StudyEditor changed = editor.set(at.field("graphql.query"), YamlValue.text(query));
      return variables.isBlank() ? changed.remove(at.field("graphql.variables"))
          : changed.set(at.field("graphql.variables"), YamlValue.text(variables));
    });
  }

  /** Another pause behind the answer, or between this request and the next when it is paced. */
  public StudyEdit pause(StepPlace at, Step.Think pause) {
    return StudyEdit.of(what("think", at), editor -> {
      String key = pause.paced() ? "pace" : "think";
      StudyEditor changed = editor.remove(at.field(pause.paced() ? "think" : "pace"));
      return pause.maxMillis() == 0 ? changed.remove(at.field(key)) : changed.merge(at.field(key), StepText.pause(pause));
    });
  }

  /** A new step behind another one: a page of the same business transaction. */
  public StudyEdit add(StepPlace behind, String request, String path) {
    String transaction = behind.in(study).map(Step::transaction).orElse("browse");
    return StudyEdit.of(words.say("edit.step.add", request), editor -> editor.insertItem(
        behind.list(), behind.number(), YamlValue.block()
            .with("request", YamlValue.text(request))
            .with("transaction", YamlValue.text(transaction))
            .with("path", YamlValue.text(path))));
  }

  /** The same step once more behind itself; outcomes are counted by the first one only. */
  public StudyEdit repeat(StepPlace at) {
    return StudyEdit.of(words.say("edit.step.again", name(at)), editor -> editor
        .repeatItem(at.list(), at.number()).remove(at.at(at.number() + 1).field("outcomes")));
  }

  /** One step less. */
  public StudyEdit remove(StepPlace at) {
    return StudyEdit.of(words.say("edit.step.remove", name(at)), editor -> editor.remove(at.field()));
  }

  /** The step one place further to the front. */
  public StudyEdit up(StepPlace at) {
    return StudyEdit.of(words.say("edit.step.up", name(at)), editor -> editor.swapItems(at.list(), at.number() - 1));
  }

  /** The step one place further to the end. */
  public StudyEdit down(StepPlace at) {
    return StudyEdit.of(words.say("edit.step.down", name(at)), editor -> editor.swapItems(at.list(), at.number()));
  }

  /** Where the names of requests are used: by request, the business transaction it counts to. */
  public static Map<String, String> requests(JourneySet set) {
    Map<String, String> requests = new LinkedHashMap<>();
    set.journeys().forEach(journey -> journey.steps()
        .forEach(step -> requests.putIfAbsent(step.request(), step.transaction())));
    return requests;
  }
}
