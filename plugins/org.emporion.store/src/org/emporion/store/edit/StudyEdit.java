package org.emporion.store.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.emporion.model.LocalText;
import org.emporion.store.StudyFiles;

/**
 * One decision somebody makes about a study, in words and as a change of its files.
 *
 * @param what what is decided, as in "weight of Checkout speed": begins with a small letter, ends without a stop
 * @param step what becomes of it; empty where that would be too long to say
 * @param change makes the files as they are to be
 * @param coalesceKey the same for edits that are one movement of the hand, such as all those of one slider
 */
public record StudyEdit(
    LocalText what, Optional<Step> step, UnaryOperator<StudyFiles> change, Optional<String> coalesceKey) {
  /**
   * A value before and after.
   *
   * @param from as it was
   * @param to as it is to be
   */
  public record Step(LocalText from, LocalText to) {}

  /** An edit without a value to tell. */
  public static StudyEdit of(LocalText what, UnaryOperator<StudyEditor> change) {
    return new StudyEdit(what, Optional.empty(), through(change), Optional.empty());
  }

  /** An edit that makes one value another. */
  public static StudyEdit of(LocalText what, LocalText from, LocalText to, UnaryOperator<StudyEditor> change) {
    return new StudyEdit(what, Optional.of(new Step(from, to)), through(change), Optional.empty());
  }

  /** The same edit in these words. */
  StudyEdit told(LocalText subject, LocalText from, LocalText to) {
    return new StudyEdit(subject, Optional.of(new Step(from, to)), change, coalesceKey);
  }

  private static UnaryOperator<StudyFiles> through(UnaryOperator<StudyEditor> change) {
    return files -> change.apply(new StudyEditor(files)).files();
  }

  /** Several edits that are undone together, made in their order. */
  public static StudyEdit all(LocalText what, List<StudyEdit> edits) {
    return new StudyEdit(what, Optional.empty(), files -> {
      StudyFiles changed = files;
      for (StudyEdit edit : edits) {
        changed = edit.change.apply(changed);
      }
      return changed;
    }, Optional.empty());
  }

  /** The same as part of a movement of the hand: with the edits before it that have the same key it is undone at once. */
  public StudyEdit within(String gesture) {
    return new StudyEdit(what, step, change, Optional.of(gesture));
  }

  /** The same in words that tell where an earlier edit of the same movement began. */
  public StudyEdit since(StudyEdit earlier) {
    Optional<Step> whole = earlier.step.flatMap(first -> step.map(last -> new Step(first.from, last.to)));
    return new StudyEdit(what, whole.or(() -> step), change, coalesceKey);
  }

  /** The edit as a heading, such as "Weight of Checkout speed: 35 → 40". */
  public LocalText title() {
    return new LocalText(
        begun(what.en()) + step.map(one -> ": " + one.from.en() + " → " + one.to.en()).orElse(""),
        what.zhTw() + step.map(one -> "：" + one.from.zhTw() + " → " + one.to.zhTw()).orElse(""));
  }

  private static String begun(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
