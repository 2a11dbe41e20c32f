package org.emporion.shop.web;

import java.util.Map;
import java.util.Optional;

/**
 * A request as the shop's functions see it.
 *
 * @param argument the variable part of the path, or empty
 * @param query decoded query parameters
 * @param session the visitor's cookie, when there is one
 * @param body the body as text
 */
record ShopRequest(
    String argument, Map<String, String> query, Optional<String> session, String body) {}
