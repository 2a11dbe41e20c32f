package org.emporion.shop;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of request the shop serves and counts; each has its own service time in a profile. */
public enum RequestKind {
  HOME("home"),
  CATEGORY("category"),
  SEARCH("search"),
  PRODUCT("product"),
  CART("cart"),
  LOGIN("login"),
  ACCOUNT("account"),
  ORDER("order"),
  PAYMENT("payment"),
  ORDER_STATUS("order-status");

  private final String id;

  RequestKind(String id) {
    this.id = id;
  }

  /** The name used in profiles, in the ledger and as a metric label. */
  public String id() {
    return id;
  }

  /** The kind with this id, or empty when there is none. */
  public static Optional<RequestKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
