package org.emporion.budget.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.emporion.model.UniformStream;
import org.junit.jupiter.api.Test;

/** Laws that queues of agents obey, at thousands of random settings, and Erlang A held against an independent solution. */
class ErlangLawsTest {
  private static final double ROUNDING = 1e-9;

  /** A random setting: from quiet to far too much, from one agent to some hundreds. */
  private record Setting(Traffic traffic, int agents, double patience, double within) {
    static Setting draw(UniformStream uniform) {
      int agents = (int) Math.ceil(Math.pow(300, uniform.next()));
      double handling = 30 + 900 * uniform.next();
      double load = agents * (0.05 + 1.6 * uniform.next());
      return new Setting(new Traffic(load / handling, handling), agents,
          handling * Math.pow(10, 3 * uniform.next() - 2), handling * Math.pow(uniform.next(), 2));
    }

    ErlangA queue() {
      return new ErlangA(traffic, agents, patience);
    }
  }

  @Test
  void erlangAIsTheBirthDeathChain() {
    UniformStream uniform = new UniformStream(20261124);
    for (int i = 0; i < 200; i++) {
      Setting one = Setting.draw(uniform);
      ErlangA queue = one.queue();
      BirthDeathChain chain = new BirthDeathChain(
          one.traffic.perSecond(), one.traffic.handlingSeconds(), one.agents, one.patience);
      assertEquals(chain.waitingProbability(), queue.waitingProbability(), ROUNDING, one::toString);
      assertEquals(chain.waiting(), queue.waiting(), ROUNDING * (1 + chain.waiting()), one::toString);
      assertEquals(chain.busy() / one.agents, queue.occupancy(), ROUNDING, one::toString);
      assertEquals(1 - chain.busy() / one.traffic.offered(), queue.abandonment(), 1e-8, one::toString);
    }
  }

  @Test
  void timesInErlangAAreTheIntegralOfTheOfferedWait() {
    UniformStream uniform = new UniformStream(20261125);
    for (int i = 0; i < 40; i++) {
      Setting one = Setting.draw(uniform);
      BirthDeathChain chain = new BirthDeathChain(
          one.traffic.perSecond(), one.traffic.handlingSeconds(), one.agents, one.patience);
      assertEquals(chain.serviceLevel(one.within), one.queue().serviceLevel(one.within), 1e-7, one::toString);
      assertEquals(chain.answerSeconds(), one.queue().averageSpeedOfAnswer(),
          1e-5 * one.traffic.handlingSeconds(), one::toString);
    }
  }

  @Test
  void withEndlessPatienceErlangABecomesErlangC() {
    UniformStream uniform = new UniformStream(3);
    int compared = 0;
    while (compared < 500) {
      Setting one = Setting.draw(uniform);
      if (one.traffic.offered() < 0.97 * one.agents) {
        ErlangC c = new ErlangC(one.traffic, one.agents);
        ErlangA a = new ErlangA(one.traffic, one.agents, 1e9 * one.traffic.handlingSeconds());
        assertEquals(c.waitingProbability(), a.waitingProbability(), 1e-5, one::toString);
        assertEquals(c.serviceLevel(one.within), a.serviceLevel(one.within), 1e-5, one::toString);
        assertEquals(c.averageSpeedOfAnswer(), a.averageSpeedOfAnswer(), 1e-4 * (1 + c.averageSpeedOfAnswer()));
        assertEquals(0, a.abandonment(), 1e-6);
        compared++;
      }
    }
  }

  @Test
  void withoutPatienceErlangABecomesErlangB() {
    UniformStream uniform = new UniformStream(4);
    for (int i = 0; i < 500; i++) {
      Setting one = Setting.draw(uniform);
      ErlangA a = new ErlangA(one.traffic, one.agents, 1e-9 * one.traffic.handlingSeconds());
      double lost = new ErlangB(one.traffic.offered(), one.agents).blockingProbability();
      assertEquals(lost, a.abandonment(), 1e-5, one::toString);
      assertEquals(1 - lost, a.serviceLevel(0), 1e-5, one::toString);
    }
  }

  @Test
  void moreAgentsNeverMakeAnythingWorse() {
    UniformStream uniform = new UniformStream(5);
    for (int i = 0; i < 3000; i++) {
      Setting one = Setting.draw(uniform);
      ErlangA fewer = one.queue();
      ErlangA more = new ErlangA(one.traffic, one.agents + 1, one.patience);
      assertTrue(more.serviceLevel(one.within) >= fewer.serviceLevel(one.within) - ROUNDING, one::toString);
      assertTrue(more.answered() >= fewer.answered() - ROUNDING, one::toString);
      assertTrue(more.waiting() <= fewer.waiting() + ROUNDING * (1 + fewer.waiting()), one::toString);
      assertTrue(more.occupancy() <= fewer.occupancy() + ROUNDING, one::toString);
      if (one.traffic.offered() < one.agents) {
        ErlangC few = new ErlangC(one.traffic, one.agents);
        ErlangC many = new ErlangC(one.traffic, one.agents + 1);
        assertTrue(many.serviceLevel(one.within) >= few.serviceLevel(one.within) - ROUNDING, one::toString);
        assertTrue(many.averageSpeedOfAnswer() <= few.averageSpeedOfAnswer() + ROUNDING, one::toString);
      }
    }
  }

  @Test
  void morePatienceNeverLowersTheShareThatIsAnswered() {
    UniformStream uniform = new UniformStream(6);
    for (int i = 0; i < 3000; i++) {
      Setting one = Setting.draw(uniform);
      ErlangA more = new ErlangA(one.traffic, one.agents, one.patience * (1 + uniform.next()));
      assertTrue(more.answered() >= one.queue().answered() - ROUNDING, one::toString);
      assertTrue(more.waiting() >= one.queue().waiting() - ROUNDING, one::toString);
    }
  }

  /** Why the law on patience is about being answered at all: with too few agents, patient customers keep each other waiting. */
  @Test
  void morePatienceCanLowerTheShareAnsweredInTime() {
    Traffic much = new Traffic(14.0 / 180, 180);
    assertTrue(new ErlangA(much, 10, 600).serviceLevel(20) < new ErlangA(much, 10, 60).serviceLevel(20) - 0.1);
    Traffic little = new Traffic(5.0 / 180, 180);
    assertTrue(new ErlangA(little, 10, 600).serviceLevel(120) > new ErlangA(little, 10, 5).serviceLevel(120));
  }

  @Test
  void sharesAreSharesAndLittlesLawHolds() {
    UniformStream uniform = new UniformStream(7);
    for (int i = 0; i < 3000; i++) {
      Setting one = Setting.draw(uniform);
      ErlangA queue = one.queue();
      double level = queue.serviceLevel(one.within);
      assertTrue(level >= 0 && level <= queue.answered() + ROUNDING, one::toString);
      assertTrue(queue.serviceLevel(one.within * 1.5) >= level - ROUNDING, one::toString);
      assertEquals(queue.answered(), queue.serviceLevel(80 * one.patience), 1e-7, one::toString);
      assertEquals(1 - queue.waitingProbability(), queue.serviceLevel(0), 1e-9, one::toString);
      // Little's law for the waiting, each of whom leaves by an agent or gives up, and the balance of those who do.
      assertEquals(queue.waiting(), one.traffic.perSecond() * queue.averageWait(), ROUNDING * (1 + queue.waiting()));
      assertEquals(one.traffic.perSecond() * queue.abandonment(), queue.waiting() / one.patience,
          ROUNDING * (1 + one.traffic.perSecond()), one::toString);
      assertTrue(queue.occupancy() <= 1 + ROUNDING && queue.occupancy() >= 0, one::toString);
    }
  }

  @Test
  void thousandsOfAgentsAndFarTooMuchStayInRange() {
    Traffic busy = new Traffic(4950.0 / 240, 240);
    ErlangC c = new ErlangC(busy, 5000);
    assertTrue(c.waitingProbability() > 0.3 && c.waitingProbability() < 0.5, () -> "" + c.waitingProbability());
    ErlangA a = new ErlangA(new Traffic(9000.0 / 240, 240), 5000, 3600);
    // So many too much that the queue is a fluid: what is beyond the agents gives up.
    assertEquals(4.0 / 9, a.abandonment(), 1e-6);
    assertEquals(1, a.waitingProbability(), 1e-12);
    assertEquals(0, a.serviceLevel(20), 1e-9);
    // Those who are answered have waited for as long as leaves so many patient: p ln(9/5).
    assertEquals(3600 * Math.log(9.0 / 5), a.averageSpeedOfAnswer(), 15);
    assertEquals(0, new ErlangB(3, 4000).blockingProbability(), 0);
    assertEquals(0, new ErlangA(new Traffic(3.0 / 240, 240), 4000, 60).waitingProbability(), 0);
  }

  @Test
  void theFewestAgentsReachTheGoalAndOneFewerDoesNot() {
    UniformStream uniform = new UniformStream(8);
    for (int i = 0; i < 1500; i++) {
      Setting one = Setting.draw(uniform);
      boolean gives = uniform.next() < 0.7;
      AgentCount count = new AgentCount(
          new ServiceGoal(0.5 + 0.45 * uniform.next(), one.within, 0.6 + 0.4 * uniform.next()),
          gives ? Optional.of(one.patience) : Optional.empty(), 1 + (int) (3 * uniform.next()));
      int agents = count.of(one.traffic);
      assertTrue(count.reached(one.traffic, agents), one::toString);
      assertTrue(agents == 1 || !count.reached(one.traffic, agents - 1), one::toString);
      AgentCurve curve = new AgentCurve(count, one.traffic.handlingSeconds());
      if (agents < 60) {
        assertEquals(agents, curve.agents(one.traffic.perSecond()), one::toString);
      }
    }
  }

  @Test
  void nothingComesAndNobodyWaits() {
    Traffic none = new Traffic(0, 180);
    assertEquals(0, new AgentCount(new ServiceGoal(0.8, 20, 0.85), Optional.of(60.0)).of(none));
    assertEquals(1, new ErlangA(none, 2, 60).serviceLevel(0), 0);
    assertEquals(1, new ErlangC(none, 2).serviceLevel(0), 0);
    assertEquals(0, new ErlangA(none, 2, 60).averageSpeedOfAnswer(), 0);
  }

  @Test
  void whatOnlyGrowsIsRefused() {
    Traffic traffic = new Traffic(10.0 / 180, 180);
    assertThrows(ErlangC.OverloadException.class, () -> new ErlangC(traffic, 10));
    assertTrue(new ErlangA(traffic, 10, 120).abandonment() > 0.05);
    assertThrows(IllegalArgumentException.class, () -> new ErlangA(traffic, 0, 60));
    assertThrows(IllegalArgumentException.class, () -> new ErlangA(traffic, 3, 0));
    assertThrows(IllegalArgumentException.class, () -> new Traffic(-1, 180));
    assertThrows(IllegalArgumentException.class, () -> new ServiceGoal(1, 20, 0.8));
  }

  @Test
  void shrinkageRoundsOnceAndUp() {
    assertEquals(20, new Shrinkage(0.3).heads(14));
    assertEquals(22, new Shrinkage(0.3).heads(15));
    assertEquals(7, new Shrinkage(0).heads(7));
    assertEquals(21.428571, new Shrinkage(0.3).paid(15), 1e-6);
  }
}
