import assert from 'node:assert/strict';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';

/** Milliseconds within which what a user waits for must be there. */
const patience = 5000;

/** A person at the page: finds things by role and name, as assistive technology does, shadow roots included. */
export interface User {
  /** Waits for something; its name is whole. */
  find(role: string, name: string): Promise<ElementHandle<Element>>;
  /** Whether it is there now. */
  sees(role: string, name: string): Promise<boolean>;
  click(role: string, name: string): Promise<void>;
  /** Replaces the text of a text box. */
  fill(name: string, text: string): Promise<void>;
  /** The value of a text box. */
  valueOf(name: string): Promise<string>;
  isOn(role: 'switch' | 'checkbox' | 'radio', name: string): Promise<boolean>;
  /** Waits until these words are in the save bar. */
  reads(words: string): Promise<void>;
  press(...keys: readonly KeyInput[]): Promise<void>;
  /** Presses Tab until something with this name, or one that starts with it, has the focus. */
  tabTo(name: string | RegExp, options?: { readonly back?: boolean }): Promise<void>;
  /** Types into what has the focus, in place of what is in it. */
  type(text: string): Promise<void>;
  /** The name and value of what has the focus. */
  focus(): Promise<{ readonly name: string; readonly value: string }>;
}

export function userOf(page: Page): User {
  const query = (role: string, name: string) => page.$(`aria/${name}[role="${role}"]`);

  async function find(role: string, name: string): Promise<ElementHandle<Element>> {
    return soon(`${role} “${name}”`, () => query(role, name));
  }

  async function press(...keys: readonly KeyInput[]): Promise<void> {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.toReversed()) await page.keyboard.up(key);
  }

  const focus = () => page.evaluate(focusedInPage);

  return {
    find,
    sees: async (role, name) => (await query(role, name)) !== null,
    async click(role, name) {
      await (await find(role, name)).click();
    },
    async fill(name, text) {
      await (await find('textbox', name)).click({ count: 3 });
      await page.keyboard.type(text);
    },
    async valueOf(name) {
      return (await find('textbox', name)).evaluate((input) => (input as HTMLInputElement).value);
    },
    async isOn(role, name) {
      return (await find(role, name)).evaluate((input) => (input as HTMLInputElement).checked);
    },
    async reads(words) {
      await soon(`“${words}” in the save bar`, async () => (await page.evaluate(saveBarInPage)).includes(words));
    },
    press,
    async tabTo(name, { back = false } = {}) {
      const passed: string[] = [];
      for (let times = 0; times < 150; times += 1) {
        const { name: now } = await focus();
        if (typeof name === 'string' ? now.startsWith(name) : name.test(now)) return;
        passed.push(now);
        await press(...(back ? (['Shift', 'Tab'] as const) : (['Tab'] as const)));
      }
      assert.fail(`No way with Tab to “${String(name)}”: ${[...new Set(passed)].join(' → ')}`);
    },
    async type(text) {
      await press('Control', 'a');
      await page.keyboard.type(text);
    },
    focus,
  };
}

/** What `look` finds, as soon as it finds something. */
export async function soon<Found>(what: string, look: () => Promise<Found | null | false | undefined>): Promise<Found> {
  const end = performance.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) assert.fail(`Not within ${patience} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Run in the page. */
function focusedInPage(): { name: string; value: string } {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active) return { name: '', value: '' };
  const root = active.getRootNode() as Document | ShadowRoot;
  const ids = active.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])] : [];
  const text = (elements: readonly (Element | null)[]) => elements.map((one) => one?.textContent ?? '').join(' ');
  const name =
    active.getAttribute('aria-label') ||
    text(ids.map((id) => root.getElementById(id))) ||
    text(labels) ||
    (active as HTMLElement).innerText;
  return { name: name.replace(/\s+/g, ' ').trim(), value: 'value' in active ? String(active.value) : '' };
}

/** Run in the page. */
function saveBarInPage(): string {
  const bar = document.querySelector('ticket-settings')?.shadowRoot?.querySelector('[part=save-bar]');
  return (bar?.textContent ?? '').replace(/\s+/g, ' ');
}
