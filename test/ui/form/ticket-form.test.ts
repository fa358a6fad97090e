import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { field } from '../../domain/fields/sample-fields.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { faulty } from '../../setup/faulty-backend.ts';
import {
  control,
  directory,
  fields,
  fill,
  focusedId,
  labels,
  messages,
  opened,
  plain,
  submissions,
  summary,
  until,
} from './form-page.ts';

describe('<ticket-settings-form>', () => {
  it('shows the fields that the settings show, in their order, with a star where one must be filled in', async () => {
    const form = await opened((one) => (one.topic = 'billing'));
    expect(labels(form)).to.deep.equal(['Topic *', 'Priority', 'Contract *', 'Segment', 'CRM case', 'Papers']);
    const star = form.shadowRoot?.querySelector('label .star');
    expect(star?.getAttribute('aria-label')).to.equal('required');
    form.audience = 'client';
    await form.updateComplete;
    expect(labels(form)).to.deep.equal(['Topic *', 'Contract *', 'Papers']);
    form.topic = 'delivery';
    await form.updateComplete;
    expect(labels(form)).to.deep.equal(['Topic *', 'Papers']);
    Object.assign(form, { audience: 'operator', moment: 'solve' });
    await form.updateComplete;
    expect(labels(form)).to.deep.equal(['Topic', 'Priority *', 'Segment', 'CRM case', 'Papers']);
  });

  it('takes an audience that is none for a client, who sees least', async () => {
    const form = await opened((one) => one.setAttribute('audience', 'customer'));
    expect(labels(form)).to.deep.equal(['Topic *', 'Papers']);
  });

  it('shows a field when its condition comes true', async () => {
    const form = await opened((one) => (one.values = { segment: 'vip' }));
    expect(labels(form)).to.include('Manager');
    form.values = { segment: 'home' };
    await form.updateComplete;
    expect(labels(form)).not.to.include('Manager');
  });

  it('shows what is wrong beside the controls and in a summary, and puts the focus on the first of it', async () => {
    const form = await opened((one) => (one.topic = 'billing'));
    const sent = submissions(form);
    await fill(form, 'contract', '12');
    form.topic = null;
    form.values = { topic: '' };
    form.topic = 'billing';
    await form.updateComplete;
    form.shadowRoot?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await until('the summary', () => summary(form).length > 0);
    expect(summary(form)).to.deep.equal(['Contract: Two letters, a dash, four digits.']);
    expect(messages(form, 'contract')).to.equal('Two letters, a dash, four digits.');
    expect(control(form, 'contract').getAttribute('aria-invalid')).to.equal('true');
    await until('the focus', () => focusedId(form) === 'form:contract');
    expect(plain(form.shadowRoot?.querySelector('[role=status].unseen')?.textContent ?? '')).to.equal(
      '1 field needs attention',
    );
    expect(sent).to.deep.equal([]);
    await fill(form, 'contract', 'KV-1234');
    await until('an empty summary', () => summary(form).length === 0);
    expect(messages(form, 'contract')).to.equal('');
  });

  it('leads from the summary to each field', async () => {
    const form = await opened(
      (one) => (one.moment = 'solve'),
      [
        field('short_text', 'first', { required: { create: false, solve: true } }),
        field('short_text', 'second', { required: { create: false, solve: true } }),
      ],
    );
    expect(await form.submit()).to.equal(false);
    await until('the focus', () => focusedId(form) === 'form:first');
    const links = form.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part=problems] li button');
    links?.[1]?.click();
    expect(focusedId(form)).to.equal('form:second');
  });

  it('submits only what is valid: all values, hidden ones too, and what changed', async () => {
    const form = await opened((one) => (one.values = { manager: 'Olha', topic: 'billing' }));
    const sent = submissions(form);
    expect(labels(form)).not.to.include('Manager');
    expect(await form.submit()).to.equal(false);
    await fill(form, 'contract', 'KV-1234');
    expect(await form.submit()).to.equal(true);
    expect(sent).to.deep.equal([
      {
        values: { segment: 'home', manager: 'Olha', topic: 'billing', contract: 'KV-1234' },
        changes: { segment: 'home', contract: 'KV-1234' },
      },
    ]);
  });

  it('tells with null what was cleared', async () => {
    const form = await opened((one) => {
      one.moment = 'solve';
      one.values = { topic: 'billing', priority: 'low', contract: 'KV-1234' };
    });
    const sent = submissions(form);
    await fill(form, 'contract', '');
    expect(await form.submit()).to.equal(true);
    expect(sent[0]?.changes).to.deep.equal({ contract: null });
  });

  it('resolves to false when the host cancels the event', async () => {
    const form = await opened((one) => Object.assign(one, { moment: 'solve', values: { priority: 'low' } }));
    form.addEventListener('ticket-form-submit', (event) => event.preventDefault(), { once: true });
    expect(await form.submit()).to.equal(false);
    expect(await form.submit()).to.equal(true);
  });

  it('begins a new ticket with defaults, and leaves them out of one that exists', async () => {
    const form = await opened();
    expect(plain(control(form, 'segment').textContent)).to.equal('home');
    form.moment = 'solve';
    await form.updateComplete;
    expect(plain(control(form, 'segment').textContent)).to.equal('Choose');
  });

  it('lets a ticket keep a retired option, and offers it to no new one', async () => {
    const given = { segment: 'old', priority: 'low', topic: 'delivery' };
    const form = await opened((one) => Object.assign(one, { moment: 'solve', values: given }));
    expect(plain(control(form, 'segment').textContent)).to.equal('old');
    expect(await form.checkValidity()).to.equal(true);
    form.moment = 'create';
    expect(await form.checkValidity()).to.equal(false);
  });

  it('checkValidity says whether it could be submitted, and shows nothing', async () => {
    const form = await opened();
    expect(await form.checkValidity()).to.equal(false);
    expect(summary(form)).to.deep.equal([]);
    form.topic = 'delivery';
    expect(await form.checkValidity()).to.equal(true);
  });

  it('tells each change, with the values as they are then', async () => {
    const form = await opened((one) => (one.topic = 'billing'));
    const told: unknown[] = [];
    form.addEventListener('ticket-form-change', ({ detail }) => told.push(detail));
    await fill(form, 'contract', 'KV');
    expect(told).to.deep.equal([
      { field: 'contract', value: 'KV', values: { segment: 'home', topic: 'billing', contract: 'KV' } },
    ]);
  });

  it('keeps what was filled in when new values come, and forgets it at reset', async () => {
    const form = await opened((one) => (one.topic = 'billing'));
    await fill(form, 'contract', 'x');
    form.values = { contract: 'KV-1234', segment: 'vip' };
    await form.updateComplete;
    expect((control(form, 'contract') as HTMLInputElement).value).to.equal('x');
    expect(labels(form)).to.include('Manager');
    await until('the message', () => messages(form, 'contract') !== '');
    form.reset();
    await form.updateComplete;
    expect((control(form, 'contract') as HTMLInputElement).value).to.equal('KV-1234');
    expect(messages(form, 'contract')).to.equal('');
  });

  it('gives the files themselves to the host', async () => {
    const form = await opened((one) => (one.topic = 'delivery'));
    const sent = submissions(form);
    const input = form.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no file input');
    const paper = new File(['…'], 'paper.pdf');
    const transfer = new DataTransfer();
    transfer.items.add(paper);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(await form.submit()).to.equal(true);
    expect((sent[0]?.changes['papers'] as readonly File[])[0]).to.equal(paper);
  });

  it('submits with Enter in a line of text, and not twice while the host saves', async () => {
    const form = await opened((one) => Object.assign(one, { topic: 'billing', values: { contract: 'KV-1234' } }));
    const sent = submissions(form);
    control(form, 'contract').focus();
    await sendKeys({ press: 'Enter' });
    await until('the event', () => sent.length === 1);
    form.busy = true;
    await form.updateComplete;
    const button = form.shadowRoot?.querySelector('button[type=submit]');
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    expect(await form.submit()).to.equal(false);
    expect(sent.length).to.equal(1);
  });

  it('leaves the button to a host that has its own, and shows none where nothing can be filled in', async () => {
    const form = await opened((one) => (one.submitButton = 'none'));
    expect(form.shadowRoot?.querySelector('button[type=submit]')).to.equal(null);
    const read = await opened(
      (one) => (one.values = { crm: 17 }),
      [field('integer', 'crm', { label: { en: 'CRM case' }, access: { operator: 'view', client: 'view' } })],
    );
    expect(read.shadowRoot?.querySelector('button, input')).to.equal(null);
    expect(plain(read.shadowRoot?.querySelector('form')?.textContent ?? ''))
      .to.include('17')
      .and.to.include('Nothing');
    expect(await read.submit()).to.equal(false);
  });

  it('works without the directory, and says that names are missing', async () => {
    const backend = faulty(createMemoryBackend({ document: { ...defaultSettings(), fields }, directory }));
    backend.fail('directory', new Error('no answer'));
    const form = await opened((one) => Object.assign(one, { adapter: backend, values: { topic: 'delivery' } }));
    expect(plain(control(form, 'topic').textContent)).to.equal('delivery');
    expect(form.shadowRoot?.querySelector('.note.warning')).not.to.equal(null);
    expect(await form.submit()).to.equal(true);
  });

  it('speaks Ukrainian', async () => {
    const form = await opened((one) => Object.assign(one, { lang: 'uk', topic: 'billing' }));
    expect(labels(form)).to.include('Договір *');
    expect(plain(form.shadowRoot?.querySelector('button[type=submit]')?.textContent ?? '')).to.equal('Створити тікет');
    await fill(form, 'contract', '1');
    await form.submit();
    await until('the summary', () => summary(form).length > 0);
    expect(summary(form)).to.deep.equal(['Договір: Дві літери, дефіс, чотири цифри.']);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`gives axe nothing to complain about, tried or not (${theme})`, async () => {
      const form = await opened((one) => Object.assign(one, { theme, topic: 'billing' }));
      await expectNoViolations(form);
      await form.submit();
      await until('the summary', () => summary(form).length > 0);
      await expectNoViolations(form);
    });
  }

  for (const width of [280, 1200]) {
    it(`fits ${width} px`, async () => {
      const form = await opened((one) => Object.assign(one, { lang: 'uk', topic: 'billing' }));
      form.style.inlineSize = `${width}px`;
      await form.submit();
      await until('the summary', () => summary(form).length > 0);
      expect(form.scrollWidth).to.be.at.most(width);
    });
  }
});
