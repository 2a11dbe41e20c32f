package org.emporion.runner;

import java.util.Optional;
import org.emporion.runner.live.HealthProbe;
import org.emporion.runner.live.TrialRecorder;
import org.emporion.runner.plan.TrialPlan;
import org.emporion.runner.secret.Secrets;

/** Everything a running trial shares: the plan, its users, its counters and how to end it. */
record Trial(
    TrialPlan plan,
    UserSource users,
    Secrets secrets,
    TrialRecorder recorder,
    OrderScript orders,
    StopControl stop,
    RequestGate gate,
    Deadline deadline,
    HealthProbe health,
    Optional<DryWalk> dry,
    Runnable onStart) {}
