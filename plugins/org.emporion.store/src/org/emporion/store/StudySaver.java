package org.emporion.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Saves the files of a study. Whatever happens meanwhile, the study on disk is the old one or the new one. */
public final class StudySaver {
  /**
   * Replaces, adds and deletes the files that differ; the others are not touched.
   *
   * @param folder the study's folder
   * @param before what the disk is thought to hold
   * @param after what it is to hold
   * @throws ChangedOutsideException when it holds something else; nothing was saved then
   * @throws IOException when a file cannot be written
   */
  public void save(Path folder, StudyFiles before, StudyFiles after) throws ChangedOutsideException, IOException {
    StudyFolder root = new StudyFolder(folder);
    Problems unreadable = new Problems();
    SortedMap<String, String> onDisk = StudyFiles.onDisk(root, unreadable);
    SaveJournal journal = new SaveJournal(root);
    StudyFiles counting = new StudyFiles(journal.applied(onDisk));
    Set<String> outside = new TreeSet<>(unreadable.files());
    outside.addAll(counting.differing(before));
    if (!outside.isEmpty()) {
      throw new ChangedOutsideException(List.copyOf(outside));
    }
    // Against the disk, not against what counts: an earlier save that was cut off is brought to its end too.
    StudyFiles there = new StudyFiles(onDisk);
    List<String> names = there.differing(after);
    if (names.size() > 1) {
      Map<String, SaveJournal.Entry> entries = new TreeMap<>();
      names.forEach(name -> entries.put(
          name, new SaveJournal.Entry(there.text(name).orElse(null), after.text(name).orElse(null))));
      journal.begin(entries);
    }
    for (String name : names) {
      Optional<String> text = after.text(name);
      if (text.isPresent()) {
        AtomicFile.write(root.file(name), text.get());
      } else {
        AtomicFile.delete(root.file(name));
      }
    }
    journal.end();
  }
}
