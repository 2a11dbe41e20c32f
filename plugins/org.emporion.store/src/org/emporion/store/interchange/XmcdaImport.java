package org.emporion.store.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.store.LoadedStudy;
import org.emporion.store.xml.XmlElement;

/**
 * Plans the import of the performance table and the weights of XMCDA documents, versions 2 and 3. Alternatives are
 * candidates and criteria are requirements, by their ids. A value that the study has already keeps its basis and
 * source; another one becomes a judgement with the file as its source. {@code NA} says nothing and changes nothing.
 */
final class XmcdaImport {
  private static final Pattern VERSIONS = Pattern.compile("http://www\\.decision-deck\\.org/\\d{4}/XMCDA-[23]\\.\\d+\\.\\d+");

  private final LoadedStudy study;
  private final LocalDate date;
  private final ExchangeProblems problems;
  private final Comparison comparison;
  private final List<Document> documents = new ArrayList<>();
  private final Map<String, Requirement> leaves = new LinkedHashMap<>();

  /**
   * An import.
   *
   * @param date the date of values that become judgements
   */
  XmcdaImport(LoadedStudy study, LocalDate date, Words words, ExchangeProblems problems) {
    this.study = study;
    this.date = date;
    this.problems = problems;
    this.comparison = new Comparison(study, words, problems);
    study.study().leaves().forEach(one -> leaves.put(one.id(), one));
  }

  private record Document(String file, XmlElement root) {}

  private record Part(String file, XmlElement element) {}

  /**
   * Compares with the study.
   *
   * @param from a file, or a folder of files with one or more parts each
   * @throws BrokenExchangeException with every problem by line and column
   */
  ImportPlan plan(Path from) throws BrokenExchangeException {
    String name = from.getFileName().toString();
    for (Path file : files(from)) {
      open(file, file.getFileName().toString());
    }
    List<Part> tables = parts("performanceTable");
    List<Part> weights = weights();
    if (problems.none() && tables.isEmpty() && weights.isEmpty()) {
      problems.add(new CellPlace(name, "", 0, 0), "xmcda-nothing");
    }
    List<EvidenceEntry> evidence = onlyOne(tables).map(this::evidence).orElse(List.of());
    Map<String, Double> weighed = onlyOne(weights).map(this::leafWeights).orElse(Map.of());
    return comparison.plan(reweighed(weighed), evidence, new CellPlace(name, "", 0, 0));
  }

  private List<Path> files(Path from) {
    if (!Files.isDirectory(from)) {
      return List.of(from);
    }
    try (Stream<Path> all = Files.list(from)) {
      return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      problems.add(new CellPlace(from.toString(), "", 0, 0), "file-unreadable", e.getClass().getSimpleName());
      return List.of();
    }
  }

  private void open(Path path, String file) {
    XmlFile.read(path, file, problems).ifPresent(root -> {
      if (root.name().equals("XMCDA") && VERSIONS.matcher(root.namespace()).matches()) {
        documents.add(new Document(file, root));
      } else {
        problems.inText(file, root.line(), root.column(), "xmcda-root", root.name(), root.namespace());
      }
    });
  }

  private List<Part> parts(String tag) {
    return documents.stream()
        .flatMap(document -> document.root().children(tag).stream().map(one -> new Part(document.file(), one)))
        .toList();
  }

  /** Of several lists of criteria's values those that say so are the weights. */
  private List<Part> weights() {
    List<Part> all = parts("criteriaValues");
    List<Part> named = all.stream()
        .filter(part -> part.element().attribute("mcdaConcept").toLowerCase(Locale.ROOT).contains("weight"))
        .toList();
    return named.isEmpty() ? all : named;
  }

  private Optional<Part> onlyOne(List<Part> parts) {
    parts.stream().skip(1).forEach(part -> problems.inText(part.file(), part.element().line(), part.element().column(),
        "xmcda-second", part.element().name(), parts.getFirst().file(),
        Integer.toString(parts.getFirst().element().line())));
    return parts.stream().findFirst();
  }

  private List<EvidenceEntry> evidence(Part table) {
    List<EvidenceEntry> evidence = new ArrayList<>();
    Map<EvidenceRows.Key, Integer> lines = new HashMap<>();
    XmcdaValue values = new XmcdaValue(table.file(), problems);
    for (XmlElement alternative : table.element().children("alternativePerformances")) {
      Optional<Candidate> candidate = id(table, alternative, "alternativeID")
          .flatMap(id -> candidate(table, id));
      for (XmlElement performance : alternative.children("performance")) {
        Optional<Requirement> requirement = id(table, performance, "criterionID")
            .flatMap(id -> leaf(table, id));
        Optional<XmcdaValue.Reading> value = values.in(performance);
        if (candidate.isEmpty() || requirement.isEmpty()) {
          continue;
        }
        EvidenceRows.Key key = new EvidenceRows.Key(candidate.get().id(), requirement.get().id());
        Integer earlier = lines.putIfAbsent(key, performance.line());
        if (earlier != null) {
          problem(table, performance, "xmcda-cell-twice", key.candidate(), key.requirement(), Integer.toString(earlier));
        } else if (value.flatMap(XmcdaValue.Reading::number).isPresent()) {
          claim(table, candidate.get(), requirement.get(), value.get()).ifPresent(
              claim -> evidence.add(new EvidenceEntry(key.candidate(), claim)));
        }
      }
    }
    return evidence;
  }

  private Optional<Claim> claim(Part table, Candidate candidate, Requirement requirement, XmcdaValue.Reading reading) {
    Optional<Double> value = reading.number();
    if (requirement.evidence().measured()) {
      problem(table, reading.at(), "xmcda-measured", requirement.id(),
          requirement.evidence().metric().orElseThrow().name());
      return Optional.empty();
    }
    Scale.Kind kind = requirement.scale().kind();
    double number = value.orElseThrow();
    if (kind == Scale.Kind.YES_NO && number != 0 && number != 1) {
      problem(table, reading.at(), "xmcda-answer", Words.shortened(reading.at().text()));
      return Optional.empty();
    }
    if (kind == Scale.Kind.LEVEL && (number < 0 || number > 4)) {
      problem(table, reading.at(), "expected-level", problems.say("found.value", Words.shortened(reading.at().text())));
      return Optional.empty();
    }
    Optional<Claim> present = candidate.claim(requirement.id());
    return Optional.of(present.filter(claim -> claim.value().equals(value)).orElseGet(() -> new Claim(
        requirement.id(), Claim.Basis.JUDGEMENT, value, problems.say("xmcda-source", table.file()), Optional.of(date))));
  }

  private Map<String, Double> leafWeights(Part part) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    XmcdaValue values = new XmcdaValue(part.file(), problems);
    boolean whole = true;
    for (XmlElement one : part.element().children("criterionValue")) {
      Optional<Requirement> requirement = id(part, one, "criterionID").flatMap(id -> leaf(part, id));
      Optional<XmcdaValue.Reading> value = values.in(one);
      whole &= requirement.isPresent() && value.isPresent();
      if (requirement.isEmpty() || value.isEmpty()) {
        continue;
      }
      String id = requirement.get().id();
      Integer earlier = lines.putIfAbsent(id, one.line());
      double weight = value.get().number().orElse(-1.0);
      if (earlier != null) {
        problem(part, one, "xmcda-weight-twice", id, Integer.toString(earlier));
      } else if (weight < 0) {
        problem(part, value.get().at(), "weight-negative",
            problems.say("found.value", value.get().number().isEmpty() ? "NA" : Words.shortened(value.get().at().text())));
      } else {
        weights.put(id, weight);
        continue;
      }
      whole = false;
    }
    List<String> missing = leaves.keySet().stream()
        .filter(id -> !lines.containsKey(id)).toList();
    if (whole && !missing.isEmpty()) {
      problem(part, part.element(), "xmcda-weights-missing", String.join(", ", missing));
    } else if (whole && weights.values().stream().allMatch(weight -> weight == 0)) {
      problem(part, part.element(), "xmcda-weights-zero");
    } else if (whole) {
      return weights;
    }
    return Map.of();
  }

  private List<CriterionEntry> reweighed(Map<String, Double> leaves) {
    if (leaves.isEmpty()) {
      return List.of();
    }
    Map<String, Double> changed = new LeafWeights(study.study()).forLeaves(leaves);
    return comparison.present().criteria().stream()
        .filter(one -> changed.containsKey(one.id()))
        .map(one -> new CriterionEntry(one.id(), one.title(), one.partOf(), changed.get(one.id()), one.criterion(),
            one.scale(), one.evidence(), one.mustHave(), one.askedBy(), one.indicators()))
        .toList();
  }

  private Optional<XmlElement> id(Part part, XmlElement holder, String tag) {
    Optional<XmlElement> id = holder.child(tag);
    if (id.isEmpty()) {
      problem(part, holder, "xmcda-id-missing", holder.name(), tag);
    }
    return id;
  }

  private Optional<Candidate> candidate(Part part, XmlElement id) {
    Optional<Candidate> candidate = study.study().candidate(id.text());
    if (candidate.isEmpty()) {
      List<String> known = study.study().candidates().stream().map(Candidate::id).toList();
      problem(part, id, "candidate-unknown", problems.say("found.value", Words.shortened(id.text())),
          problems.hint(id.text(), known), String.join(", ", known));
    }
    return candidate;
  }

  private Optional<Requirement> leaf(Part part, XmlElement id) {
    if (leaves.containsKey(id.text())) {
      return Optional.of(leaves.get(id.text()));
    }
    Set<String> known = leaves.keySet();
    if (study.study().requirement(id.text()).isPresent()) {
      problem(part, id, "xmcda-group", id.text());
    } else {
      problem(part, id, "xmcda-requirement-unknown", problems.say("found.value", Words.shortened(id.text())),
          problems.hint(id.text(), known), String.join(", ", known));
    }
    return Optional.empty();
  }

  private void problem(Part part, XmlElement at, String phrase, Object... arguments) {
    problems.inText(part.file(), at.line(), at.column(), phrase, arguments);
  }
}
