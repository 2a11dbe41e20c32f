package org.emporion.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless application: one verb, then the end. */
public final class CliApplication implements IApplication {
  @Override
  public Object start(IApplicationContext context) {
    Map<?, ?> all = context.getArguments();
    String[] arguments = (String[]) all.get(IApplicationContext.APPLICATION_ARGS);
    // Chinese must reach a pipe unharmed whatever the locale of the machine.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return new CommandRunner(new Surroundings(System.getProperties()), Clock.systemUTC(), out, err).run(arguments);
  }

  @Override
  public void stop() {
    // A verb ends by itself or by a signal; the trial room's shutdown hook ends its processes.
  }
}
