package org.emporion.store.edit;

import java.util.List;
import java.util.Optional;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialTarget;
import org.emporion.store.edit.YamlValue.Mapping;

/** Decisions about what trials of a candidate are sent to and what is read there. */
public final class TargetEdits {
  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public TargetEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /** The field of a candidate's target. */
  public static String field(String candidate) {
    return "candidates." + candidate + ".target";
  }

  /** The field of a part of it. */
  public static String resource(String candidate, String name) {
    return field(candidate) + ".resources." + name;
  }

  /**
   * Another system to load, in place of a shop that Emporion starts. A candidate without a target gets one, with the
   * first journey set.
   *
   * @param url its base address; a blank one changes nothing
   */
  public StudyEdit url(String candidate, String url) {
    return system(candidate, "url", "shop-profile", url);
  }

  /**
   * Another profile of the reference shop, in place of a system that runs already. A candidate without a target gets
   * one, with the first journey set.
   *
   * @param file the profile, relative to the study folder; a blank one changes nothing
   */
  public StudyEdit shopProfile(String candidate, String file) {
    return system(candidate, "shop-profile", "url", file);
  }

  private StudyEdit system(String candidate, String key, String instead, String value) {
    return StudyEdit.of(words.say("edit.target." + key, words.candidate(candidate)), editor -> {
      if (value.isBlank()) {
        return editor;
      }
      if (target(candidate).isEmpty()) {
        return editor.set(field(candidate), YamlValue.block().with(key, YamlValue.text(value))
            .with("journeys", YamlValue.text(study.trials().journeySets().getFirst().id())));
      }
      String field = field(candidate) + "." + key;
      StudyEditor changed = editor.value(field).isPresent() || editor.value(field(candidate) + "." + instead).isEmpty()
          ? editor.set(field, YamlValue.text(value))
          : editor.insert(field, instead, YamlValue.text(value));
      return changed.remove(field(candidate) + "." + instead);
    });
  }

  /** Another value of a key; an empty one takes the key away, so that its default holds. */
  public StudyEdit value(String candidate, String key, Optional<YamlValue> value) {
    return put("edit.target." + key, candidate, field(candidate) + "." + key, value);
  }

  /** Another way to read how busy the target is; an empty map for none. */
  public StudyEdit utilisation(String candidate, Mapping entries) {
    String field = field(candidate) + ".utilisation";
    return StudyEdit.of(words.say("edit.target.utilisation", words.candidate(candidate)), editor ->
        entries.entries().isEmpty() ? editor.remove(field) : editor.merge(field, entries));
  }

  /** The target's own list of orders is read, at first one that somebody exports, or is read no more. */
  public StudyEdit orders(String candidate, boolean read) {
    String field = field(candidate) + ".orders";
    return StudyEdit.of(words.say("edit.target.orders", words.candidate(candidate)), editor -> !read
        ? editor.remove(field)
        : editor.value(field).isPresent() ? editor : editor.set(field, YamlValue.map().with("reference", YamlValue.text("reference"))));
  }

  /** Another value of a key of the list of orders; an empty one takes the key away. */
  public StudyEdit orders(String candidate, String key, Optional<YamlValue> value) {
    return put("edit.target.orders-" + key, candidate, field(candidate) + ".orders." + key, value);
  }

  private StudyEdit put(String key, String candidate, String field, Optional<YamlValue> value) {
    return StudyEdit.of(words.say(key, words.candidate(candidate)), editor ->
        value.map(one -> editor.set(field, one)).orElseGet(() -> editor.remove(field)));
  }

  /** No trials of the candidate any more. */
  public StudyEdit remove(String candidate) {
    return StudyEdit.of(words.say("edit.target.remove", words.candidate(candidate)),
        editor -> editor.remove(field(candidate)));
  }

  /** One more part whose processor and memory are recorded. */
  public StudyEdit addResource(String candidate, String name, ResourceProbe.Source source) {
    return StudyEdit.of(words.say("edit.resource.add", name, words.candidate(candidate)),
        editor -> editor.set(resource(candidate, name), yaml(source)));
  }

  /** A part once more under another name, behind the first. */
  public StudyEdit repeatResource(String candidate, String name, String copy) {
    return StudyEdit.of(words.say("edit.resource.add", copy, words.candidate(candidate)), editor -> editor.insert(
        resource(candidate, copy), name, editor.value(resource(candidate, name)).orElse(YamlValue.map())));
  }

  /** Another name of a part, in its place. */
  public StudyEdit renameResource(String candidate, String name, String other) {
    return StudyEdit.of(words.say("edit.resource.name", name, words.candidate(candidate)), editor -> name.equals(other)
        ? editor
        : editor.insert(resource(candidate, other), name, editor.value(resource(candidate, name)).orElse(YamlValue.map()))
            .remove(resource(candidate, name)));
  }

  /** One part less; the last one takes the whole map with it. */
  public StudyEdit removeResource(String candidate, String name) {
    boolean last = target(candidate).map(TrialTarget::resources).orElse(List.of()).size() < 2;
    return StudyEdit.of(words.say("edit.resource.remove", name, words.candidate(candidate)), editor ->
        editor.remove(last ? field(candidate) + ".resources" : resource(candidate, name)));
  }

  /** Another place where the use of a part is read; what stays keeps its comments. */
  public StudyEdit source(String candidate, String name, ResourceProbe.Source source) {
    return StudyEdit.of(words.say("edit.resource.source", name, words.candidate(candidate)),
        editor -> editor.merge(resource(candidate, name), yaml(source)));
  }

  private static Mapping yaml(ResourceProbe.Source source) {
    return switch (source) {
      case ResourceProbe.Port port -> YamlValue.map().with("listens", YamlValue.number(port.port()));
      case ResourceProbe.PidFile file -> YamlValue.map().with("pid-file", YamlValue.text(file.file()));
      case ResourceProbe.Command command -> YamlValue.map().with("command", YamlValue.text(command.text()));
      case ResourceProbe.Csv csv -> YamlValue.map().with("csv", YamlValue.text(csv.file()));
      case ResourceProbe.Page page -> page(page);
    };
  }

  private static Mapping page(ResourceProbe.Page page) {
    Mapping map = YamlValue.map().with("path", YamlValue.text(page.path()));
    if (page.port().isPresent()) {
      map = map.with("port", YamlValue.number(page.port().get()));
    }
    if (!page.cpuSeconds().equals(ResourceProbe.Page.USUAL_CPU_SECONDS)) {
      map = map.with("cpu-seconds", YamlValue.text(page.cpuSeconds()));
    }
    return page.memoryBytes().isPresent() ? map.with("memory-bytes", YamlValue.text(page.memoryBytes().get())) : map;
  }

  private Optional<TrialTarget> target(String candidate) {
    return study.candidate(candidate).flatMap(Candidate::target);
  }
}
