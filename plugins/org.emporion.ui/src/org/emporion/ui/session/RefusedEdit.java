package org.emporion.ui.session;

import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.store.Problem;

/**
 * An edit that would make the study unsound. Nothing of it was saved.
 *
 * @param what the edit in words
 * @param problems what would be wrong, at least one, each with the field it is about
 */
public record RefusedEdit(LocalText what, List<Problem> problems) {
  /** The problems at a field or inside it, so that they can be shown beside it. */
  public List<Problem> at(String field) {
    return problems.stream()
        .filter(one -> one.field().equals(field) || one.field().startsWith(field + ".")).toList();
  }
}
