package org.emporion.ui.model.trials;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.ResourceProbe.Command;
import org.emporion.model.study.ResourceProbe.Csv;
import org.emporion.model.study.ResourceProbe.Page;
import org.emporion.model.study.ResourceProbe.PidFile;
import org.emporion.model.study.ResourceProbe.Port;
import org.emporion.model.study.ResourceProbe.Source;
import org.emporion.model.study.Study;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.TargetEdits;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.FormField.Choice;
import org.emporion.ui.model.trials.FormField.Look;
import org.emporion.ui.model.trials.FormSheet.Section;

/** The form of a part of a target whose use of processor and memory is recorded. */
final class ResourceSheet {
  private static final int HIGHEST_PORT = 65_535;

  private final Wording words;
  private final Candidate candidate;
  private final List<ResourceProbe> parts;
  private final ResourceProbe part;
  private final TargetEdits edits;
  private final FieldRules rules;
  private final FieldMaker make;

  ResourceSheet(Study study, Wording words, String candidate, int number) {
    this.words = words;
    this.candidate = study.candidate(candidate).orElseThrow();
    this.parts = this.candidate.target().orElseThrow().resources();
    this.part = parts.get(number - 1);
    this.edits = new TargetEdits(study);
    this.rules = new FieldRules(words);
    this.make = new FieldMaker(words, "trials.resource");
  }

  /** Where the use of a part may be read. */
  enum Kind {
    LISTENS(new Port(8080)),
    COMMAND(new Command("java")),
    PID_FILE(new PidFile("shop.pid")),
    PAGE(new Page(Optional.empty(), "/metrics", Page.USUAL_CPU_SECONDS, Optional.empty())),
    CSV(new Csv("data/resources.csv"));

    private final Source first;

    Kind(Source first) {
      this.first = first;
    }

    /** What a part of this kind begins with. */
    Source first() {
      return first;
    }

    /** The word in keys of phrases. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(Source source) {
      return switch (source) {
        case Port port -> LISTENS;
        case Command command -> COMMAND;
        case PidFile file -> PID_FILE;
        case Page page -> PAGE;
        case Csv csv -> CSV;
      };
    }
  }

  FormSheet sheet() {
    Kind kind = Kind.of(part.source());
    FormField name = make.text("name", Look.SHORT, part.name(), this::name,
        typed -> edits.renameResource(candidate.id(), part.name(), typed.strip()));
    FormField choice = make.choice("kind", kind.word(), Stream.of(Kind.values())
        .map(one -> new Choice(one.word(), words.say("trials.resource-kind." + one.word()))).toList(), true,
        typed -> edits.source(candidate.id(), part.name(), typed.equals(kind.word()) ? part.source()
            : Stream.of(Kind.values()).filter(one -> one.word().equals(typed)).findFirst().orElseThrow().first()));
    return new FormSheet(
        words.say("trials.resource.heading", part.name(), words.of(candidate.name())),
        List.of(words.say("trials.resource.about")),
        List.of(new Section("", Stream.concat(Stream.of(name, choice), source().stream()).toList())));
  }

  private Optional<String> name(String typed) {
    boolean taken = parts.stream().anyMatch(one -> one != part && one.name().equals(typed.strip()));
    return taken ? Optional.of(words.say("trials.problem.part-taken", typed.strip())) : rules.id(typed);
  }

  private List<FormField> source() {
    return switch (part.source()) {
      case Port port -> List.of(make.text("listens", Look.SHORT, Integer.toString(port.port()),
          rules.whole(1, HIGHEST_PORT), typed -> edit(new Port(whole(typed)))));
      case Command command -> List.of(make.text("command", Look.LINE, command.text(),
          rules.filled("trials.problem.command"), typed -> edit(new Command(typed.strip()))));
      case PidFile file -> List.of(make.text("pid-file", Look.LINE, file.file(),
          rules.filled("trials.problem.file"), typed -> edit(new PidFile(typed.strip()))));
      case Csv csv -> List.of(make.text("csv", Look.LINE, csv.file(),
          rules.filled("trials.problem.file"), typed -> edit(new Csv(typed.strip()))));
      case Page page -> page(page);
    };
  }

  private List<FormField> page(Page page) {
    return List.of(
        make.text("path", Look.LINE, page.path(), rules::path,
            typed -> edit(new Page(page.port(), typed.strip(), page.cpuSeconds(), page.memoryBytes()))),
        make.text("port", Look.SHORT, page.port().map(String::valueOf).orElse(""),
            FieldRules.orBlank(rules.whole(1, HIGHEST_PORT)), typed -> edit(new Page(
                typed.isBlank() ? Optional.empty() : Optional.of(whole(typed)),
                page.path(), page.cpuSeconds(), page.memoryBytes()))),
        make.text("cpu-seconds", Look.LINE, page.cpuSeconds(), rules.filled("trials.problem.counter"),
            typed -> edit(new Page(page.port(), page.path(), typed.strip(), page.memoryBytes()))),
        make.text("memory-bytes", Look.LINE, page.memoryBytes().orElse(""), FieldRules::any,
            typed -> edit(new Page(page.port(), page.path(), page.cpuSeconds(),
                Optional.of(typed.strip()).filter(one -> !one.isEmpty())))));
  }

  private static int whole(String typed) {
    return FieldRules.number(typed, false).orElseThrow().intValueExact();
  }

  private StudyEdit edit(Source source) {
    return edits.source(candidate.id(), part.name(), source);
  }
}
