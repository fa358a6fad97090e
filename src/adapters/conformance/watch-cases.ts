import { delay, untilAborted } from '../abort.ts';
import type { SavedSettings, TicketSettingsBackend, WatchOptions } from '../backend.ts';
import type { BackendCase, Skipped } from './backend-case.ts';
import { documentWithLimit, requestFor, saveNext } from './documents.ts';
import { expect, expectSame, shown } from './expectations.ts';

interface Watch {
  /** What was told so far. */
  readonly told: readonly SavedSettings[];
  readonly stop: () => void;
  /** Waits until this revision is told. */
  readonly until: (revision: string) => Promise<void>;
  /** Waits for long enough that whatever is told without need is told: a small part of the patience. */
  readonly settle: () => Promise<void>;
}

type WatchCheck = (backend: TicketSettingsBackend, follow: (options?: WatchOptions) => Watch) => Promise<void>;

/** Saves are told to whoever follows them, within `patience` milliseconds. */
export function watchCases(patience: number): readonly BackendCase[] {
  return Object.entries(checks).map(([name, check]) => ({
    name,
    check: (backend) => checkWatch(backend, check, patience),
  }));
}

/** Does one check, and ends with it all that it follows. */
async function checkWatch(
  backend: TicketSettingsBackend,
  check: WatchCheck,
  patience: number,
): Promise<Skipped | void> {
  if (!(await backend.capabilities()).watch) return { skipped: 'the capabilities name no watch' };
  const watch = backend.watch?.bind(backend);
  expect(watch !== undefined, 'The capabilities name a watch, and there is no call for it');
  const stops: (() => void)[] = [];
  try {
    await check(backend, (options) => {
      const followed = watchWith(watch, patience, options);
      stops.push(followed.stop);
      return followed;
    });
  } finally {
    for (const stop of stops) stop();
  }
}

function watchWith(
  watch: NonNullable<TicketSettingsBackend['watch']>,
  patience: number,
  options?: WatchOptions,
): Watch {
  const told: SavedSettings[] = [];
  const waiting = new Set<() => void>();
  const stop = watch((saved) => {
    told.push(saved);
    for (const look of waiting) look();
  }, options);
  const until = (revision: string): Promise<void> => {
    const heard = new Promise<void>((resolve) => {
      const look = (): void => {
        if (told.some((saved) => saved.revision === revision)) resolve();
      };
      waiting.add(look);
      look();
    });
    const late = new Error(
      `The save of revision ${shown(revision)} was not told within ${patience} ms; told was ${shown(told)}`,
    );
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(late), patience);
    return untilAborted(heard, limit.signal).finally(() => clearTimeout(timer));
  };
  const settle = (): Promise<void> => delay(patience / 20);
  return { told, stop, until, settle };
}

const checks: Readonly<Record<string, WatchCheck>> = {
  'a save is told with its revision and stamp': async (backend, follow) => {
    const { revision } = await backend.load();
    // The revision is given, so that it doesn't matter how long it takes to begin.
    const watch = follow({ since: revision });
    const answer = await backend.save(requestFor(documentWithLimit(1), revision));
    await watch.until(answer.revision);
    expectSame(watch.told.at(-1), answer, 'What is told of a save is not what the save was answered');
  },
  'of several saves the last is told last, to each who follows': async (backend, follow) => {
    const { revision } = await backend.load();
    const watches = [follow({ since: revision }), follow({ since: revision })];
    let last = '';
    for (const limit of [1, 2, 3]) last = await saveNext(backend, documentWithLimit(limit));
    for (const { until, told, settle } of watches) {
      await until(last);
      await settle();
      expectSame(told.at(-1)?.revision, last, 'After the last save an older one is told');
    }
  },
  'a save that was missed is told at once to whoever knows an older revision': async (backend, follow) => {
    const { revision } = await backend.load();
    const saved = await saveNext(backend, documentWithLimit(1));
    await follow({ since: revision }).until(saved);
  },
  'where nothing was saved since the revision that is known, nothing is told': async (backend, follow) => {
    const known = await saveNext(backend, documentWithLimit(1));
    const { told, settle } = follow({ since: known });
    await settle();
    expectSame(told, [], 'Told without a save');
  },
  'nothing is told after the watch has ended, or its signal is aborted': async (backend, follow) => {
    const { revision } = await backend.load();
    const controller = new AbortController();
    const ended = [
      follow({ since: revision }),
      follow({ since: revision, signal: controller.signal }),
      follow({ since: revision, signal: AbortSignal.abort() }),
    ];
    ended[0]?.stop();
    controller.abort();
    const witness = follow({ since: revision });
    await witness.until(await saveNext(backend, documentWithLimit(1)));
    await witness.settle();
    for (const { told } of ended) expectSame(told, [], 'Told although the watch had ended');
  },
};
