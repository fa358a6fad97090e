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
  it('is shown, filled in and judged without a wait', async function () {
    this.timeout(30_000);
    const start = performance.now();
    const form = await opened(undefined, thousand);
    const shown = performance.now() - start;
    expect(labels(form).length).to.equal(1000);
    // A slow machine of two busy cores; on an ordinary one it is a fifth of this.
    expect(shown, 'shown').to.be.below(5000);

    const before = performance.now();
    for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde']) await fill(form, 'f4', text);
    const each = (performance.now() - before) / 5;
    expect(each, 'one change').to.be.below(250);

    await fill(form, 'f1', 'x');
    expect(labels(form).length).to.equal(667);
    expect(await form.submit()).to.equal(false);
    await until('the focus', () => focusedId(form) === 'form:f999');
    expect(summary(form)).to.deep.equal(['f999: Fill this in.']);
    const box = control(form, 'f999').getBoundingClientRect();
    expect(box.top >= 0 && box.bottom <= innerHeight, 'it is in sight').to.equal(true);
    console.info(`1,000 fields: shown in ${shown.toFixed(0)} ms, a change in ${each.toFixed(1)} ms`);
  });
});
