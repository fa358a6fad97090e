import { expect } from 'chai';
import { expectNoViolations } from '../../setup/axe.ts';
import { emulateMedia } from '../../setup/devtools.ts';
import type { CustomMetric } from '../../../src/domain/settings/sla.ts';
import { hours, openSla, policyFor, row, settingsWith, type SlaPage, type SlaPageOptions } from './sla-page.ts';

const custom: CustomMetric = {
  id: 'custom',
  type: 'custom',
  name: { en: 'Phone', uk: 'Телефон' },
  start: [{ event: 'status_entered', statuses: ['open'] }],
  stop: [{ event: 'public_reply', includeBots: true }],
  pause: { begin: [{ event: 'unassigned' }], end: [{ event: 'assigned' }] },
  repeats: true,
  anchor: 'latest',
};

/** Something of everything: problems, changes, a policy that is removed and one that is never reached. */
async function openBusy(options: SlaPageOptions): Promise<SlaPage> {
  const targets = { all: hours(8), byPriority: { high: null, medium: hours(20) } };
  const policies = [
    policyFor('Repair', 'repair', row('update', targets)),
    policyFor('Again', 'repair'),
    policyFor('Gone', 'refund'),
  ];
  const settings = settingsWith(policies, row('update', targets));
  const page = await openSla({
    ...options,
    settings: { ...settings, sla: { ...settings.sla, metrics: [...settings.sla.metrics, custom] } },
  });
  return page;
}

const update = { en: 'Update', uk: 'Час оновлення' };
const names = {
  en: { remove: 'Remove the policy', policy: 'Policy', metrics: 'Metrics', metric: 'Metric', phone: 'Phone' },
  uk: { remove: 'Вилучити правило', policy: 'Правило', metrics: 'Метрики', metric: 'Метрика', phone: 'Телефон' },
};

describe('the SLA editor', () => {
  for (const language of ['en', 'uk'] as const) {
    for (const [width, theme] of [
      [1280, 'light'],
      [900, 'dark'],
      [380, 'light'],
      [360, 'dark'],
    ] as const) {
      it(`is accessible and fits: ${language}, ${width} px, ${theme}`, async () => {
        const page = await openBusy({ language, width, theme });
        const words = names[language];
        await page.type(`${update[language]}, Medium`, 'soon');
        await page.type(
          `${update[language]}, Low, ${language === 'en' ? 'as for all: 8 h' : 'як для всіх: 8 год'}`,
          '30',
        );
        await expectNoViolations(page.host);
        expect(page.host.scrollWidth).to.be.at.most(width);
        await page.click(words.metrics);
        const inList = page.named(words.phone);
        if (inList.length > 0) await page.click(words.phone);
        else await page.choose(words.metric, words.phone);
        await expectNoViolations(page.host);
        expect(page.host.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('has a picker in place of the list where there is no room, with everything a list can do', async () => {
    const page = await openBusy({ width: 380 });
    expect(page.all('[role=listitem]')).to.have.length(0);
    await page.choose('Policy', '3 of 4, Gone');
    await page.click('Move the policy up');
    expect(page.policies.map(({ id }) => id)).to.deep.equal(['Repair', 'Gone', 'Again', 'other']);
    await page.click('Remove the policy');
    await page.settled();
    expect(page.focusedName).to.equal('Policy');
    await page.choose('Policy', 'GoneRemoved when you save');
    await page.click('Restore');
    await page.settled();
    expect(page.get('Name of the policy').value).to.equal('Gone');
    await page.click('Add policy');
    expect(page.policies).to.have.length(5);
  });

  it('makes one block of a metric in a narrow page: four targets in a row, with their priorities', async () => {
    const page = await openBusy({ width: 380 });
    const targets = ['High', 'Medium', 'Low, as for all: 8 h', 'all priorities'].map((name) =>
      page.get(`Update, ${name}`).getBoundingClientRect(),
    );
    expect(new Set(targets.map(({ top }) => Math.round(top))).size).to.equal(1);
    for (const { width } of targets) expect(width).to.be.at.least(24);
    expect(page.all('.cell-name').some((each) => each.textContent === 'High')).to.equal(true);
  });

  it('keeps marks, pictures and the selected row in forced colours', async () => {
    const page = await openBusy({ width: 1280 });
    try {
      await emulateMedia({ 'forced-colors': 'active' });
      await page.click('Metrics');
      await page.click('Phone');
      const fill = (selector: string) => {
        const [element] = page.all(selector);
        return element ? getComputedStyle(element).fill : '';
      };
      expect(fill('.clock .counting')).not.to.equal(fill('.clock .paused'));
      const [selected] = page.all('.entity.selected');
      expect(selected && getComputedStyle(selected).outlineStyle).to.equal('solid');
    } finally {
      await emulateMedia({});
    }
  });
});
