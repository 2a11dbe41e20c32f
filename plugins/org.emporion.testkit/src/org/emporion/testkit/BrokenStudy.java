package org.emporion.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One fault from {@code broken-studies.yaml} of the store's tests and the problem that must be reported for it.
 *
 * @param name name of the fault
 * @param change what is changed in a copy of the sound study
 * @param expected place, field and words of the problem
 */
public record BrokenStudy(String name, Map<String, Object> change, Map<String, String> expected) {
  /** Every fault of the file. */
  @SuppressWarnings("unchecked")
  public static List<BrokenStudy> all() throws IOException {
    Map<String, Map<String, Object>> faults = (Map<String, Map<String, Object>>) new Load(LoadSettings.builder().build())
        .loadFromString(Files.readString(TestStudies.FOLDER.resolve("broken-studies.yaml")));
    List<BrokenStudy> all = new ArrayList<>();
    faults.forEach((name, fault) ->
        all.add(new BrokenStudy(name, fault, (Map<String, String>) fault.get("expect"))));
    return all;
  }

  /** Changes a sound study. */
  public void breakStudy(Path study) throws IOException {
    Path file = study.resolve((String) change.get("file"));
    if (change.containsKey("delete")) {
      Files.delete(file);
    } else if (change.containsKey("write")) {
      Files.writeString(file, (String) change.get("write"));
    } else if (change.get("bytes") instanceof List<?> numbers) {
      byte[] bytes = new byte[numbers.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = ((Integer) numbers.get(i)).byteValue();
      }
      Files.write(file, bytes);
    } else {
      replace(file, "find", "by");
      if (change.containsKey("find2")) {
        replace(file, "find2", "by2");
      }
    }
  }

  private void replace(Path file, String find, String by) throws IOException {
    TestStudies.replace(file, (String) change.get(find), (String) change.get(by));
  }

  @Override
  public String toString() {
    return name;
  }
}
