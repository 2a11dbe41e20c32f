package org.emporion.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads compiled classes: whatever they really use, with or without an import. */
public final class ClassCheck {
  private final House house;
  private final Rules rules;

  /** A check of this house. */
  public ClassCheck(House house, Rules rules) {
    this.house = house;
    this.rules = rules;
  }

  /** Sources that have no class file beside them: nothing can be said about them before they are built. */
  public List<String> uncompiled() {
    List<String> missing = new ArrayList<>();
    for (Path plugin : house.plugins()) {
      missing.addAll(uncompiled(plugin.resolve("src"), plugin.resolve("target/classes")));
    }
    for (Path module : house.modules(rules.loadFolder())) {
      missing.addAll(uncompiled(module.resolve("src/main/java"), module.resolve("target/classes")));
    }
    return missing;
  }

  private List<String> uncompiled(Path sources, Path classes) {
    return house.files(sources, ".java").stream()
        .filter(source -> !source.endsWith("package-info.java") && !source.endsWith("module-info.java"))
        .filter(source -> {
          String name = sources.relativize(source).toString();
          return !Files.exists(classes.resolve(name.substring(0, name.length() - ".java".length()) + ".class"));
        })
        .map(house::name)
        .toList();
  }

  /** Everything the rules forbid, in the classes that are there. */
  public List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    for (Path plugin : house.plugins()) {
      String name = plugin.getFileName().toString();
      check(plugin, "src", used -> rules.objection(name, used), found);
    }
    for (Path module : house.modules(rules.loadFolder())) {
      check(module, "src/main/java", rules::objectionOfLoad, found);
    }
    // A class that uses another in several ways is told once for each line.
    return found.stream().distinct().toList();
  }

  private void check(Path home, String sources, Function<String, Optional<String>> objection, List<Violation> found) {
    Path classes = home.resolve("target/classes");
    if (!Files.isDirectory(classes)) {
      return;
    }
    List<JavaClass> ours = new ClassFileImporter().importPath(classes).stream()
        .filter(each -> each.getSource().isPresent())
        .sorted(Comparator.comparing(JavaClass::getName))
        .toList();
    for (JavaClass each : ours) {
      String file = house.name(home) + "/" + sources + "/" + each.getPackageName().replace('.', '/') + "/"
          + each.getSource().flatMap(source -> source.getFileName()).orElse(each.getSimpleName() + ".java");
      each.getDirectDependenciesFromSelf().stream()
          .sorted(Comparator.comparing(Dependency::getDescription))
          .forEach(used -> objection.apply(used.getTargetClass().getBaseComponentType().getName()).ifPresent(
              why -> found.add(new Violation(file, line(used), each.getName() + " uses "
                  + used.getTargetClass().getBaseComponentType().getName(), why))));
      for (JavaMethod method : each.getMethods()) {
        if (method.getModifiers().contains(JavaModifier.STATIC) && rules.singletonMethods().contains(method.getName())
            && method.getRawParameterTypes().isEmpty()) {
          found.add(new Violation(file, 0, method.getFullName(), "no static singletons: hand it in"));
        }
      }
    }
  }

  private static int line(Dependency dependency) {
    return Math.max(0, dependency.getSourceCodeLocation().getLineNumber());
  }
}
