/**
 * Formulas for c servers, Poisson arrivals and exponential service (M/M/c): R. B. Cooper, "Introduction to Queueing Theory",
 * 2nd edition (1981), chapter 3. `servers` is c; `load` is ρ, the part of the time that a server is busy; times are in mean
 * service times.
 */

/**
 * The probability that who arrives has to wait (Erlang C). By the recursion of the loss probability B over the number of servers,
 * B₀ = 1, Bₖ = aBₖ₋₁ / (k + aBₖ₋₁) with a = cρ, which neither overflows nor cancels; then C = B / (1 − ρ(1 − B)).
 */
export function waitingProbability(servers: number, load: number): number {
  const offered = servers * load;
  let loss = 1;
  for (let server = 1; server <= servers; server++) loss = (offered * loss) / (server + offered * loss);
  return loss / (1 - load * (1 - loss));
}

/** Who waits does so for an exponential time: this is its rate, c(1 − ρ). */
export function drainRate(servers: number, load: number): number {
  return servers * (1 - load);
}

export function meanWait(servers: number, load: number): number {
  return waitingProbability(servers, load) / drainRate(servers, load);
}

/** The probability of a wait longer than `time`. */
export function longerThan(time: number, servers: number, load: number): number {
  return waitingProbability(servers, load) * Math.exp(-drainRate(servers, load) * time);
}

/**
 * How the mean of a figure over a long time varies: this, divided by the time (in mean service times), is its variance. The figure
 * is a function of the number of tickets in the system, 0 for fewer than c. By the formula for birth-and-death processes,
 * 2 Σⱼ (Σᵢ≤ⱼ (f(i) − f̄) πᵢ)² / (λ πⱼ): W. Whitt, "Asymptotic Formulas for Markov Processes with Applications to Simulation",
 * Operations Research 40 (1992).
 * @param figure by the number of tickets that have no server.
 * @param mean its mean, f̄.
 */
export function varianceOverTime(
  servers: number,
  load: number,
  figure: (waiting: number) => number,
  mean: number,
): number {
  const waiting = waitingProbability(servers, load);
  const rate = servers * load;
  // From c on: πᵢ = C (1 − ρ) ρⁱ⁻ᶜ. The inner sum is that from j + 1 on, negative.
  const last = Math.ceil(-37 / Math.log(load));
  let probability = waiting * (1 - load) * load ** last;
  let inner = 0;
  let sum = 0;
  for (let over = last; over >= 0; over--) {
    sum += inner ** 2 / probability;
    inner += (figure(over) - mean) * probability;
    probability /= load;
  }
  // Below c, where the figure is 0: from c − 1 down to 0, πᵢ₋₁ = πᵢ i / (cρ).
  let below = probability;
  const probabilities = [below];
  for (let busy = servers - 1; busy > 0; busy--) probabilities.unshift((below *= busy / rate));
  inner = 0;
  for (const one of probabilities) {
    // A state too rare to be written adds nothing.
    if (one === 0) continue;
    inner -= mean * one;
    sum += inner ** 2 / one;
  }
  return (2 * sum) / rate;
}

/** The probability that more than `time` passes until `ends` services have ended, of `servers` that never rest. */
export function notYet(ends: number, time: number, servers: number): number {
  let term = Math.exp(-servers * time);
  let sum = 0;
  for (let ended = 0; ended < ends; ended++) {
    sum += term;
    term *= (servers * time) / (ended + 1);
  }
  return sum;
}

/**
 * The number of tickets in a system that has run for ever, by inversion of `u` in (0, 1). With all servers busy it is c and more
 * by a geometric law of ratio ρ; else the number of busy servers is Poisson, cut off at c.
 */
export function stationaryNumber(servers: number, load: number, u: number): number {
  const waiting = waitingProbability(servers, load);
  if (u < waiting) return servers + Math.floor(Math.log(u / waiting) / Math.log(load));
  const offered = servers * load;
  // Weights of 0 to c − 1 busy servers, that of c − 1 being 1: from the last to the first, k − 1 has k/a times that of k.
  const weights = [1];
  for (let busy = servers - 1; busy > 0; busy--) weights.unshift((weights[0] ?? NaN) * (busy / offered));
  let left = ((u - waiting) / (1 - waiting)) * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [busy, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return busy;
  }
  return servers - 1;
}
