package org.emporion.evaluation.sandbox;

import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Examines one compiled class: what it is, its fields, and which of its methods hold the Java of a rule. */
final class ClassExaminer extends ClassVisitor {
  /** Takes note of something refused in a method. */
  interface Refuser {
    void refuse(String method, String key, Object... arguments);
  }

  /** Methods that the rule compiler writes beside the one with the Java of a rule. */
  private static final Set<String> WRITTEN =
      Set.of("<init>", "<clinit>", "values", "valueOf", "getExpressionHash", "predicateInformation");

  private final boolean ruleCode;
  private final AllowedUse inside;
  private final AllowedUse around;
  private final Set<String> module;
  private final Refuser refuser;
  private String name = "";

  ClassExaminer(boolean ruleCode, AllowedUse inside, AllowedUse around, Set<String> module, Refuser refuser) {
    super(Opcodes.ASM9);
    this.ruleCode = ruleCode;
    this.inside = inside;
    this.around = around;
    this.module = module;
    this.refuser = refuser;
  }

  @Override
  public void visit(int version, int access, String internal, String signature, String parent, String[] interfaces) {
    name = internal.replace('/', '.');
    type(parent);
    for (String each : interfaces) {
      type(each);
    }
  }

  private void type(String internal) {
    String dotted = internal.replace('/', '.');
    if (!module.contains(dotted) && !around.type(dotted)) {
      refuser.refuse("", "class.type", dotted);
    }
  }

  @Override
  public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
    Type type = Type.getType(descriptor);
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT) {
      type(element.getInternalName());
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
    if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0 || method.equals("finalize")) {
      refuser.refuse(method, "class.construct", method);
    }
    boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
    boolean javaOfARule = ruleCode ? !bridge && !WRITTEN.contains(method) : method.startsWith("lambda$");
    MethodExaminer.Refuser here = (key, arguments) -> refuser.refuse(method, key, arguments);
    return javaOfARule
        ? new MethodExaminer.OfARule(inside, here)
        : new MethodExaminer.OfTheCompiler(name, inside, around, module, here);
  }
}
