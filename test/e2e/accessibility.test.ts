import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { startDemo, type Demo } from '../setup/demo.ts';
import { hasOpenEditor, until } from '../setup/browser.ts';

const sections = ['fields', 'assignment', 'sla', 'calendars', 'other'];
const viewports = [
  { width: 1280, height: 800 },
  { width: 380, height: 800 },
];

describe('axe on the demo', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  for (const viewport of viewports) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const section of sections) {
        it(`finds nothing: ${section}, ${colorScheme}, ${viewport.width} px`, async () => {
          const { page } = await demo.open(`?lang=uk#${section}`, { colorScheme, viewport });
          await until(page, 'the open editor', hasOpenEditor);
          await page.evaluate(axe.source);
          const violations = await page.evaluate(async () => {
            const results = await window.axe.run(document, { resultTypes: ['violations'] });
            return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
          });
          assert.deepEqual(violations, []);
        });
      }
    }
  }
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}
