package org.emporion.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/**
 * The values of a study's secrets as its user gives them: by the environment, {@code EMPORION_SECRET_…} and the name in
 * capitals, by a file of lines {@code name=value} that is not in the study and that nobody else can read, or, where both
 * have none, by word of mouth: those are kept for as long as this object and written nowhere. Values are in no message.
 * Any thread may ask and give.
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
  /** By study and name. */
  private final Map<String, Map<String, String>> given = new ConcurrentHashMap<>();
  private final Phrasebook phrases = new Phrasebook(TrialRunner.class);

  /**
   * Secrets by an environment and a folder of files.
   *
   * @param environment variables
   * @param folder holds a file for each study that has secrets, named by the study's id
   */
  public UserSecrets(Map<String, String> environment, Path folder) {
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
    Map<String, String> values = kept(study, studyFolder, names);
    given.getOrDefault(study, Map.of()).forEach((name, value) -> {
      if (names.contains(name)) {
        values.putIfAbsent(name, value);
      }
    });
    List<String> missing = names.stream().filter(name -> !values.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new TrialFailedException(phrases.say("secrets.missing", file(study).toString(),
          missing.stream().map(name -> "\n" + name + "=").collect(Collectors.joining()), variable(missing.getFirst())));
    }
    return values;
  }

  /**
   * Those of a study's secrets that neither the environment nor the file has, so that somebody has to be asked.
   *
   * @param study id of the study
   * @param studyFolder folder of the study, in which no secret may be kept
   * @param names of the secrets
   * @throws TrialFailedException when the file is no place for secrets
   */
  public List<String> toAsk(String study, Path studyFolder, List<String> names) throws TrialFailedException {
    Map<String, String> kept = kept(study, studyFolder, names);
    return names.stream().filter(name -> !kept.containsKey(name)).toList();
  }

  /** What was given for a study's secrets. */
  public Map<String, String> given(String study) {
    return given.getOrDefault(study, Map.of());
  }

  /** Keeps values for as long as this object, beside those given before; an empty one takes back what was given. */
  public void give(String study, Map<String, String> values) {
    given.compute(study, (any, before) -> {
      Map<String, String> now = new HashMap<>(before == null ? Map.of() : before);
      now.putAll(values);
      now.values().removeIf(String::isEmpty);
      return Map.copyOf(now);
    });
  }

  /** The file of a study's secrets, whether it is there or not. */
  public Path file(String study) {
    return Optional.ofNullable(environment.get(FILE_VARIABLE)).filter(text -> !text.isBlank()).map(Path::of)
        .orElseGet(() -> folder.resolve(study));
  }

  private Map<String, String> kept(String study, Path studyFolder, List<String> names) throws TrialFailedException {
    Map<String, String> values = new LinkedHashMap<>();
    if (names.isEmpty()) {
      return values;
    }
    Path file = file(study);
    Map<String, String> written = Files.exists(file) ? written(file, studyFolder) : Map.of();
    for (String name : names) {
      Optional.ofNullable(environment.get(variable(name))).or(() -> Optional.ofNullable(written.get(name)))
          .filter(one -> !one.isEmpty()).ifPresent(one -> values.put(name, one));
    }
    return values;
  }

  /** The variable of a secret. */
  public static String variable(String name) {
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
