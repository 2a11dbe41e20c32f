package org.emporion.shop.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The generated goods of a gift shop: 12 categories of 20 products. The same in every run, so that a
 * plan may name SKUs (EM-0001 to EM-0240).
 */
public record Catalogue(List<Category> categories, List<Product> products) {
  private static final long PRICE_SEED = 20_111_117;

  private static final String[][] CATEGORIES = {
    {"mugs", "Mugs", "馬克杯"},
    {"candles", "Candles", "蠟燭"},
    {"cushions", "Cushions", "抱枕"},
    {"lamps", "Lamps", "檯燈"},
    {"clocks", "Clocks", "時鐘"},
    {"notebooks", "Notebooks", "筆記本"},
    {"baskets", "Baskets", "提籃"},
    {"teapots", "Teapots", "茶壺"},
    {"frames", "Picture frames", "相框"},
    {"bags", "Shopping bags", "購物袋"},
    {"ornaments", "Ornaments", "擺飾"},
    {"cards", "Greeting cards", "賀卡"}
  };

  private static final String[][] SINGULAR = {
    {"mug", "馬克杯"}, {"candle", "蠟燭"}, {"cushion", "抱枕"}, {"lamp", "檯燈"},
    {"clock", "時鐘"}, {"notebook", "筆記本"}, {"basket", "提籃"}, {"teapot", "茶壺"},
    {"picture frame", "相框"}, {"shopping bag", "購物袋"}, {"ornament", "擺飾"},
    {"greeting card", "賀卡"}
  };

  private static final String[][] STYLES = {
    {"White", "白色"}, {"Red", "紅色"}, {"Blue", "藍色"}, {"Green", "綠色"}, {"Vintage", "復古"}
  };

  private static final String[][] MOTIFS = {
    {"harbour", "海港"}, {"rose", "玫瑰"}, {"star", "星星"}, {"bird", "小鳥"}
  };

  /** Generates the catalogue. */
  public static Catalogue generate() {
    SplittableRandom prices = new SplittableRandom(PRICE_SEED);
    List<Category> categories = new ArrayList<>();
    List<Product> products = new ArrayList<>();
    for (int c = 0; c < CATEGORIES.length; c++) {
      String id = CATEGORIES[c][0];
      categories.add(new Category(id, new LocalName(CATEGORIES[c][1], CATEGORIES[c][2])));
      for (String[] style : STYLES) {
        for (String[] motif : MOTIFS) {
          LocalName name = new LocalName(
              style[0] + " " + motif[0] + " " + SINGULAR[c][0],
              style[1] + motif[1] + SINGULAR[c][1]);
          BigDecimal price = BigDecimal.valueOf(prices.nextInt(95, 4_996), 2);
          products.add(
              new Product("EM-%04d".formatted(products.size() + 1), id, name, price));
        }
      }
    }
    return new Catalogue(List.copyOf(categories), List.copyOf(products));
  }
}
