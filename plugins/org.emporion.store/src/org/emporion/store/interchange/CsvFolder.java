package org.emporion.store.interchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.emporion.model.rule.CellPlace;

/**
 * The CSV files of an exchange.
 *
 * @param path a folder with a file for each table, or the file of one table
 */
record CsvFolder(Path path) {
  /** Reads the tables that are there; notes what is wrong. */
  Map<Table, Grid> read(Words words, ExchangeProblems problems) {
    Map<Table, Grid> grids = new EnumMap<>(Table.class);
    if (!Files.isDirectory(path)) {
      Grid grid = CsvTables.read(path, path.getFileName().toString(), problems);
      grids.put(table(grid, words), grid);
      return grids;
    }
    for (Table table : Table.values()) {
      if (Files.isRegularFile(path.resolve(table.file()))) {
        grids.put(table, CsvTables.read(path.resolve(table.file()), table.file(), problems));
      }
    }
    if (grids.isEmpty()) {
      problems.add(new CellPlace(path.toString(), "", 0, 0), "folder-without-tables",
          String.join(", ", Arrays.stream(Table.values()).map(Table::file).toList()));
    }
    return grids;
  }

  /** A single file may have any name; its headings say which table it is. */
  private static Table table(Grid grid, Words words) {
    return Arrays.stream(Table.values())
        .max(Comparator.comparingLong(table -> Headings.fitting(grid, table, words)))
        .orElseThrow();
  }
}
