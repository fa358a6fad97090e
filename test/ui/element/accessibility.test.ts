import { setViewport } from '@web/test-runner-commands';
import { BackendError } from '../../../src/adapters/errors.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import {
  asFile,
  attach,
  backendWith,
  makeChanges,
  open,
  opened,
  part,
  pause,
  press,
  settings,
  still,
  twoBackends,
  until,
  withLimit,
  wordsOf,
} from './open-element.ts';

const unavailable = new BackendError('unavailable', 'HTTP 504');

/** Every state of the shell, and how to get there. */
const states: Readonly<Record<string, (prepare: (element: TicketSettings) => void) => Promise<TicketSettings>>> = {
  loading: async (prepare) => {
    const backend = backendWith();
    backend.hold('load');
    const element = attach((fresh) => {
      fresh.adapter = backend;
      prepare(fresh);
    });
    await pause(260);
    return element;
  },
  'not loaded': async (prepare) => {
    const backend = backendWith();
    backend.fail('load', unavailable);
    const element = attach((fresh) => {
      fresh.adapter = backend;
      prepare(fresh);
    });
    await until('the failure', () => element.shadowRoot?.querySelector('.failure'));
    return element;
  },
  damaged: async (prepare) => {
    const element = attach((fresh) => {
      fresh.adapter = backendWith({ document: { ...settings, calendars: 'always' } });
      prepare(fresh);
    });
    await until('the paths', () => element.shadowRoot?.querySelector('.failure li'));
    return element;
  },
  'no changes': (prepare) => opened(backendWith(), prepare),
  changes: async (prepare) => {
    const element = await opened(backendWith(), prepare);
    await makeChanges(element, 3);
    return element;
  },
  problems: async (prepare) => {
    const element = await opened(backendWith(), prepare);
    await element.importSettings(asFile({ ...withLimit(-4), fields: settings.fields.slice(1) }));
    await element.save();
    await until('the summary', () => part(element, 'problems'));
    return element;
  },
  saving: async (prepare) => {
    const backend = backendWith();
    const element = await opened(backend, prepare);
    await makeChanges(element, 3);
    backend.hold('save');
    void element.save();
    await until('the save', () => element.matches(':state(saving)'));
    return element;
  },
  saved: async (prepare) => {
    const element = await opened(backendWith(), prepare);
    await makeChanges(element, 3);
    await element.save();
    return element;
  },
  failed: async (prepare) => {
    const backend = backendWith();
    const element = await opened(backend, prepare);
    await makeChanges(element, 3);
    backend.fail('save', unavailable);
    await element.save();
    return element;
  },
  'somebody saved': async (prepare) => {
    const { mine, theirs } = twoBackends();
    const element = await opened(mine, prepare);
    await theirs.save({ document: withLimit(9), revision: '0', idempotencyKey: 'theirs' });
    await element.importSettings(asFile(withLimit(7)));
    await element.save();
    return element;
  },
  'view only': (prepare) => opened(backendWith({ permissions: { canSave: false } }), prepare),
  'one section view only': (prepare) =>
    opened(backendWith({ capabilities: { readOnlySections: { fields: { en: 'By contract' } } } }), prepare),
  'no directory': async (prepare) => {
    const backend = backendWith();
    backend.fail('directory', unavailable);
    return opened(backend, prepare);
  },
  'a refused file': async (prepare) => {
    const element = await opened(backendWith(), prepare);
    await element.importSettings('{]');
    return element;
  },
  review: async (prepare) => {
    const element = await opened(backendWith(), prepare);
    await makeChanges(element, 3);
    await press(element, /^(Review|Переглянути)/);
    await until('the review', () => open(element));
    return element;
  },
};

describe('axe finds nothing', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const theme of ['light', 'dark'] as const) {
    for (const [state, reach] of Object.entries(states)) {
      it(`${state}, ${theme}`, async () => {
        // Wide and English by day, narrow and Ukrainian by night: each state is met in both.
        await setViewport(theme === 'light' ? { width: 1280, height: 800 } : { width: 380, height: 700 });
        const element = await reach((fresh) => {
          fresh.theme = theme;
          fresh.lang = theme === 'light' ? 'en' : 'uk';
        });
        await until('its words', () => wordsOf(element.shadowRoot));
        await still(element);
        await expectNoViolations(element);
      });
    }
  }
});
