package org.emporion.model.study;

/**
 * A place in a file of the study.
 *
 * @param file path relative to the study folder, with forward slashes
 * @param line 1 for the first line
 * @param column 1 for the first column
 */
public record SourceRef(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
