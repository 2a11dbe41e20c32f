package org.emporion.runner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A JSON object read field by field, so that every complaint names its place. */
final class JsonSection {
  private final String place;
  private final JsonNode node;
  private final Set<String> read = new TreeSet<>();

  JsonSection(String place, JsonNode node) throws PlanException {
    this.place = place;
    this.node = node;
    if (!node.isObject()) {
      throw new PlanException(place + " must be an object");
    }
  }

  boolean has(String key) {
    read.add(key);
    return node.hasNonNull(key);
  }

  boolean isText(String key) {
    return node.path(key).isTextual();
  }

  String text(String key) throws PlanException {
    JsonNode value = required(key);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw fault(key, "must be a text");
    }
    return value.textValue();
  }

  Optional<String> optionalText(String key) throws PlanException {
    if (!has(key)) {
      return Optional.empty();
    }
    if (!node.get(key).isTextual()) {
      throw fault(key, "must be a text");
    }
    return Optional.of(node.get(key).textValue());
  }

  double number(String key, double least, double most) throws PlanException {
    JsonNode value = required(key);
    if (!value.isNumber()) {
      throw fault(key, "must be a number");
    }
    if (!(value.doubleValue() >= least && value.doubleValue() <= most)) {
      throw fault(key, "must lie between " + least + " and " + most + ", not " + value);
    }
    return value.doubleValue();
  }

  double positive(String key, double most) throws PlanException {
    double value = number(key, 0, most);
    if (value == 0) {
      throw fault(key, "must be greater than 0");
    }
    return value;
  }

  long whole(String key, long least, long most, Optional<Long> otherwise) throws PlanException {
    if (!has(key) && otherwise.isPresent()) {
      return otherwise.get();
    }
    JsonNode value = required(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw fault(key, "must be a whole number");
    }
    if (value.longValue() < least || value.longValue() > most) {
      throw fault(key, "must lie between " + least + " and " + most + ", not " + value);
    }
    return value.longValue();
  }

  boolean flag(String key) throws PlanException {
    if (!has(key)) {
      return false;
    }
    if (!node.get(key).isBoolean()) {
      throw fault(key, "must be true or false");
    }
    return node.get(key).booleanValue();
  }

  JsonSection section(String key) throws PlanException {
    return new JsonSection(at(key), required(key));
  }

  /** The objects of a list that must not be empty. */
  List<JsonSection> sections(String key) throws PlanException {
    JsonNode value = required(key);
    if (!value.isArray() || value.isEmpty()) {
      throw fault(key, "must be a list of at least one object");
    }
    List<JsonSection> sections = new ArrayList<>();
    for (JsonNode element : value) {
      sections.add(new JsonSection(at(key) + "[" + sections.size() + "]", element));
    }
    return sections;
  }

  Map<String, String> texts(String key) throws PlanException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (has(key)) {
      JsonSection section = section(key);
      for (String name : section.keys()) {
        texts.put(name, section.value(name));
      }
    }
    return Map.copyOf(texts);
  }

  /** A scalar as text: a query parameter may well be written as a number. */
  private String value(String key) throws PlanException {
    if (!node.get(key).isValueNode() || node.get(key).isNull()) {
      throw fault(key, "must be a text");
    }
    return node.get(key).asText();
  }

  List<Integer> statusCodes(String key) throws PlanException {
    JsonNode value = required(key);
    List<Integer> codes = new ArrayList<>();
    for (JsonNode code : value) {
      if (!code.isInt() || code.intValue() < 100 || code.intValue() > 599) {
        throw fault(key, "must hold status codes from 100 to 599, not " + code);
      }
      codes.add(code.intValue());
    }
    if (!value.isArray() || codes.isEmpty()) {
      throw fault(key, "must be a list of at least one status code");
    }
    return List.copyOf(codes);
  }

  List<String> values(String key) throws PlanException {
    JsonNode value = required(key);
    List<String> values = new ArrayList<>();
    for (JsonNode element : value) {
      if (!element.isValueNode() || element.isNull()) {
        throw fault(key, "must hold texts only");
      }
      values.add(element.asText());
    }
    if (!value.isArray() || values.isEmpty()) {
      throw fault(key, "must be a list of at least one text");
    }
    return List.copyOf(values);
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    read.addAll(keys);
    return keys;
  }

  /** Call when all known keys were read: any other is a typing error worth telling. */
  void noOtherKeys() throws PlanException {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!read.contains(entry.getKey())) {
        throw fault(entry.getKey(), "is not known here; known are " + String.join(", ", read));
      }
    }
  }

  PlanException fault(String key, String complaint) {
    return new PlanException(at(key) + " " + complaint);
  }

  private JsonNode required(String key) throws PlanException {
    read.add(key);
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw fault(key, "is missing");
    }
    return value;
  }

  private String at(String key) {
    return place.endsWith(": ") ? place + key : place + "." + key;
  }
}
