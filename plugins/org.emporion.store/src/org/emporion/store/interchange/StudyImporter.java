package org.emporion.store.interchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.CellPlace;
import org.emporion.store.LoadedStudy;

/**
 * Reads criteria and evidence from files of other programs and plans what they change in a study. Nothing is
 * written: {@link ImportPlan#result} has the files as they are going to be.
 *
 * <p>An import adds and changes. A column that is not there leaves what the study has; a row that is not there
 * does so too, so that nothing is ever taken away that the file does not speak of.
 */
public final class StudyImporter {
  private final Words words = new Words(new Phrasebook(ExchangeProblems.class));
  private final LocalDate date;

  /**
   * An importer.
   *
   * @param date the date of claims that come without one, as those of XMCDA do
   */
  public StudyImporter(LocalDate date) {
    this.date = date;
  }

  /**
   * Reads a file or folder and compares it with a study.
   *
   * @param study the study as it is
   * @param from an XLSX or XMCDA file; for CSV a file or a folder with {@code criteria.csv} and {@code
   *     evidence.csv}, of which one may be missing; for XMCDA also a folder of XML files
   * @param format what it is
   * @throws BrokenExchangeException with every problem by sheet, row and column, also those the study would have
   */
  public ImportPlan plan(LoadedStudy study, Path from, ExchangeFormat format) throws BrokenExchangeException {
    ExchangeProblems problems = new ExchangeProblems(words.phrases());
    String name = from.getFileName() == null ? from.toString() : from.getFileName().toString();
    if (!Files.exists(from)) {
      problems.add(new CellPlace(name, "", 0, 0), "file-missing", from.toString());
      problems.throwIfAny();
    }
    return switch (format) {
      case CSV -> new TableImport(study, words, problems).plan(new CsvFolder(from).read(words, problems));
      case XLSX -> new TableImport(study, words, problems).plan(XlsxTables.read(from, name, words, problems));
      case XMCDA -> new XmcdaImport(study, date, words, problems).plan(from);
    };
  }
}
