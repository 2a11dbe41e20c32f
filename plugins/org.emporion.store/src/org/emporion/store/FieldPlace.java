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
  /** Folders with a file for each id. */
  private static final List<String> FOLDERS = List.of(CandidateYaml.FOLDER, PriceBookYaml.FOLDER);
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
    return FOLDERS.contains(part) && keys.size() > 1
        ? new FieldPlace(fileOf(part, keys.get(1)), keys.subList(2, keys.size()))
        : new FieldPlace(StudyYaml.FILE, keys);
  }

  /** The file of a candidate. */
  public static String candidateFile(String id) {
    return fileOf(CandidateYaml.FOLDER, id);
  }

  /** The file of a price book. */
  static String priceBookFile(String id) {
    return fileOf(PriceBookYaml.FOLDER, id);
  }

  /** The id a file in a folder is named after; empty for another file. */
  static Optional<String> idIn(String folder, String file) {
    return file.startsWith(folder + "/") && file.endsWith(EXTENSION)
        ? Optional.of(file.substring(folder.length() + 1, file.length() - EXTENSION.length()))
        : Optional.empty();
  }

  /** What problems with a file as a whole call their field. */
  static String partOf(String file) {
    return FOLDERS.stream().flatMap(folder -> idIn(folder, file).map(id -> folder + "." + id).stream()).findFirst()
        .orElseGet(() -> file.equals(StudyYaml.FILE) ? file : file.substring(0, file.length() - EXTENSION.length()));
  }

  private static String fileOf(String folder, String id) {
    return folder + "/" + id + EXTENSION;
  }
}
