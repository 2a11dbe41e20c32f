package org.emporion.model.study;

import org.emporion.model.LocalText;
import org.emporion.model.Share;

/**
 * A way in which orders reach the retailer.
 *
 * @param id stable id
 * @param name what people call it
 * @param orders the channel's share of today's orders
 * @param movesToShop the share of the channel's orders that the new shop is going to take
 */
public record Channel(String id, LocalText name, Share orders, Share movesToShop) {}
