package org.emporion.shop.catalogue;

import java.math.BigDecimal;

/**
 * An article.
 *
 * @param sku stock-keeping unit, unique
 * @param categoryId its category
 * @param price gross price in the shop's currency, two decimals
 */
public record Product(String sku, String categoryId, LocalName name, BigDecimal price) {}
