import { expect } from 'chai';
import { findable, mark, partsOf } from '../../../../src/ui/preview/results/changed/names-in-text.ts';
import { paired, type Told } from '../../../../src/ui/preview/results/changed/story-steps.ts';

const told = (...pairs: readonly (readonly [string, string])[]): readonly Told[] =>
  pairs.map(([about, text]) => ({ about, text }));

describe('the steps of both sides of a story', () => {
  it('say a sentence once where both sides have it', () => {
    const steps = paired(told(['started', 'Started.'], ['due', 'Due 10:00.']), told(['started', 'Started.']));
    expect(steps).to.deep.equal([
      { text: 'Started.', saved: null },
      { text: 'Due 10:00.', saved: null },
    ]);
  });

  it('put what was saved beside what the draft says of the same', () => {
    const steps = paired(told(['due', 'Due 10:00.']), told(['due', 'Due 11:00.']));
    expect(steps).to.deep.equal([{ text: 'Due 10:00.', saved: 'Due 11:00.' }]);
  });

  it('tell what only the saved side has, in its place, and never after the end', () => {
    const steps = paired(
      told(['started', 'Started.'], ['due', 'Due.'], ['outcome', 'Met.']),
      told(
        ['started', 'Started.'],
        ['closed', 'Closed.'],
        ['due', 'Due.'],
        ['breached', 'Breached.'],
        ['outcome', 'Late.'],
      ),
    );
    expect(steps).to.deep.equal([
      { text: 'Started.', saved: null },
      { text: null, saved: 'Closed.' },
      { text: 'Due.', saved: null },
      { text: null, saved: 'Breached.' },
      { text: 'Met.', saved: 'Late.' },
    ]);
  });

  it('pair the second pause with the second pause', () => {
    const steps = paired(
      told(['paused', 'Mon.'], ['paused', 'Tue.']),
      told(['paused', 'Mon.'], ['paused', 'Wed.'], ['paused', 'Fri.']),
    );
    expect(steps).to.deep.equal([
      { text: 'Mon.', saved: null },
      { text: null, saved: 'Fri.' },
      { text: 'Tue.', saved: 'Wed.' },
    ]);
  });

  it('are those of the saved side alone where the draft has none, and of one side without a comparison', () => {
    expect(paired([], told(['due', 'Due.']))).to.deep.equal([{ text: null, saved: 'Due.' }]);
    expect(paired(told(['due', 'Due.']), undefined)).to.deep.equal([{ text: 'Due.', saved: null }]);
  });
});

describe('names in a sentence', () => {
  it('are found again with what they name, in any order of words', () => {
    const names = findable((kind, id) => `${kind} ${id}`);
    const sentence = `In “${names('calendar', 'c1')}”: ${names('policy', 'p 1')}, ${names('operator', 'o1')}.`;
    expect(partsOf(sentence)).to.deep.equal([
      'In “',
      { kind: 'calendar', id: 'c1', name: 'calendar c1' },
      '”: ',
      { kind: 'policy', id: 'p 1', name: 'policy p 1' },
      ', operator o1.',
    ]);
  });

  it('leave alone what has no name, so that sentences can call it as they do', () => {
    const names = findable((kind) => (kind === 'policy' ? '' : undefined));
    expect(names('policy', 'other')).to.equal('');
    expect(names('calendar', 'gone')).to.equal(undefined);
    expect(partsOf('No names.')).to.deep.equal(['No names.']);
    expect(partsOf(mark('policy', 'p', '<b>bold</b>'))).to.deep.equal([
      { kind: 'policy', id: 'p', name: '<b>bold</b>' },
    ]);
  });
});
