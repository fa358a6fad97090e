/** What `ticket-settings-simulate --help` prints. */
export const help = `Usage: ticket-settings-simulate --settings <file> --directory <file> [options]

What settings do with tickets, before they are applied.

What is simulated
  --settings <file>      settings document (JSON)
  --directory <file>     what the help-desk knows: operators, skill groups, calendars … (JSON)
  --compare <file>       draft of the settings, compared with --settings on the same tickets
  --change <words>       changed for this run; again for more. Compared with the run without it
                           add 3 calendar=<id> groups=<id>,<id> limit=<number>
                           remove <operator>          calendar <operator>=<id>|none
                           groups <operator>=<id>,…|none    limit <operator>=<number>|none

Tickets: a typical week of this help-desk, unless one of these is given
  --workload <file>      made or replayed tickets (JSON)
  --history <file>       past tickets (CSV), a row for each ticket or for each event
  --mapping <file>       how the history is read (JSON); without it its headings are guessed from
  --print-mapping        print that guess, to be corrected and kept, and do nothing else

The run
  --from, --to <date>    2026-11-23, or an instant, 2026-11-23T09:00Z. Without: all of a history, or the
                         week from next Monday. Name it where reports are to be the same on any day
  --weeks <number>       instead of --to
  --time-zone <zone>     in which days begin, as Europe/Kyiv. Without: that of the workload
  --seed <number>        the same seed, the same report. Without: 1
  --replications <n>     how often it is repeated with other luck. Without: 30
  --start empty          nobody has a ticket (without --start)
  --warm-up <time>       how long before, uncounted: 12h, 7d. Without: 7d; 0 for past tickets
  --start directory      operators hold what the directory says
  --waiting <number>     with that, so many tickets wait

The report
  --format <format>      text, json or csv. Without: text
  --output <file>        write it there
  --language <language>  en or uk
  --fail-if <condition>  exit with 1 when it holds; again for more
                           first_response.met<90%            share met; met breached cancelled
                           resolution[priority=high].p90>8h  unfinished cycles p50 p90 p99
                           first_response.met.change<-2%     draft less saved
                           wait.median>=5min                 mean median p90 longest peak
                           busiest>0.3  fairness<0.8  never_assigned>0
  --fail-if-worse        exit with 1 when the draft is clearly worse in something that matters
  --help, --version

Exit codes: 0 fine; 1 a --fail-if condition holds, or worse with --fail-if-worse; 2 bad input.
`;
