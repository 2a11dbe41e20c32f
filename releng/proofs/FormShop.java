import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shop of the classic kind for the proofs of recorded journeys: pages with forms, hidden tokens that every session has
 * its own of, redirects to addresses that are made up on the spot, a search in GraphQL, a style sheet, a script, and a
 * picture on another host. A request with another session's token or number is refused. Listens on 127.0.0.1.
 *
 * <p>java FormShop.java PORT
 */
final class FormShop {
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final AtomicInteger placed = new AtomicInteger();
  private final int port;

  private FormShop(int port) {
    this.port = port;
  }

  private static final class Session {
    final String token = "t+" + UUID.randomUUID();
    final String visit = "v-" + UUID.randomUUID();
    String order = "";
    String key = "";
    boolean full;
    boolean paid;
  }

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    FormShop shop = new FormShop(port);
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 256);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {
      try (exchange) {
        shop.handle(exchange);
      }
    });
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.equals("/_ledger")) {
      StringBuilder kinds = new StringBuilder();
      new TreeMap<>(counts).forEach((kind, count) ->
          kinds.append(kinds.isEmpty() ? "" : ",").append('"').append(kind).append("\":{\"count\":").append(count).append('}'));
      send(exchange, 200, "application/json", "{\"requests\":{" + kinds + "},\"unknownPaths\":0,\"orders\":{\"placed\":" + placed + "}}");
      return;
    }
    if (path.equals("/favicon.ico")) {
      send(exchange, 404, "text/plain", "");
      return;
    }
    counts.computeIfAbsent(path.split("/").length < 2 ? "home" : path.split("/")[1], any -> new AtomicInteger()).incrementAndGet();
    Session session = session(exchange);
    Map<String, String> form = fields(body);
    boolean own = session.token.equals(form.get("_token"));
    String step = exchange.getRequestMethod() + " " + path.replaceFirst("^(/orders)/[^/]+", "$1/ID").replaceFirst("^/products/.*", "/products/ID");
    switch (step) {
      case "GET /" -> page(exchange, session, "<div id=found></div><script src='/app.js'></script>"
          + "<img src='http://localhost:" + port + "/logo.png'><script>window.shop = {visit: \"" + session.visit + "\"};</script>");
      case "GET /style.css" -> send(exchange, 200, "text/css", "body{margin:2rem}");
      case "GET /app.js" -> send(exchange, 200, "text/javascript", "// nothing yet");
      case "GET /logo.png" -> send(exchange, 200, "image/png", "");
      case "POST /graphql" -> {
        boolean mine = session.visit.equals(exchange.getRequestHeaders().getFirst("X-Visit"));
        send(exchange, mine ? 200 : 403, "application/json",
            "{\"data\":{\"search\":{\"__typename\":\"Found\",\"items\":[{\"sku\":\"EM-0001\"},{\"sku\":\"EM-0002\"}]}}}");
      }
      case "GET /products/ID" -> page(exchange, session, "<form action='/cart' method='post'>" + hidden("_token", session.token)
          + hidden("product_id", path.substring("/products/".length())) + "<input name='quantity' value='1'><button>Add</button></form>");
      case "POST /cart" -> {
        session.full |= own;
        answer(exchange, own, 303, "/cart");
      }
      case "GET /cart" -> page(exchange, session, "<a href='/checkout'>Check out</a>");
      case "GET /checkout" -> page(exchange, session, "<form action='/checkout' method='post'>" + hidden("_token", session.token)
          + "<input name='email'><input type='password' name='password'><button>Buy</button></form>");
      case "POST /checkout" -> {
        boolean good = own && session.full && !form.getOrDefault("email", "").isEmpty();
        if (good) {
          session.order = "o" + Math.abs(UUID.randomUUID().getMostSignificantBits());
          session.key = UUID.randomUUID().toString();
          placed.incrementAndGet();
        }
        answer(exchange, good, 302, "/orders/" + session.order + "/pay?key=" + session.key);
      }
      case "GET /orders/ID/pay" -> {
        if (!path.contains(session.order) || !("key=" + session.key).equals(exchange.getRequestURI().getQuery())) {
          send(exchange, 404, "text/html", "no such order");
        } else {
          page(exchange, session, "<form action='" + path + "' method='post'>" + hidden("_token", session.token)
              + "<input name='card_number'><button>Pay</button></form>");
        }
      }
      case "POST /orders/ID/pay" -> {
        session.paid = own && path.contains(session.order);
        answer(exchange, session.paid, 303, "/orders/" + session.order + "/thanks");
      }
      case "GET /orders/ID/thanks" -> {
        if (session.paid && path.contains(session.order)) {
          page(exchange, session, "<p>Thank you</p>");
        } else {
          send(exchange, 404, "text/html", "no such order");
        }
      }
      default -> send(exchange, 404, "text/plain", "not found");
    }
  }

  private static void answer(HttpExchange exchange, boolean good, int code, String location) throws IOException {
    if (good) {
      exchange.getResponseHeaders().set("Location", location);
    }
    send(exchange, good ? code : 403, "text/html", "");
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + value.replace("+", "&#43;") + "\">";
  }

  private static void page(HttpExchange exchange, Session session, String content) throws IOException {
    send(exchange, 200, "text/html; charset=utf-8", "<!DOCTYPE html><html lang=en><head><title>Shop</title>"
        + "<link rel=stylesheet href='/style.css'></head><body>" + content + "</body></html>");
  }

  private Session session(HttpExchange exchange) {
    Matcher cookie = Pattern.compile("sid=([0-9a-f-]+)")
        .matcher(String.join(";", exchange.getRequestHeaders().getOrDefault("Cookie", List.of())));
    String id = cookie.find() && sessions.containsKey(cookie.group(1)) ? cookie.group(1) : UUID.randomUUID().toString();
    exchange.getResponseHeaders().set("Set-Cookie", "sid=" + id + "; Path=/; HttpOnly");
    return sessions.computeIfAbsent(id, any -> new Session());
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.startsWith("{") ? new String[0] : body.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void send(HttpExchange exchange, int code, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
