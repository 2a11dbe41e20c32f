package org.emporion.runner;

import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * Listens to one request beside Gatling: when it leaves, whether it leaves a second time and when the answer is there to
 * its end. On the event loop of its user, before Gatling hears of it.
 */
final class Listening implements HttpListener {
  private final HttpListener gatling;
  private final Trial trial;
  private final StepRequest request;
  private final VirtualUser user;
  private boolean left;
  private boolean over;
  private int code;
  private String redirect;

  Listening(HttpListener gatling, Trial trial, StepRequest request, VirtualUser user) {
    this.gatling = gatling;
    this.trial = trial;
    this.request = request;
    this.user = user;
  }

  @Override
  public void onSend() {
    gatling.onSend();
  }

  @Override
  public void onProtocolAwareness(boolean http2) {
    gatling.onProtocolAwareness(http2);
  }

  @Override
  public void onFinalClientRequest(Request sent) {
    user.exchange().ifPresent(one -> one.asked(sent));
    gatling.onFinalClientRequest(sent);
  }

  /** The last thing that is done before it leaves. */
  @Override
  public void onWrite(Channel channel) {
    gatling.onWrite(channel);
    if (left) {
      // The target closed a connection that was kept open before any answer: Gatling has no setting against sending again.
      trial.gate().resent(System.nanoTime());
    } else {
      left = true;
      trial.health().overdue(user.sent());
    }
  }

  @Override
  public void onHttpResponse(HttpResponseStatus status, HttpHeaders headers) {
    code = status.code();
    // Nobody asks where a good answer redirects to.
    redirect = request.accepts(code) ? null : headers.get("Location");
    gatling.onHttpResponse(status, headers);
  }

  @Override
  public void onHttpResponseBodyChunk(ByteBuf chunk, boolean last) {
    if (last && !over) {
      over = true;
      user.answered(code, redirect);
    }
    gatling.onHttpResponseBodyChunk(chunk, last);
  }

  @Override
  public void onThrowable(Throwable fault) {
    over = true;
    gatling.onThrowable(fault);
  }
}
