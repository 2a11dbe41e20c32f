package org.emporion.evaluation.sandbox;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Examines the instructions of one method. No method may jump back: each ends. */
abstract sealed class MethodExaminer extends MethodVisitor {
  /** Takes note of something refused. */
  interface Refuser {
    void refuse(String key, Object... arguments);
  }

  private final Set<Label> passed = new HashSet<>();
  final Refuser refuser;

  private MethodExaminer(Refuser refuser) {
    super(Opcodes.ASM9);
    this.refuser = refuser;
  }

  abstract void type(String dotted);

  abstract void member(int opcode, String dotted, String member);

  @Override
  public void visitTypeInsn(int opcode, String internal) {
    named(Type.getObjectType(internal));
  }

  private void named(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT) {
      type(element.getClassName());
    }
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    use(opcode, owner, name.equals("<init>") ? "new" : name);
    named(Type.getReturnType(descriptor));
    for (Type each : Type.getArgumentTypes(descriptor)) {
      named(each);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    use(opcode, owner, name);
    named(Type.getType(descriptor));
  }

  private void use(int opcode, String owner, String name) {
    if (owner.startsWith("[")) {
      refuser.refuse("class.construct", owner + "." + name);
    } else {
      member(opcode, owner.replace('/', '.'), name);
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Handle || value instanceof ConstantDynamic) {
      refuser.refuse("class.construct", value.toString());
    } else if (value instanceof Type type) {
      literal(type);
    }
  }

  abstract void literal(Type type);

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      refuser.refuse("class.construct", "synchronized");
    }
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    forward(label);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    forward(other);
    for (Label each : labels) {
      forward(each);
    }
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    forward(other);
    for (Label each : labels) {
      forward(each);
    }
  }

  private void forward(Label label) {
    if (passed.contains(label)) {
      refuser.refuse("class.loop");
    }
  }

  /** A method that holds the Java of a rule: only listed members, no calls among rules, no memory of its own. */
  static final class OfARule extends MethodExaminer {
    private final AllowedUse allowed;

    OfARule(AllowedUse allowed, Refuser refuser) {
      super(refuser);
      this.allowed = allowed;
    }

    @Override
    void type(String dotted) {
      if (!allowed.type(dotted)) {
        refuser.refuse("class.type", dotted);
      }
    }

    @Override
    void member(int opcode, String dotted, String member) {
      if (!allowed.member(dotted, member) || opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
        refuser.refuse("class.member", dotted, member);
      }
    }

    @Override
    void literal(Type type) {
      refuser.refuse("class.type", type.getClassName());
    }

    @Override
    public void visitTypeInsn(int opcode, String internal) {
      super.visitTypeInsn(opcode, internal);
      if (opcode == Opcodes.ANEWARRAY) {
        refuser.refuse("class.construct", "new …[]");
      }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY) {
        refuser.refuse("class.construct", "new …[]");
      }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      refuser.refuse("class.construct", "new …[][]");
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
      refuser.refuse("class.member", bootstrap.getOwner().replace('/', '.'), bootstrap.getName());
    }

    @Override
    public void visitInsn(int opcode) {
      super.visitInsn(opcode);
      if (opcode == Opcodes.ATHROW) {
        refuser.refuse("class.construct", "throw");
      }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
      refuser.refuse("class.construct", "try");
    }
  }

  /** A method that the rule compiler wrote around the Java of rules. */
  static final class OfTheCompiler extends MethodExaminer {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private final String owner;
    private final AllowedUse inside;
    private final AllowedUse around;
    private final Set<String> module;

    OfTheCompiler(String owner, AllowedUse inside, AllowedUse around, Set<String> module, Refuser refuser) {
      super(refuser);
      this.owner = owner;
      this.inside = inside;
      this.around = around;
      this.module = module;
    }

    @Override
    void type(String dotted) {
      if (!module.contains(dotted) && !around.type(dotted) && !inside.type(dotted)) {
        refuser.refuse("class.type", dotted);
      }
    }

    @Override
    void member(int opcode, String dotted, String member) {
      if (!module.contains(dotted) && !around.member(dotted, member)) {
        refuser.refuse("class.member", dotted, member);
      }
    }

    @Override
    void literal(Type type) {
      if (type.getSort() == Type.OBJECT) {
        type(type.getClassName());
      } else {
        refuser.refuse("class.construct", type.toString());
      }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
      boolean lambda = bootstrap.getOwner().equals(LAMBDAS) && bootstrap.getName().equals("metafactory");
      if (!lambda) {
        boolean text = bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
        if (!text) {
          refuser.refuse("class.member", bootstrap.getOwner().replace('/', '.'), bootstrap.getName());
        }
        return;
      }
      for (Object each : arguments) {
        if (each instanceof Handle handle && !handle.getOwner().replace('/', '.').equals(owner)) {
          refuser.refuse("class.member", handle.getOwner().replace('/', '.'), handle.getName());
        }
      }
    }
  }
}
