package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.drools.model.codegen.ExecutableModelProject;
import org.emporion.model.Fingerprint;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Turns rule files into something that runs, or says where they are wrong. */
final class RuleCompiler {
  private static final String FOLDER = "src/main/resources/org/emporion/evaluation/rules/";

  /**
   * Compiles rules.
   *
   * @throws RulesDoNotCompileException when a rule file has mistakes
   */
  KieBase compile(List<RuleFile> files) {
    return withDrools(() -> {
      KieServices services = KieServices.Factory.get();
      KieBuilder builder = build(services, files);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      if (!errors.isEmpty()) {
        throw new RulesDoNotCompileException(problems(files, errors));
      }
      return services.newKieContainer(builder.getKieModule().getReleaseId(), loader()).getKieBase();
    });
  }

  private static KieBuilder build(KieServices services, List<RuleFile> files) {
    KieFileSystem folder = services.newKieFileSystem();
    // Drools keeps compiled rules by release for the whole JVM: another text is another release.
    folder.generateAndWritePomXML(services.newReleaseId("org.emporion", "rules", Fingerprint.of(files)));
    for (RuleFile file : files) {
      folder.write(FOLDER + file.name(), file.text());
    }
    KieBuilder builder = services.newKieBuilder(folder, loader());
    builder.buildAll(ExecutableModelProject.class);
    return builder;
  }

  /** Rules see Drools and our facts through the loader of this room. */
  private static ClassLoader loader() {
    return RuleCompiler.class.getClassLoader();
  }

  /**
   * Drools finds its own parts through the thread's context class loader, which inside OSGi has to be
   * that of the bundle Drools lives in.
   */
  static <T> T withDrools(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(KieServices.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Drools tells the line only of what its parser cannot read; the rest is found by leaving rules out. */
  private static List<RuleProblem> problems(List<RuleFile> files, List<Message> errors) {
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleFile file : files) {
      List<Message> here = errors.stream().filter(each -> in(each, file)).toList();
      here.stream().filter(each -> each.getLine() > 0)
          .forEach(each -> problems.add(new RuleProblem(file.name(), each.getLine(), each.getText())));
      // What the parser could not read hides everything behind it: there is nothing more to find.
      if (here.isEmpty() || here.stream().anyMatch(each -> each.getLine() > 0)) {
        continue;
      }
      List<RuleProblem> found = search(file, List.copyOf(file.rules().keySet()));
      problems.addAll(found.isEmpty()
          ? here.stream().map(each -> new RuleProblem(file.name(), 1, each.getText())).toList()
          : found);
    }
    errors.stream().filter(each -> files.stream().noneMatch(file -> in(each, file)))
        .forEach(each -> problems.addAll(elsewhere(files, each)));
    return problems.stream().distinct()
        .sorted(Comparator.comparing(RuleProblem::file).thenComparingInt(RuleProblem::line)
            .thenComparing(RuleProblem::message))
        .toList();
  }

  private static boolean in(Message message, RuleFile file) {
    return Objects.requireNonNullElse(message.getPath(), "").endsWith(file.name());
  }

  /** A mistake in the Java of a consequence is reported against generated code: look in every file. */
  private static List<RuleProblem> elsewhere(List<RuleFile> files, Message message) {
    List<RuleProblem> found = new ArrayList<>();
    for (RuleFile file : files) {
      found.addAll(search(file, List.copyOf(file.rules().keySet())));
    }
    return found.isEmpty() ? List.of(new RuleProblem(message.getPath(), 0, message.getText())) : found;
  }

  private static List<RuleProblem> search(RuleFile file, List<String> rules) {
    List<Message> errors = build(KieServices.Factory.get(), List.of(file.only(rules)))
        .getResults().getMessages(Message.Level.ERROR);
    if (errors.isEmpty() || rules.isEmpty()) {
      return List.of();
    }
    if (rules.size() == 1) {
      int line = file.rules().get(rules.getFirst());
      return errors.stream()
          .map(each -> new RuleProblem(file.name(), each.getLine() > 0 && in(each, file) ? each.getLine() : line, each.getText()))
          .toList();
    }
    List<RuleProblem> found = new ArrayList<>(search(file, rules.subList(0, rules.size() / 2)));
    found.addAll(search(file, rules.subList(rules.size() / 2, rules.size())));
    return found;
  }
}
