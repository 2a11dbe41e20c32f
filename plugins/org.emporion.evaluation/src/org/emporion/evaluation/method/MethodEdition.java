package org.emporion.evaluation.method;

/**
 * Which method, and which edition of it, made a number.
 *
 * @param id stable id such as {@code topsis}
 * @param edition from 1; raised whenever the method's results change
 * @param settings what it was set to, such as {@code v=0.5}; empty when it has no settings
 */
public record MethodEdition(String id, int edition, String settings) {
  /** As it is printed beside a number: {@code vikor/1 v=0.5}. */
  public String label() {
    return id + "/" + edition + (settings.isEmpty() ? "" : " " + settings);
  }
}
