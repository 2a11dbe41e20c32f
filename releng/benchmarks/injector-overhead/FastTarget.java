import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Answers every GET on 127.0.0.1 with two bytes from one event loop, faster than any injector asks, and says
 * its port and then ten times a second how many it has answered. Ends with its standard input.
 */
public final class FastTarget {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);
  /** Written by the event loop only; read a second late at worst. */
  private static volatile long answered;

  private FastTarget() {}

  public static void main(String... arguments) throws Exception {
    EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    int port = ((InetSocketAddress) new ServerBootstrap().group(loop).channel(NioServerSocketChannel.class)
        .childHandler(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new Answering());
          }
        }).bind("127.0.0.1", 0).sync().channel().localAddress()).getPort();
    System.out.println(port);
    Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
        .scheduleAtFixedRate(() -> System.out.println(answered), 100, 100, TimeUnit.MILLISECONDS);
    while (System.in.read() >= 0) {
      continue;
    }
    System.exit(0);
  }

  /** A request without a body ends with an empty line; only its last byte matters here. */
  private static final class Answering extends ChannelInboundHandlerAdapter {
    private int matched;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ByteBuf bytes = (ByteBuf) message;
      while (bytes.isReadable()) {
        byte one = bytes.readByte();
        matched = one == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : one == '\r' ? 1 : 0;
        if (matched == 4) {
          matched = 0;
          answered++;
          context.write(Unpooled.wrappedBuffer(ANSWER));
        }
      }
      bytes.release();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      context.flush();
    }
  }
}
