package org.emporion.shop.store;

import java.util.List;
import java.util.Optional;

/** Visitors: their sessions, customer accounts and carts. */
public final class VisitorStore {
  private final ShopDatabase database;

  /** Visitors in a database. */
  public VisitorStore(ShopDatabase database) {
    this.database = database;
  }

  /** Ties a session to a customer. */
  public void login(String session, String customer) {
    database.change(connection -> ShopDatabase.update(
        connection, "merge into session key(id) values(?, ?)", session, customer));
  }

  /** The customer of a session, or empty for a guest. */
  public Optional<String> customer(String session) {
    return database.query("select customer from session where id = ?",
        row -> row.getString(1), session).stream().findFirst();
  }

  /** Adds a product to the session's cart; false when there is no such product. */
  public boolean addToCart(String session, String sku, int quantity) {
    return database.change(connection -> {
      boolean known = !ShopDatabase.query(connection, "select 1 from product where sku = ?",
          row -> true, sku).isEmpty();
      if (known && ShopDatabase.update(connection,
          "update cart_item set quantity = quantity + ? where session = ? and sku = ?",
          quantity, session, sku) == 0) {
        ShopDatabase.update(connection, "insert into cart_item values(?, ?, ?)",
            session, sku, quantity);
      }
      return known;
    });
  }

  /** The lines of the session's cart by SKU. */
  public List<CartLine> cart(String session) {
    return database.query(OrderStore.CART, OrderStore::line, session);
  }
}
