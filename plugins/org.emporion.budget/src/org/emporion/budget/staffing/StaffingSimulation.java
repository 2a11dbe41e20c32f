package org.emporion.budget.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.SampleBlocks;
import org.emporion.model.Samples;
import org.emporion.model.UniformStream;
import org.emporion.model.study.CustomerService;

/**
 * Contacts and heads of each month by Monte Carlo over orders and contacts per order. Orders of all months come from one
 * draw, because what makes them unsure is one yearly growth; contacts per order are drawn apart for each channel.
 */
final class StaffingSimulation {
  /** Draws. */
  static final int SAMPLES = 1_000;

  private static final int MONTHS_OF_YEAR = 12;

  private final CustomerService service;
  private final List<RoleChannels> roles;
  private final List<ChannelProfile> channels;
  private final List<PlanningMonth> months;
  private final List<Double> shares;
  private final List<EstimateSampler> orders;
  private final List<EstimateSampler> perOrder;

  /**
   * A simulation.
   *
   * @param roles the channels of each role
   * @param channels all channels
   * @param months the planning months
   * @param shares share of its year's orders in each month
   * @param ordersByYear orders of each planning year
   */
  StaffingSimulation(CustomerService service, List<RoleChannels> roles, List<ChannelProfile> channels,
      List<PlanningMonth> months, List<Double> shares, List<Estimate> ordersByYear) {
    this.service = service;
    this.roles = roles;
    this.channels = channels;
    this.months = months;
    this.shares = shares;
    this.orders = ordersByYear.stream().map(EstimateSampler::new).toList();
    this.perOrder = channels.stream().map(one -> new EstimateSampler(one.channel().contactsPerOrder())).toList();
  }

  /**
   * What the simulation gives; outer lists by channel or role, inner ones by month or year.
   *
   * @param contacts contacts of a channel in a month
   * @param roleContacts contacts of a role in a month
   * @param heads full-time heads of a role in a month, not rounded
   * @param years mean of a role's months in a year, each in whole heads
   */
  record Outcome(List<List<Estimate>> contacts, List<List<Estimate>> roleContacts, List<List<Estimate>> heads,
      List<List<Estimate>> years) {}

  /** One way it may turn out, by channel or role and month or year. */
  private record Draw(double[][] contacts, double[][] roleContacts, double[][] heads, double[][] years) {}

  /** A number of a draw, by channel or role and month or year. */
  @FunctionalInterface
  private interface Part {
    double[][] of(Draw draw);
  }

  /** Runs the simulation; the same seed gives the same outcome bit for bit. */
  Outcome run(long seed) {
    UniformStream volume = new SampleBlocks(seed, "staffing.orders", SAMPLES).numbers(0);
    List<UniformStream> each = channels.stream()
        .map(one -> new SampleBlocks(seed, "staffing.contacts." + one.channel().id(), SAMPLES).numbers(0)).toList();
    double[][] numbers = new double[SAMPLES][];
    for (int draw = 0; draw < SAMPLES; draw++) {
      numbers[draw] = new double[1 + each.size()];
      numbers[draw][0] = volume.next();
      for (int i = 0; i < each.size(); i++) {
        numbers[draw][i + 1] = each.get(i).next();
      }
    }
    List<Draw> draws = IntStream.range(0, SAMPLES).parallel().mapToObj(at -> draw(numbers[at])).toList();
    return new Outcome(estimates(draws, Draw::contacts), estimates(draws, Draw::roleContacts),
        estimates(draws, Draw::heads), estimates(draws, Draw::years));
  }

  private Draw draw(double[] uniform) {
    double[][] contacts = new double[channels.size()][months.size()];
    for (int month = 0; month < months.size(); month++) {
      double placed = orders.get(months.get(month).year()).at(uniform[0]) * shares.get(month);
      for (int i = 0; i < contacts.length; i++) {
        contacts[i][month] = placed * perOrder.get(i).at(uniform[i + 1]);
      }
    }
    double[][] roleContacts = new double[roles.size()][months.size()];
    double[][] heads = new double[roles.size()][months.size()];
    double[][] years = new double[roles.size()][orders.size()];
    Shrinkage shrinkage = new Shrinkage(service.shrinkage().value());
    for (int role = 0; role < heads.length; role++) {
      for (int month = 0; month < months.size(); month++) {
        double[] of = roles.get(role).pick(contacts, month);
        heads[role][month] = new RoleWeek(roles.get(role).profiles(), months.get(month), of)
            .heads(shrinkage, service.weeklyHours());
        years[role][months.get(month).year()] += (double) Shrinkage.whole(heads[role][month]) / MONTHS_OF_YEAR;
        for (double one : of) {
          roleContacts[role][month] += one;
        }
      }
    }
    return new Draw(contacts, roleContacts, heads, years);
  }

  private static List<List<Estimate>> estimates(List<Draw> draws, Part part) {
    double[][] shape = part.of(draws.getFirst());
    List<List<Estimate>> estimates = new ArrayList<>();
    for (int row = 0; row < shape.length; row++) {
      List<Estimate> columns = new ArrayList<>();
      for (int column = 0; column < shape[row].length; column++) {
        int i = row;
        int at = column;
        columns.add(new Samples(draws.stream().mapToDouble(draw -> part.of(draw)[i][at]).toArray()).estimate());
      }
      estimates.add(List.copyOf(columns));
    }
    return List.copyOf(estimates);
  }
}
