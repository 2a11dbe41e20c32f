package org.emporion.evaluation.sandbox;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.VarType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the Java of conditions and consequences and refuses every construct, name and method that is not listed. No
 * types are resolved here: that a listed name is used on something else is found in the compiled classes.
 */
final class JavaInRules {
  private static final Set<Class<? extends Node>> CONSTRUCTS = Set.of(
      BinaryExpr.class, UnaryExpr.class, EnclosedExpr.class, ConditionalExpr.class, NameExpr.class, SimpleName.class,
      FieldAccessExpr.class, MethodCallExpr.class, ObjectCreationExpr.class, BooleanLiteralExpr.class,
      IntegerLiteralExpr.class, LongLiteralExpr.class, DoubleLiteralExpr.class, StringLiteralExpr.class,
      NullLiteralExpr.class, AssignExpr.class, VariableDeclarationExpr.class, VariableDeclarator.class, BlockStmt.class,
      ExpressionStmt.class, IfStmt.class, EmptyStmt.class, ClassOrInterfaceType.class, PrimitiveType.class, VarType.class);
  private static final String OWN_NAME = "drools.getRule().getName()";

  private final JavaParser parser = new JavaParser(new ParserConfiguration()
      .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17).setAttributeComments(false));
  private final Set<String> methods;
  private final Set<String> types;
  private final Complaints complaints;

  /**
   * A reader.
   *
   * @param methods names of methods and fields that may be used
   * @param types simple names of classes that may be named
   */
  JavaInRules(Set<String> methods, Set<String> types, Complaints complaints) {
    this.methods = methods;
    this.types = types;
    this.complaints = complaints;
  }

  /** A condition; empty, after a complaint, when it is no Java expression. */
  Optional<Expression> condition(String text, Set<String> names, int line, int column) {
    ParseResult<Expression> result = parser.parseExpression(text);
    if (!result.isSuccessful()) {
      complaints.refuse(line, column, "condition.unreadable", text.strip());
      return Optional.empty();
    }
    // The first line of the text stands behind what is left of it.
    examine(result.getResult().orElseThrow(), names, line, column, Optional.empty());
    return result.getResult();
  }

  /** A consequence, the first line of which is {@code line}, that may make facts of one class. */
  void consequence(String text, Set<String> names, int line, String conclusion) {
    // The bracket that the parser needs stands on a line of its own.
    ParseResult<BlockStmt> result = parser.parseBlock("{\n" + text + "\n}");
    if (!result.isSuccessful()) {
      Problem first = result.getProblems().getFirst();
      int where = first.getLocation().flatMap(each -> each.getBegin().getRange()).map(each -> each.begin.line - 2).orElse(0);
      complaints.refuse(line + Math.clamp(where, 0, (int) text.lines().count()), 0, "consequence.unreadable");
      return;
    }
    BlockStmt block = result.getResult().orElseThrow();
    Set<String> known = new HashSet<>(names);
    block.findAll(VariableDeclarator.class).forEach(each -> known.add(each.getNameAsString()));
    examine(block, known, line - 1, 1, Optional.of(conclusion));
  }

  private void examine(Node root, Set<String> names, int line, int column, Optional<String> conclusion) {
    root.walk(node -> {
      int row = node.getBegin().map(begin -> line + begin.line - 1).orElse(line);
      int at = node.getBegin().map(begin -> begin.line == 1 ? column + begin.column - 1 : begin.column).orElse(0);
      if (!CONSTRUCTS.contains(node.getClass())) {
        if (node.getParentNode().map(parent -> CONSTRUCTS.contains(parent.getClass())).orElse(true)) {
          complaints.refuse(row, at, "java.construct", shorten(node.toString()));
        }
        return;
      }
      switch (node) {
        case NameExpr name -> name(name, names, row, at, conclusion);
        case FieldAccessExpr field -> member(field.getNameAsString(), row, at);
        case MethodCallExpr call -> call(call, row, at, conclusion);
        case ObjectCreationExpr creation -> creation(creation, row, at, conclusion);
        case ClassOrInterfaceType type -> type(type, row, at);
        case AssignExpr assign when conclusion.isEmpty() || !(assign.getTarget() instanceof NameExpr) ->
            complaints.refuse(row, at, "java.assign", shorten(assign.toString()));
        case UnaryExpr unary when changes(unary) -> complaints.refuse(row, at, "java.assign", shorten(unary.toString()));
        case StringLiteralExpr text when text.getValue().length() > Limits.TEXT ->
            complaints.refuse(row, at, "limit.text", Limits.TEXT);
        default -> { }
      }
    });
  }

  private static boolean changes(UnaryExpr unary) {
    return switch (unary.getOperator()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private void name(NameExpr name, Set<String> names, int row, int column, Optional<String> conclusion) {
    String text = name.getNameAsString();
    if (conclusion.isPresent() && text.equals("drools")) {
      boolean own = name.getParentNode().flatMap(Node::getParentNode).map(Node::toString).orElse("").equals(OWN_NAME);
      if (!own) {
        complaints.refuse(row, column, "java.drools", OWN_NAME);
      }
    } else if (!names.contains(text) && !types.contains(text)) {
      complaints.refuse(row, column, "java.name", text);
    }
  }

  private void member(String name, int row, int column) {
    // A nested class, such as Kind in Scale.Kind, is named like a field.
    if (!methods.contains(name) && !types.contains(name)) {
      complaints.refuse(row, column, "java.member", name);
    }
  }

  private void call(MethodCallExpr call, int row, int column, Optional<String> conclusion) {
    String name = call.getNameAsString();
    if (call.getTypeArguments().isPresent()) {
      complaints.refuse(row, column, "java.construct", shorten(call.toString()));
    }
    if (call.getScope().isEmpty()) {
      boolean insert = conclusion.isPresent() && name.equals("insert") && call.getArguments().size() == 1
          && call.getParentNode().map(ExpressionStmt.class::isInstance).orElse(false);
      if (!insert) {
        complaints.refuse(row, column, conclusion.isPresent() ? "java.call.consequence" : "java.call.condition", name);
      } else if (!concludes(call.getArgument(0), conclusion.orElseThrow())) {
        complaints.refuse(row, column, "java.insert", conclusion.orElseThrow(), OWN_NAME);
      }
    } else if (!call.toString().equals(OWN_NAME) && !call.toString().equals("drools.getRule()")) {
      member(name, row, column);
    }
  }

  /** True for a new conclusion that is given the name of the rule itself, so that each can be traced. */
  private static boolean concludes(Expression inserted, String conclusion) {
    List<Expression> arguments = switch (inserted) {
      case ObjectCreationExpr creation when creation.getTypeAsString().equals(conclusion) -> creation.getArguments();
      case MethodCallExpr call when call.getScope().map(Expression::toString).filter(conclusion::equals).isPresent() ->
          call.getArguments();
      default -> List.of();
    };
    return !arguments.isEmpty() && arguments.getLast().toString().equals(OWN_NAME);
  }

  private void creation(ObjectCreationExpr creation, int row, int column, Optional<String> conclusion) {
    boolean plain = creation.getAnonymousClassBody().isEmpty() && creation.getScope().isEmpty();
    if (!plain || conclusion.filter(creation.getTypeAsString()::equals).isEmpty()) {
      complaints.refuse(row, column, "java.new", shorten(creation.toString()));
    }
  }

  private void type(ClassOrInterfaceType type, int row, int column) {
    boolean nestedIn = type.getParentNode().filter(ClassOrInterfaceType.class::isInstance).isPresent();
    if (!nestedIn && (type.getTypeArguments().isPresent() || !types.contains(type.getNameAsString())
        || type.getScope().map(scope -> !types.contains(scope.toString())).orElse(false))) {
      complaints.refuse(row, column, "java.name", type.toString());
    }
  }

  private static String shorten(String code) {
    String line = code.lines().findFirst().orElse("").strip();
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
