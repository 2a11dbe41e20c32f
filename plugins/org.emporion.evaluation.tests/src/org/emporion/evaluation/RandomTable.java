package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emporion.model.LocalText;
import org.emporion.model.study.Claim;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Scale;

/** Decision tables from seeded random numbers: groups two deep, all scales, all sorts of evidence. */
final class RandomTable {
  private final Random random;

  RandomTable(long seed) {
    random = new Random(seed);
  }

  /** A table of 2 to 6 candidates; with or without unknowns and must-haves. */
  Table next(boolean unknowns, boolean mustHaves) {
    Table table = new Table();
    int groups = 1 + random.nextInt(3);
    for (int g = 0; g < groups; g++) {
      table.requirement("g" + g, null, random.nextInt(5), Table.yesNo(), null, null);
      int leaves = 1 + random.nextInt(4);
      for (int r = 0; r < leaves; r++) {
        Scale scale = scale();
        boolean measured = scale.kind() == Scale.Kind.NUMBER && random.nextInt(3) == 0;
        table.requirement("g" + g + "r" + r, "g" + g, 0.5 + random.nextInt(9), scale,
            measured ? "trial.t" + g + "x" + r + ".p95-ms" : null,
            mustHaves && random.nextInt(3) == 0 ? mustHave(scale) : null);
      }
    }
    int candidates = 2 + random.nextInt(5);
    for (int c = 0; c < candidates; c++) {
      fill(table, "c" + c, unknowns);
    }
    return table;
  }

  private Scale scale() {
    return switch (random.nextInt(3)) {
      case 0 -> Table.yesNo();
      case 1 -> Table.level();
      default -> random.nextBoolean()
          ? Table.number(random.nextInt(100), 100 + random.nextInt(900))
          : Table.number(200 + random.nextInt(900), random.nextInt(200));
    };
  }

  /** A threshold on the side that the scale calls good. */
  private MustHave mustHave(Scale scale) {
    return new MustHave(scale.higherIsBetter() ? MustHave.Bound.AT_LEAST : MustHave.Bound.AT_MOST, value(scale));
  }

  double value(Scale scale) {
    return switch (scale.kind()) {
      case YES_NO -> random.nextInt(2);
      case LEVEL -> random.nextInt(5);
      case NUMBER -> scale.worst() + (scale.best() - scale.worst()) * (random.nextDouble() * 1.4 - 0.2);
    };
  }

  private void fill(Table table, String id, boolean unknowns) {
    List<Claim> claims = new ArrayList<>();
    table.requirements.stream().filter(each -> each.partOf().isPresent()).forEach(each -> {
      double value = value(each.scale());
      if (unknowns && random.nextInt(4) == 0) {
        if (random.nextBoolean()) {
          claims.add(Table.unknown(each.id()));
        }
      } else if (each.evidence().measured()) {
        table.measured(id, each.evidence().metric().orElseThrow().name(), value);
      } else {
        claims.add(claim(each.id(), value));
      }
    });
    table.candidate(id, claims.toArray(Claim[]::new));
  }

  private Claim claim(String requirement, double value) {
    Claim.Basis basis = random.nextBoolean() ? Claim.Basis.VENDOR : Claim.Basis.JUDGEMENT;
    return new Claim(requirement, basis, Optional.of(value), LocalText.same("source " + random.nextInt(9)),
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Table.TODAY.minusMonths(random.nextInt(60))));
  }
}
