import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A name server (RFC 1035) that writes down each name it is asked for and knows one. Arguments: its address, a file for
 * the names, the name it knows, the address of that name.
 */
public final class LoggingResolver {
  private static final int PORT = 53;
  private static final int HEADER = 12;
  private static final int ANSWER_NO_SUCH_NAME = 0x8183;
  private static final int ANSWER = 0x8180;
  private static final int TYPE_A = 1;

  private LoggingResolver() {}

  public static void main(String[] arguments) throws IOException {
    Path log = Path.of(arguments[1]);
    byte[] address = InetAddress.getByName(arguments[3]).getAddress();
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(arguments[0], PORT))) {
      Files.writeString(log, "ready\n");
      byte[] buffer = new byte[1500];
      while (true) {
        DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
        socket.receive(asked);
        byte[] question = Arrays.copyOf(buffer, asked.getLength());
        int end = HEADER;
        StringBuilder name = new StringBuilder();
        while (end < question.length && question[end] != 0) {
          int length = question[end] & 0x3f;
          name.append(name.isEmpty() ? "" : ".").append(new String(question, end + 1, length, StandardCharsets.UTF_8));
          end += length + 1;
        }
        int type = ByteBuffer.wrap(question).getShort(end + 1);
        Files.writeString(log, "asked " + name + "\n", StandardOpenOption.APPEND);
        byte[] answer = answer(question, end + 5, name.toString().equalsIgnoreCase(arguments[2]), type, address);
        socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
      }
    }
  }

  /** The question again, and the address where it is known and asked for. */
  private static byte[] answer(byte[] question, int end, boolean known, int type, byte[] address) {
    boolean given = known && type == TYPE_A;
    ByteBuffer answer = ByteBuffer.allocate(end + (given ? 16 : 0));
    answer.put(question, 0, end);
    answer.putShort(2, (short) (known ? ANSWER : ANSWER_NO_SUCH_NAME));
    answer.putShort(6, (short) (given ? 1 : 0)).putShort(8, (short) 0).putShort(10, (short) 0);
    if (given) {
      answer.putShort((short) 0xc00c).putShort((short) TYPE_A).putShort((short) 1).putInt(60).putShort((short) 4).put(address);
    }
    return answer.array();
  }
}
