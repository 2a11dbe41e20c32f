package org.emporion.shop.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.emporion.shop.catalogue.Category;
import org.emporion.shop.catalogue.LocalName;
import org.emporion.shop.catalogue.Product;
import org.emporion.shop.store.CartLine;
import org.emporion.shop.store.Order;
import org.emporion.shop.store.Page;

/** The shop's records as JSON. */
final class Json {
  static final String CURRENCY = "GBP";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** The body as an object; a missing, broken or other body gives an empty one. */
  static JsonNode body(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node != null && node.isObject() ? node : object();
    } catch (JsonProcessingException e) {
      return object();
    }
  }

  static ArrayNode categories(List<Category> categories) {
    ArrayNode list = array();
    for (Category category : categories) {
      list.addObject().put("id", category.id()).set("name", name(category.name()));
    }
    return list;
  }

  static ObjectNode products(Page<Product> page) {
    ObjectNode node = object()
        .put("page", page.number()).put("pageSize", page.size()).put("total", page.total());
    ArrayNode list = node.putArray("products");
    page.entries().forEach(product -> list.add(product(product)));
    return node;
  }

  static ObjectNode product(Product product) {
    ObjectNode node = object().put("sku", product.sku()).put("category", product.categoryId());
    node.set("name", name(product.name()));
    return node.put("price", product.price()).put("currency", CURRENCY);
  }

  static ObjectNode cart(List<CartLine> lines) {
    ObjectNode node = object();
    ArrayNode items = node.putArray("items");
    BigDecimal total = BigDecimal.ZERO.setScale(2);
    for (CartLine line : lines) {
      items.addObject().put("sku", line.sku()).put("quantity", line.quantity())
          .put("price", line.price());
      total = total.add(line.total());
    }
    return node.put("total", total).put("currency", CURRENCY);
  }

  static ObjectNode order(Order order) {
    return object().put("orderId", order.id()).put("status", order.status().id())
        .put("total", order.total()).put("currency", CURRENCY);
  }

  private static ObjectNode name(LocalName name) {
    return object().put("en", name.english()).put("zh-TW", name.chinese());
  }
}
