package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.Fingerprint;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Rules, compiled once on first use and then run as often as asked. Safe for use by several threads;
 * every run has a session of its own.
 */
public final class RuleEngine {
  private final List<RuleFile> files;
  private final String edition;
  private final Map<String, String> references = new HashMap<>();
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
    for (RuleFile file : this.files) {
      file.rules().keySet().forEach(rule -> references.put(rule, file.name() + "#" + rule));
    }
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
    String reference = references.get(rule);
    if (reference == null) {
      throw new IllegalArgumentException("No rule file has a rule " + rule);
    }
    return reference;
  }

  /**
   * Compiles the rules unless that has been done. Takes some seconds of one core the first time: call
   * it off the user-interface thread.
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
    KieBase rules = base();
    // A first session looks for parts of Drools as a first compilation does.
    return RuleCompiler.withDrools(() -> run(rules.newKieSession(), facts, phases));
  }

  private static Collection<Object> run(KieSession session, Collection<?> facts, List<String> phases) {
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
          ready = new RuleCompiler().compile(files);
          compiled = ready;
        }
      }
    }
    return ready;
  }
}
