package org.emporion.evaluation.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds out which rule a compiled class belongs to: the method that describes a rule names it and its classes. */
final class RuleOwners {
  private RuleOwners() {}

  /** The names of rules by the binary names of classes, and of describing methods as {@code class#method}. */
  static Map<String, String> of(Map<String, byte[]> classes) {
    Map<String, String> owners = new HashMap<>();
    classes.forEach((name, code) -> new ClassReader(code).accept(new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        return new Description(name, method, owners);
      }
    }, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
    return owners;
  }

  /** Watches for {@code D.rule(package, name)} and for the classes used by the same method. */
  private static final class Description extends MethodVisitor {
    private final String owner;
    private final String method;
    private final Map<String, String> owners;
    private String text = "";
    private String rule = "";

    Description(String owner, String method, Map<String, String> owners) {
      super(Opcodes.ASM9);
      this.owner = owner;
      this.method = method;
      this.owners = owners;
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof String string) {
        text = string;
      }
    }

    @Override
    public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean isInterface) {
      if (type.equals("org/drools/modelcompiler/dsl/pattern/D") && name.equals("rule")) {
        rule = text;
        owners.put(owner + "#" + method, rule);
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
      if (!rule.isEmpty() && name.equals("INSTANCE")) {
        owners.putIfAbsent(type.replace('/', '.'), rule);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object each : arguments) {
        if (!rule.isEmpty() && each instanceof Handle handle) {
          owners.putIfAbsent(owner + "#" + handle.getName(), rule);
        }
      }
    }
  }
}
