import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.emporion.trial.log.LogStatistics;
import org.emporion.trial.log.LogTables;

/** Reads a log with Emporion's library into the tables of a trial record. Arguments: log, folder for the tables. */
public final class ReadLog {
  private ReadLog() {}

  public static void main(String... arguments) throws IOException {
    LogStatistics statistics = new LogStatistics(Map.of());
    boolean whole = statistics.read(Path.of(arguments[0]), 0).whole();
    new LogTables().write(statistics, Files.createDirectories(Path.of(arguments[1])));
    System.out.println(whole ? "read to the end" : "the log breaks off");
  }
}
