package org.emporion.shop.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Every order there is, counted from the order table itself.
 *
 * @param byStatus number of orders per status
 * @param revenue sum over approved orders
 * @param ids all order ids, ascending
 */
public record OrderTotals(Map<OrderStatus, Integer> byStatus, BigDecimal revenue, List<Long> ids) {
  /** Orders with a status. */
  public int count(OrderStatus status) {
    return byStatus.getOrDefault(status, 0);
  }
}
