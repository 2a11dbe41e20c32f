package org.emporion.shop.store;

/** A payment attempt of an order: {@code PAYING} for as long as its outcome is not known. */
public record Payment(long orderId, OrderStatus status) {}
