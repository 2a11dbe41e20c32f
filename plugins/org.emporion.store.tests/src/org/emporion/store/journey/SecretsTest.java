package org.emporion.store.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted secrets never come out. */
class SecretsTest {
  private static final String PLANTED = "Zq8+kW/x2 77!";
  private static final String ENCODED = "Zq8%2BkW%2Fx2+77%21";

  @TempDir
  Path folder;

  private String output(Har har) throws Exception {
    return Imports.output(Imports.plan(folder, har.in(folder), Optional.empty(), Optional.of("look")));
  }

  private static void assertKept(String output) {
    for (String form : new String[] {PLANTED, ENCODED, ENCODED.replace("+", "%20"), "kW/x2", "kW%2Fx2"}) {
      assertFalse(output.contains(form), output);
    }
    assertTrue(output.contains("#{secret-"), output);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"user\": \"ada\", \"password\": \"%s\"}", "{\"login\": {\"newPassword\": \"%s\"}}", "{\"card\": {\"number\": \"%s\"}}",
    "[{\"cvc\": \"%s\"}]", "{\"api_key\": \"%s\"}", "{\"wrapped\": \"{\\\"password\\\": \\\"%s\\\"}\"}",
    "{\"query\": \"mutation { login(name: \\\"ada\\\", password: \\\"%s\\\") { id } }\"}", "{\"one-time-password\": \"%s\", \"again\": \"%s\"}"})
  void inJson(String body) throws Exception {
    assertKept(output(new Har().call("POST", "/api/hello", body.formatted(PLANTED, PLANTED), "{}")));
  }

  @Test
  void inFormsQueriesAndHeaders() throws Exception {
    assertKept(output(new Har().entry("POST", Har.SHOP + "/hello", "application/x-www-form-urlencoded; charset=UTF-8",
        "user=ada&pwd=" + ENCODED, 200, "text/html", "")));
    assertKept(output(new Har().get("/hello?access_token=" + ENCODED + "&a=1", "{}")));
    assertKept(output(new Har().get("/hello?access_token=" + ENCODED + "&a=1&a=2", "{}")));
    assertKept(output(new Har().get("/hello", "{}").header("request", "Authorization", "Basic " + PLANTED)));
    assertKept(output(new Har().get("/hello", "{}").header("request", "X-Api-Key", PLANTED)));
  }

  @Test
  void inABodyThatCannotBeTakenApart() throws Exception {
    assertKept(output(new Har().entry("POST", Har.SHOP + "/hello", "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n" + PLANTED + "\r\n--b--", 200, "text/html", "")));
  }

  @Test
  void sentAgainUnderAnotherName() throws Exception {
    assertKept(output(new Har()
        .call("POST", "/api/hello", "{\"note\": \"" + PLANTED + "\"}", "{}")
        .call("POST", "/api/hello", "{\"password\": \"" + PLANTED + "\"}", "{}")
        .call("POST", "/api/hello", "{\"note\": \"my word is " + PLANTED + ", ok\"}", "{}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "password", "secret-password", "word-1"})
  void aPasswordThatIsAWordOfThePlaceholderLeavesThePlaceholderWhole(String weak) throws Exception {
    String output = output(new Har().call("POST", "/api/hello", "{\"password\": \"" + weak + "\", \"note\": \"it is " + weak + "!\"}", "{}"));
    assertTrue(output.contains("{\\\"password\\\":\\\"#{secret-password}\\\",\\\"note\\\":\\\"it is #{secret-password}!\\\"}"), output);
  }

  @Test
  void cookiesAndCopiesOfThem() throws Exception {
    String output = output(new Har()
        .get("/api/hello", "{}").header("response", "Set-Cookie", "XSRF-TOKEN=c00kie-value-1; Path=/\nsid=c00kie-value-2")
        .get("/api/look", "{}").header("request", "Cookie", "XSRF-TOKEN=c00kie-value-1; sid=c00kie-value-2")
        .header("request", "X-Copy", "c00kie-value-1").header("request", "X-Other", "c00kie-value-3")
        .get("/api/look", "{}").header("request", "Cookie", "old=c00kie-value-3"));
    assertFalse(output.contains("c00kie-value"), output);
    assertTrue(output.contains("X-Copy: \"#{xsrf-token}\""), output);
    assertTrue(output.contains("#{secret-x-other}"), output);
  }

  @Test
  void byTheLookAlone() throws Exception {
    String signed = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
    String output = output(new Har().call("POST", "/api/hello", "{\"a\": \"" + signed + "\", \"b\": \"4242 4242 4242 4242\"}", "{}"));
    assertFalse(output.contains("eyJ") || output.contains("4242"), output);
  }

  /** Test numbers of Visa, Mastercard and American Express; one digit off; a GTIN; no issuer. */
  @ParameterizedTest
  @CsvSource({"4111111111111111, true", "5555 5555 5555 4444, true", "378282246310005, true", "4111111111111112, false",
    "4006381333931, false", "1111111111111111, false"})
  void cardNumbersAreKnownByTheirDigits(String text, boolean card) {
    assertEquals(card, Secrets.isCard(text));
  }

  @Test
  void whatIsNoSecretStays() throws Exception {
    String output = output(new Har().call("POST", "/api/hello", "{\"method\": \"card\", \"discard\": \"later\", \"remember\": true}", "{}"));
    assertFalse(output.contains("secret"), output);
  }
}
