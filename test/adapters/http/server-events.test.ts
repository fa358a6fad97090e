import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEventReader, type ServerEvent } from '../../../src/adapters/http/server-events.ts';

function readAll(...pieces: readonly string[]): readonly ServerEvent[] {
  const read = createEventReader();
  return pieces.flatMap((piece) => read(piece));
}

describe('the reader of server-sent events', () => {
  for (const [what, text, expected] of [
    ['an event of one line', 'data: a\n\n', [{ type: 'message', data: 'a', id: '' }]],
    ['several lines of data', 'data: a\ndata:\ndata:  b\n\n', [{ type: 'message', data: 'a\n\n b', id: '' }]],
    ['a type and an id', 'event: saved\nid: 7\ndata: {}\n\n', [{ type: 'saved', data: '{}', id: '7' }]],
    [
      'an id that holds until the next',
      'id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n',
      [
        { type: 'message', data: 'a', id: '7' },
        { type: 'message', data: 'b', id: '7' },
        { type: 'message', data: 'c', id: '' },
      ],
    ],
    ['an id with a null character, which is none', 'id: a\0b\ndata: c\n\n', [{ type: 'message', data: 'c', id: '' }]],
    [
      'comments and unknown fields',
      ': here\n\nretry: 5\nodd: x\ndata: a\n\n',
      [{ type: 'message', data: 'a', id: '' }],
    ],
    ['an event without data, which is none', 'event: saved\n\ndata: a\n\n', [{ type: 'message', data: 'a', id: '' }]],
    ['an event that is cut off, which is none', 'data: a\n\ndata: b\n', [{ type: 'message', data: 'a', id: '' }]],
    ['a byte order mark', '\uFEFFdata: a\n\n', [{ type: 'message', data: 'a', id: '' }]],
    [
      'every kind of line end',
      'data: a\r\n\r\ndata: b\r\rdata: c\n\n',
      ['a', 'b', 'c'].map((data) => ({ type: 'message', data, id: '' })),
    ],
  ] as const) {
    it(`reads ${what}`, () => assert.deepEqual(readAll(text), expected));
  }

  it('reads the same events however the text is cut', () => {
    const line = fc.constantFrom('data: a', 'data:b', 'id: 7', 'event: saved', ': comment', '', 'data', 'id: Їжак');
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const stream = fc.array(fc.tuple(line, end), { maxLength: 12 }).map((lines) => `${lines.flat().join('')}\n`);
    fc.assert(
      fc.property(stream, fc.array(fc.nat(100), { maxLength: 6 }), (text, cuts) => {
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((to, at) => text.slice(places[at], to));
        assert.deepEqual(readAll(...pieces), readAll(text));
      }),
      { numRuns: 2000 },
    );
  });
});
