package org.emporion.store.edit;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emporion.store.edit.YamlValue.Mapping;
import org.emporion.store.edit.YamlValue.Scalar;
import org.emporion.store.edit.YamlValue.Sequence;

/** Writes values as YAML 1.2 in the way study files are laid out: two blanks a level, short maps on one line. */
final class YamlWriter {
  /** The longest line that is written where a break is possible. */
  static final int WIDTH = 110;
  /** Blanks of one level. */
  static final int STEP = 2;

  /** What begins otherwise than a plain text may. */
  private static final Pattern SIGN_FIRST = Pattern.compile("[-?:,\\[\\]{}#&*!|>'\"%@`].*|\\.\\.\\..*|=|<<");
  private static final Pattern SIGN_INSIDE = Pattern.compile(".*(:([\\s,\\[\\]{}]|$)|\\s#|[,\\[\\]{}]).*");
  /** What a reader of YAML 1.1 or 1.2 takes for something else than a text. */
  private static final Pattern OTHER_TYPE = Pattern.compile(
      "(?i)~|null|true|false|yes|no|on|off|y|n|[-+]?\\.?(inf|nan)|[-+]?(0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+)"
          + "|[-+]?(\\d[\\d_]*)?\\.?\\d[\\d_]*\\.?(e[-+]?\\d+)?|\\d+(:\\d+)+(\\.\\d*)?|\\d{4}-\\d{1,2}-\\d{1,2}.*");

  private final String lineBreak;

  /** Writes with this line break. */
  YamlWriter(String lineBreak) {
    this.lineBreak = lineBreak;
  }

  /** True when a value is written on one line behind what stands in so many columns already. */
  boolean inline(YamlValue value, int columns) {
    return switch (value) {
      case Scalar scalar -> true;
      case Mapping map when map.entries().isEmpty() -> true;
      case Mapping map when map.block() -> false;
      default -> height(value) <= 2 && columns + flow(value).length() <= WIDTH;
    };
  }

  private static int height(YamlValue value) {
    return switch (value) {
      case Scalar scalar -> 0;
      case Sequence list -> 1 + list.items().stream().mapToInt(YamlWriter::height).max().orElse(0);
      case Mapping map when map.block() && !map.entries().isEmpty() -> 3;
      case Mapping map -> 1 + map.entries().values().stream().mapToInt(YamlWriter::height).max().orElse(0);
    };
  }

  /** A value on one line, in brackets when it is a list or a map. */
  String flow(YamlValue value) {
    return switch (value) {
      case Scalar scalar -> scalar(scalar);
      case Sequence list -> list.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
      case Mapping map -> map.entries().entrySet().stream().map(this::flowEntry)
          .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private String flowEntry(Map.Entry<String, YamlValue> entry) {
    return flowEntry(entry.getKey(), entry.getValue());
  }

  /** An entry inside brackets. */
  String flowEntry(String key, YamlValue value) {
    return key(key) + ": " + flow(value);
  }

  /** A value that begins in a column and goes on in lines of that indentation; without the first line's indentation. */
  String block(YamlValue value, int column) {
    String between = lineBreak + " ".repeat(column);
    return switch (value) {
      case Mapping map when !map.entries().isEmpty() -> map.entries().entrySet().stream()
          .map(entry -> blockEntry(entry.getKey(), entry.getValue(), column)).collect(Collectors.joining(between));
      case Sequence list when !list.items().isEmpty() -> list.items().stream()
          .map(item -> blockItem(item, column)).collect(Collectors.joining(between));
      default -> flow(value);
    };
  }

  /** An entry of a map whose keys stand in a column. */
  String blockEntry(String key, YamlValue value, int column) {
    String head = key(key) + ":";
    return inline(value, column + head.length() + 1)
        ? head + " " + flow(value)
        : head + lineBreak + " ".repeat(column + STEP) + block(value, column + STEP);
  }

  /** An item of a list whose dashes stand in a column. */
  String blockItem(YamlValue item, int column) {
    return "- " + (inline(item, column + STEP) ? flow(item) : block(item, column + STEP));
  }

  /** A key. */
  String key(String key) {
    return scalar(new Scalar(key, false));
  }

  /** True for what is taken for something else than a text unless it stands in quotation marks. */
  static boolean otherType(String text) {
    return OTHER_TYPE.matcher(text).matches() || text.matches("[-+]?[\\d_.]+ ?%");
  }

  private static String scalar(Scalar scalar) {
    String text = scalar.written();
    boolean plain = scalar.plain()
        || !text.isEmpty() && text.strip().equals(text) && text.codePoints().noneMatch(YamlWriter::escaped)
            && !SIGN_FIRST.matcher(text).matches() && !SIGN_INSIDE.matcher(text).matches()
            && !OTHER_TYPE.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(one -> {
      switch (one) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (escaped(one)) {
            quoted.append(String.format("\\u%04X", one));
          } else {
            quoted.appendCodePoint(one);
          }
        }
      }
    });
    return quoted.append('"').toString();
  }

  /** Control characters, line separators, byte order marks and halves of pairs; all are below U+10000. */
  private static boolean escaped(int one) {
    return Character.isISOControl(one) || one == 0x2028 || one == 0x2029 || one == 0xFEFF
        || one >= 0xD800 && one <= 0xDFFF || one == 0xFFFE || one == 0xFFFF;
  }
}
