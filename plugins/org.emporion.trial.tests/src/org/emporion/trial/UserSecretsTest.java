package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets come from the environment or from a file that is nobody else's, and are in no message. */
class UserSecretsTest {
  private static final String HUSH = "hush # = hush";

  @TempDir private Path folder;
  private Path study;
  private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeFolders() throws IOException {
    study = Files.createDirectories(folder.resolve("study"));
    home = Files.createDirectories(folder.resolve("home"));
  }

  private Map<String, String> of(String... names) throws TrialFailedException {
    return new UserSecrets(environment, home).of("shop", study, List.of(names));
  }

  private Path file(Path where, String permissions) throws IOException {
    Files.writeString(where, "# test system\npassword=" + HUSH + "\napi-key = k-1\n");
    return Files.setPosixFilePermissions(where, PosixFilePermissions.fromString(permissions));
  }

  private String refusal(String... names) {
    TrialFailedException failed = assertThrows(TrialFailedException.class, () -> of(names));
    for (String said : List.of(failed.what().en(), failed.what().zhTw(), String.valueOf(failed.getMessage()))) {
      assertFalse(said.contains("hush") || said.contains("k-1"), said);
    }
    return failed.what().en();
  }

  @Test
  void aFileOfTheUserIsRead() throws Exception {
    file(home.resolve("shop"), "rw-------");
    assertEquals(Map.of("password", HUSH, "api-key", " k-1"), of("password", "api-key"));
    assertEquals(Map.of(), of());
  }

  @Test
  void theEnvironmentGoesFirst() throws Exception {
    file(home.resolve("shop"), "rw-------");
    environment.put("EMPORION_SECRET_API_KEY", "k-2");
    assertEquals(Map.of("password", HUSH, "api-key", "k-2"), of("password", "api-key"));
    environment.put("EMPORION_SECRETS", file(folder.resolve("another"), "r--------").toString());
    Files.delete(home.resolve("shop"));
    assertEquals(HUSH, of("password").get("password"));
  }

  @Test
  void whatIsMissingIsToldWithTheLinesToWrite() throws Exception {
    String said = refusal("password", "card-number");
    assertTrue(said.contains(home.resolve("shop") + ", a file that only you can read"), said);
    assertTrue(said.endsWith("such as EMPORION_SECRET_PASSWORD:\npassword=\ncard-number="), said);
    file(home.resolve("shop"), "rw-------");
    assertTrue(refusal("password", "card-number").endsWith("EMPORION_SECRET_CARD_NUMBER:\ncard-number="));
  }

  @Test
  void aFileThatOthersCanReadOrThatLiesInTheStudyIsRefused() throws Exception {
    file(home.resolve("shop"), "rw-r-----");
    assertTrue(refusal("password").contains("can be read by others"));
    environment.put("EMPORION_SECRETS", file(study.resolve("secrets"), "rw-------").toString());
    assertTrue(refusal("password").contains("lies in the study folder"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), study.resolve("secrets"));
    environment.put("EMPORION_SECRETS", link.toString());
    assertTrue(refusal("password").contains("lies in the study folder"));
  }

  @Test
  void whatNobodyKeepsIsAskedForAndKeptForTheSessionOnly() throws Exception {
    file(home.resolve("shop"), "rw-------");
    environment.put("EMPORION_SECRET_TOKEN", "t-1");
    UserSecrets secrets = new UserSecrets(environment, home);
    List<String> names = List.of("pin", "token", "password", "card");
    assertEquals(List.of("pin", "card"), secrets.toAsk("shop", study, names));
    byte[] before = Files.readAllBytes(home.resolve("shop"));
    secrets.give("shop", Map.of("pin", "1234", "password", "typed"));
    assertEquals(List.of("pin", "card"), secrets.toAsk("shop", study, names), "it can be typed again");
    TrialFailedException failed = assertThrows(TrialFailedException.class, () -> secrets.of("shop", study, names));
    assertTrue(failed.what().en().endsWith("EMPORION_SECRET_CARD:\ncard="), failed.what().en());
    secrets.give("shop", Map.of("card", "4111"));
    assertEquals(Map.of("pin", "1234", "token", "t-1", "password", HUSH, "card", "4111"), secrets.of("shop", study, names),
        "what is kept goes before what was typed");
    assertEquals(Map.of(), secrets.given("another"), "another study's own");
    secrets.give("shop", Map.of("pin", ""));
    assertThrows(TrialFailedException.class, () -> secrets.of("shop", study, names));
    assertEquals(new String(before), Files.readString(home.resolve("shop")));
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(List.of(home.resolve("shop")), files.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws Exception {
    Files.write(home.resolve("shop"), new byte[] {(byte) 0xc3, (byte) 0x28, 'h', 'u', 's', 'h'});
    Files.setPosixFilePermissions(home.resolve("shop"), PosixFilePermissions.fromString("rw-------"));
    assertTrue(refusal("password").contains("cannot be read"));
  }
}
