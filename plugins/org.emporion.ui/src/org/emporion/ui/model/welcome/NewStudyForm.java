package org.emporion.ui.model.welcome;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.store.NewStudy;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.PlainId;

/**
 * What a person says of a study that is to begin.
 *
 * @param templates what it can begin as, at least one
 * @param at index of the one that was chosen
 * @param title what it is called
 * @param parent where its folder is made while nobody says otherwise
 * @param typedFolder where it is kept; empty while that follows from the title
 * @param history file with the shop's own orders; empty to keep those of the template
 */
public record NewStudyForm(
    List<StudyTemplate> templates, int at, String title, Path parent, Optional<String> typedFolder, String history) {
  private static final String ID = "study";

  /** The fields. */
  public enum Field {
    /** The title. */
    TITLE,
    /** What it begins as. */
    TEMPLATE,
    /** Where it is kept. */
    FOLDER,
    /** The order history. */
    HISTORY
  }

  /** A form in which nothing was said. */
  public static NewStudyForm of(List<StudyTemplate> templates, Path parent) {
    return new NewStudyForm(templates, 0, "", parent, Optional.empty(), "");
  }

  /** The same with another title. */
  public NewStudyForm title(String typed) {
    return new NewStudyForm(templates, at, typed, parent, typedFolder, history);
  }

  /** The same as another template. */
  public NewStudyForm template(int index) {
    return new NewStudyForm(templates, index, title, parent, typedFolder, history);
  }

  /** The same in a folder that a person named. */
  public NewStudyForm folder(String typed) {
    return new NewStudyForm(templates, at, title, parent, Optional.of(typed), history);
  }

  /** The same with another order history. */
  public NewStudyForm history(String typed) {
    return new NewStudyForm(templates, at, title, parent, typedFolder, typed);
  }

  /** The template that was chosen. */
  public StudyTemplate template() {
    return templates.get(at);
  }

  /** The id that follows from the title. */
  public String id() {
    return PlainId.of(title).or(ID).id();
  }

  /** Where it is kept, as text. */
  public String folder() {
    return typedFolder.orElseGet(() -> parent.resolve(
        PlainId.of(title).or(ID).free(name -> !NewStudy.free(parent.resolve(name)))).toString());
  }

  /** The study to found; there are no problems. */
  public NewStudy study() {
    return new NewStudy(template().folder(), id(), title.strip());
  }

  /** The shop's own orders. */
  public Optional<Path> orders() {
    return path(history).filter(any -> !history.isBlank());
  }

  /** What cannot be kept as it is. */
  public List<FormProblem<Field>> problems(Wording words) {
    List<FormProblem<Field>> problems = new ArrayList<>();
    if (title.isBlank()) {
      problems.add(new FormProblem<>(Field.TITLE, words.say("new-study.problem.title")));
    }
    Optional<Path> folder = path(folder()).filter(Path::isAbsolute);
    if (folder.isEmpty()) {
      problems.add(new FormProblem<>(Field.FOLDER, words.say("new-study.problem.path")));
    } else if (!NewStudy.free(folder.get())) {
      problems.add(new FormProblem<>(Field.FOLDER, words.say("new-study.problem.taken")));
    }
    if (!history.isBlank() && path(history).filter(Files::isRegularFile).isEmpty()) {
      problems.add(new FormProblem<>(Field.HISTORY, words.say("new-study.problem.history")));
    }
    return List.copyOf(problems);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text.strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
