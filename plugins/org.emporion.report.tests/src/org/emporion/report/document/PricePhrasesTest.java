package org.emporion.report.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.CostLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change of any line's price can be told. */
class PricePhrasesTest {
  @ParameterizedTest
  @EnumSource(value = CostLine.Basis.class, mode = EnumSource.Mode.EXCLUDE, names = "SALES")
  void everyBasisSaysWhatItsPriceIsFor(CostLine.Basis basis) {
    var said = new Phrasebook(DocumentBuilder.class).say("price." + basis, "PRICE");
    for (Language language : Language.values()) {
      assertTrue(said.in(language).contains("PRICE") && said.in(language).length() > "PRICE".length(), said.in(language));
    }
  }
}
