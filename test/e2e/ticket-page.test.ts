import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo, type Demo } from '../setup/demo.ts';
import { until } from '../setup/browser.ts';

describe('a page of one ticket, under a strict content security policy', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  for (const language of ['en', 'uk']) {
    it(`creates a ticket, follows its clocks and solves it (${language})`, async () => {
      const { page, complaints } = await demo.open(`ticket.html?fresh&lang=${language}`);
      await until(page, 'the form', () =>
        Boolean(document.querySelector('ticket-settings-form')?.shadowRoot?.querySelector('form')),
      );
      const refused = await page.evaluate(() => document.querySelector('ticket-settings-form')?.submit());
      assert.equal(refused, false);
      await page.evaluate(async () => {
        const form = document.querySelector('ticket-settings-form');
        const directory = await form?.adapter?.directory();
        if (!form || !directory) return;
        form.values = {
          topic: 'billing',
          client: directory.clients?.[0]?.id,
          description: 'Charged twice',
          contact_email: 'a@example.com',
          contract_number: 'VK-123456',
        };
      });
      const created = await page.evaluate(() => document.querySelector('ticket-settings-form')?.submit());
      assert.equal(created, true);
      await until(page, 'the clocks', () => {
        const clocks = document.querySelector('ticket-settings-sla')?.shadowRoot?.querySelectorAll('li');
        return clocks?.length === 6;
      });
      await page.click('[data-act=reply]');
      await until(page, 'a first response that is met', () =>
        Boolean(
          document
            .querySelector('ticket-settings-sla')
            ?.shadowRoot?.querySelector('[data-metric=first_response][data-state=met]'),
        ),
      );
      await page.evaluate(() => {
        const form = document.querySelector('ticket-settings-form');
        if (form) form.values = { ...form.values, priority: 'low', solution: 'explained' };
      });
      await page.click('[data-act=solve]');
      await until(page, 'a resolution that is met', () =>
        Boolean(
          document
            .querySelector('ticket-settings-sla')
            ?.shadowRoot?.querySelector('[data-metric=resolution][data-state=met]'),
        ),
      );
      assert.deepEqual(complaints, []);
    });
  }
});
