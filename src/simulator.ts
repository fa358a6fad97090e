/**
 * The simulator: what settings do to many tickets, for any JavaScript runtime without a DOM (Node 20 and later, workers), by the
 * engine's own assignment, calendars and clocks. Plain data in, plain data out; the same seed gives the same report, to
 * the byte. How to use it: docs/simulator.md; what it means: docs/semantics.md, section 6.
 */

// A simulation, and what it found
export { simulate } from './simulator/simulate.ts';
export { Comparison, type Progress } from './simulator/comparison.ts';
export {
  SimulationError,
  type SimulationErrorCode,
  type SimulationErrorDetails,
} from './simulator/simulation-error.ts';
export type { Period, Side, Simulation, Start } from './simulator/simulation.ts';
export { applyRunChanges } from './simulator/apply-run-changes.ts';
export { runChangeSchema, type RunChange } from './simulator/run-changes.ts';
export type {
  Assumption,
  Band,
  ChangedTicket,
  ChangedTickets,
  Difference,
  Estimate,
  Figure,
  MetricFigures,
  NeverAssigned,
  OperatorFigures,
  OutcomeChange,
  SimulationReport,
  TicketOutcome,
  WaitingFigures,
} from './simulator/report/report.ts';

// What it means, and files
export {
  clearlyWorse,
  headlineOf,
  type Effect,
  type HeadlineSubject,
  type Verdict,
} from './simulator/report/verdicts.ts';
export { changedCsv, reportCsv, reportJson, type ReportNames } from './simulator/report/export.ts';
export type { Timeline } from './simulator/report/timeline.ts';
export type { TicketStory } from './simulator/story.ts';

// Answers
export { findStaffing, type StaffingAnswer, type StaffingQuestion } from './simulator/answers/staffing.ts';
export { findTarget, type TargetAnswer, type TargetQuestion } from './simulator/answers/target.ts';

// Tickets
export {
  workloadSchema,
  type MadeWorkload,
  type ReplayedTicket,
  type ReplayedWorkload,
} from './simulator/workload/workload.ts';
export type { Behaviour, Stint, Stream, Workload } from './simulator/workload/workload.ts';
export type { Distribution } from './simulator/workload/distribution.ts';
export { typicalWeek } from './simulator/workload/typical-week.ts';
export { estimateWorkload } from './simulator/workload/estimate-workload.ts';
export { checkWorkload } from './simulator/workload/check-workload.ts';
export type { WorkloadProblem } from './simulator/workload/workload-problem.ts';

// Past tickets from a file
export { decodeText } from './simulator/history/decode.ts';
export { finish, scanTable, type HistoryTable, type TableFault } from './simulator/history/table.ts';
export { suggestMapping, type SuggestOptions } from './simulator/history/suggest.ts';
export { mappingFaults, type MappingFault } from './simulator/history/mapping-faults.ts';
export { historyMappingSchema, type HistoryMapping } from './simulator/history/mapping.ts';
export { readHistory } from './simulator/history/read-history.ts';
export type { History, RowProblem } from './simulator/history/history.ts';

// For pages: beside the page, or in slices on it
export {
  createSimulatorClient,
  type AskOptions,
  type RunOptions,
  type SimulatorClient,
  type SimulatorClientOptions,
} from './simulator/client/client.ts';
export { SimulatorLost } from './simulator/client/lost.ts';
