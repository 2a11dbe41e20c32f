package org.emporion.ui.model.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.model.study.Candidate;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.UserSecrets;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trial needs and nobody keeps is asked for, used and forgotten. */
class SecretFormTest {
  @TempDir
  private Path folder;
  private LoadedStudy study;
  private UserSecrets secrets;

  @BeforeEach
  void begin() throws Exception {
    Path copy = Examples.copyTo(folder);
    Path trials = copy.resolve("trials.yaml");
    Files.writeString(trials, Files.readString(trials)
        .replaceFirst("(?m)^( +)storefront:\\n", "$1storefront:\n$1  secrets: [api-key, password, pin]\n"));
    study = new StudyReader().read(copy);
    secrets = new UserSecrets(Map.of("EMPORION_SECRET_PASSWORD", "kept"), folder.resolve("kept"));
  }

  private List<Candidate> tried() {
    return study.study().candidates();
  }

  private Optional<SecretForm> form() {
    return SecretForm.of(secrets, study, tried());
  }

  private Map<String, String> ofTrial() throws TrialFailedException {
    return secrets.of(study.study().id(), study.folder(), List.of("api-key", "password", "pin"));
  }

  @Test
  void onlyWhatNobodyKeepsIsAskedForOnce() {
    assertEquals(List.of("api-key", "pin"), form().orElseThrow().names());
    assertEquals(Optional.empty(), SecretForm.of(secrets, study, List.of()), "no candidate, no question");
    String how = form().orElseThrow().howToKeep(Wording.in(Language.EN));
    assertTrue(how.contains(folder.resolve("kept").resolve(study.study().id()).toString()), how);
    assertTrue(how.contains("EMPORION_SECRET_API_KEY") && how.endsWith("api-key=\npin="), how);
  }

  @Test
  void aTrialGetsWhatWasTypedAndTheStudyStaysAsItIs() throws Exception {
    SecretForm form = form().orElseThrow();
    form.type("api-key", "k = 1");
    assertFalse(form.complete(), "one is missing");
    form.type("pin", "1234");
    assertTrue(form.complete());
    assertFalse(form().orElseThrow().complete(), "nothing counts before the person agrees");
    form.give();
    assertEquals(Map.of("api-key", "k = 1", "password", "kept", "pin", "1234"), ofTrial());
    assertTrue(form().orElseThrow().complete(), "nobody is asked again");
    assertEquals("1234", form().orElseThrow().value("pin"), "it can be typed over");
    assertEquals(study.files(), new StudyReader().read(study.folder()).files());
    assertFalse(Files.exists(folder.resolve("kept")), "written nowhere");
  }

  @Test
  void aFileThatIsNoPlaceForSecretsIsLeftToTheTrialToTell() throws Exception {
    Path file = Files.createDirectories(folder.resolve("kept")).resolve(study.study().id());
    Files.writeString(file, "pin=1");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(Optional.empty(), form());
  }
}
