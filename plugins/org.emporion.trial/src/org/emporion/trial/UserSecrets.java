package org.emporion.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/**
 * The values of a study's secrets as its user gives them: by the environment, {@code EMPORION_SECRET_…} and the name in
 * capitals, or by a file of lines {@code name=value} that is not in the study and that nobody else can read. Values are
 * in no message.
 */
public final class UserSecrets {
  /** What the variable of a secret begins with; the name follows in capitals, hyphens as underscores. */
  public static final String VARIABLE = "EMPORION_SECRET_";

  /** The variable with the path of a file that is taken instead of the user's own. */
  public static final String FILE_VARIABLE = "EMPORION_SECRETS";

  private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
      PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ,
      PosixFilePermission.OTHERS_WRITE);

  private final Map<String, String> environment;
  private final Path folder;
  private final Phrasebook phrases = new Phrasebook(TrialRunner.class);

  /**
   * Secrets by an environment and a folder of files.
   *
   * @param environment variables
   * @param folder holds a file for each study that has secrets, named by the study's id
   */
  UserSecrets(Map<String, String> environment, Path folder) {
    this.environment = Map.copyOf(environment);
    this.folder = folder;
  }

  /** Those of the user of this process. */
  public static UserSecrets ofThisUser() {
    return new UserSecrets(System.getenv(),
        folder(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))));
  }

  /** Where a system keeps what a user has set up: XDG base directories, and their like. */
  static Path folder(Map<String, String> environment, String system, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    Path base;
    if (name.startsWith("windows")) {
      base = named(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming"));
    } else if (name.startsWith("mac")) {
      base = home.resolve("Library").resolve("Application Support");
    } else {
      base = named(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    }
    return base.resolve("emporion").resolve("secrets");
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank()).map(Path::of)
        .filter(Path::isAbsolute);
  }

  /**
   * The values of a study's secrets.
   *
   * @param study id of the study
   * @param studyFolder folder of the study, in which no secret may be kept
   * @param names of the secrets
   * @throws TrialFailedException when one is missing or the file is no place for secrets; says what to do
   */
  public Map<String, String> of(String study, Path studyFolder, List<String> names) throws TrialFailedException {
    Map<String, String> values = new LinkedHashMap<>();
    if (names.isEmpty()) {
      return values;
    }
    Path file = Optional.ofNullable(environment.get(FILE_VARIABLE)).filter(text -> !text.isBlank()).map(Path::of)
        .orElseGet(() -> folder.resolve(study));
    Map<String, String> written = Files.exists(file) ? written(file, studyFolder) : Map.of();
    StringBuilder missing = new StringBuilder();
    for (String name : names) {
      Optional<String> value = Optional.ofNullable(environment.get(variable(name)))
          .or(() -> Optional.ofNullable(written.get(name))).filter(one -> !one.isEmpty());
      value.ifPresentOrElse(one -> values.put(name, one), () -> missing.append('\n').append(name).append('='));
    }
    if (!missing.isEmpty()) {
      String first = missing.substring(1, missing.indexOf("="));
      throw new TrialFailedException(phrases.say("secrets.missing", file.toString(), missing, variable(first)));
    }
    return values;
  }

  private static String variable(String name) {
    return VARIABLE + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private Map<String, String> written(Path file, Path studyFolder) throws TrialFailedException {
    try {
      Path real = file.toRealPath();
      if (real.startsWith(studyFolder.toRealPath())) {
        throw failed("secrets.inside", file);
      }
      if (readableByOthers(real)) {
        throw failed("secrets.open", file);
      }
      Map<String, String> written = new LinkedHashMap<>();
      for (String line : Files.readAllLines(real, StandardCharsets.UTF_8)) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#")) {
          written.put(line.substring(0, equals).strip(), line.substring(equals + 1));
        }
      }
      return written;
    } catch (IOException e) {
      throw failed("secrets.unreadable", file);
    }
  }

  private TrialFailedException failed(String key, Path file) {
    LocalText what = phrases.say(key, file.toString());
    return new TrialFailedException(what);
  }

  /** Where a system has no such permissions, the user's own folder is what keeps others out. */
  private static boolean readableByOthers(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> given = EnumSet.noneOf(PosixFilePermission.class);
    given.addAll(Files.getPosixFilePermissions(file));
    given.retainAll(OTHERS);
    return !given.isEmpty();
  }
}
