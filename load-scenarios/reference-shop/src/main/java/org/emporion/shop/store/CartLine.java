package org.emporion.shop.store;

import java.math.BigDecimal;

/** A line of a cart or an order: so many of one product at its price. */
public record CartLine(String sku, int quantity, BigDecimal price) {
  /** Price of the line. */
  public BigDecimal total() {
    return price.multiply(BigDecimal.valueOf(quantity));
  }
}
