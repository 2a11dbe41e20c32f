package org.emporion.trial.record;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How trial records and the runner's lines are written as JSON: one mapper, set up in one place. */
public final class RecordJson {
  private final ObjectMapper mapper = JsonMapper.builder()
      .addModule(new Jdk8Module())
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  /**
   * One value in one line.
   *
   * @throws IOException when the value cannot be written as JSON
   */
  public String line(Object value) throws IOException {
    return mapper.writeValueAsString(value);
  }

  /**
   * Reads a value from text.
   *
   * @throws IOException when the text is not such a value
   */
  public <T> T read(String text, Class<T> type) throws IOException {
    return mapper.readValue(text, type);
  }

  /**
   * Reads a value from a file.
   *
   * @throws IOException when the file cannot be read or is not such a value
   */
  public <T> T read(Path file, Class<T> type) throws IOException {
    return read(Files.readString(file), type);
  }

  /**
   * Writes a value to a file, indented for people.
   *
   * @throws IOException when the file cannot be written
   */
  public void write(Path file, Object value) throws IOException {
    Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
  }
}
