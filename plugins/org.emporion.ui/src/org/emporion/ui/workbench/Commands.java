package org.emporion.ui.workbench;

import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;

/** Runs the commands of the application from buttons, so that a button and a menu do the same. */
@Creatable
public final class Commands {
  /** Asks for a folder and opens the study in it. */
  public static final String OPEN = "org.emporion.command.open";
  /** Begins a study. */
  public static final String NEW = "org.emporion.command.new-study";
  /** Opens the example study. */
  public static final String OPEN_EXAMPLE = "org.emporion.command.open-example";
  /** Reads the study again. */
  public static final String RELOAD = "org.emporion.command.reload";
  /** Runs what is out of date. */
  public static final String ASSESS = "org.emporion.command.assess";
  /** Runs one trial. */
  public static final String TRIAL = "org.emporion.command.trial";
  /** Parameter of {@link #TRIAL}: id of a candidate. */
  public static final String TRIAL_CANDIDATE = "org.emporion.parameter.trial.candidate";
  /** Parameter of {@link #TRIAL}: id of a load profile. */
  public static final String TRIAL_PROFILE = "org.emporion.parameter.trial.profile";
  /** Ends the work under way. */
  public static final String CANCEL = "org.emporion.command.cancel";
  /** Opens the report in the desktop's browser. */
  public static final String OPEN_REPORT = "org.emporion.command.open-report";
  /** Shows a part. */
  public static final String SHOW_PART = "org.emporion.command.show-part";
  /** Parameter of {@link #SHOW_PART}: its element id. */
  public static final String PART = "org.emporion.parameter.part";

  private final ECommandService commands;
  private final EHandlerService handlers;

  /** Injected. */
  @Inject
  public Commands(ECommandService commands, EHandlerService handlers) {
    this.commands = commands;
    this.handlers = handlers;
  }

  /** Runs a command that takes no parameters; does nothing while it is disabled. */
  public void run(String id) {
    run(id, Map.of());
  }

  /** Runs a command; does nothing while it is disabled. */
  public void run(String id, Map<String, Object> parameters) {
    ParameterizedCommand command = commands.createCommand(id, parameters);
    if (handlers.canExecute(command)) {
      handlers.executeHandler(command);
    }
  }

  /** True when a command that takes no parameters would run. */
  public boolean enabled(String id) {
    return handlers.canExecute(commands.createCommand(id, Map.of()));
  }
}
