package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import org.emporion.store.interchange.BrokenExchangeException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML that stands for JSON, such as an API document, within limits. */
final class YamlFile {
  /** Largest text that is read, in characters. */
  private static final int MOST_CHARACTERS = 8 << 20;

  private YamlFile() {}

  /**
   * Reads a text.
   *
   * @throws BrokenExchangeException when it is no YAML, too large or full of aliases, with line and column
   */
  static JsonNode read(String text, ImportProblems problems) throws BrokenExchangeException {
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).setMaxAliasesForCollections(50)
          .setAllowRecursiveKeys(false).build();
      return JsonFile.tree(new Load(settings).loadFromString(text));
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().orElse(null);
      problems.at(mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, "yaml-syntax", e.getProblem());
    } catch (YamlEngineException | IllegalArgumentException | StackOverflowError e) {
      problems.at(1, 1, "yaml-syntax", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    throw problems.broken();
  }
}
