package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.emporion.model.Fingerprint;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Rules, compiled once on first use and then run as often as asked. Safe for use by several threads;
 * every run has a session of its own.
 */
public final class RuleEngine {
  private static final String FOLDER = "src/main/resources/org/emporion/evaluation/rules/";
  private static final Pattern RULE_NAME = Pattern.compile("[Rr]ule [\"']?([A-Za-z0-9-]+)");

  private final List<RuleFile> files;
  private final String edition;
  private final Object compiling = new Object();
  private volatile KieBase compiled;

  /** An engine with the rules that ship with the product. */
  public RuleEngine() {
    this(RuleFile.shipped());
  }

  /** An engine with these rules. Nothing is compiled yet. */
  public RuleEngine(List<RuleFile> files) {
    this.files = List.copyOf(files);
    edition = Fingerprint.of(this.files).substring(0, 12);
  }

  /** Names the content of the rules: another rule text gives another edition. */
  public String edition() {
    return edition;
  }

  /**
   * Where a rule stands: {@code scores.drl#yes}.
   *
   * @throws IllegalArgumentException when no file has such a rule
   */
  public String reference(String rule) {
    for (RuleFile file : files) {
      if (file.rules().containsKey(rule)) {
        return file.name() + "#" + rule;
      }
    }
    throw new IllegalArgumentException("No rule file has a rule " + rule);
  }

  /**
   * Compiles the rules unless that has been done. Takes about a second the first time: call it off the
   * user-interface thread.
   *
   * @throws RulesDoNotCompileException when a rule file has mistakes
   */
  public void compile() {
    base();
  }

  /**
   * Runs the rules over facts, phase by phase.
   *
   * @param facts what is known
   * @param phases agenda groups in the order in which they run
   * @return everything known afterwards: the facts and what the rules concluded, in no particular order
   * @throws RulesDoNotCompileException when a rule file has mistakes
   */
  public Collection<Object> run(Collection<?> facts, List<String> phases) {
    KieSession session = base().newKieSession();
    try {
      facts.forEach(session::insert);
      // The agenda is a stack of groups: what is pushed last runs first.
      for (String phase : phases.reversed()) {
        session.getAgenda().getAgendaGroup(phase).setFocus();
      }
      session.fireAllRules();
      return new ArrayList<>(session.getObjects());
    } finally {
      session.dispose();
    }
  }

  private KieBase base() {
    KieBase ready = compiled;
    if (ready == null) {
      synchronized (compiling) {
        ready = compiled;
        if (ready == null) {
          ready = build();
          compiled = ready;
        }
      }
    }
    return ready;
  }

  /**
   * Drools finds its own parts through the thread's context class loader, which inside OSGi has to be
   * that of the bundle Drools lives in; the rules see Drools and our facts through ours.
   */
  private KieBase build() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(KieServices.class.getClassLoader());
    try {
      KieServices services = KieServices.Factory.get();
      KieFileSystem folder = services.newKieFileSystem();
      // Drools keeps compiled rules by release for the whole JVM: another text is another release.
      folder.generateAndWritePomXML(services.newReleaseId("org.emporion", "rules", edition));
      for (RuleFile file : files) {
        folder.write(FOLDER + file.name(), file.text());
      }
      ClassLoader ours = RuleEngine.class.getClassLoader();
      KieBuilder builder = services.newKieBuilder(folder, ours);
      builder.buildAll(ExecutableModelProject.class);
      List<RuleProblem> problems = problems(builder.getResults().getMessages(Message.Level.ERROR));
      if (!problems.isEmpty()) {
        throw new RulesDoNotCompileException(problems);
      }
      return services.newKieContainer(builder.getKieModule().getReleaseId(), ours).getKieBase();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private List<RuleProblem> problems(List<Message> messages) {
    Map<String, RuleProblem> found = new LinkedHashMap<>();
    for (Message message : messages) {
      RuleProblem problem = locate(message);
      found.putIfAbsent(problem.toString(), problem);
    }
    List<RuleProblem> sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparing(RuleProblem::file).thenComparingInt(RuleProblem::line));
    return sorted;
  }

  /** The engine tells file and line for what its parser sees, and only a rule's name for the rest. */
  private RuleProblem locate(Message message) {
    String path = Objects.requireNonNullElse(message.getPath(), "");
    for (RuleFile file : files) {
      if (path.endsWith(file.name())) {
        int line = message.getLine() > 0 ? message.getLine() : lineOfRuleIn(file, message.getText());
        return new RuleProblem(file.name(), line, message.getText());
      }
    }
    for (RuleFile file : files) {
      int line = lineOfRuleIn(file, message.getText());
      if (line > 0) {
        return new RuleProblem(file.name(), line, message.getText());
      }
    }
    return new RuleProblem(path, Math.max(0, message.getLine()), message.getText());
  }

  private static int lineOfRuleIn(RuleFile file, String text) {
    Map<String, Integer> rules = file.rules();
    Matcher matcher = RULE_NAME.matcher(text);
    while (matcher.find()) {
      Integer line = rules.get(matcher.group(1));
      if (line != null) {
        return line;
      }
    }
    return 0;
  }
}
