package org.emporion.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.emporion.evaluation.method.Consistency;
import org.emporion.evaluation.method.InconsistencyFinder;
import org.emporion.ui.Wording;
import org.emporion.ui.model.PairwiseInterview.Pair;

/** What the pairwise dialog says. */
public final class PairwiseWords {
  private final Wording words;
  private final UnaryOperator<String> title;

  /**
   * Says it in a language.
   *
   * @param title the title of a member by its id
   */
  public PairwiseWords(Wording words, UnaryOperator<String> title) {
    this.words = words;
    this.title = title;
  }

  /** The title of a member. */
  public String title(String id) {
    return title.apply(id);
  }

  /** How far the interview is. */
  public String progress(PairwiseInterview interview) {
    return words.say("pairwise.progress", interview.position() + 1, interview.pairs().size(), interview.answered());
  }

  /** An answer in words: 9 for a … 1 for equal … -9 for b. */
  public String sentence(Pair pair, int step) {
    String a = title(pair.a());
    String b = title(pair.b());
    int times = Math.abs(step);
    return times == 1 ? words.say("pairwise.equal", a, b)
        : words.say("pairwise.more", step > 0 ? a : b, step > 0 ? b : a, words.say("pairwise.step." + times), times);
  }

  /** A ratio as people write it: 3, 1/3, or a number with two decimals when it is neither. */
  public static String ratio(double ratio) {
    double times = Math.max(ratio, 1 / ratio);
    String number = Math.abs(times - Math.rint(times)) < 1e-9
        ? String.valueOf(Math.round(times)) : String.format(Locale.ROOT, "%.2f", times);
    return ratio >= 1 || number.equals("1") ? number : "1/" + number;
  }

  /** How well the answers fit each other; what is missing when nothing follows from them yet. */
  public String consistency(PairwiseInterview interview) {
    Optional<PairwiseInterview.Result> result = interview.result();
    if (result.isEmpty()) {
      return words.say("pairwise.unlinked");
    }
    Consistency found = result.get().consistency();
    String estimated = result.get().estimated() == 0 ? ""
        : words.say("pairwise.estimated", result.get().estimated());
    return found.size() < 3 ? words.say("pairwise.two")
        : words.say(found.acceptable() ? "pairwise.fits" : "pairwise.contradicts",
            String.format(Locale.ROOT, "%.3f", found.ratio()),
            String.format(Locale.ROOT, "%.2f", Consistency.LIMIT), found.randomIndexTable(), estimated);
  }

  /** Which answer contradicts the others most, and what it would have to be. */
  public String suspect(InconsistencyFinder.Suspect suspect) {
    return words.say("pairwise.suspect", title(suspect.given().item()), title(suspect.given().other()),
        ratio(suspect.given().ratio()), ratio(suspect.onScale()), String.format(Locale.ROOT, "%.3f", suspect.ratioOnScale()));
  }

  /** The cells of the matrix: what was answered, and nothing where nothing was. */
  public List<List<String>> matrix(PairwiseInterview interview) {
    return interview.items().stream().map(row -> interview.items().stream().map(column -> cell(interview, row, column))
        .toList()).toList();
  }

  private static String cell(PairwiseInterview interview, String row, String column) {
    return row.equals(column) ? "1" : interview.answer(new Pair(row, column)).map(PairwiseWords::ratio)
        .or(() -> interview.answer(new Pair(column, row)).map(one -> ratio(1 / one))).orElse("");
  }
}
