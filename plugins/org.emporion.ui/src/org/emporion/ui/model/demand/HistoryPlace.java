package org.emporion.ui.model.demand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the order history of a study is kept.
 *
 * @param folder the study's folder
 */
public record HistoryPlace(Path folder) {
  private static final String DATA = "data";

  /**
   * Has a file in the study: where it is when it is there already, else as a copy in the folder for data. A file of the
   * same name with another content stays, and the copy gets a number.
   *
   * @return its path relative to the study, with forward slashes
   */
  public String keep(Path file) throws IOException {
    Path whole = file.toRealPath();
    Path study = folder.toRealPath();
    if (whole.startsWith(study)) {
      return written(study.relativize(whole));
    }
    Path data = study.resolve(DATA);
    Files.createDirectories(data);
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    Path target = data.resolve(name);
    for (int number = 2; Files.exists(target) && Files.mismatch(target, whole) >= 0; number++) {
      target = data.resolve(name.substring(0, dot) + "-" + number + name.substring(dot));
    }
    if (!Files.exists(target)) {
      Files.copy(whole, target);
    }
    return written(study.relativize(target));
  }

  private static String written(Path relative) {
    return relative.toString().replace('\\', '/');
  }
}
