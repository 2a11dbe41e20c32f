package org.emporion.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The YAML files of a study as they are written, letter by letter, with byte order marks and line ends. Two
 * are equal when every file is. What else is in the folder (order history, rules, profiles) is none of it.
 *
 * @param texts the content of each file by its path relative to the study folder, with forward slashes
 */
public record StudyFiles(SortedMap<String, String> texts) {
  private static final List<String> FILES = List.of(
      StudyYaml.FILE, OperationsYaml.FILE, RequirementsYaml.FILE, TrialsYaml.FILE, PricesYaml.FILE,
      AuthorisationsYaml.FILE, DecisionYaml.FILE);

  /** Keeps what it is given from later changes. */
  public StudyFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /**
   * Reads the files that are there.
   *
   * @param folder the study's folder
   * @throws BrokenStudyException when one cannot be read, is longer than 1 MiB or is not UTF-8
   */
  public static StudyFiles read(Path folder) throws BrokenStudyException {
    Problems problems = new Problems();
    StudyFiles files = read(new StudyFolder(folder), problems);
    problems.throwIfAny();
    return files;
  }

  /** Reads the files that are there; one that cannot be read is left out and noted. */
  static StudyFiles read(StudyFolder folder, Problems problems) {
    return new StudyFiles(new SaveJournal(folder).applied(onDisk(folder, problems)));
  }

  /** As {@link #read}, but without what a save that was cut off had still to write. */
  static SortedMap<String, String> onDisk(StudyFolder folder, Problems problems) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String name : FILES) {
      text(folder, name, problems).ifPresent(text -> texts.put(name, text));
    }
    for (String id : folder.yamlNames(CandidateYaml.FOLDER)) {
      String name = FieldPlace.candidateFile(id);
      text(folder, name, problems).ifPresent(text -> texts.put(name, text));
    }
    for (String id : folder.yamlNames(PriceBookYaml.FOLDER)) {
      String name = FieldPlace.priceBookFile(id);
      text(folder, name, problems).ifPresent(text -> texts.put(name, text));
    }
    return texts;
  }

  private static Optional<String> text(StudyFolder folder, String name, Problems problems) {
    Path file = folder.file(name);
    return Files.exists(file)
        ? new YamlFile(file, new YamlText(name, FieldPlace.partOf(name), problems)).read()
        : Optional.empty();
  }

  /** What stands in a file; empty when it is not there. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The same with this text in a file, which may be new. */
  public StudyFiles with(String name, String text) {
    SortedMap<String, String> changed = new TreeMap<>(texts);
    changed.put(name, text);
    return new StudyFiles(changed);
  }

  /** The same without a file. */
  public StudyFiles without(String name) {
    SortedMap<String, String> changed = new TreeMap<>(texts);
    changed.remove(name);
    return new StudyFiles(changed);
  }

  /** The paths of the files that differ or are only in one of the two, sorted. */
  public List<String> differing(StudyFiles other) {
    TreeMap<String, String> all = new TreeMap<>(texts);
    all.putAll(other.texts);
    return all.keySet().stream().filter(name -> !text(name).equals(other.text(name))).toList();
  }

  /** The ids that files of candidates are named after, sorted. */
  List<String> candidates() {
    return idsIn(CandidateYaml.FOLDER);
  }

  /** The ids that files of price books are named after, sorted. */
  List<String> priceBooks() {
    return idsIn(PriceBookYaml.FOLDER);
  }

  private List<String> idsIn(String folder) {
    return texts.keySet().stream().map(file -> FieldPlace.idIn(folder, file)).flatMap(Optional::stream).toList();
  }
}
