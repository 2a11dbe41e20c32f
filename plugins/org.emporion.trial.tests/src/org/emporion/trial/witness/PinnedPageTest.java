package org.emporion.trial.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.trial.plan.Leave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workbench reads a target's pages from the checked addresses only. */
@Timeout(20)
class PinnedPageTest {
  private static final Leave LEAVE = new Leave(Map.of("shop.invalid", List.of("127.0.0.1")), Optional.empty());

  /** The names lead nowhere: a page can only have come from the checked address. */
  @ParameterizedTest
  @CsvSource({"0, chunked", "14, of known length"})
  void aNameIsNotLookedUpAgain(long length, String how) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      String said = exchange.getRequestHeaders().getFirst("Host").replaceAll("\\d", "") + "頁" ;
      byte[] body = said.getBytes(StandardCharsets.UTF_8);
      // 0 has the server send chunks.
      exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/page") ? 200 : 302,
          length == 0 ? 0 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    TargetPages pages = new TargetPages(URI.create("http://Shop.invalid:" + server.getAddress().getPort()), LEAVE);
    try {
      assertEquals("Shop.invalid:頁", pages.get("/page"), how);
      IOException refused = assertThrows(IOException.class, () -> pages.get("/elsewhere"));
      assertTrue(refused.getMessage().endsWith("/elsewhere answered 302"), refused.getMessage());
    } finally {
      server.stop(0);
    }
  }

  /** A list of orders is often behind a key; a line break in it must not become a header of its own. */
  @Test
  void headersGoWithTheRequestEachOnItsLine() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      byte[] body = (exchange.getRequestHeaders().getFirst("Authorization") + "|"
          + exchange.getRequestHeaders().containsKey("X-Other")).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    try {
      assertEquals("Basic keyX-Other: 1|false",
          new TargetPages(URI.create("http://shop.invalid:" + server.getAddress().getPort()), LEAVE)
              .get("/", Map.of("Authorization", "Basic key\r\nX-Other: 1")));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aHostWithoutLeaveIsNotContacted() throws Exception {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
      TargetPages pages = new TargetPages(URI.create("http://127.0.0.2:" + stranger.getLocalPort()), LEAVE);
      assertThrows(IOException.class, () -> pages.get("/"));
      stranger.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, stranger::accept);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 200 OK~Content-Length: 9~~short", "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~", "SSH-2.0~~",
    "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~he", "HTTP/1.1 200"})
  void aBrokenAnswerIsNoPage(String answer) throws Exception {
    assertThrows(IOException.class, () -> said(answer));
  }

  @Test
  void anAnswerOfUnknownLengthGoesOnToTheEnd() throws Exception {
    assertEquals("all of it", said("HTTP/1.0 200 OK~~all of it").body());
  }

  private static PinnedPage.Answer said(String answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> {
        try (Socket socket = server.accept()) {
          socket.getInputStream().read();
          socket.getOutputStream().write(answer.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      });
      return new PinnedPage(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), Map.of(), Duration.ofSeconds(5))
          .get(InetAddress.getLoopbackAddress());
    }
  }

  @Test
  void aServerThatDribblesIsNotWaitedForForever() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PinnedPage page =
          new PinnedPage(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"), Map.of(), Duration.ofMillis(200));
      assertThrows(SocketTimeoutException.class, () -> page.get(InetAddress.getLoopbackAddress()));
    }
  }
}
