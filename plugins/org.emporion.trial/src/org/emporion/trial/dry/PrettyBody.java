package org.emporion.trial.dry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Bodies laid out for people: JSON in lines of its own, anything else as it is. */
public final class PrettyBody {
  private final ObjectMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The same body, easier to read. */
  public String of(String body) {
    String text = body.strip();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return body;
    }
    try {
      JsonNode root = mapper.readTree(text);
      return mapper.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      // Not JSON after all, or cut off in the middle: better as it is than not at all.
      return body;
    }
  }
}
