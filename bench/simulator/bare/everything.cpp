// The bare program with everything on, as in everything.mjs: everything <columns> <result> <rounds>.
#include "bare.hpp"
#include <cmath>

static const double never = std::numeric_limits<double>::infinity();

// Working hours on columns; calendar 0 is round the clock. See hours.mjs.
class Hours {
  static constexpr double bucket = 6 * 3'600'000.0;
  std::vector<int32_t> first_, table_;
  Column opens_, closes_, before_;
  double from_;
  int buckets_;

  int32_t intervalAt(int calendar, double at) const {
    const int32_t end = first_[calendar + 1];
    int32_t index = table_[calendar * buckets_ + static_cast<int>((at - from_) / bucket)];
    while (index + 1 < end && opens_[index + 1] <= at) index++;
    return index;
  }
  double total(int calendar, double at) const {
    const int32_t index = intervalAt(calendar, at);
    if (at <= opens_[index]) return before_[index];
    return before_[index] + std::min(at, closes_[index]) - opens_[index];
  }

public:
  Hours(const Column &first, const Column &opens, const Column &closes)
      : first_(first.begin(), first.end()), opens_(opens), closes_(closes), before_(opens.size()) {
    from_ = std::floor(*std::min_element(opens.begin(), opens.end()) / bucket) * bucket;
    buckets_ = static_cast<int>(std::ceil((*std::max_element(closes.begin(), closes.end()) - from_) / bucket)) + 1;
    const int calendars = static_cast<int>(first_.size()) - 1;
    table_.resize(calendars * buckets_);
    for (int calendar = 1; calendar < calendars; calendar++) {
      const int32_t end = first_[calendar + 1];
      int32_t at = first_[calendar];
      for (int32_t index = at + 1; index < end; index++)
        before_[index] = before_[index - 1] + closes_[index - 1] - opens_[index - 1];
      for (int place = 0; place < buckets_; place++) {
        while (at + 1 < end && opens_[at + 1] <= from_ + place * bucket) at++;
        table_[calendar * buckets_ + place] = at;
      }
    }
  }
  bool isOpen(int calendar, double at) const {
    if (calendar == 0) return true;
    const int32_t index = intervalAt(calendar, at);
    return at >= opens_[index] && at < closes_[index];
  }
  double elapsed(int calendar, double start, double end) const {
    return calendar == 0 ? end - start : total(calendar, end) - total(calendar, start);
  }
  double due(int calendar, double start, double duration) const {
    if (calendar == 0 || duration == 0) return start + duration;
    const int32_t end = first_[calendar + 1];
    int32_t index = intervalAt(calendar, start);
    double open = std::max(start, opens_[index]), left = duration;
    for (;;) {
      const double there = closes_[index] - open;
      if (there > 0) {
        if (left <= there) return open + left;
        left -= there;
      }
      if (++index == end) return never;
      open = opens_[index];
    }
  }
  double nextChange(int calendar, double at) const {
    if (calendar == 0) return never;
    const int32_t index = intervalAt(calendar, at);
    if (at < opens_[index]) return opens_[index];
    if (at < closes_[index]) return closes_[index];
    return index + 1 < first_[calendar + 1] ? opens_[index + 1] : never;
  }
};

enum Metric { firstResponse, nextResponse, update, resolution, timeOpen, metricCount };
enum Outcome { met, breached, cancelled, unfinished, noTarget, outcomeCount };
enum State : uint8_t { idle, running, paused, resumable };

struct Cycle {
  uint32_t ticket;
  uint8_t metric, outcome;
  double used, dueAt, stoppedAt;
};

// The five clocks of every ticket. See clocks.mjs.
class Clocks {
  static constexpr double none = 0;
  struct Live {
    double from, used, dueAt;
    State state;
  };
  const Hours &hours_;
  const std::vector<int32_t> &kindOf_;
  const Column &targets_;
  const std::vector<int32_t> calendars_;
  std::vector<Live> live_;
  std::vector<int32_t> row_;
  std::vector<uint8_t> replied_;

  Live &at(int32_t ticket, int metric) { return live_[ticket * metricCount + metric]; }
  int terms(int32_t ticket, int metric) const { return kindOf_[ticket] * metricCount + metric; }
  void lay(int32_t ticket, int metric, double now) {
    Live &clock = at(ticket, metric);
    clock.state = running;
    clock.from = now;
    if (clock.dueAt != none && clock.dueAt < now) return;
    const double target = targets_[terms(ticket, metric)];
    clock.dueAt = target < 0 ? never : hours_.due(calendars_[terms(ticket, metric)], now, target - clock.used);
  }
  void start(int32_t ticket, int metric, double now) {
    at(ticket, metric).used = 0;
    at(ticket, metric).dueAt = none;
    lay(ticket, metric, now);
  }
  void settle(int32_t ticket, int metric, double now) {
    Live &clock = at(ticket, metric);
    clock.used += hours_.elapsed(calendars_[terms(ticket, metric)], clock.from, now);
  }
  Outcome outcomeAt(int32_t ticket, int metric, double now) {
    if (targets_[terms(ticket, metric)] < 0) return noTarget;
    return at(ticket, metric).dueAt < now ? breached : met;
  }
  // Writes to a row, −1 for a new one. Says which.
  int32_t write(int32_t row, int32_t ticket, int metric, Outcome outcome, double stoppedAt) {
    const Live &clock = at(ticket, metric);
    const Cycle cycle{static_cast<uint32_t>(ticket), static_cast<uint8_t>(metric), static_cast<uint8_t>(outcome),
                      clock.used, clock.dueAt, stoppedAt};
    if (row >= 0) return cycles[row] = cycle, row;
    cycles.push_back(cycle);
    return static_cast<int32_t>(cycles.size()) - 1;
  }
  void stop(int32_t ticket, int metric, double now) {
    settle(ticket, metric, now);
    at(ticket, metric).state = idle;
    write(-1, ticket, metric, outcomeAt(ticket, metric, now), now);
  }

public:
  std::vector<Cycle> cycles;

  Clocks(const Hours &hours, const std::vector<int32_t> &kindOf, const Column &targets, const Column &calendars)
      : hours_(hours), kindOf_(kindOf), targets_(targets), calendars_(calendars.begin(), calendars.end()),
        live_(kindOf.size() * metricCount), row_(kindOf.size() * 2, -1), replied_(kindOf.size()) {
    cycles.reserve(kindOf.size() * 8);
  }
  void created(int32_t ticket, double now) {
    start(ticket, firstResponse, now);
    start(ticket, update, now);
    start(ticket, resolution, now);
  }
  void opened(int32_t ticket, double now) {
    stop(ticket, update, now);
    start(ticket, update, now);
    start(ticket, timeOpen, now);
  }
  void replied(int32_t ticket, double now) {
    Live &first = at(ticket, firstResponse);
    if (first.state == running) {
      settle(ticket, firstResponse, now);
      first.state = idle;
      write(row_[2 * ticket], ticket, firstResponse, outcomeAt(ticket, firstResponse, now), now);
    }
    if (at(ticket, nextResponse).state == running) stop(ticket, nextResponse, now);
    stop(ticket, update, now);
    start(ticket, update, now);
    replied_[ticket] = 1;
  }
  void waits(int32_t ticket, double now) {
    stop(ticket, update, now);
    start(ticket, update, now);
    stop(ticket, timeOpen, now);
    settle(ticket, resolution, now);
    Live &clock = at(ticket, resolution);
    clock.state = paused;
    if (clock.dueAt >= now) clock.dueAt = none;
  }
  void solved(int32_t ticket, double now) {
    Live &first = at(ticket, firstResponse);
    if (first.state == running) {
      settle(ticket, firstResponse, now);
      const bool late = outcomeAt(ticket, firstResponse, now) == breached;
      first.state = late ? idle : resumable;
      row_[2 * ticket] = write(row_[2 * ticket], ticket, firstResponse, late ? breached : cancelled, now);
      if (!late) first.dueAt = none;
    }
    if (at(ticket, nextResponse).state == running) {
      stop(ticket, nextResponse, now);
      if (cycles.back().outcome != breached) cycles.back().outcome = cancelled;
    }
    stop(ticket, update, now);
    stop(ticket, timeOpen, now);
    settle(ticket, resolution, now);
    Live &clock = at(ticket, resolution);
    clock.state = resumable;
    row_[2 * ticket + 1] = write(row_[2 * ticket + 1], ticket, resolution, outcomeAt(ticket, resolution, now), now);
    if (clock.dueAt >= now) clock.dueAt = none;
  }
  void written(int32_t ticket, double now, bool wasSolved) {
    if (replied_[ticket]) {
      const Live &next = at(ticket, nextResponse);
      if (next.state == running && next.dueAt < now) stop(ticket, nextResponse, now);
      start(ticket, nextResponse, now);
    }
    if (wasSolved) {
      if (at(ticket, firstResponse).state == resumable) lay(ticket, firstResponse, now);
      start(ticket, update, now);
    }
    start(ticket, timeOpen, now);
    lay(ticket, resolution, now);
  }
  void finish(int32_t tickets, double now) {
    for (int32_t ticket = 0; ticket < tickets; ticket++) {
      for (int metric = 0; metric < metricCount; metric++) {
        const State state = at(ticket, metric).state;
        if (state != running && state != paused) continue;
        if (state == running) settle(ticket, metric, now);
        Outcome outcome = outcomeAt(ticket, metric, now);
        if (outcome == met || (outcome == breached && at(ticket, metric).dueAt == none)) outcome = unfinished;
        const int32_t row = metric == firstResponse ? row_[2 * ticket] : metric == resolution ? row_[2 * ticket + 1] : -1;
        write(row, ticket, metric, outcome, std::nan(""));
      }
    }
  }
};

struct Scenario {
  double begin, horizon;
  int topics;
  Column createdAt, work, replyAfter, clientAfter, targets, targetCalendars, calendarFirst, opens, closes;
  std::vector<int32_t> kind, firstStint, kindTopic, operatorCalendar, operatorLimit;
  std::vector<uint8_t> end, skills;
};

struct Work {
  uint32_t who;
  int32_t ticket;
  double from, to;
};

struct Result {
  std::vector<int32_t> chosen;
  std::vector<double> assignedAt, firstReplyAt, solvedAt, busy;
  std::vector<Work> work;
  std::vector<Cycle> cycles;
};

static Result run(const Scenario &given) {
  const Hours hours(given.calendarFirst, given.opens, given.closes);
  Clocks clocks(hours, given.kind, given.targets, given.targetCalendars);
  const int32_t count = static_cast<int32_t>(given.createdAt.size());
  const int32_t operators = static_cast<int32_t>(given.operatorCalendar.size());
  const int calendars = static_cast<int>(given.calendarFirst.size()) - 1;
  const int topics = given.topics;
  const double horizon = given.horizon;
  Result result;
  result.chosen.assign(count, -1);
  result.assignedAt.resize(count);
  result.firstReplyAt.assign(count, std::nan(""));
  result.solvedAt.assign(count, std::nan(""));
  result.busy.resize(operators);
  result.work.reserve(given.firstStint[count]);

  std::vector<uint8_t> stint(count), isSolved(count), open(calendars), offered(topics), isIdler(operators);
  std::vector<int32_t> sequenceOf(count), active(operators), working(operators, -1), ready(operators, -1);
  std::vector<int32_t> afterReady(count, -1), behind(count, -1), head(topics, -1), tail(topics, -1), idlers;
  std::vector<int64_t> turn(operators);
  std::vector<double> opensOrCloses(calendars);
  std::vector<std::vector<int32_t>> skilled(topics);
  for (int topic = 0; topic < topics; topic++)
    for (int32_t who = 0; who < operators; who++)
      if (given.skills[who * topics + topic]) skilled[topic].push_back(who);
  EventHeap events;

  const auto noteIdle = [&](int32_t who) {
    if (isIdler[who]) return;
    isIdler[who] = 1;
    idlers.push_back(who);
  };
  const auto noteAvailable = [&](int32_t who) {
    for (int topic = 0; topic < topics; topic++)
      if (given.skills[who * topics + topic]) offered[topic] = 1;
  };
  const auto choose = [&](int topic) {
    int32_t best = -1;
    int64_t bestRank = std::numeric_limits<int64_t>::max();
    for (const int32_t who : skilled[topic]) {
      if (active[who] >= given.operatorLimit[who] || !open[given.operatorCalendar[who]]) continue;
      const int64_t rank = active[who] == 0 ? turn[who] - count - operators : turn[who];
      if (rank < bestRank) best = who, bestRank = rank;
    }
    return best;
  };
  const auto makeReady = [&](int32_t ticket) {
    const int32_t who = result.chosen[ticket];
    int32_t *link = &ready[who];
    while (*link >= 0 && sequenceOf[*link] < sequenceOf[ticket]) link = &afterReady[*link];
    afterReady[ticket] = *link;
    *link = ticket;
    noteIdle(who);
  };
  const auto beginWork = [&](int32_t who, double now) {
    const int32_t ticket = ready[who];
    ready[who] = afterReady[ticket];
    const int32_t index = given.firstStint[ticket] + stint[ticket];
    const int calendar = given.operatorCalendar[who];
    const double ends = hours.due(calendar, now, given.work[index]);
    const double until = std::min(ends, horizon);
    working[who] = ticket;
    events.push(ends, who);
    result.work.push_back({static_cast<uint32_t>(who), ticket, now, until});
    result.busy[who] += hours.elapsed(calendar, now, until);
    if (stint[ticket] == 0) clocks.opened(ticket, now);
    if (given.replyAfter[index] < 0) return;
    const double replies = hours.due(calendar, now, given.replyAfter[index]);
    if (!(replies < horizon)) return;
    clocks.replied(ticket, replies);
    if (std::isnan(result.firstReplyAt[ticket])) result.firstReplyAt[ticket] = replies;
  };
  const auto endWork = [&](int32_t who, double now) {
    const int32_t ticket = working[who];
    working[who] = -1;
    noteIdle(who);
    const int32_t index = given.firstStint[ticket] + stint[ticket]++;
    if (given.end[index] == 0) {
      clocks.solved(ticket, now);
      isSolved[ticket] = 1;
      result.solvedAt[ticket] = now;
      active[who]--;
      noteAvailable(who);
    } else {
      clocks.waits(ticket, now);
    }
    const double writes = now + given.clientAfter[index];
    if (writes < horizon) events.push(writes, operators + ticket);
  };
  const auto clientWrites = [&](int32_t ticket, double now) {
    const bool wasSolved = isSolved[ticket];
    clocks.written(ticket, now, wasSolved);
    if (wasSolved) {
      isSolved[ticket] = 0;
      result.solvedAt[ticket] = std::nan("");
      active[result.chosen[ticket]]++;
    }
    makeReady(ticket);
  };
  double changesAt = never;
  const auto look = [&](int calendar, double now) {
    open[calendar] = hours.isOpen(calendar, now);
    opensOrCloses[calendar] = hours.nextChange(calendar, now);
  };
  const auto openAndClose = [&](double now) {
    changesAt = never;
    for (int calendar = 0; calendar < calendars; calendar++) {
      if (opensOrCloses[calendar] == now) {
        look(calendar, now);
        for (int32_t who = 0; open[calendar] && who < operators; who++)
          if (given.operatorCalendar[who] == calendar) noteAvailable(who), noteIdle(who);
      }
      changesAt = std::min(changesAt, opensOrCloses[calendar]);
    }
  };

  for (int32_t who = 0; who < operators; who++) turn[who] = who - operators;
  for (int calendar = 0; calendar < calendars; calendar++) {
    look(calendar, given.begin);
    changesAt = std::min(changesAt, opensOrCloses[calendar]);
  }
  int32_t sequence = 0, waiting = 0, ticket = 0;
  for (;;) {
    double now = ticket < count ? given.createdAt[ticket] : never;
    if (!events.empty()) now = std::min(now, events.first());
    now = std::min(now, changesAt);
    if (!(now < horizon)) break;
    if (changesAt == now) openAndClose(now);
    while (!events.empty() && events.first() == now) {
      const int32_t what = events.pop();
      if (what < operators) endWork(what, now);
      else clientWrites(what - operators, now);
    }
    for (; ticket < count && given.createdAt[ticket] == now; ticket++) {
      const int topic = given.kindTopic[given.kind[ticket]];
      clocks.created(ticket, now);
      (head[topic] < 0 ? head[topic] : behind[tail[topic]]) = ticket;
      tail[topic] = ticket;
      offered[topic] = 1;
      waiting++;
    }
    while (waiting > 0) {
      int32_t oldest = count;
      int from = -1;
      for (int topic = 0; topic < topics; topic++)
        if (offered[topic] && head[topic] >= 0 && head[topic] < oldest) oldest = head[topic], from = topic;
      if (from < 0) break;
      const int32_t who = choose(from);
      if (who < 0) {
        offered[from] = 0;
        continue;
      }
      head[from] = behind[oldest];
      waiting--;
      active[who]++;
      turn[who] = ++sequence;
      result.chosen[oldest] = who;
      result.assignedAt[oldest] = now;
      sequenceOf[oldest] = sequence;
      makeReady(oldest);
    }
    for (const int32_t who : idlers) {
      isIdler[who] = 0;
      if (working[who] < 0 && ready[who] >= 0 && open[given.operatorCalendar[who]]) beginWork(who, now);
    }
    idlers.clear();
  }
  clocks.finish(ticket, horizon);
  result.cycles = std::move(clocks.cycles);
  return result;
}

int main(int, char **words) {
  const std::vector<Column> from = readColumns(words[1]);
  const Scenario given{from[0][0],         from[0][1],          static_cast<int>(from[0][2]), from[1],
                       from[4],            from[5],             from[7],                      from[9],
                       from[10],           from[14],            from[15],                     from[16],
                       as<int32_t>(from[2]), as<int32_t>(from[3]), as<int32_t>(from[8]),         as<int32_t>(from[11]),
                       as<int32_t>(from[12]), as<uint8_t>(from[6]), as<uint8_t>(from[13])};
  Result result;
  timeRounds(std::atoi(words[3]), [&] { result = run(given); });
  Column tallies(metricCount * outcomeCount);
  for (const Cycle &cycle : result.cycles) tallies[cycle.metric * outcomeCount + cycle.outcome]++;
  writeColumns(words[2], {Column(result.chosen.begin(), result.chosen.end()), tallies});
}
