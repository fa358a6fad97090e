import type { Browser } from 'puppeteer-core';

/** CPU time of a page's main thread between its performance marks, milliseconds. */
export interface Marks {
  /** From the last mark `from` to the last mark `to`. */
  between(from: string, to: string): number;
  /** From each mark `from` to the `to` that follows it. */
  each(from: string, to: string): readonly number[];
}

interface TracedMark {
  readonly name: string;
  readonly cat: string;
  /** CPU time of the thread, microseconds. */
  readonly tts?: number;
}

/**
 * Follows the performance marks of the pages opened from now on. Chromium's trace tells each with the CPU time of its
 * thread at that moment, so that neither waiting nor other processes count, and nothing is asked of the page itself.
 */
export async function traceMarks(browser: Browser): Promise<{ end(): Promise<Marks> }> {
  const session = await browser.target().createCDPSession();
  const traced: TracedMark[] = [];
  session.on('Tracing.dataCollected', ({ value }) => traced.push(...(value as unknown as TracedMark[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { excludedCategories: ['*'], includedCategories: ['blink.user_timing'] },
  });
  return {
    async end() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return marksOf(traced.filter(({ cat }) => cat === 'blink.user_timing'));
    },
  };
}

function marksOf(traced: readonly TracedMark[]): Marks {
  const timesOf = (wanted: string) =>
    traced
      .filter(({ name }) => name === wanted)
      .map(({ tts }) => {
        if (tts === undefined) throw new Error('This Chromium does not trace CPU times');
        return tts / 1000;
      });
  return {
    between(from, to) {
      const [start, end] = [timesOf(from).at(-1), timesOf(to).at(-1)];
      if (start === undefined || end === undefined) throw new Error(`No mark ${start === undefined ? from : to}`);
      return end - start;
    },
    each(from, to) {
      const starts = timesOf(from);
      return timesOf(to).map((end, at) => end - (starts[at] ?? Number.NaN));
    },
  };
}
