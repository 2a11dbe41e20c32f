package org.emporion.store.edit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a body that is a GraphQL request (GraphQL over HTTP, "Request body").
 *
 * @param query the document
 * @param variables a JSON object, with placeholders where they were; empty for none
 */
record GraphQlBody(String query, Optional<String> variables) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern HOLE = Pattern.compile("#\\{[^}]*}");
  /** Operations of a document that has names for them; a document of one needs no {@code operationName} (GraphQL 6.1). */
  private static final Pattern NAMED = Pattern.compile("\\b(?:query|mutation|subscription)\\s+\\w+\\s*[({@]");

  /** The parts; empty when it is no GraphQL request, or one that these parts do not say all of. */
  static Optional<GraphQlBody> of(String body) {
    // A placeholder is a number of the same length, sound within quotation marks and without, so that places stay.
    String sound = HOLE.matcher(body).replaceAll(hole -> "1" + "0".repeat(hole.group().length() - 1));
    String query = "";
    Optional<String> variables = Optional.empty();
    try (JsonParser json = JSON.createParser(sound)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        int from = (int) json.currentTokenLocation().getCharOffset();
        if (name.equals("query") && value == JsonToken.VALUE_STRING) {
          json.finishToken();
          query = text(body.substring(from, (int) json.currentLocation().getCharOffset()));
        } else if (name.equals("variables") && value == JsonToken.START_OBJECT) {
          json.skipChildren();
          variables = Optional.of(body.substring(from, (int) json.currentLocation().getCharOffset()));
        } else if (!(name.equals("variables") && value == JsonToken.VALUE_NULL || name.equals("operationName"))) {
          return Optional.empty();
        }
      }
      if (json.nextToken() != null) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    boolean one = NAMED.matcher(query).results().limit(2).count() < 2;
    return one && query.contains("{") ? Optional.of(new GraphQlBody(query, variables)) : Optional.empty();
  }

  private static String text(String quoted) throws IOException {
    try (JsonParser json = JSON.createParser(quoted)) {
      json.nextToken();
      return json.getText();
    }
  }
}
