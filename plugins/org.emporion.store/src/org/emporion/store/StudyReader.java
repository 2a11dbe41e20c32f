package org.emporion.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Decision;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.SourceRef;
import org.emporion.model.study.Sources;
import org.emporion.model.study.Study;
import org.emporion.model.study.VendorPrices;
import org.emporion.store.rule.RuleFiles;

/**
 * Reads a study from its folder. One reading finds every problem in every file; nothing is written.
 *
 * <p>The folder has {@code study.yaml}, {@code operations.yaml}, {@code requirements.yaml}, {@code
 * candidates/<id>.yaml}, {@code trials.yaml}, {@code prices.yaml}, and if needed {@code
 * authorisations.yaml}, {@code decision.yaml} and {@code price-books/<id>.yaml}. Mistakes inside rule files do not break a study: each
 * {@link org.emporion.model.rule.RuleSet} carries its own.
 */
public final class StudyReader {
  /**
   * Reads and checks a study.
   *
   * @param folder the study's folder
   * @throws BrokenStudyException with the place, field and nature of every problem
   */
  public LoadedStudy read(Path folder) throws BrokenStudyException {
    StudyFolder root = new StudyFolder(folder);
    Problems problems = new Problems();
    return new Reading(root, StudyFiles.read(root, problems), problems).read();
  }

  /**
   * Reads and checks a study that is not saved yet.
   *
   * @param folder where the files are that it names: order history, rules, profiles
   * @param files the study's own files
   * @throws BrokenStudyException with the place, field and nature of every problem
   */
  public LoadedStudy read(Path folder, StudyFiles files) throws BrokenStudyException {
    return new Reading(new StudyFolder(folder), files, new Problems()).read();
  }

  /** One reading of one study. */
  private static final class Reading {
    private final StudyFolder folder;
    private final StudyFiles files;
    private final Problems problems;
    /** Files that are there and could not be read, which was noted. */
    private final Set<String> unusable;
    private final Map<String, SourceRef> places = new LinkedHashMap<>();

    Reading(StudyFolder folder, StudyFiles files, Problems problems) {
      this.folder = folder;
      this.files = files;
      this.problems = problems;
      this.unusable = problems.files();
    }

    LoadedStudy read() throws BrokenStudyException {
      if (!Files.isDirectory(folder.root())) {
        problems.add(new SourceRef(StudyYaml.FILE, 1, 1), StudyYaml.FILE, "folder-missing", folder.root().toString());
        problems.throwIfAny();
      }
      Field head = open(StudyYaml.FILE, "");
      if (head.missing()) {
        problems.throwIfAny();
      }
      StudyYaml main = StudyYaml.read(head);
      List<Requirement> requirements = RequirementsYaml.read(open(RequirementsYaml.FILE, ""));
      PriceBook prices = prices(main);
      Study study = new Study(
          StudyYaml.FORMAT,
          main.id(),
          main.title(),
          main.currency(),
          main.planning(),
          OperationsYaml.read(open(OperationsYaml.FILE, OperationsYaml.PATH), folder::file,
              main.currency()),
          requirements,
          candidates(main, requirements, prices),
          TrialsYaml.read(open(TrialsYaml.FILE, TrialsYaml.PATH)),
          prices,
          authorisations(),
          decision());
      nameMustHaves(requirements);
      Sources sources = new Sources(Map.copyOf(places));
      check(study, new Checks(problems, sources));
      problems.throwIfAny();
      return new LoadedStudy(folder.root(), study, sources, files);
    }

    private void check(Study study, Checks checks) {
      if (checks.usable(RequirementsYaml.PATH)) {
        new RequirementChecks(checks, study).run();
      }
      if (checks.usable(TrialsYaml.PATH)) {
        new TrialChecks(checks, study).run();
      }
      if (checks.usable(DecisionYaml.PATH)) {
        new DecisionChecks(checks, study).run();
      }
      new CandidateChecks(checks, study).run();
      new ServiceChecks(checks, study).run();
      new BudgetQuestionChecks(checks, study).run();
      new PriceChecks(checks, study).run();
      new HistoryChecks(checks, folder).run(study.operations().history());
    }

    private PriceBook prices(StudyYaml main) {
      PriceBook own = new PricesYaml(main.currency(), main.planning().start())
          .read(open(PricesYaml.FILE, PricesYaml.PATH));
      PriceBookYaml reader = new PriceBookYaml(Currencies.of(main.currency(), own, problems), main.planning().start());
      Map<String, VendorPrices> books = new LinkedHashMap<>();
      for (String id : files.priceBooks()) {
        Field book = open(FieldPlace.priceBookFile(id), PriceBookYaml.FOLDER + "." + id);
        if (FieldPlace.ID.matcher(id).matches()) {
          books.put(id, reader.read(id, book));
        } else {
          book.keyProblem("bad-id", id);
        }
      }
      return PricesYaml.with(own, books);
    }

    private List<Candidate> candidates(StudyYaml main, List<Requirement> requirements, PriceBook prices) {
      Map<String, Scale> scales = new LinkedHashMap<>();
      requirements.forEach(one -> scales.put(one.id(), one.scale()));
      CandidateYaml reader = new CandidateYaml(scales, Currencies.of(main.currency(), prices, problems));
      Map<String, Candidate> candidates = new LinkedHashMap<>();
      for (int i = 0; i < main.candidates().size(); i++) {
        String id = main.candidates().get(i);
        Field named = main.candidateFields().get(i);
        if (candidates.containsKey(id)) {
          named.problem("duplicate-id", id);
        } else if (FieldPlace.ID.matcher(id).matches()) {
          candidates.put(id, candidate(reader, id, named));
        }
      }
      List<String> unlisted = new ArrayList<>(files.candidates());
      unlisted.removeAll(main.candidates());
      for (String id : unlisted) {
        String name = FieldPlace.candidateFile(id);
        problems.add(new SourceRef(name, 1, 1), CandidateYaml.FOLDER + "." + id, "candidate-unlisted", id);
      }
      if (candidates.isEmpty() && !problems.within(CandidateYaml.FOLDER)) {
        problems.add(places.get(CandidateYaml.FOLDER), CandidateYaml.FOLDER, "list-empty");
      }
      return List.copyOf(candidates.values());
    }

    private Candidate candidate(CandidateYaml reader, String id, Field named) {
      String name = FieldPlace.candidateFile(id);
      if (!there(name)) {
        named.problem("candidate-file-missing", id, name, problems.hint(id, files.candidates()));
        return reader.read(id, Field.root(
            new StudyFile(name, folder, problems, places), CandidateYaml.FOLDER + "." + id, Optional.empty()));
      }
      return reader.read(id, open(name, CandidateYaml.FOLDER + "." + id));
    }

    private List<Authorisation> authorisations() {
      return there(AuthorisationsYaml.FILE)
          ? AuthorisationsYaml.read(open(AuthorisationsYaml.FILE, AuthorisationsYaml.PATH))
          : List.of();
    }

    private Decision decision() {
      return there(DecisionYaml.FILE)
          ? DecisionYaml.read(open(DecisionYaml.FILE, DecisionYaml.PATH), new RuleFiles(folder.root())::read)
          : Decision.PLAIN;
    }

    private boolean there(String name) {
      return unusable.contains(name) || files.text(name).isPresent();
    }

    /** Opens a file; its fields' paths begin with this one. */
    private Field open(String name, String path) {
      YamlText yaml = new YamlText(name, FieldPlace.partOf(name), problems);
      if (!there(name)) {
        yaml.problem(yaml.start(), "file-missing", name);
      }
      return Field.root(
          new StudyFile(name, folder, problems, places), path, files.text(name).flatMap(yaml::parse));
    }

    /** A must-have is a field of its requirement in the model; it is found under that path too. */
    private void nameMustHaves(List<Requirement> requirements) {
      for (Requirement requirement : requirements) {
        SourceRef place = places.get(RequirementsYaml.MUST_HAVES + "." + requirement.id());
        if (place != null) {
          places.put(RequirementsYaml.PATH + "." + requirement.id() + ".must-have", place);
        }
      }
    }
  }
}
