package org.emporion.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;

/**
 * A study that begins as another one. What was found out about the other (findings, trial records, reports) stays there.
 *
 * @param template folder of the other
 * @param id stable id of the new one: small letters, digits and hyphens
 * @param title what it is called
 */
public record NewStudy(Path template, String id, String title) {
  /** What is made from a study and is none of it. */
  private static final Set<String> MADE = Set.of(".emporion", "trials", "reports");

  /** Something that is part of a new study from its beginning. */
  public interface Beginning {
    /**
     * Puts files into the folder and says what is to be edited.
     *
     * @param study the study as the template has it, under its own name already
     */
    List<StudyEdit> in(LoadedStudy study) throws IOException;
  }

  /**
   * Makes it. There is a whole study in the folder afterwards, or none.
   *
   * @param folder a folder that is not there yet, or is empty
   * @param beginning what it is to have besides
   * @throws FileAlreadyExistsException when there is something in the folder
   * @throws IOException when a file cannot be read or written
   * @throws BrokenStudyException when what comes out is no sound study
   */
  public void found(Path folder, Beginning beginning) throws IOException, BrokenStudyException {
    Path place = folder.toAbsolutePath().normalize();
    if (!free(place)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Files.createDirectories(place.getParent());
    Path draft = Files.createTempDirectory(place.getParent(), ".new-study-");
    try {
      copy(draft);
      edit(draft, editor -> editor.set("id", YamlValue.text(id)).set("title", YamlValue.text(title)));
      LoadedStudy named = new StudyReader().read(draft);
      for (StudyEdit edit : beginning.in(named)) {
        save(draft, edit.change());
      }
      new StudyReader().read(draft);
      Files.deleteIfExists(place);
      Files.move(draft, place);
    } catch (ChangedOutsideException e) {
      throw new IOException(e);
    } finally {
      delete(draft);
    }
  }

  /** True for a folder that is not there yet, or is empty. */
  public static boolean free(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static void edit(Path folder, UnaryOperator<StudyEditor> change)
      throws BrokenStudyException, ChangedOutsideException, IOException {
    save(folder, files -> change.apply(new StudyEditor(files)).files());
  }

  private static void save(Path folder, UnaryOperator<StudyFiles> change)
      throws BrokenStudyException, ChangedOutsideException, IOException {
    StudyFiles before = StudyFiles.read(folder);
    new StudySaver().save(folder, before, change.apply(before));
  }

  private void copy(Path target) throws IOException {
    Files.walkFileTree(template, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
        Path inside = template.relativize(from);
        if (MADE.contains(inside.toString())) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(target.resolve(inside.toString()));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
        Files.copy(from, target.resolve(template.relativize(from).toString()));
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path inside, IOException problem) throws IOException {
        Files.delete(inside);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
