package org.emporion.store.interchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The file formats of interchange. */
public enum ExchangeFormat {
  /** A workbook with a sheet for each table (ECMA-376). */
  XLSX,
  /** A folder with a file for each table (RFC 4180). */
  CSV,
  /** One document of the Decision Deck's XMCDA: performance table and weights. */
  XMCDA;

  /**
   * The format that a name speaks for: {@code .xlsx}; {@code .xml} and {@code .xmcda}; {@code .csv}, a folder that
   * is there and a name without an extension for CSV. Empty for other extensions.
   */
  public static Optional<ExchangeFormat> of(Path path) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (Files.isDirectory(path) || dot < 0) {
      return Optional.of(CSV);
    }
    return Optional.ofNullable(switch (name.substring(dot + 1)) {
      case "xlsx" -> XLSX;
      case "csv" -> CSV;
      case "xml", "xmcda" -> XMCDA;
      default -> null;
    });
  }
}
