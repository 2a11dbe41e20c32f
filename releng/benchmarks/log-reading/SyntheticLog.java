import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Writes a simulation.log as Gatling 3.15.1 does, which its own reader accepts: log-normal response times, 10
 * requests to a user, 2 in 100 failed, in the order in which the responses came back.
 * Arguments: file, requests, names, seconds, {@code grouped} to put every tenth request into a group.
 */
public final class SyntheticLog {
  private static final long START = 1_760_000_000_000L;

  private final DataOutputStream out;
  private final Map<String, Integer> numbers = new HashMap<>();

  private SyntheticLog(DataOutputStream out) {
    this.out = out;
  }

  public static void main(String... arguments) throws IOException {
    int requests = Integer.parseInt(arguments[1]);
    int names = Integer.parseInt(arguments[2]);
    long length = 1000L * Integer.parseInt(arguments[3]);
    boolean grouped = arguments.length > 4 && arguments[4].equals("grouped");
    try (DataOutputStream out = new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 16))) {
      new SyntheticLog(out).write(requests, names, length, grouped);
    }
  }

  private void write(int requests, int names, long length, boolean grouped) throws IOException {
    out.writeByte(0);
    text("3.15.1");
    text("synthetic.Simulation");
    out.writeLong(START);
    text("");
    out.writeInt(1);
    text("customers");
    out.writeInt(0);
    Random random = new Random(20261123);
    for (int i = 0; i < requests; i++) {
      int end = (int) (10 + i * (double) (length - 10) / requests);
      if (i % 10 == 0) {
        user(true, end);
      }
      int took = (int) Math.min(60_000, Math.exp(4 + 1.2 * random.nextGaussian()));
      boolean failed = random.nextInt(50) == 0;
      int name = random.nextInt(names);
      out.writeByte(1);
      if (grouped && i % 10 == 7) {
        out.writeInt(1);
        repeated("Purchase");
      } else {
        out.writeInt(0);
      }
      repeated("Request " + name);
      out.writeInt(Math.max(0, end - took));
      out.writeInt(end);
      out.writeBoolean(!failed);
      repeated(failed ? "status.find.in(200), found " + (500 + random.nextInt(4)) : "");
      if (i % 10 == 9) {
        user(false, end);
      }
    }
  }

  private void user(boolean begins, int at) throws IOException {
    out.writeByte(2);
    out.writeInt(0);
    out.writeBoolean(begins);
    out.writeInt(at);
  }

  private void repeated(String text) throws IOException {
    Integer known = numbers.get(text);
    if (known != null) {
      out.writeInt(-known);
      return;
    }
    numbers.put(text, numbers.size() + 1);
    out.writeInt(numbers.size());
    text(text);
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.writeInt(bytes.length);
    if (bytes.length > 0) {
      out.write(bytes);
      out.writeByte(0);
    }
  }
}
