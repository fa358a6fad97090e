"""The plain queue with SimPy 2 (Debian's python3-simpy): simpy_queue.py store|lists <columns> <result> <rounds>.

store: as its manual teaches. A ticket is a process that gets an operator from the store of its group, holds, and puts them back.
lists: the least that SimPy can do for a ticket. Operators are processes that take the next ticket from a list of our own or sleep.
"""

import array
import heapq
import json
import sys
import time
from collections import deque

from SimPy.Simulation import Process, Simulation, Store, get, hold, passivate, put


def read_columns(file):
    numbers = array.array("d")
    with open(file, "rb") as source:
        numbers.frombytes(source.read())
    columns, at = [], 0
    while at < len(numbers):
        length = int(numbers[at])
        columns.append(numbers[at + 1 : at + 1 + length].tolist())
        at += 1 + length
    return columns


class Desk:
    """Operators, groups and tickets, as both ways need them."""

    def __init__(self, columns):
        (operators, groups), self.created, group, self.durations = columns
        self.operators, self.groups = int(operators), int(groups)
        self.group = [int(each) for each in group]
        self.sim = Simulation()
        self.turn = 0
        self.chosen = [-1] * len(self.created)

    def next_turn(self):
        self.turn += 1
        return self.turn


class Seat:
    def __init__(self, number, turn):
        self.number = number
        self.turn = turn


def longest_waiting(seats):
    return [min(seats, key=lambda seat: seat.turn)] if seats else []


class Ticket(Process):
    def live(self, desk, store, number, duration):
        yield get, self, store, longest_waiting
        seat = self.got[0]
        seat.turn = desk.next_turn()
        desk.chosen[number] = seat.number
        yield hold, self, duration
        yield put, self, store, [seat]


class TicketArrivals(Process):
    def come(self, desk, stores):
        before = desk.created[0]
        for number, at in enumerate(desk.created):
            yield hold, self, at - before
            before = at
            ticket = Ticket(sim=desk.sim)
            store = stores[desk.group[number]]
            desk.sim.activate(ticket, ticket.live(desk, store, number, desk.durations[number]))


def prepare_store(desk):
    seats = [Seat(number, number - desk.operators) for number in range(desk.operators)]
    stores = [
        Store(sim=desk.sim, initialBuffered=[seat for seat in seats if seat.number % desk.groups == group])
        for group in range(desk.groups)
    ]
    arrivals = TicketArrivals(sim=desk.sim)
    desk.sim.activate(arrivals, arrivals.come(desk, stores))


class Operator(Process):
    def work(self, desk, number, queue, free):
        turn = number - desk.operators
        while True:
            while queue:
                ticket = queue.popleft()
                turn = desk.next_turn()
                desk.chosen[ticket] = number
                yield hold, self, desk.durations[ticket]
            heapq.heappush(free, (turn, number))
            yield passivate, self


class ListArrivals(Process):
    def come(self, desk, operators, queues, frees):
        before = desk.created[0]
        for ticket, at in enumerate(desk.created):
            yield hold, self, at - before
            before = at
            group = desk.group[ticket]
            queues[group].append(ticket)
            free = frees[group]
            if free:
                desk.sim.reactivate(operators[heapq.heappop(free)[1]])


def prepare_lists(desk):
    queues = [deque() for _ in range(desk.groups)]
    frees = [[] for _ in range(desk.groups)]
    operators = [Operator(sim=desk.sim) for _ in range(desk.operators)]
    for number, operator in enumerate(operators):
        group = number % desk.groups
        desk.sim.activate(operator, operator.work(desk, number, queues[group], frees[group]))
    arrivals = ListArrivals(sim=desk.sim)
    # After the operators, at the first instant.
    desk.sim.activate(arrivals, arrivals.come(desk, operators, queues, frees))


def main(how, source, result, rounds):
    columns = read_columns(source)
    seconds = []
    for _ in range(int(rounds)):
        desk = Desk(columns)
        {"store": prepare_store, "lists": prepare_lists}[how](desk)
        begin = time.process_time()
        desk.sim.simulate(until=float("inf"))
        seconds.append(time.process_time() - begin)
    with open(result, "wb") as out:
        array.array("d", [len(desk.chosen), *desk.chosen]).tofile(out)
    print(json.dumps(seconds))


main(*sys.argv[1:])
