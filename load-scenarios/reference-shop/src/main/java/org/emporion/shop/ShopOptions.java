package org.emporion.shop;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The command line of the shop.
 *
 * @param port 0 for any free port, to 65535
 * @param profile profile file; without it the built-in profile
 * @param seed fixes the drawn outcomes
 * @param stopOnEof whether the end of standard input ends the shop
 * @param data database file; without it everything stays in memory
 * @param accessLog file for one line of CSV for each answer
 */
record ShopOptions(
    int port, Optional<Path> profile, long seed, boolean stopOnEof, Optional<Path> data,
    Optional<Path> accessLog) {

  static final String USAGE =
      "usage: shop [--port N] [--profile FILE] [--seed N] [--stop-on-eof] [--data FILE]"
          + " [--access-log FILE]";

  static ShopOptions parse(String... args) {
    int port = 0;
    long seed = 1;
    boolean stopOnEof = false;
    Optional<Path> profile = Optional.empty();
    Optional<Path> data = Optional.empty();
    Optional<Path> accessLog = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--port" -> port = (int) number(args, ++i, 0, 65_535);
        case "--seed" -> seed = number(args, ++i, Long.MIN_VALUE, Long.MAX_VALUE);
        case "--profile" -> profile = Optional.of(Path.of(value(args, ++i)));
        case "--data" -> data = Optional.of(Path.of(value(args, ++i)));
        case "--access-log" -> accessLog = Optional.of(Path.of(value(args, ++i)));
        case "--stop-on-eof" -> stopOnEof = true;
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    return new ShopOptions(port, profile, seed, stopOnEof, data, accessLog);
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) {
      throw new IllegalArgumentException(args[i - 1] + " needs a value");
    }
    return args[i];
  }

  private static long number(String[] args, int i, long least, long most) {
    try {
      long number = Long.parseLong(value(args, i));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          args[i - 1] + " needs a whole number, not \"" + args[i] + "\"", e);
    }
    throw new IllegalArgumentException(
        args[i - 1] + " must lie between " + least + " and " + most);
  }
}
