package org.emporion.ui.model.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.emporion.model.Language;
import org.emporion.model.study.Study;
import org.emporion.store.rule.RuleTemplate;

/** Where a study keeps its rule files. A file that is there already is never written over. */
public record RuleFolder(Path study) {
  /** The folder for rules in a study's folder. */
  public static final String NAME = "rules";
  private static final String FIRST = "house.xlsx";

  /**
   * Has a file in the study's folder: one that is outside is copied into the folder for rules, under a new name where
   * its own is taken.
   *
   * @return its path relative to the study's folder, with forward slashes
   * @throws IOException when it cannot be copied
   */
  public String take(Path file) throws IOException {
    Path root = study.toRealPath();
    Path real = file.toRealPath();
    if (real.startsWith(root)) {
      return relative(root, real);
    }
    return place(file.getFileName().toString(), target -> Files.copy(file, target));
  }

  /**
   * Writes a workbook to begin with.
   *
   * @param language of its explanations
   * @return its path relative to the study's folder, with forward slashes
   * @throws IOException when it cannot be written
   */
  public String begin(Study about, Language language) throws IOException {
    return place(FIRST, target -> {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        new RuleTemplate(about, language).write(out);
      }
    });
  }

  private String place(String wanted, Writing writing) throws IOException {
    Path folder = Files.createDirectories(study.resolve(NAME));
    int dot = wanted.lastIndexOf('.');
    for (int number = 1;; number++) {
      Path target = folder.resolve(
          number == 1 ? wanted : wanted.substring(0, dot) + "-" + number + wanted.substring(dot));
      try {
        writing.to(target);
        return relative(study, target);
      } catch (FileAlreadyExistsException e) {
        // The name is taken: the next one, then.
      }
    }
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private interface Writing {
    void to(Path target) throws IOException;
  }
}
