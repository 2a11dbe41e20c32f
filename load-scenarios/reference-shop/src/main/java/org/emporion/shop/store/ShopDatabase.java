package org.emporion.shop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emporion.shop.catalogue.Catalogue;
import org.emporion.shop.catalogue.Category;
import org.emporion.shop.catalogue.Product;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** The embedded H2 database of one shop, in memory or in a file. */
public final class ShopDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 64;

  private static final String[] SCHEMA = {
    "create table if not exists category(id varchar primary key, en varchar, zh varchar, pos int)",
    "create table if not exists product(sku varchar primary key, category varchar, en varchar,"
        + " zh varchar, price decimal(10,2))",
    "create index if not exists product_category on product(category, sku)",
    "create table if not exists session(id varchar primary key, customer varchar)",
    "create table if not exists cart_item(session varchar, sku varchar, quantity int,"
        + " primary key(session, sku))",
    "create table if not exists orders(id bigint generated always as identity primary key,"
        + " session varchar, customer varchar, total decimal(12,2), status varchar)",
    "create index if not exists orders_customer on orders(customer)",
    "create table if not exists order_line(order_id bigint, sku varchar, quantity int,"
        + " price decimal(10,2), primary key(order_id, sku))",
    "create table if not exists payment(id bigint generated always as identity primary key,"
        + " order_id bigint, status varchar)"
  };

  private final JdbcDataSource source;
  private final JdbcConnectionPool pool;

  /** Opens the database, creates the tables and fills the catalogue when they are not there. */
  public ShopDatabase(Optional<Path> file, Catalogue catalogue) {
    String url = file
        .map(path -> "jdbc:h2:file:" + path.toAbsolutePath())
        .orElseGet(() -> "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    this.source = new JdbcDataSource();
    source.setURL(url + ";DB_CLOSE_ON_EXIT=FALSE");
    source.setUser("shop");
    source.setPassword("");
    this.pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(CONNECTIONS);
    change(connection -> {
      for (String table : SCHEMA) {
        update(connection, table);
      }
      fill(connection, catalogue);
      return null;
    });
  }

  private static void fill(Connection connection, Catalogue catalogue) throws SQLException {
    int position = 0;
    for (Category category : catalogue.categories()) {
      update(connection, "merge into category key(id) values(?, ?, ?, ?)", category.id(),
          category.name().english(), category.name().chinese(), position++);
    }
    for (Product product : catalogue.products()) {
      update(connection, "merge into product key(sku) values(?, ?, ?, ?, ?)", product.sku(),
          product.categoryId(), product.name().english(), product.name().chinese(),
          product.price());
    }
  }

  /** Does something in one transaction; any exception rolls it back. */
  public <T> T change(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("database: " + e.getMessage(), e);
    }
  }

  /** All rows of a query. */
  public <T> List<T> query(String sql, Row<T> row, Object... values) {
    try (Connection connection = pool.getConnection()) {
      return query(connection, sql, row, values);
    } catch (SQLException e) {
      throw new IllegalStateException("database: " + e.getMessage(), e);
    }
  }

  /** All rows of a query within a transaction. */
  public static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.of(rows));
      }
      return found;
    }
  }

  /** Runs a changing statement; returns the number of rows it changed. */
  public static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Inserts a row and returns the number the database gave it. */
  public static long insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Closes the database; one in a file is complete afterwards, one in memory is gone. */
  @Override
  public void close() {
    // A connection of its own: a pooled one would want to roll back a database that is gone.
    try (Connection connection = source.getConnection()) {
      pool.dispose();
      update(connection, "shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException("database: " + e.getMessage(), e);
    }
  }

  /** Work in a transaction. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T with(Connection connection) throws SQLException;
  }

  /** Turns a row into a value. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads the current row. */
    T of(ResultSet rows) throws SQLException;
  }
}
