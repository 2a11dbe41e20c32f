package org.emporion.shop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emporion.shop.catalogue.Category;
import org.emporion.shop.catalogue.LocalName;
import org.emporion.shop.catalogue.Product;

/** Looks up goods. */
public final class CatalogueStore {
  private static final int PAGE_SIZE = 8;
  private static final int SEARCH_LIMIT = 20;
  private static final String COLUMNS = "select sku, category, en, zh, price from product ";

  private final ShopDatabase database;

  /** A catalogue in a database. */
  public CatalogueStore(ShopDatabase database) {
    this.database = database;
  }

  /** All categories in shelf order. */
  public List<Category> categories() {
    return database.query("select id, en, zh from category order by pos",
        row -> new Category(row.getString(1), new LocalName(row.getString(2), row.getString(3))));
  }

  /** A page (from 1) of a category's products, or empty when there is no such category. */
  public Optional<Page<Product>> products(String category, int page) {
    int total = count("category = ?", category);
    if (total == 0) {
      return Optional.empty();
    }
    List<Product> found = database.query(
        COLUMNS + "where category = ? order by sku limit ? offset ?",
        CatalogueStore::product, category, PAGE_SIZE, (long) (page - 1) * PAGE_SIZE);
    return Optional.of(new Page<>(found, page, PAGE_SIZE, total));
  }

  /** The first products whose English or Chinese name contains the term. */
  public Page<Product> search(String term) {
    String pattern = "%" + term.strip().toLowerCase(Locale.ROOT)
        .replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    String condition = "lower(en) like ? or zh like ?";
    List<Product> found = database.query(
        COLUMNS + "where " + condition + " order by sku limit ?",
        CatalogueStore::product, pattern, pattern, SEARCH_LIMIT);
    return new Page<>(found, 1, SEARCH_LIMIT, count(condition, pattern, pattern));
  }

  /** One product. */
  public Optional<Product> product(String sku) {
    return database.query(COLUMNS + "where sku = ?", CatalogueStore::product, sku)
        .stream().findFirst();
  }

  private int count(String condition, Object... values) {
    return database.query("select count(*) from product where " + condition,
        row -> row.getInt(1), values).getFirst();
  }

  private static Product product(ResultSet row) throws SQLException {
    return new Product(row.getString(1), row.getString(2),
        new LocalName(row.getString(3), row.getString(4)), row.getBigDecimal(5));
  }
}
