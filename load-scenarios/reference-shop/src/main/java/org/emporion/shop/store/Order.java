package org.emporion.shop.store;

import java.math.BigDecimal;

/** A placed order and how its payment stands. */
public record Order(long id, BigDecimal total, OrderStatus status) {}
