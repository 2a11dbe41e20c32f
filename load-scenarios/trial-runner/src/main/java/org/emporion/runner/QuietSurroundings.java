package org.emporion.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.emporion.runner.plan.Leave;

/**
 * Sets up the JVM, before any class of Gatling loads, so that a trial talks to its target and to
 * nobody else, and writes nothing outside its folder.
 */
final class QuietSurroundings {
  /** 2100-01-01: Gatling looks for a newer version only after this moment. */
  private static final String NEXT_VERSION_CHECK = "4102444800000";

  private static final String PREFERENCES = """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!DOCTYPE map SYSTEM "http://java.sun.com/dtd/preferences.dtd">
      <map MAP_XML_VERSION="1.0">
        <entry key="lastCheckTimestamp" value="%s"/>
        <entry key="lastCheckSuccess" value="false"/>
      </map>
      """;

  private final Path folder;
  private final Leave leave;

  /** Keeps its files in a folder of the trial, and knows no host but those of the leave. */
  QuietSurroundings(Path folder, Leave leave) {
    this.folder = folder;
    this.leave = leave;
  }

  void establish() throws IOException {
    Path node = folder.resolve(".java/.userPrefs/io/gatling/latestVersion");
    Files.createDirectories(node);
    Files.createDirectories(folder.resolve("system"));
    Files.writeString(node.resolve("prefs.xml"), PREFERENCES.formatted(NEXT_VERSION_CHECK));
    Map.ofEntries(
        Map.entry("java.util.prefs.userRoot", folder.toString()),
        // The only names this JVM can look up, and the only addresses it finds: those that were checked.
        Map.entry("jdk.net.hosts.file", Files.writeString(folder.resolve("hosts"), hosts()).toString()),
        Map.entry("java.util.prefs.systemRoot", folder.resolve("system").toString()),
        // Where preferences are no files (Windows), the version check runs into a closed port.
        Map.entry("https.proxyHost", "127.0.0.1"),
        Map.entry("https.proxyPort", "9"),
        Map.entry("gatling.data.enableAnalytics", "false"),
        Map.entry("gatling.http.warmUpUrl", ""),
        Map.entry("gatling.data.writers.0", "file"),
        Map.entry("gatling.core.shutdownTimeout", "1000"),
        // Gatling trusts every certificate unless told not to.
        Map.entry("gatling.ssl.useInsecureTrustManager", "false"),
        Map.entry("gatling.http.enableHostnameVerification", "true"))
        .forEach(System::setProperty);
  }

  private String hosts() {
    StringBuilder lines = new StringBuilder();
    if (!leave.addresses().containsKey("localhost")) {
      lines.append("127.0.0.1 localhost\n::1 localhost\n");
    }
    leave.addresses().forEach((host, addresses) ->
        addresses.forEach(address -> lines.append(address).append(' ').append(host).append('\n')));
    return lines.toString();
  }
}
