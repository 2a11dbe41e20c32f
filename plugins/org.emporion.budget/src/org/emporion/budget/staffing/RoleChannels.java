package org.emporion.budget.staffing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The channels that one role answers.
 *
 * @param role id in the price book
 * @param profiles its channels
 * @param places their places among all channels
 */
record RoleChannels(String role, List<ChannelProfile> profiles, List<Integer> places) {
  /** The channels of each role, in order of the channels. */
  static List<RoleChannels> of(List<ChannelProfile> channels) {
    return channels.stream().map(one -> one.channel().role()).distinct().map(role -> {
      List<Integer> places = IntStream.range(0, channels.size())
          .filter(i -> channels.get(i).channel().role().equals(role)).boxed().toList();
      return new RoleChannels(role, places.stream().map(channels::get).toList(), places);
    }).toList();
  }

  /** What stands for its channels in a month. */
  double[] pick(double[][] byChannel, int month) {
    return places.stream().mapToDouble(place -> byChannel[place][month]).toArray();
  }
}
