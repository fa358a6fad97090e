import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { LocalBackendOptions } from '../../../src/adapters/local-backend.ts';
import type { AssignmentSettings } from '../../../src/domain/settings/assignment.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings as Settings } from '../../../src/domain/settings/settings.ts';
import { directory as baseDirectory, minutes, operator, skillGroup } from '../../domain/assignment/build.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { backendWith, everything, focused, opened, pause, still, until, wordsOf } from '../element/open-element.ts';
import { spoken } from './probe-page.ts';

const desk: Directory = {
  ...baseDirectory([operator('Iryna'), operator('Taras')]),
  topics: [{ alias: 'refund', name: 'Refund' }],
  skillGroups: [skillGroup(['refund'], ['Iryna', 'Taras'])],
  statuses: [
    { id: 'new', name: { en: 'New', uk: 'Новий' }, category: 'new' },
    { id: 'open', name: { en: 'Open', uk: 'Відкритий' }, category: 'open' },
    { id: 'waiting', name: { en: 'Waiting for client', uk: 'Очікує на клієнта' }, category: 'pending' },
    { id: 'solved', name: { en: 'Solved', uk: 'Вирішений' }, category: 'solved' },
  ],
};

const withRules = (assignment: Partial<AssignmentSettings>): Settings => ({
  ...defaultSettings(),
  assignment: { ...defaultSettings().assignment, enabled: true, limit: 5, ...assignment },
});

interface EditorOptions extends LocalBackendOptions {
  readonly rules?: Partial<AssignmentSettings>;
  readonly lang?: 'en' | 'uk';
  readonly width?: number;
}

/** The open Auto assignment tab, things by their names. */
async function openEditor({ rules = {}, lang = 'en', width, ...options }: EditorOptions = {}) {
  const backend = backendWith({ document: withRules(rules), directory: desk, ...options });
  const element = await opened(backend, (fresh) => {
    fresh.section = 'assignment';
    fresh.lang = lang;
    fresh.style.display = 'block';
    if (width !== undefined) fresh.style.inlineSize = `${width}px`;
  });
  const editor = await until('the assignment editor', () =>
    element.shadowRoot?.querySelector('ticket-settings-assignment-editor'),
  );
  const root = await until('its controls', () => editor.shadowRoot?.querySelector('.switches') && editor.shadowRoot);
  const probe = await until('the answer of the probe', () => {
    const found = root.querySelector('ticket-settings-assignment-probe')?.shadowRoot;
    return found?.querySelector('[role=status]')?.textContent && found;
  });
  const control = <Control extends HTMLElement = HTMLInputElement>(id: string): Control => {
    const found = root.querySelector<Control>(`#${CSS.escape(`assignment/${id}`)}`);
    if (!found) throw new Error(`There is no control ${id}`);
    return found;
  };
  return {
    element,
    root,
    probe,
    backend,
    control,
    get sentence() {
      return spoken(root.querySelector('.sentence'));
    },
    /** The row, or the field, around a control. */
    place: (id: string) => root.querySelector<HTMLElement>(`[data-path="assignment/${id}"]`),
    async draft(): Promise<AssignmentSettings> {
      return (JSON.parse(await element.exportSettings()) as Settings).assignment;
    },
    async toggle(id: string): Promise<void> {
      control(id).click();
      await still(element);
    },
    async type(id: string, text: string): Promise<void> {
      const input = control(id);
      input.focus();
      input.select();
      await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
      await sendKeys({ press: 'Tab' });
      await still(element);
    },
    async press(name: string | RegExp): Promise<void> {
      const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
      const button = await until(`the button ${String(name)}`, () =>
        [...everything(root)].find(
          (one) => one.matches('button, [role=option]') && fits(one.getAttribute('aria-label') ?? wordsOf(one)),
        ),
      );
      button.click();
      await still(element);
    },
  };
}

const sentences = {
  en: {
    both: 'A ticket created by a scenario goes to somebody who can receive tickets and works with its topic: first to those with no active tickets, otherwise in turn, up to 5 active tickets each.',
    skills:
      'A ticket created by a scenario goes in turn to those who can receive tickets and work with its topic, up to 5 active tickets each.',
    workload:
      'A ticket created by a scenario goes to anyone who can receive tickets: first to those with no active tickets, otherwise in turn, up to 5 active tickets each.',
    neither:
      'A ticket created by a scenario goes to anyone who can receive tickets, strictly in turn, up to 5 active tickets each.',
    waits: 'When nobody is available it waits, oldest first, and is assigned as soon as somebody is.',
    off: 'Auto assignment is off. Every ticket waits until somebody takes it.',
  },
  uk: {
    both: 'Тікет, створений сценарієм, отримує той, хто може отримувати тікети й працює з його темою: спершу ті, хто не має активних тікетів, інакше по черзі, до 5 активних тікетів на кожного.',
    skills:
      'Тікет, створений сценарієм, по черзі отримують ті, хто може отримувати тікети й працює з його темою, до 5 активних тікетів на кожного.',
    workload:
      'Тікет, створений сценарієм, отримує будь-хто з тих, хто може отримувати тікети: спершу ті, хто не має активних тікетів, інакше по черзі, до 5 активних тікетів на кожного.',
    neither:
      'Тікет, створений сценарієм, отримує будь-хто з тих, хто може отримувати тікети, суворо по черзі, до 5 активних тікетів на кожного.',
    waits: 'Коли взяти його нікому, він чекає: спершу найстаріші, і призначається, щойно хтось звільниться.',
    off: 'Автоматичний розподіл вимкнено. Кожен тікет чекає, доки його хтось візьме.',
  },
};

const combinations = [true, false].flatMap((enabled) =>
  [true, false].flatMap((considerSkillGroups) =>
    [true, false].map((considerWorkload) => ({ enabled, considerSkillGroups, considerWorkload })),
  ),
);

describe('the assignment editor', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  for (const lang of ['en', 'uk'] as const) {
    it(`says in a sentence what each of the eight combinations does, in “${lang}”`, async () => {
      const said = sentences[lang];
      const editor = await openEditor({ rules: combinations[0], lang });
      for (const rules of combinations) {
        const now = await editor.draft();
        // Off last: the two others can't be changed then.
        for (const name of ['considerSkillGroups', 'considerWorkload', 'enabled'] as const) {
          if (name !== 'enabled' && !(await editor.draft()).enabled) await editor.toggle('enabled');
          if (now[name] !== rules[name]) await editor.toggle(name);
        }
        if ((await editor.draft()).enabled !== rules.enabled) await editor.toggle('enabled');
        expect(await editor.draft()).to.include(rules);
        const key = rules.considerSkillGroups
          ? rules.considerWorkload
            ? 'both'
            : 'skills'
          : rules.considerWorkload
            ? 'workload'
            : 'neither';
        expect(editor.sentence).to.equal(rules.enabled ? `${said[key]} ${said.waits}` : said.off);
      }
    });
  }

  it('keeps the two lower switches as they are while assignment is off, and tells why they do nothing', async () => {
    const editor = await openEditor({ rules: { considerWorkload: true } });
    await editor.toggle('enabled');
    await editor.toggle('considerWorkload');
    expect(await editor.draft()).to.include({ enabled: false, considerWorkload: true });
    expect(editor.control('considerWorkload').getAttribute('aria-disabled')).to.equal('true');
    expect(wordsOf(editor.place('considerWorkload'))).to.contain('Has no effect while auto assignment is off.');
    await editor.toggle('enabled');
    expect(editor.control('considerWorkload').getAttribute('aria-disabled')).to.equal(null);
  });

  it('leads from each part of the sentence to its control', async () => {
    const editor = await openEditor({ rules: { fallbackAfter: minutes(30), returnAfter: minutes(10) } });
    const links = [...editor.root.querySelectorAll<HTMLElement>('.sentence a')];
    const parts = links.map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(parts).to.deep.equal([
      'considerSkillGroups',
      'considerWorkload',
      'limit',
      'queueOrder',
      'fallbackAfter',
      'returnAfter',
    ]);
    for (const [index, link] of links.entries()) {
      link.click();
      const part = parts[index] ?? '';
      await until(`the focus on ${part}`, () => focused()?.closest(`[data-path="assignment/${part}"]`));
    }
  });

  it('marks what the draft changes: the row, what it was, and the part of the sentence', async () => {
    const editor = await openEditor({ rules: { considerWorkload: false } });
    expect(editor.root.querySelectorAll('.changed')).to.have.lengthOf(0);
    await editor.toggle('considerWorkload');
    expect(editor.place('considerWorkload')?.classList.contains('changed')).to.equal(true);
    const was = editor.control('considerWorkload').getAttribute('aria-describedby') ?? '';
    expect(wordsOf(editor.root.querySelector(`#${CSS.escape(was)}`))).to.equal('was off');
    expect([...editor.root.querySelectorAll('.sentence a.draft')].map(wordsOf)).to.deep.equal(['no active tickets']);
    await editor.toggle('considerWorkload');
    expect(editor.root.querySelectorAll('.changed')).to.have.lengthOf(0);
  });

  it('reads the sentence out once it has come to rest', async () => {
    const editor = await openEditor();
    const region = () => wordsOf(editor.root.querySelector('[role=status]'));
    await editor.toggle('considerSkillGroups');
    await editor.toggle('considerWorkload');
    expect(region()).to.equal('');
    await until('the sentence read out', () => region() === editor.sentence);
  });

  it('takes a limit, none at all, and keeps what is no number with a message', async () => {
    const editor = await openEditor();
    await editor.type('limit', '12');
    expect((await editor.draft()).limit).to.equal(12);
    expect(editor.sentence).to.contain('up to 12 active tickets each');
    await editor.type('limit', '');
    expect((await editor.draft()).limit).to.equal(null);
    expect(editor.sentence).to.contain('without a limit');
    await editor.type('limit', 'many');
    expect(editor.control('limit').value).to.equal('many');
    await until('the message', () => editor.place('limit')?.querySelector('.message'));
    expect(editor.control('limit').getAttribute('aria-invalid')).to.equal('true');
    expect((await editor.draft()).limit).to.equal(null);
    await editor.type('limit', '3');
    await until('the message to go', () => !editor.place('limit')?.querySelector('.message'));
  });

  for (const wrong of ['-1', '2.5', '1000000000']) {
    it(`refuses a limit of ${wrong} with a message at the field`, async () => {
      const editor = await openEditor();
      await editor.type('limit', wrong);
      await until('the message', () => editor.place('limit')?.querySelector('.message'));
      expect(await editor.element.save()).to.equal(false);
      expect(editor.backend.saves).to.have.lengthOf(0);
    });
  }

  it('chooses the statuses that count, and goes back to the default', async () => {
    const editor = await openEditor();
    expect(wordsOf(editor.place('activeStatuses'))).to.contain('All but solved and closed ones');
    await editor.press('Remove Waiting for client');
    expect((await editor.draft()).activeStatuses).to.deep.equal(['new', 'open']);
    await editor.press('Use the default');
    expect((await editor.draft()).activeStatuses).to.equal(undefined);
  });

  for (const [order, label] of [
    ['priority_first', 'Highest priority first, then oldest'],
    ['nearest_deadline_first', 'Nearest deadline first'],
    ['oldest_first', 'Oldest first'],
  ] as const) {
    it(`offers the queue ${label.toLowerCase()}`, async () => {
      const editor = await openEditor({
        rules: { queueOrder: order === 'oldest_first' ? 'priority_first' : 'oldest_first' },
      });
      const option = [...editor.root.querySelectorAll<HTMLElement>('.option')].find((one) => wordsOf(one) === label);
      option?.click();
      await still(editor.element);
      expect((await editor.draft()).queueOrder).to.equal(order);
    });
  }

  for (const name of ['fallbackAfter', 'returnAfter'] as const) {
    it(`takes ${name} as it is typed, in its unit, never, and what is no duration`, async () => {
      const editor = await openEditor();
      const value = async () => (await editor.draft())[name];
      await editor.type(name, '90m');
      expect(await value()).to.deep.equal({ seconds: 5400, unit: 'minutes' });
      expect(editor.sentence).to.contain('90 min');
      await editor.type(name, '1.5h');
      expect((await value())?.seconds).to.equal(5400);
      await editor.type(name, 'soon');
      await until('the message', () => editor.place(name)?.querySelector('.message'));
      expect(editor.control(name).value).to.equal('soon');
      await editor.type(name, '');
      expect(await value()).to.equal(null);
    });
  }

  it('says where nothing fits: a topic in no active skill group', async () => {
    const directory = { ...desk, skillGroups: [] };
    const editor = await openEditor({ directory });
    await until('the warning', () =>
      [...editor.root.querySelectorAll('.message.warning, .note.warning')].some((one) =>
        wordsOf(one).includes('Refund'),
      ),
    );
    expect(wordsOf(editor.probe.querySelector('.never'))).to.contain('nobody is in an active one with Refund');
  });

  it('follows the draft with the probe, and leads from a dead end to the switch behind it', async () => {
    const editor = await openEditor();
    const status = () => wordsOf(editor.probe.querySelector('[role=status]'));
    expect(status()).to.contain('Goes to Iryna');
    await editor.toggle('enabled');
    await until('the new answer', () => status().includes('auto assignment is off'));
    [...editor.probe.querySelectorAll('button')].find((one) => wordsOf(one).startsWith('Go to'))?.click();
    await until('the focus', () => focused() === editor.control('enabled'));
  });

  it('is text where nothing may be saved, and the probe still works', async () => {
    const editor = await openEditor({ permissions: { canSave: false } });
    const inputs = [...everything(editor.root)].filter((one) => one.matches('.columns > :first-child input'));
    for (const input of inputs) expect(input.getAttribute('aria-disabled'), input.id).to.equal('true');
    expect(wordsOf(editor.place('limit'))).to.contain('5');
    expect(editor.root.querySelectorAll('[data-path="assignment/limit"] input')).to.have.lengthOf(0);
    const before = await editor.draft();
    await editor.toggle('enabled');
    expect(await editor.draft()).to.deep.equal(before);
    const [, saved] = editor.probe.querySelectorAll<HTMLElement>('.segments > label');
    saved?.click();
    await pause(250);
    expect(wordsOf(editor.probe.querySelector('[role=status]'))).to.contain('Goes to Iryna');
    await expectNoViolations(editor.element);
  });

  it('stands the probe beside the settings, and under them where it is narrow', async () => {
    const wide = await openEditor();
    const boxes = (editor: typeof wide) =>
      [...editor.root.querySelectorAll('.columns > *')].map((one) => one.getBoundingClientRect());
    const [settingsWide, probeWide] = boxes(wide);
    expect(probeWide?.left).to.be.at.least(settingsWide?.right ?? Infinity);
    const narrow = await openEditor({ width: 380 });
    const [settingsNarrow, probeNarrow] = boxes(narrow);
    expect(probeNarrow?.top).to.be.at.least(settingsNarrow?.bottom ?? Infinity);
  });

  for (const lang of ['en', 'uk'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [1280, 760, 360]) {
        it(`is accessible and fits at ${width} px, ${scheme}, in “${lang}”`, async () => {
          const editor = await openEditor({ lang, width, rules: { considerWorkload: false } });
          editor.element.style.colorScheme = scheme;
          await editor.toggle('considerWorkload');
          await editor.type('limit', 'x');
          await pause(300);
          await expectNoViolations(editor.element);
          expect(editor.element.scrollWidth).to.be.at.most(width);
        });
      }
    }
  }
});
