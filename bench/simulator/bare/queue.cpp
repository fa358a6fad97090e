// The bare program for a plain queue, as in queue.mjs: queue <columns> <result> <rounds>.
#include "bare.hpp"

struct Scenario {
  int operators, groups;
  Column createdAt, work;
  std::vector<int32_t> group;
};

static std::vector<int32_t> run(const Scenario &given) {
  const std::size_t count = given.createdAt.size();
  std::vector<int32_t> chosen(count, -1), next(count, -1);
  std::vector<double> assignedAt(count);
  std::vector<int64_t> turn(given.operators);
  std::vector<int32_t> head(given.groups, -1), tail(given.groups, -1), changed;
  std::vector<uint8_t> isChanged(given.groups);
  // Free operators of a group, the one assigned longest ago on top.
  std::vector<std::vector<int32_t>> free(given.groups);
  const auto later = [&](int32_t one, int32_t other) { return turn[one] > turn[other]; };
  const auto seat = [&](int32_t who) {
    auto &seats = free[who % given.groups];
    seats.push_back(who);
    std::push_heap(seats.begin(), seats.end(), later);
  };
  const auto note = [&](int32_t group) {
    if (isChanged[group]) return;
    isChanged[group] = 1;
    changed.push_back(group);
  };
  for (int32_t who = 0; who < given.operators; who++) turn[who] = who - given.operators, seat(who);
  EventHeap ends;
  int64_t sequence = 0;
  std::size_t ticket = 0;
  while (ticket < count || !ends.empty()) {
    double now = ticket < count ? given.createdAt[ticket] : std::numeric_limits<double>::infinity();
    if (!ends.empty() && ends.first() < now) now = ends.first();
    while (!ends.empty() && ends.first() == now) {
      const int32_t who = ends.pop();
      seat(who);
      note(who % given.groups);
    }
    for (; ticket < count && given.createdAt[ticket] == now; ticket++) {
      const int32_t group = given.group[ticket];
      (head[group] < 0 ? head[group] : next[tail[group]]) = static_cast<int32_t>(ticket);
      tail[group] = static_cast<int32_t>(ticket);
      note(group);
    }
    for (const int32_t group : changed) {
      isChanged[group] = 0;
      auto &seats = free[group];
      while (head[group] >= 0 && !seats.empty()) {
        const int32_t given_ = head[group];
        head[group] = next[given_];
        std::pop_heap(seats.begin(), seats.end(), later);
        const int32_t who = seats.back();
        seats.pop_back();
        turn[who] = ++sequence;
        chosen[given_] = who;
        assignedAt[given_] = now;
        ends.push(now + given.work[given_], who);
      }
    }
    changed.clear();
  }
  return chosen;
}

int main(int, char **words) {
  const std::vector<Column> columns = readColumns(words[1]);
  const Scenario given{static_cast<int>(columns[0][0]), static_cast<int>(columns[0][1]), columns[1], columns[3],
                       as<int32_t>(columns[2])};
  std::vector<int32_t> chosen;
  timeRounds(std::atoi(words[3]), [&] { chosen = run(given); });
  writeColumns(words[2], {Column(chosen.begin(), chosen.end())});
}
