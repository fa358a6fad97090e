import type { Change } from '../../domain/changes/diff.ts';
import { indexOf, valueAt, type Path } from '../../domain/settings/path.ts';
import type { Policy, PolicyTarget } from '../../domain/settings/sla.ts';
import { describeCondition } from '../describe-condition.ts';
import { condition } from './conditions.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import { describeElement, type ChangeDescription, type ElementChange, type Place } from './description.ts';
import { directoryName, metricName, metricOf, newest } from './names.ts';
import { describeProperty } from './property.ts';
import { shorten } from './text.ts';
import { calendar, isDuration, oneOf, orElse, statuses, triggers, written, type Writer } from './values.ts';

const metricWriters: Readonly<Record<string, Writer>> = {
  type: oneOf((words) => words.metricTypes),
  statuses,
  defaultPauseStatuses: orElse((words) => words.usualPause, statuses),
  start: triggers,
  stop: triggers,
  'pause/begin': triggers,
  'pause/end': triggers,
};

/** A change of the metric with the id `path[0]`, or of something in it. */
export function describeMetricChange(change: Change, path: Path, context: ChangeContext): ChangeDescription {
  const words = wordsOf(context);
  const place: Place = { section: 'sla', group: words.groups.metrics };
  const [id = '', ...property] = path;
  const name = metricName(id, context);
  if (change.kind !== 'changed') return describeElement(change, place, { name, isNew: words.newMetric }, context);
  const usual = metricOf(id, context)?.type === 'custom' ? words.anchors.oldest : words.anchors.latest;
  const anchor = orElse(
    () => words.byDefault(usual),
    oneOf(({ anchors }) => anchors),
  );
  const properties = { names: words.metric, writers: { ...metricWriters, anchor } };
  return describeProperty(change, place, name, property, properties, context);
}

const policyWriters: Readonly<Record<string, Writer>> = {
  conditions: condition((words) => words.allOtherTickets),
  calendar,
};

/** A change of the policy with the id `path[0]`, or of something in it. */
export function describePolicyChange(change: Change, path: Path, context: ChangeContext): ChangeDescription {
  const words = wordsOf(context);
  const [id = '', ...inside] = path;
  const name = policyName(id, context);
  const ofPolicy: Place = { section: 'sla', group: words.policyGroup(name) };
  if (inside[0] === 'targets' && inside.length > 1) {
    return describeTargetChange(change, ofPolicy, [id, ...inside.slice(1)], context);
  }
  if (change.kind !== 'changed') {
    const place: Place = { section: 'sla', group: words.groups.policies };
    const conditions = change.kind === 'moved' ? null : (change.element as Partial<Policy>).conditions;
    const content = conditions ? describeCondition(conditions, context) : undefined;
    return describeElement(change, place, { name, isNew: words.newPolicy, content }, context);
  }
  const properties = { names: words.policy, writers: policyWriters };
  return describeProperty(change, ofPolicy, name, inside, properties, context);
}

const targetWriters: Readonly<Record<string, Writer>> = { calendar, pauseStatuses: statuses };

/** A change in what a policy asks of a metric; `path` starts with the ids of both. */
function describeTargetChange(change: Change, place: Place, path: Path, context: ChangeContext): ChangeDescription {
  const words = wordsOf(context);
  const [policy = '', metric = '', ...property] = path;
  const name = metricName(metric, context);
  if (change.kind !== 'changed') return describeRow(change, place, policyName(policy, context), name, context);
  const [kind, priority] = property;
  const isTarget = kind === 'all' || (kind === 'byPriority' && property.length === 2);
  if (isTarget) {
    const write = (settings: ChangeContext['before'], value: unknown) =>
      targetText(value, kind === 'all' ? undefined : valueAt(settings, rowPath(policy, metric)), context);
    const [before, after] = [write(context.before, change.before), write(context.after, change.after)];
    return describeTarget(place, words.of(name, targetName(priority, context)), before, after, context);
  }
  return describeProperty(change, place, name, property, { names: words.target, writers: targetWriters }, context);
}

const rowPath = (policy: string, metric: string): Path => ['sla', 'policies', policy, 'targets', metric];

function describeTarget(
  place: Place,
  subject: string,
  before: string,
  after: string,
  context: ChangeContext,
): ChangeDescription {
  return {
    ...place,
    subject,
    before,
    after,
    label: subject,
    sentence: wordsOf(context).changed(subject, after, before),
  };
}

/** A target; without one of its own a priority has the one for all, and `null` says that it has none at all. */
function targetText(value: unknown, row: unknown, context: ChangeContext): string {
  const words = wordsOf(context);
  if (isDuration(value)) return context.localisation.format.duration(value);
  if (value !== undefined && value !== null) return written(value, context);
  return value === undefined && isDuration((row as Partial<PolicyTarget> | undefined)?.all)
    ? words.targetOfAll
    : words.noTarget;
}

const targetName = (priority: string | undefined, context: ChangeContext): string =>
  priority === undefined ? wordsOf(context).allPriorities : directoryName('priorities', priority, context);

/** A row that came with its first target, or went with its last, is that target's change. */
function describeRow(
  change: ElementChange,
  place: Place,
  policy: string,
  name: string,
  context: ChangeContext,
): ChangeDescription {
  const words = wordsOf(context);
  const row: Partial<PolicyTarget> = change.kind === 'moved' ? {} : (change.element as PolicyTarget);
  const rank = (priority: string) => indexOf(context.directory?.priorities ?? [], priority);
  const highestFirst = Object.entries(row.byPriority ?? {}).sort(([one], [other]) => rank(other) - rank(one));
  const targets = [...highestFirst, [undefined, row.all] as const].flatMap(([priority, value]) =>
    isDuration(value) ? [{ name: targetName(priority, context), text: targetText(value, undefined, context) }] : [],
  );
  const [first, ...others] = targets;
  if (first && others.length === 0) {
    const [before, after] = change.kind === 'added' ? [words.noTarget, first.text] : [first.text, words.noTarget];
    return describeTarget(place, words.of(name, first.name), before, after, context);
  }
  const content = targets.map((target) => words.targetOf(target.name, target.text)).join(', ');
  return describeElement(
    change,
    place,
    { name, owner: policy, subject: name, isNew: words.newTargets, content },
    context,
  );
}

/** A policy by its name, else by the tickets it is for. */
function policyName(id: string, context: ChangeContext): string {
  const policy = newest<Policy>(context, (settings) => settings.sla.policies, id);
  if (!policy) return id;
  if (policy.name.trim() !== '') return shorten(policy.name);
  return policy.conditions ? shorten(describeCondition(policy.conditions, context)) : wordsOf(context).allOtherTickets;
}
