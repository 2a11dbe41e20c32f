package org.emporion.shop.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A YAML mapping read field by field, so that every complaint names its place. */
final class YamlSection {
  private final String file;
  private final String path;
  private final Node self;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> read = new TreeSet<>();

  YamlSection(String file, String path, Node node) throws ProfileException {
    this.file = file;
    this.path = path;
    this.self = node;
    if (!(node instanceof MappingNode mapping)) {
      throw at(node, path, "must be a section of `key: value` lines");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw at(tuple.getKeyNode(), path, "keys must be plain words");
      }
      if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
        throw at(key, field(key.getValue()), "is given twice");
      }
      keys.put(key.getValue(), key);
    }
  }

  /** The section under a key; missing sections are an error. */
  YamlSection section(String key) throws ProfileException {
    return new YamlSection(file, field(key), required(key));
  }

  boolean has(String key) {
    read.add(key);
    return fields.containsKey(key);
  }

  /** {@code yes} or {@code no}; no when it is missing. */
  boolean flag(String key) throws ProfileException {
    if (!has(key)) {
      return false;
    }
    String word = text(key);
    if (!word.equals("yes") && !word.equals("no")) {
      throw fault(key, "must be yes or no, not \"" + word + "\"");
    }
    return word.equals("yes");
  }

  String text(String key) throws ProfileException {
    Node node = required(key);
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw at(node, field(key), "must be a text");
    }
    return scalar.getValue();
  }

  int whole(String key, int least, int most, Optional<Integer> otherwise) throws ProfileException {
    double value = number(key, least, most, otherwise.map(Integer::doubleValue));
    if (value != Math.rint(value)) {
      throw at(fields.get(key), field(key), "must be a whole number");
    }
    return (int) value;
  }

  double number(String key, double least, double most, Optional<Double> otherwise)
      throws ProfileException {
    read.add(key);
    if (!fields.containsKey(key) && otherwise.isPresent()) {
      return otherwise.get();
    }
    Node node = required(key);
    double value;
    if (!(node instanceof ScalarNode scalar) || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      throw at(node, field(key), "must be a number");
    }
    try {
      value = Double.parseDouble(scalar.getValue());
    } catch (NumberFormatException e) {
      throw at(node, field(key), "must be a number, not \"" + scalar.getValue() + "\"");
    }
    if (!(value >= least && value <= most)) {
      throw at(node, field(key), "must lie between " + plain(least) + " and " + plain(most)
          + ", not " + plain(value));
    }
    return value;
  }

  /** Call when all known keys were read: any other is a typing error worth telling. */
  void noOtherKeys() throws ProfileException {
    for (Map.Entry<String, Node> entry : keys.entrySet()) {
      if (!read.contains(entry.getKey())) {
        throw at(entry.getValue(), field(entry.getKey()), "is not known here; known are "
            + String.join(", ", read));
      }
    }
  }

  ProfileException fault(String key, String complaint) {
    return at(fields.getOrDefault(key, self), field(key), complaint);
  }

  private Node required(String key) throws ProfileException {
    read.add(key);
    Node node = fields.get(key);
    if (node == null) {
      throw at(self, field(key), "is missing");
    }
    return node;
  }

  private String field(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private ProfileException at(Node node, String field, String complaint) {
    String place = node.getStartMark().map(YamlSection::place).orElse("");
    return new ProfileException(
        file + place + ": " + (field.isEmpty() ? "the profile" : field) + " " + complaint);
  }

  private static String place(Mark mark) {
    return ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
