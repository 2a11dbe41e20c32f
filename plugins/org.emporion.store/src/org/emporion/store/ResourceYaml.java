package org.emporion.store;

import java.util.List;
import org.emporion.model.study.ResourceProbe;

/** Reads a part of a target whose use of processor and memory is recorded. */
final class ResourceYaml {
  private static final List<String> SOURCES = List.of("listens", "pid-file", "command", "path", "csv");

  private ResourceYaml() {}

  /** Reads a part. */
  static ResourceProbe read(String name, Field field) {
    YamlMap map = field.map("listens", "pid-file", "command", "path", "csv", "port", "cpu-seconds", "memory-bytes");
    List<String> written = SOURCES.stream().filter(map::has).toList();
    if (written.size() != 1 && !field.missing() && !field.problems().within(field.path())) {
      field.problem("resource-one-of", String.join(", ", SOURCES));
    }
    String kind = written.isEmpty() ? "csv" : written.getFirst();
    if (!kind.equals("path")) {
      for (String key : List.of("port", "cpu-seconds", "memory-bytes")) {
        map.may(key).ifPresent(one -> one.keyProblem("resource-page-only", key));
      }
    }
    return new ResourceProbe(name, switch (kind) {
      case "listens" -> new ResourceProbe.Port(map.need(kind).whole(1, 65_535));
      case "pid-file" -> new ResourceProbe.PidFile(map.need(kind).text());
      case "command" -> new ResourceProbe.Command(map.need(kind).text());
      case "path" -> new ResourceProbe.Page(
          map.may("port").map(one -> one.whole(1, 65_535)),
          map.need(kind).pagePath(),
          map.may("cpu-seconds").map(Field::text).orElse(ResourceProbe.Page.USUAL_CPU_SECONDS),
          map.may("memory-bytes").map(Field::text));
      default -> new ResourceProbe.Csv(map.may(kind).map(Field::text).orElse(""));
    });
  }
}
