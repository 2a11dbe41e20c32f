package org.emporion.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import org.emporion.shop.catalogue.Catalogue;
import org.emporion.shop.profile.ProfileException;
import org.emporion.shop.profile.ProfileReader;
import org.emporion.shop.profile.ShopProfile;
import org.emporion.shop.store.ShopDatabase;
import org.emporion.shop.web.AccessLog;
import org.emporion.shop.web.ShopServer;

/**
 * Starts the reference shop. Exit codes: 0 ended by the end of standard input, 1 cannot listen,
 * 2 bad option or profile; SIGINT and SIGTERM end it cleanly with the usual 130 and 143.
 */
public final class ShopMain {
  private ShopMain() {}

  /** See {@link ShopOptions#USAGE}. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String... args) {
    ShopOptions options;
    ShopProfile profile;
    AccessLog log;
    try {
      options = ShopOptions.parse(args);
      ProfileReader reader = new ProfileReader();
      profile = options.profile().isPresent()
          ? reader.read(options.profile().get())
          : reader.builtIn();
      log = options.accessLog().isPresent() ? AccessLog.to(options.accessLog().get()) : AccessLog.none();
    } catch (IllegalArgumentException e) {
      System.err.println("shop: " + e.getMessage() + "\n" + ShopOptions.USAGE);
      return 2;
    } catch (ProfileException e) {
      System.err.println("shop: " + e.getMessage());
      return 2;
    } catch (IOException e) {
      System.err.println("shop: the access log cannot be written: " + e.getMessage());
      return 2;
    }
    tuneHttpServer();
    ShopDatabase database = new ShopDatabase(options.data(), Catalogue.generate());
    ShopServer server;
    try {
      server = new ShopServer(options.port(), profile, options.seed(), database, log);
    } catch (IOException e) {
      database.close();
      System.err.println(
          "shop: cannot listen on 127.0.0.1:" + options.port() + ": " + e.getMessage());
      return 1;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shop-close"));
    announce(server.port(), profile);
    if (options.stopOnEof()) {
      waitForEndOfInput();
      return 0;
    }
    waitForSignal();
    return 0;
  }

  /** Read by the JDK's server when its class loads: no delayed packets, no early idle closing. */
  private static void tuneHttpServer() {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.idleInterval", "300");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
  }

  private static void announce(int port, ShopProfile profile) {
    System.out.println(JsonNodeFactory.instance.objectNode()
        .put("event", "listening")
        .put("port", port)
        .put("pid", ProcessHandle.current().pid())
        .put("profile", profile.name()));
    System.out.flush();
    System.err.println("Reference shop \"" + profile.name() + "\" with " + profile.workers()
        + " workers at http://127.0.0.1:" + port + "/ (Ctrl-C ends it)");
  }

  private static void waitForEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // Whatever is typed has no meaning; only the end has.
        continue;
      }
    } catch (IOException e) {
      System.err.println("shop: standard input is gone: " + e.getMessage());
    }
  }

  private static void waitForSignal() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
