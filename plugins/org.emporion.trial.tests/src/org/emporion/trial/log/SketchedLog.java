package org.emporion.trial.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log as Gatling 3.15.1 writes it, from lines that a test makes up. */
final class SketchedLog {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final long startMillis;

  /** One response. */
  record Line(List<String> groups, String name, long endMillis, int took, boolean ok, String message) {}

  SketchedLog(long startMillis) throws IOException {
    this.startMillis = startMillis;
    out.writeByte(0);
    text("3.15.1");
    text("a.Simulation");
    out.writeLong(startMillis);
    text("");
    out.writeInt(1);
    text("customers");
    out.writeInt(0);
  }

  SketchedLog add(Line line) throws IOException {
    out.writeByte(1);
    out.writeInt(line.groups().size());
    for (String group : line.groups()) {
      repeated(group);
    }
    repeated(line.name());
    out.writeInt((int) (line.endMillis() - line.took() - startMillis));
    out.writeInt((int) (line.endMillis() - startMillis));
    out.writeBoolean(line.ok());
    repeated(line.message());
    return this;
  }

  SketchedLog user(boolean begins, long atMillis) throws IOException {
    out.writeByte(2);
    out.writeInt(0);
    out.writeBoolean(begins);
    out.writeInt((int) (atMillis - startMillis));
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private void repeated(String text) throws IOException {
    Integer known = numbers.get(text);
    if (known != null) {
      out.writeInt(-known);
      return;
    }
    numbers.put(text, numbers.size() + 1);
    out.writeInt(numbers.size());
    text(text);
  }

  private void text(String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
    out.writeInt(content.length);
    if (content.length > 0) {
      out.write(content);
      out.writeByte(0);
    }
  }
}
