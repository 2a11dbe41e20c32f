package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.emporion.capacity.network.MixedNetwork;
import org.emporion.capacity.network.NetworkSolver;
import org.emporion.model.network.QueueingModel;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.store.interchange.JmvaFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code solve}: a queueing network from a JMVA file of Java Modelling Tools. */
@Command(name = "solve", mixinStandardHelpOptions = true)
final class SolveVerb implements Callable<Integer> {
  private static final double PERCENT = 100;

  @Parameters(paramLabel = "FILE", descriptionKey = "solve.file")
  private Path file;

  private final Console console;

  SolveVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenExchangeException {
    QueueingModel model = read();
    try {
      NetworkSolver.Solved solved = new NetworkSolver().solve(model);
      console.result("solve.solver", solved.solver());
      for (NetworkSolver.Measure one : solved.measures()) {
        console.result("solve.measure", one.customers(), one.station(), one.throughput(), one.residence(), one.queue(),
            one.utilisation() * PERCENT);
      }
      return ExitCode.DONE;
    } catch (MixedNetwork.OverloadException e) {
      console.result("solve.overload", e.station());
      return ExitCode.SHORT_OF_TARGET;
    } catch (IllegalArgumentException e) {
      throw new BadInputException(console.phrases().say("solve.cannot", file.toString(), e.getMessage()));
    }
  }

  private QueueingModel read() throws BrokenExchangeException {
    try {
      return new JmvaFile().read(file);
    } catch (IOException e) {
      throw new BadInputException(console.phrases().say("solve.unreadable", file.toString()));
    }
  }
}
