package org.emporion.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import org.emporion.evaluation.RulesRefusedException;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.Problem;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** Reads a command line, runs its verb, and turns what went wrong into words and an exit code. */
final class CommandRunner {
  private final Surroundings surroundings;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  CommandRunner(Surroundings surroundings, Clock clock, PrintStream out, PrintStream err) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /** The root of the verbs; alone it shows the help. */
  @Command(name = "emporion", synopsisSubcommandLabel = "VERB")
  static final class Root implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Override
    public void run() {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** Runs one command line and gives its exit code. */
  int run(String... arguments) {
    Language language = spoken(arguments);
    Console console = new Console(out, err, language, new Phrasebook(CommandRunner.class), surroundings.terminal());
    CommandLine line = new CommandLine(new Root())
        .addSubcommand(new AssessVerb(surroundings, clock, console))
        .addSubcommand(new TrialVerb(surroundings, clock, console))
        .addSubcommand(new TrialsVerb(surroundings, clock, console))
        .addSubcommand(new CapacityVerb(surroundings, clock, console))
        .addSubcommand(new StaffingVerb(surroundings, clock, console))
        .addSubcommand(new BudgetVerb(surroundings, clock, console))
        .addSubcommand(new SolveVerb(console))
        .addSubcommand(new AuditVerb(console))
        .addSubcommand(new ShopVerb(surroundings, console))
        .addSubcommand(new CheckVerb(console))
        .addSubcommand(new HistoryVerb(surroundings, clock, console))
        .addSubcommand(new CriteriaVerb(console))
        .addSubcommand(new RulesVerb(console))
        .addSubcommand(new ExportVerb(console))
        .addSubcommand(new ImportVerb(clock, console))
        .addSubcommand(new JourneysVerb(surroundings, clock, console))
        .addSubcommand(new ImportLogVerb(console))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setResourceBundle(usage(language))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(console, failure, parsed));
    return line.execute(arguments);
  }

  /** The language is needed before the line is parsed, because errors of parsing are spoken too. */
  private static Language spoken(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String tag = arguments[i].startsWith("--lang=") ? arguments[i].substring("--lang=".length())
          : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : null;
      if (tag != null) {
        return Language.ofTag(tag).orElse(Language.EN);
      }
    }
    return Language.nearest(Locale.getDefault());
  }

  private static ResourceBundle usage(Language language) {
    // Without a fallback, or the machine's own locale would answer where English was asked for.
    return ResourceBundle.getBundle("org.emporion.cli.usage", language.locale(), CommandRunner.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static int explain(Console console, Exception failure, ParseResult parsed) {
    return switch (failure) {
      case BrokenStudyException broken -> {
        broken.problems().forEach(problem -> console.err().println(line(console, problem)));
        console.complain("error.study", broken.problems().size());
        yield ExitCode.BAD_INPUT;
      }
      case BrokenExchangeException broken -> {
        broken.problems().forEach(problem -> console.complain("exchange.problem", problem.where(), problem.message()));
        console.complain("error.exchange", broken.problems().size());
        yield ExitCode.BAD_INPUT;
      }
      case RulesRefusedException refused -> {
        refused.issues().forEach(issue -> console.err().println(new RuleIssueLine(console).of(issue)));
        console.complain("error.rules", refused.issues().size());
        yield ExitCode.BAD_INPUT;
      }
      case BadInputException bad -> {
        console.err().println(console.text(bad.what()));
        yield ExitCode.BAD_INPUT;
      }
      case TrialRefusedException refused -> {
        console.err().println(console.text(refused.what()));
        yield ExitCode.BAD_INPUT;
      }
      case InsufficientEvidenceException lacking -> {
        console.err().println(console.text(lacking.what()));
        yield ExitCode.BAD_INPUT;
      }
      case TrialFailedException failed -> {
        console.err().println(console.text(failed.what()));
        yield ExitCode.SHORT_OF_TARGET;
      }
      case LackingException absent -> {
        console.err().println(console.text(absent.what()));
        yield ExitCode.LACKING;
      }
      case CancellationException cancelled -> {
        console.complain("cancelled");
        yield ExitCode.CANCELLED;
      }
      default -> {
        console.complain("error.fault", String.valueOf(failure.getMessage()));
        failure.printStackTrace(console.err());
        yield ExitCode.FAULT;
      }
    };
  }

  private static String line(Console console, Problem problem) {
    return console.say("problem", problem.place().file(), String.valueOf(problem.place().line()),
        String.valueOf(problem.place().column()), problem.field(), problem.message());
  }
}
