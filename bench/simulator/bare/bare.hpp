// What both bare programs in C++ share: columns in files, CPU time, rounds.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <vector>

using Column = std::vector<double>;

inline std::vector<Column> readColumns(const char *file) {
  std::FILE *in = std::fopen(file, "rb");
  if (!in) std::exit(2);
  std::vector<Column> columns;
  double length;
  while (std::fread(&length, sizeof length, 1, in) == 1) {
    Column column(static_cast<std::size_t>(length));
    if (std::fread(column.data(), sizeof(double), column.size(), in) != column.size()) std::exit(2);
    columns.push_back(std::move(column));
  }
  std::fclose(in);
  return columns;
}

inline void writeColumns(const char *file, const std::vector<Column> &columns) {
  std::FILE *out = std::fopen(file, "wb");
  if (!out) std::exit(2);
  for (const Column &column : columns) {
    const double length = static_cast<double>(column.size());
    std::fwrite(&length, sizeof length, 1, out);
    std::fwrite(column.data(), sizeof(double), column.size(), out);
  }
  std::fclose(out);
}

template <typename Value> std::vector<Value> as(const Column &column) {
  return std::vector<Value>(column.begin(), column.end());
}

inline double cpuSeconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Runs it so many times, and prints the CPU seconds of each as JSON.
template <typename Program> void timeRounds(int rounds, Program program) {
  std::printf("[");
  for (int round = 0; round < rounds; round++) {
    const double begin = cpuSeconds();
    program();
    std::printf("%s%.9f", round ? ", " : "", cpuSeconds() - begin);
  }
  std::printf("]\n");
}

// A binary heap of (instant, what); the order of equal instants is left open.
class EventHeap {
  std::vector<double> at_;
  std::vector<int32_t> what_;

public:
  bool empty() const { return at_.empty(); }
  double first() const { return at_[0]; }
  void clear() { at_.clear(), what_.clear(); }
  void push(double at, int32_t what) {
    at_.push_back(at), what_.push_back(what);
    std::size_t index = at_.size() - 1;
    while (index > 0) {
      const std::size_t above = (index - 1) >> 1;
      if (at_[above] <= at) break;
      at_[index] = at_[above], what_[index] = what_[above];
      index = above;
    }
    at_[index] = at, what_[index] = what;
  }
  int32_t pop() {
    const int32_t first = what_[0];
    const double at = at_.back();
    const int32_t last = what_.back();
    at_.pop_back(), what_.pop_back();
    const std::size_t length = at_.size();
    if (length == 0) return first;
    std::size_t index = 0;
    for (std::size_t below = 1; below < length; below = 2 * index + 1) {
      if (below + 1 < length && at_[below + 1] < at_[below]) below++;
      if (at_[below] >= at) break;
      at_[index] = at_[below], what_[index] = what_[below];
      index = below;
    }
    at_[index] = at, what_[index] = last;
    return first;
  }
};
