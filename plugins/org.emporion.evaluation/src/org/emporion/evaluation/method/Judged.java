package org.emporion.evaluation.method;

import java.util.List;

/** What people said about some items: comparisons in pairs, or numbers directly. */
public sealed interface Judged permits PairwiseMatrix, DirectPriorities {
  /** Ids of the items, each once. */
  List<String> items();
}
