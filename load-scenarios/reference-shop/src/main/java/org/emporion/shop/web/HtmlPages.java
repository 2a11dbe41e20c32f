package org.emporion.shop.web;

import java.util.List;
import org.emporion.shop.catalogue.Category;
import org.emporion.shop.catalogue.Product;

/** The pages a person sees in a browser. */
final class HtmlPages {
  private static final String FRAME = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
      <body><h1>%s</h1>
      %s
      </body></html>
      """;

  String home(List<Category> categories) {
    StringBuilder list = new StringBuilder("<ul>\n");
    for (Category category : categories) {
      list.append("<li><a href=\"/api/categories/").append(category.id()).append("/products\">")
          .append(category.name().english()).append("</a> <span lang=\"zh-TW\">")
          .append(category.name().chinese()).append("</span></li>\n");
    }
    String title = "Emporion reference shop · 參考商店";
    return FRAME.formatted(title, title, list.append("</ul>"));
  }

  String product(Product product) {
    String details = "<p lang=\"zh-TW\">" + product.name().chinese() + "</p>\n<p>"
        + product.sku() + " · " + Json.CURRENCY + " " + product.price() + "</p>";
    return FRAME.formatted(product.name().english(), product.name().english(), details);
  }
}
