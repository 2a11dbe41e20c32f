package org.emporion.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a field of a study belongs: a file and the keys that lead to it from the file's root. Fields are named
 * as in {@link Problem} and {@link org.emporion.model.study.Sources}: by keys and ids with dots between, items
 * of a list by their number from 1.
 *
 * @param file path relative to the study folder, with forward slashes
 * @param keys keys and item numbers from the root down; empty for the whole file
 */
public record FieldPlace(String file, List<String> keys) {
  /** What ids look like: small letters, digits and hyphens. */
  public static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final String EXTENSION = ".yaml";
  /** Files whose content has its own name in front of its paths. */
  private static final Map<String, String> NAMED = Map.of(
      OperationsYaml.PATH, OperationsYaml.FILE,
      TrialsYaml.PATH, TrialsYaml.FILE,
      PricesYaml.PATH, PricesYaml.FILE,
      AuthorisationsYaml.PATH, AuthorisationsYaml.FILE,
      DecisionYaml.PATH, DecisionYaml.FILE);

  /** Keeps what it is given from later changes. */
  public FieldPlace {
    keys = List.copyOf(keys);
  }

  /**
   * The place of a field. {@code candidates} alone is the list in {@code study.yaml}; what is below it belongs to
   * the candidates' own files.
   *
   * @throws IllegalArgumentException for an empty name or part of a name
   */
  public static FieldPlace of(String field) {
    List<String> keys = List.of(field.split("\\.", -1));
    if (keys.contains("")) {
      throw new IllegalArgumentException("Not the name of a field: \"" + field + "\"");
    }
    String part = keys.getFirst();
    if (NAMED.containsKey(part)) {
      return new FieldPlace(NAMED.get(part), keys.subList(1, keys.size()));
    }
    if (part.equals(RequirementsYaml.PATH) || part.equals(RequirementsYaml.MUST_HAVES)) {
      return new FieldPlace(RequirementsYaml.FILE, keys);
    }
    return part.equals(CandidateYaml.FOLDER) && keys.size() > 1
        ? new FieldPlace(candidateFile(keys.get(1)), keys.subList(2, keys.size()))
        : new FieldPlace(StudyYaml.FILE, keys);
  }

  /** The file of a candidate. */
  public static String candidateFile(String id) {
    return CandidateYaml.FOLDER + "/" + id + EXTENSION;
  }

  /** The id a candidate's file is named after; empty for another file. */
  static Optional<String> candidateOf(String file) {
    return file.startsWith(CandidateYaml.FOLDER + "/") && file.endsWith(EXTENSION)
        ? Optional.of(file.substring(CandidateYaml.FOLDER.length() + 1, file.length() - EXTENSION.length()))
        : Optional.empty();
  }

  /** What problems with a file as a whole call their field. */
  static String partOf(String file) {
    return candidateOf(file).map(id -> CandidateYaml.FOLDER + "." + id)
        .orElseGet(() -> file.equals(StudyYaml.FILE) ? file : file.substring(0, file.length() - EXTENSION.length()));
  }
}
