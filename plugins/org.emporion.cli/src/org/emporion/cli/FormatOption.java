package org.emporion.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.emporion.store.interchange.ExchangeFormat;
import picocli.CommandLine.Option;

/** In which format criteria and evidence are exchanged. */
final class FormatOption {
  @Option(names = "--format", paramLabel = "xlsx|csv|xmcda", descriptionKey = "export.format")
  private Optional<ExchangeFormat> format = Optional.empty();

  /**
   * The format that is asked for, else the one that the name of the file says.
   *
   * @throws BadInputException when neither says one
   */
  ExchangeFormat of(Path file, Console console) {
    return format.or(() -> ExchangeFormat.of(file))
        .orElseThrow(() -> new BadInputException(console.phrases().say("exchange.format", file.toString())));
  }
}
