package org.emporion.shop.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.emporion.shop.catalogue.Product;
import org.emporion.shop.service.PaymentProvider;
import org.emporion.shop.store.CatalogueStore;
import org.emporion.shop.store.Order;
import org.emporion.shop.store.OrderStatus;
import org.emporion.shop.store.OrderStore;
import org.emporion.shop.store.VisitorStore;

/** What the shop does for each kind of request; runs on a worker. */
final class ShopFunctions {
  private static final int MOST_OF_ONE = 99;

  private final CatalogueStore catalogue;
  private final VisitorStore visitors;
  private final OrderStore orders;
  private final PaymentProvider payments;
  private final HtmlPages pages = new HtmlPages();

  ShopFunctions(
      CatalogueStore catalogue,
      VisitorStore visitors,
      OrderStore orders,
      PaymentProvider payments) {
    this.catalogue = catalogue;
    this.visitors = visitors;
    this.orders = orders;
    this.payments = payments;
  }

  Reply home(ShopRequest request) {
    return Reply.html(pages.home(catalogue.categories()));
  }

  Reply categories(ShopRequest request) {
    return Reply.json(200, Json.categories(catalogue.categories()));
  }

  Reply categoryProducts(ShopRequest request) {
    Optional<Integer> page = whole(request.query().getOrDefault("page", "1"));
    if (page.isEmpty() || page.get() < 1) {
      return Reply.error(400, "page must be a whole number from 1");
    }
    return catalogue.products(request.argument(), page.get())
        .map(found -> Reply.json(200, Json.products(found)))
        .orElseGet(() -> Reply.error(404, "no such category"));
  }

  Reply search(ShopRequest request) {
    String term = request.query().getOrDefault("q", "");
    if (term.isBlank()) {
      return Reply.error(400, "q is missing");
    }
    return Reply.json(200, Json.products(catalogue.search(term)));
  }

  Reply product(ShopRequest request) {
    return product(request, product -> Reply.json(200, Json.product(product)));
  }

  Reply productPage(ShopRequest request) {
    return product(request, product -> Reply.html(pages.product(product)));
  }

  private Reply product(ShopRequest request, Function<Product, Reply> answer) {
    return catalogue.product(request.argument())
        .map(answer)
        .orElseGet(() -> Reply.error(404, "no such product"));
  }

  Reply addToCart(ShopRequest request) {
    JsonNode body = Json.body(request.body());
    JsonNode quantity = body.path("quantity");
    if (!body.path("sku").isTextual() || !quantity.canConvertToInt() || !quantity.isIntegralNumber()
        || quantity.intValue() < 1 || quantity.intValue() > MOST_OF_ONE) {
      return Reply.error(400, "needs sku and a quantity from 1 to " + MOST_OF_ONE);
    }
    String session = request.session().orElseGet(ShopFunctions::newSession);
    if (!visitors.addToCart(session, body.path("sku").textValue(), quantity.intValue())) {
      return Reply.error(404, "no such product");
    }
    return keep(request, session, Reply.json(201, Json.cart(visitors.cart(session))));
  }

  Reply cart(ShopRequest request) {
    return Reply.json(200, Json.cart(request.session().map(visitors::cart).orElse(List.of())));
  }

  Reply login(ShopRequest request) {
    JsonNode customer = Json.body(request.body()).path("customer");
    if (!customer.isTextual() || customer.textValue().isBlank()) {
      return Reply.error(400, "needs customer");
    }
    String session = request.session().orElseGet(ShopFunctions::newSession);
    visitors.login(session, customer.textValue());
    return keep(request, session,
        Reply.json(200, Json.object().put("customer", customer.textValue())));
  }

  Reply account(ShopRequest request) {
    return request.session().flatMap(visitors::customer)
        .map(customer -> Reply.json(200,
            Json.object().put("customer", customer).put("orders", orders.orders(customer))))
        .orElseGet(() -> Reply.error(401, "not logged in"));
  }

  Reply placeOrder(ShopRequest request) {
    return request.session().flatMap(orders::place)
        .map(order -> Reply.json(201, Json.order(order)))
        .orElseGet(() -> Reply.error(409, "the cart is empty"));
  }

  /** The provider's delay and the entry of its answer come after the worker is free again. */
  Reply pay(ShopRequest request) {
    Optional<Order> order = ownOrder(request);
    if (order.isEmpty()) {
      return Reply.error(404, "no such order");
    }
    if (!Json.body(request.body()).path("method").isTextual()) {
      return Reply.error(400, "needs method");
    }
    long id = order.get().id();
    OptionalLong attempt = orders.beginPayment(id, !payments.chargesAgain());
    if (attempt.isEmpty()) {
      return Reply.error(409, "already paid or being paid");
    }
    PaymentProvider.Answer answer =
        order.get().status() == OrderStatus.APPROVED ? payments.again() : payments.next();
    ObjectNode body = Json.object().put("orderId", id).put("status", answer.outcome().id());
    return Reply.json(paymentCode(answer.outcome()), body).after(answer.delayNanos(),
        answer.outcome() == OrderStatus.PAYING
            ? () -> {} : () -> orders.endPayment(id, attempt.getAsLong(), answer.outcome()));
  }

  Reply orderStatus(ShopRequest request) {
    return ownOrder(request)
        .map(order -> Reply.json(200, Json.order(order)))
        .orElseGet(() -> Reply.error(404, "no such order"));
  }

  private Optional<Order> ownOrder(ShopRequest request) {
    return whole(request.argument())
        .flatMap(id -> request.session().flatMap(session -> orders.order(id, session)));
  }

  private static int paymentCode(OrderStatus outcome) {
    return switch (outcome) {
      case APPROVED -> 200;
      case DECLINED -> 402;
      case TIMED_OUT -> 504;
      case PAYING -> 202;
      case PLACED -> throw new IllegalArgumentException("no outcome: " + outcome);
    };
  }

  private static Reply keep(ShopRequest request, String session, Reply reply) {
    return request.session().isPresent() ? reply : reply.withSession(session);
  }

  private static String newSession() {
    return UUID.randomUUID().toString();
  }

  private static Optional<Integer> whole(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
