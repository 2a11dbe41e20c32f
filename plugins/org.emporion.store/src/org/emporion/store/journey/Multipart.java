package org.emporion.store.journey;

import java.util.List;

/** Forms of text fields as multipart bodies (RFC 7578). */
final class Multipart {
  private static final String BOUNDARY = "emporion-form-boundary";
  /** The media type of what is written here. */
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private Multipart() {}

  /** The body of these fields. */
  static String text(List<Call.Pair> fields) {
    StringBuilder text = new StringBuilder();
    for (Call.Pair field : fields) {
      text.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"")
          .append(field.name().replace("\"", "%22")).append("\"\r\n\r\n").append(field.value()).append("\r\n");
    }
    return text.append("--").append(BOUNDARY).append("--\r\n").toString();
  }
}
