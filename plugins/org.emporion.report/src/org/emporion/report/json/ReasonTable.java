package org.emporion.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.emporion.model.Fingerprint;
import org.emporion.model.finding.Reason;
import org.emporion.report.ReasonTree;

/**
 * Writes every reason as its id and keeps the reasons themselves, so that a ground that many numbers
 * share stands once in the file.
 */
final class ReasonTable extends StdSerializer<Reason> {
  private static final long serialVersionUID = 1L;
  private static final int ID_LENGTH = 16;
  private final transient ReasonTree tree;
  private final transient Map<Reason, String> ids = new IdentityHashMap<>();
  private final transient Map<String, ReasonTree.Node> nodes = new TreeMap<>();

  ReasonTable(ReasonTree tree) {
    super(Reason.class);
    this.tree = tree;
  }

  @Override
  public void serialize(Reason reason, JsonGenerator out, SerializerProvider provider) throws IOException {
    out.writeString(id(reason));
  }

  /** The id of a reason, which from now on is in the table with all it rests on. */
  String id(Reason reason) {
    String known = ids.get(reason);
    return known != null ? known : keep(tree.resolve(reason));
  }

  private String keep(ReasonTree.Node node) {
    node.because().forEach(this::keep);
    return ids.computeIfAbsent(node.reason(), reason -> {
      String id = Fingerprint.of(reason).substring(0, ID_LENGTH);
      nodes.putIfAbsent(id, node);
      return id;
    });
  }

  /** Writes the table. */
  void into(ObjectNode table) {
    nodes.forEach((id, node) -> {
      ObjectNode entry = table.putObject(id);
      entry.put("kind", node.reason().kind().name());
      entry.putObject("sentence").put("en", node.reason().sentence().en()).put("zh-TW", node.reason().sentence().zhTw());
      entry.put("reference", node.reason().reference());
      node.place().ifPresent(place -> entry.put("place", place.toString()));
      ArrayNode because = entry.putArray("because");
      node.because().forEach(one -> because.add(keep(one)));
    });
  }
}
