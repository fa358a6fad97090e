/** What the benchmark asks of an editor. */
export interface Contestant {
  /**
   * Makes the settings of that size in the editor's own form; not measured. The function given back opens the editor on
   * them, and resolves once they and what edits them are in the page.
   */
  prepare(size: number): () => Promise<void>;
  /** Opens what edits the field that is typed into; not measured. */
  openField(): Promise<void>;
  /** The control of its label, once it is there. */
  labelInput(): HTMLElement | null;
  /** Whether this text, typed into the label, can be read where the editor shows the form. */
  shows(text: string): boolean;
}

/** What the benchmark does in a page. Marks tell it when, and at what CPU time, each step began and ended. */
export interface Stage {
  open(size: number): Promise<void>;
  openField(): Promise<void>;
  focusLabel(): void;
  /** With the next input the label is to have this text in it. */
  expectText(text: string): void;
  /** Resolves when it is painted. */
  textShown(): Promise<void>;
}

declare global {
  interface Window {
    stage: Stage;
  }
}

/** Puts a contestant on its page's stage. */
export function enter(contestant: Contestant): void {
  let shown = Promise.resolve();
  window.stage = {
    async open(size) {
      const open = contestant.prepare(size);
      await painted();
      performance.mark('open');
      await open();
      await painted();
      performance.mark('ready');
    },

    async openField() {
      await contestant.openField();
      await eventually(contestant.labelInput);
    },

    focusLabel() {
      contestant.labelInput()?.focus();
    },

    expectText(text) {
      shown = new Promise((resolve) => window.addEventListener('input', resolve, { capture: true, once: true })).then(
        async () => {
          performance.mark('input');
          await painted();
          if (!contestant.shows(text)) await eventually(() => contestant.shows(text)).then(painted);
          performance.mark('shown');
        },
      );
    },

    textShown: () => shown,
  };
}

/** Longer than the slowest contestant takes, milliseconds. */
const patience = 180_000;

/** Resolves with the first result that is something, asked a hundred times a second; rejects when there is none. */
export async function eventually<Result>(ask: () => Result | null | undefined | false): Promise<Result> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const result = ask();
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Still waiting for ${ask.toString()}`);
}

/** Resolves when what is in the page now has been painted. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  // The task after a frame's callbacks comes after its style, layout and paint.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
}
