package org.emporion.shop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Places orders and records their payments. */
public final class OrderStore {
  static final String CART = "select c.sku, c.quantity, p.price from cart_item c"
      + " join product p on p.sku = c.sku where c.session = ? order by c.sku";

  private final ShopDatabase database;

  /** Orders in a database. */
  public OrderStore(ShopDatabase database) {
    this.database = database;
  }

  /** Turns the session's cart into an order and empties it; nothing happens when it is empty. */
  public Optional<Order> place(String session) {
    return database.change(connection -> {
      List<CartLine> lines = ShopDatabase.query(connection, CART, OrderStore::line, session);
      // Whoever deletes the lines owns them: a second checkout of the same cart finds none.
      if (lines.isEmpty()
          || ShopDatabase.update(
              connection, "delete from cart_item where session = ?", session) == 0) {
        return Optional.empty();
      }
      BigDecimal total =
          lines.stream().map(CartLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
      long id = ShopDatabase.insert(connection,
          "insert into orders(session, customer, total, status)"
              + " values(?, (select customer from session where id = ?), ?, ?)",
          session, session, total, OrderStatus.PLACED.id());
      for (CartLine line : lines) {
        ShopDatabase.update(connection, "insert into order_line values(?, ?, ?, ?)",
            id, line.sku(), line.quantity(), line.price());
      }
      return Optional.of(new Order(id, total, OrderStatus.PLACED));
    });
  }

  /** One order of a session. */
  public Optional<Order> order(long id, String session) {
    return database.query("select id, total, status from orders where id = ? and session = ?",
        OrderStore::order, id, session).stream().findFirst();
  }

  /** Number of orders of a customer. */
  public int orders(String customer) {
    return database.query("select count(*) from orders where customer = ?",
        row -> row.getInt(1), customer).getFirst();
  }

  /**
   * Enters one payment attempt of an order.
   *
   * @param guarded whether an order that is paid or being paid takes no further payment
   * @return the number of the attempt; empty when the guard held
   */
  public OptionalLong beginPayment(long id, boolean guarded) {
    return database.change(connection -> {
      boolean open = ShopDatabase.update(connection,
          "update orders set status = ? where id = ?" + (guarded ? " and status not in ('paying', 'approved')" : ""),
          OrderStatus.PAYING.id(), id) == 1;
      return open
          ? OptionalLong.of(ShopDatabase.insert(connection,
              "insert into payment(order_id, status) values(?, ?)", id, OrderStatus.PAYING.id()))
          : OptionalLong.empty();
    });
  }

  /** Records how a payment attempt ended. */
  public void endPayment(long id, long attempt, OrderStatus outcome) {
    database.change(connection -> ShopDatabase.update(
        connection, "update payment set status = ? where id = ?", outcome.id(), attempt)
        + ShopDatabase.update(connection, "update orders set status = ? where id = ?", outcome.id(), id));
  }

  /** Every payment attempt there was, in the order they began. */
  public List<Payment> payments() {
    return database.query("select order_id, status from payment order by id",
        row -> new Payment(row.getLong(1), OrderStatus.of(row.getString(2))));
  }

  /** Every order there is. */
  public List<Order> orders() {
    return database.query("select id, total, status from orders order by id", OrderStore::order);
  }

  /** All orders, in one consistent look. */
  public OrderTotals totals() {
    List<Order> all = orders();
    Map<OrderStatus, Integer> byStatus = new EnumMap<>(OrderStatus.class);
    BigDecimal revenue = BigDecimal.ZERO.setScale(2);
    List<Long> ids = new ArrayList<>(all.size());
    for (Order order : all) {
      byStatus.merge(order.status(), 1, Integer::sum);
      ids.add(order.id());
      if (order.status() == OrderStatus.APPROVED) {
        revenue = revenue.add(order.total());
      }
    }
    return new OrderTotals(byStatus, revenue, List.copyOf(ids));
  }

  static CartLine line(ResultSet row) throws SQLException {
    return new CartLine(row.getString(1), row.getInt(2), row.getBigDecimal(3));
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(row.getLong(1), row.getBigDecimal(2), OrderStatus.of(row.getString(3)));
  }
}
