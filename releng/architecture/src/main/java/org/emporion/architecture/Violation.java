package org.emporion.architecture;

/**
 * Something in the house that the rules forbid.
 *
 * @param file path relative to the house, with forward slashes
 * @param line from 1; 0 when it has none
 * @param what what stands there
 * @param why the offending arrow and what is allowed
 */
public record Violation(String file, int line, String what, String why) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + what + " (" + why + ")";
  }
}
