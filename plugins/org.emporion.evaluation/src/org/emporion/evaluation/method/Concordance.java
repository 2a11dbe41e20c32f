package org.emporion.evaluation.method;

/**
 * What speaks for and against "row is at least as good as column". Source: Roy, Classement et choix en
 * présence de points de vue multiples (la méthode ELECTRE), RIRO 2 (1968) 57-75.
 *
 * @param concordance sum of the weights of the criteria on which the row is at least as good, 0 to 1; 1 on the diagonal
 * @param discordance the largest scaled difference against the row, 0 to 1; 0 on the diagonal
 */
public record Concordance(Matrix concordance, Matrix discordance) {
  /** Both matrices of a table. */
  static Concordance of(PerformanceTable table, DiscordanceScale scale) {
    double[][] gains = table.gains();
    double[][] scaled = scale.scaled(table);
    double[] weights = table.weights();
    int n = gains.length;
    double[][] concordance = new double[n][n];
    double[][] discordance = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double against = 0;
        for (int j = 0; j < weights.length; j++) {
          if (gains[a][j] >= gains[b][j]) {
            concordance[a][b] += weights[j];
          } else if (weights[j] > 0) {
            against = Math.max(against, scaled[b][j] - scaled[a][j]);
          }
        }
        concordance[a][b] = Math.min(1, concordance[a][b]);
        discordance[a][b] = Math.min(1, against);
      }
    }
    return new Concordance(Matrix.of(concordance), Matrix.of(discordance));
  }

  /** True when enough speaks for it and not too much against it. */
  boolean outranks(int a, int b, double concordanceAtLeast, double discordanceAtMost) {
    return concordance.at(a, b) >= concordanceAtLeast - MethodRanking.ROUNDING
        && discordance.at(a, b) <= discordanceAtMost + MethodRanking.ROUNDING;
  }

  /** True when more speaks for a against b than for b against a. */
  boolean favours(int a, int b) {
    return concordance.at(a, b) > concordance.at(b, a) + MethodRanking.ROUNDING;
  }
}
