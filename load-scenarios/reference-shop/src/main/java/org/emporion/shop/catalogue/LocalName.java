package org.emporion.shop.catalogue;

/** A name in the shop's two languages. */
public record LocalName(String english, String chinese) {}
