import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo, type Demo } from '../setup/demo.ts';
import { hasOpenEditor, until } from '../setup/browser.ts';

const sections = ['fields', 'assignment', 'sla', 'calendars', 'other'];

describe('the demo under a strict content security policy', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('is served with that policy', async () => {
    const policy = (await fetch(demo.url)).headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      'require-trusted-types-for',
    ]) {
      assert.ok(policy.includes(directive), `${directive} in ${policy}`);
    }
    assert.ok(!policy.includes('unsafe'), policy);
  });

  it('notices what the policy forbids', async () => {
    const { page, complaints } = await demo.open();
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.match(complaints.join('\n'), /style-src/);
  });

  for (const language of ['en', 'uk']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const section of sections) {
        it(`reports nothing: ${section}, ${language}, ${colorScheme}`, async () => {
          const { page, complaints } = await demo.open(`?lang=${language}#${section}`, { colorScheme });
          await until(page, 'the open editor', hasOpenEditor);
          assert.deepEqual(complaints, []);
        });
      }
    }
  }
});
