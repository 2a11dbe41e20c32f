package org.emporion.shop.store;

/** How the payment of an order stands. */
public enum OrderStatus {
  /** Placed, no payment tried yet. */
  PLACED("placed"),
  /** The payment provider is being asked. */
  PAYING("paying"),
  APPROVED("approved"),
  DECLINED("declined"),
  TIMED_OUT("timed-out");

  private final String id;

  OrderStatus(String id) {
    this.id = id;
  }

  /** The word used in answers and in the database. */
  public String id() {
    return id;
  }

  /** The status with this word. */
  static OrderStatus of(String id) {
    for (OrderStatus status : values()) {
      if (status.id.equals(id)) {
        return status;
      }
    }
    throw new IllegalStateException("unknown order status " + id);
  }
}
