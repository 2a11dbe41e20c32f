package org.emporion.trial.witness;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Gets a page over HTTP/1.1 (RFC 9112) from an address that was checked, without looking up the name again: between a
 * check and the contact a name may have been made to lead elsewhere. The name is still what the server is asked for and
 * what its certificate must be made out to. Follows no redirect and uses no proxy; the JDK's own client cannot do that.
 */
final class PinnedPage {
  private static final int LONGEST = 64 << 20;

  private final URI page;
  private final Map<String, String> headers;
  private final Duration patience;
  private final long deadline;

  /**
   * A page.
   *
   * @param headers sent besides those of the protocol
   */
  PinnedPage(URI page, Map<String, String> headers, Duration patience) {
    this.page = page;
    this.headers = headers;
    this.patience = patience;
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /**
   * An answer.
   *
   * @param status its code
   * @param body its body in UTF-8
   */
  record Answer(int status, String body) {}

  /** Gets the page; throws when there is no whole answer in time. */
  Answer get(InetAddress address) throws IOException {
    boolean secure = "https".equalsIgnoreCase(page.getScheme());
    int port = page.getPort() >= 0 ? page.getPort() : secure ? 443 : 80;
    try (Socket plain = new Socket(Proxy.NO_PROXY)) {
      plain.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
      plain.setSoTimeout(left());
      try (Socket socket = secure ? secured(plain, port) : plain) {
        socket.getOutputStream().write(request().getBytes(StandardCharsets.UTF_8));
        return answer(socket, new BufferedInputStream(socket.getInputStream()));
      }
    }
  }

  private Socket secured(Socket plain, int port) throws IOException {
    String name = page.getHost().replaceAll("^\\[|]$", "");
    SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, name, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private String request() {
    String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    return "GET " + path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) + " HTTP/1.1\r\nHost: "
        + page.getHost() + (page.getPort() >= 0 ? ":" + page.getPort() : "")
        + "\r\nUser-Agent: Emporion\r\nAccept: */*\r\nConnection: close\r\n" + lines() + "\r\n";
  }

  /** A value goes to the end of its line, whatever is in it. */
  private String lines() {
    return headers.entrySet().stream().map(one -> (one.getKey() + ": " + one.getValue()).replaceAll("[\\r\\n]", "") + "\r\n")
        .collect(Collectors.joining());
  }

  private Answer answer(Socket socket, InputStream in) throws IOException {
    String first = line(socket, in);
    String[] words = first.split(" ", 3);
    if (!first.startsWith("HTTP/1.") || words.length < 2 || !words[1].matches("\\d{3}")) {
      throw new IOException(page + " does not speak HTTP/1.1");
    }
    boolean chunked = false;
    long length = Long.MAX_VALUE;
    for (String header = line(socket, in); !header.isEmpty(); header = line(socket, in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      chunked |= lower.matches("transfer-encoding:.*\\bchunked\\s*");
      if (lower.matches("content-length:\\s*\\d{1,12}\\s*")) {
        length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
      }
    }
    byte[] body = chunked ? chunks(socket, in) : bytes(socket, in, length);
    return new Answer(Integer.parseInt(words[1]), new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks(Socket socket, InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line(socket, in).split(";", 2)[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,7}")) {
        throw new IOException(page + " sent a broken answer");
      }
      int length = Integer.parseInt(size, 16);
      if (length == 0) {
        return body.toByteArray();
      }
      body.write(bytes(socket, in, length));
      line(socket, in);
      tooLong(body.size());
    }
  }

  /** So many bytes; all there are when the length is not known. */
  private byte[] bytes(Socket socket, InputStream in, long length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (bytes.size() < length) {
      socket.setSoTimeout(left());
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, length - bytes.size()));
      if (read < 0 && length == Long.MAX_VALUE) {
        break;
      }
      if (read < 0) {
        throw new EOFException(page + " broke off its answer");
      }
      bytes.write(buffer, 0, read);
      tooLong(bytes.size());
    }
    return bytes.toByteArray();
  }

  private String line(Socket socket, InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = one(socket, in); next != '\n'; next = one(socket, in)) {
      line.write(next);
      tooLong(line.size());
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private int one(Socket socket, InputStream in) throws IOException {
    socket.setSoTimeout(left());
    int next = in.read();
    if (next < 0) {
      throw new EOFException(page + " broke off its answer");
    }
    return next;
  }

  private void tooLong(int size) throws IOException {
    if (size > LONGEST) {
      throw new IOException(page + " is longer than " + (LONGEST >> 20) + " MiB");
    }
  }

  /** Milliseconds left, at least 1. */
  private int left() throws SocketTimeoutException {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new SocketTimeoutException(page + " did not answer within " + patience.toSeconds() + " s");
    }
    return (int) Math.min(Integer.MAX_VALUE, millis);
  }
}
