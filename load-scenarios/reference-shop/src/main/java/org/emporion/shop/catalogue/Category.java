package org.emporion.shop.catalogue;

/** A shelf of the shop. */
public record Category(String id, LocalName name) {}
