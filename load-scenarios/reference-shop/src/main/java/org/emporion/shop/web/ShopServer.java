package org.emporion.shop.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.emporion.shop.RequestKind;
import org.emporion.shop.catalogue.Catalogue;
import org.emporion.shop.profile.ShopProfile;
import org.emporion.shop.service.OutcomeStreams;
import org.emporion.shop.service.PaymentProvider;
import org.emporion.shop.service.QueueFullException;
import org.emporion.shop.service.WorkerPool;
import org.emporion.shop.store.CatalogueStore;
import org.emporion.shop.store.OrderStore;
import org.emporion.shop.store.ShopDatabase;
import org.emporion.shop.store.VisitorStore;

/** The running shop: HTTP on the loopback address in front of the workers. */
public final class ShopServer implements AutoCloseable {
  private static final String COOKIE = "SHOPSESSION";
  private static final int BACKLOG = 1024;

  private final HttpServer http;
  private final RequestThreads threads = new RequestThreads(Executors.newVirtualThreadPerTaskExecutor());
  private final ShopDatabase database;
  private final WorkerPool workers;
  private final OutcomeStreams errors;
  private final ShopProfile profile;
  private final Ledger ledger = new Ledger();
  private final AccessLog log;
  private final Reports reports;
  private final List<Route> routes;

  /**
   * Starts listening.
   *
   * @param port 0 for any free port
   * @param seed fixes the streams of service times, errors and payment outcomes
   * @param log told of every answer; closed with the shop
   * @throws IOException when the port cannot be bound
   */
  public ShopServer(int port, ShopProfile profile, long seed, ShopDatabase database, AccessLog log)
      throws IOException {
    this.profile = profile;
    this.log = log;
    this.database = database;
    this.errors = new OutcomeStreams(seed, "error");
    this.http =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
    this.workers = new WorkerPool(profile, seed);
    OrderStore orders = new OrderStore(database);
    this.reports = new Reports(profile, ledger, orders, workers);
    this.routes = routes(new ShopFunctions(
        new CatalogueStore(database),
        new VisitorStore(database),
        orders,
        new PaymentProvider(profile.payment(), profile.distribution(), seed)));
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  /** Starts a shop on a fresh database in memory. */
  public static ShopServer inMemory(int port, ShopProfile profile, long seed) throws IOException {
    return new ShopServer(
        port, profile, seed, new ShopDatabase(Optional.empty(), Catalogue.generate()), AccessLog.none());
  }

  /** The port it listens on. */
  public int port() {
    return http.getAddress().getPort();
  }

  private static List<Route> routes(ShopFunctions shop) {
    return List.of(
        Route.of(RequestKind.HOME, "GET", "/", shop::home),
        Route.of(RequestKind.CATEGORY, "GET", "/api/categories", shop::categories),
        Route.of(RequestKind.CATEGORY, "GET", "/api/categories/{}/products",
            shop::categoryProducts),
        Route.of(RequestKind.SEARCH, "GET", "/api/search", shop::search),
        Route.of(RequestKind.PRODUCT, "GET", "/api/products/{}", shop::product),
        Route.of(RequestKind.PRODUCT, "GET", "/products/{}", shop::productPage),
        Route.of(RequestKind.CART, "POST", "/api/cart/items", shop::addToCart),
        Route.of(RequestKind.CART, "GET", "/api/cart", shop::cart),
        Route.of(RequestKind.LOGIN, "POST", "/api/login", shop::login),
        Route.of(RequestKind.ACCOUNT, "GET", "/api/account", shop::account),
        Route.of(RequestKind.ORDER, "POST", "/api/orders", shop::placeOrder),
        Route.of(RequestKind.PAYMENT, "POST", "/api/orders/{}/payment", shop::pay),
        Route.of(RequestKind.ORDER_STATUS, "GET", "/api/orders/{}", shop::orderStatus));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Answer answer = answer(exchange, body);
      long readyNanos = System.nanoTime();
      try {
        send(exchange, answer.reply());
      } finally {
        answer.kind().ifPresent(kind -> log.answered(threads.arrival(), kind, answer.reply(), readyNanos));
      }
    }
  }

  /** A reply and the kind of request it is for; none for the shop's own pages and for what it does not have. */
  private record Answer(Reply reply, Optional<RequestKind> kind) {
    Answer(Reply reply) {
      this(reply, Optional.empty());
    }
  }

  private Answer answer(HttpExchange exchange, String body) {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/_ledger")) {
      return new Answer(reports.ledger());
    }
    if (path.equals("/_orders")) {
      return new Answer(reports.orders());
    }
    if (path.equals("/metrics")) {
      return new Answer(reports.metrics());
    }
    if (path.startsWith("/_")) {
      return new Answer(Reply.error(404, "not found"));
    }
    for (Route route : routes) {
      Optional<String> argument = route.match(exchange.getRequestMethod(), path);
      if (argument.isPresent()) {
        Reply reply = serve(route, new ShopRequest(
            argument.get(), query(exchange), session(exchange), body));
        ledger.count(route.kind(), reply.status(), reply.fault());
        return new Answer(reply, Optional.of(route.kind()));
      }
    }
    ledger.countUnknown();
    return new Answer(Reply.error(404, "not found"));
  }

  private Reply serve(Route route, ShopRequest request) {
    Reply reply;
    try {
      reply = workers.serve(route.kind(), () -> work(route, request));
    } catch (QueueFullException e) {
      return Reply.fault(503, e.getMessage());
    }
    long until = System.nanoTime() + reply.delayNanos();
    long left;
    while ((left = until - System.nanoTime()) > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(left);
    }
    reply.before().run();
    return reply;
  }

  private Reply work(Route route, ShopRequest request) {
    if (errors.uniform(route.kind()) < profile.of(route.kind()).errorRate()) {
      return Reply.fault(500, "the shop failed, as its profile asks");
    }
    try {
      return route.function().apply(request);
    } catch (RuntimeException e) {
      System.err.println("shop: " + route.kind().id() + ": " + e);
      return Reply.fault(500, "the shop failed");
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    reply.newSession().ifPresent(session -> exchange.getResponseHeaders()
        .set("Set-Cookie", COOKIE + "=" + session + "; Path=/; HttpOnly"));
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> session(HttpExchange exchange) {
    for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      for (String cookie : header.split(";")) {
        String[] parts = cookie.strip().split("=", 2);
        if (parts.length == 2 && parts[0].equals(COOKIE) && !parts[1].isBlank()) {
          return Optional.of(parts[1]);
        }
      }
    }
    return Optional.empty();
  }

  /** Stops listening, ends the workers and closes the database. */
  @Override
  public void close() {
    http.stop(0);
    workers.close();
    threads.close();
    log.close();
    database.close();
  }
}
