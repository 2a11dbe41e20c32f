package org.emporion.store.journey;

/**
 * A place in a request where a value stands.
 *
 * @param kind which part of the request
 * @param place which value of that part: a number, or a JSON pointer
 * @param name what the request calls the value; in a path the segment before it
 * @param prefix what stands before the value and belongs to the protocol, such as {@code "Bearer "}
 * @param value the value, decoded
 * @param number true for a number in JSON, which stands without quotation marks
 */
record Slot(Kind kind, String place, String name, String prefix, String value, boolean number) {
  /** The parts of a request. */
  enum Kind { PATH, QUERY, HEADER, JSON, FORM }
}
