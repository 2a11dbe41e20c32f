package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.trial.TrialFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code shop}: the reference shop on loopback, until it is interrupted. */
@Command(name = "shop", mixinStandardHelpOptions = true)
final class ShopVerb implements Callable<Integer> {
  @Option(names = "--port", paramLabel = "N", descriptionKey = "shop.port", defaultValue = "8080")
  private int port;

  @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "shop.profile")
  private Optional<Path> profile = Optional.empty();

  private final Surroundings surroundings;
  private final Console console;

  ShopVerb(Surroundings surroundings, Console console) {
    this.surroundings = surroundings;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path file = profile.orElseGet(() -> surroundings.exampleStudy().resolve("targets/cloudcart.shop.yaml"));
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(console.phrases().say("shop.no-profile", file.toString()));
    }
    Process shop = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
        "org.emporion.shop.ShopMain", "--port", Integer.toString(port), "--profile", file.toString())
        .inheritIO()
        .start();
    // Where the signal reaches only this process, the shop must not outlive it.
    Thread end = new Thread(shop::destroy, "end-shop");
    Runtime.getRuntime().addShutdownHook(end);
    int code = shop.waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
    return code;
  }

  private String classPath() {
    try {
      return surroundings.loadHome().referenceShop();
    } catch (TrialFailedException e) {
      throw new LackingException(e.what());
    }
  }
}
