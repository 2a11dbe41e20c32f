package org.emporion.evaluation.method;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/** A method cannot work on these values; the reason is said in both languages. */
public final class TableRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** What a reason can name. */
  public enum Kind {
    /** A row of the table. */
    ALTERNATIVE,
    /** A column of the table, or an item of judgements. */
    CRITERION,
    /** A decision maker. */
    PERSON
  }

  /**
   * What a reason names, which readers know by a title and not by its id.
   *
   * @param kind what sort of thing
   * @param id its id
   */
  public record Thing(Kind kind, String id) {
    /** A row. */
    public static Thing alternative(String id) {
      return new Thing(Kind.ALTERNATIVE, id);
    }

    /** A column. */
    public static Thing criterion(String id) {
      return new Thing(Kind.CRITERION, id);
    }

    /** Somebody who has a say. */
    public static Thing person(String id) {
      return new Thing(Kind.PERSON, id);
    }
  }

  private final transient Phrasebook phrases;
  private final transient String key;
  private final transient Object[] arguments;

  /**
   * A refusal in the words of a phrase.
   *
   * @param arguments numbers, texts, {@link Thing}s, or lists of them
   */
  public TableRefusedException(Phrasebook phrases, String key, Object... arguments) {
    super(say(phrases, key, arguments, thing -> LocalText.same(thing.id())).en());
    this.phrases = phrases;
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** A refusal in the words of a phrase beside this class. */
  static TableRefusedException because(String key, Object... arguments) {
    return new TableRefusedException(new Phrasebook(TableRefusedException.class), key, arguments);
  }

  /** The reason in both languages, with ids. */
  public LocalText reason() {
    return reason(thing -> LocalText.same(thing.id()));
  }

  /** The reason in both languages, in the titles that readers know. */
  public LocalText reason(Function<Thing, LocalText> titles) {
    return say(phrases, key, arguments, titles);
  }

  private static LocalText say(
      Phrasebook phrases, String key, Object[] arguments, Function<Thing, LocalText> titles) {
    return phrases.say(key, Arrays.stream(arguments).map(each -> switch (each) {
      case Thing thing -> titles.apply(thing);
      case List<?> list -> joined(list.stream().map(one -> titles.apply((Thing) one)).toList());
      default -> each;
    }).toArray());
  }

  private static LocalText joined(List<LocalText> texts) {
    return new LocalText(
        texts.stream().map(LocalText::en).collect(Collectors.joining(", ")),
        texts.stream().map(LocalText::zhTw).collect(Collectors.joining("、")));
  }
}
