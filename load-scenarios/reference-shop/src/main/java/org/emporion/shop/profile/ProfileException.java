package org.emporion.shop.profile;

/** A profile that cannot be used; the message names file, line, column and field. */
public final class ProfileException extends Exception {
  /** An error with its location already in the message. */
  public ProfileException(String message) {
    super(message);
  }
}
