import { expect } from 'chai';
import type { Field } from '../../../src/domain/settings/field.ts';
import { field, option, rule, when } from '../../domain/fields/sample-fields.ts';
import { control, fill, focusedId, labels, opened, summary, until } from './form-page.ts';

/** Texts, lists and conditions in turn; the last one must be filled in. */
const thousand: readonly Field[] = Array.from({ length: 1000 }, (_, at) => {
  if (at === 999) return field('short_text', 'f999', { required: { create: true, solve: false } });
  if (at % 3 === 0) return field('list', `f${at}`, { options: [option('one'), option('two')], default: 'one' });
  return field(
    'short_text',
    `f${at}`,
    at % 3 === 2 ? { conditions: { show: when('all', rule('f1', 'is_empty')) } } : {},
  );
});

describe('<ticket-settings-form> with a thousand fields', () => {
  it('shows its first fields without waiting for the last, and makes only what changed again', async function () {
    this.timeout(60_000);
    const start = performance.now();
    const form = await opened(undefined, thousand);
    expect(labels(form).length).to.be.within(1, 120);
    await until('all fields', () => labels(form).length === 1000, 30_000);
    const shown = performance.now() - start;

    const before = performance.now();
    for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde']) await fill(form, 'f4', text);
    const each = (performance.now() - before) / 5;
    // A ratio: how fast either is depends on what else the machine does.
    expect(each / shown, `a change in ${each} ms, the form in ${shown} ms`).to.be.below(0.1);
  });

  it('hides what a condition hides, and leads to a problem at its end', async function () {
    this.timeout(60_000);
    const form = await opened(undefined, thousand);
    await fill(form, 'f1', 'x');
    expect(await form.submit()).to.equal(false);
    await until('the focus', () => focusedId(form) === 'form:f999');
    expect(labels(form).length).to.equal(667);
    expect(summary(form)).to.deep.equal(['f999: Fill this in.']);
    const box = control(form, 'f999').getBoundingClientRect();
    expect(box.top >= 0 && box.bottom <= innerHeight, 'it is in sight').to.equal(true);
  });
});
