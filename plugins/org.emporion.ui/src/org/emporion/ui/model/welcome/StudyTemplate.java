package org.emporion.ui.model.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.StudyReader;
import org.emporion.ui.workbench.Places;

/**
 * A study that others can begin as.
 *
 * @param folder where it is
 * @param title what it is called
 * @param candidates how many solutions it compares
 */
public record StudyTemplate(Path folder, LocalText title, int candidates) {
  /** The sound studies in a folder, the example first. Reads files: call it off the user-interface thread. */
  public static List<StudyTemplate> in(Path folder) {
    List<StudyTemplate> templates = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path one : inside.filter(Files::isDirectory).toList()) {
        try {
          var study = new StudyReader().read(one).study();
          templates.add(new StudyTemplate(one, study.title(), study.candidates().size()));
        } catch (BrokenStudyException e) {
          // A folder that is no sound study is no template either.
          continue;
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return templates.stream().sorted(Comparator
        .comparing((StudyTemplate one) -> !one.folder().endsWith(Places.EXAMPLE)).thenComparing(StudyTemplate::folder)).toList();
  }
}
