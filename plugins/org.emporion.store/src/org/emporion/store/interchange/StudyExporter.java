package org.emporion.store.interchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.store.FilesTogether;
import org.emporion.store.LoadedStudy;

/** Writes criteria and evidence of a study for other programs. Files of the same name are replaced, whole or not at all. */
public final class StudyExporter {
  private final Words words = new Words(new Phrasebook(ExchangeProblems.class));
  private final LoadedStudy study;
  private final Language language;
  private final boolean mark;

  /**
   * An exporter.
   *
   * @param language that of headings and of words such as yes and no; texts of the study come in both
   * @param mark whether CSV begins with a byte order mark, by which Excel knows UTF-8
   */
  public StudyExporter(LoadedStudy study, Language language, boolean mark) {
    this.study = study;
    this.language = language;
    this.mark = mark;
  }

  /**
   * Writes.
   *
   * @param to the file; for CSV a folder, which is made when it is not there
   * @return the files that were written
   * @throws BrokenExchangeException when a text is too long for a cell of a workbook; nothing is written then
   * @throws IOException when the files cannot be written; those that were there before still are
   */
  public List<Path> write(Path to, ExchangeFormat format) throws BrokenExchangeException, IOException {
    ExchangeTables tables = new ExchangeTables(Exchange.of(study), words, language);
    try (FilesTogether files = new FilesTogether()) {
      switch (format) {
        case CSV -> {
          for (Table table : Table.values()) {
            write(files, to.resolve(table.file()), out -> CsvTables.write(out, table, tables, words, language, mark));
          }
        }
        case XLSX -> {
          XlsxTables workbook = new XlsxTables(tables, words, language);
          ExchangeProblems problems = new ExchangeProblems(words.phrases());
          workbook.reportTooLong(to.getFileName().toString(), problems);
          problems.throwIfAny();
          write(files, to, workbook::write);
        }
        case XMCDA -> write(files, to, out -> {
          try {
            new XmcdaDocument(study.study(), language, out).write();
          } catch (XMLStreamException e) {
            throw new IOException(e);
          }
        });
      }
      return files.finish();
    }
  }

  /** Writes the content of a file. */
  private interface Writing {
    void write(OutputStream out) throws IOException;
  }

  private static void write(FilesTogether files, Path file, Writing writing) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(files.add(file)))) {
      writing.write(out);
    }
  }
}
