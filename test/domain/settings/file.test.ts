import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import {
  exportSettings,
  importSettings,
  longestFile,
  type ImportedSettings,
} from '../../../src/domain/settings/file.ts';
import { deepestDocument } from '../../../src/domain/settings/parse.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';

const text = exportSettings(defaultSettings());

function withParameters(parameters: Record<string, unknown>): TicketSettings {
  return { ...defaultSettings(), parameters };
}

/** A file whose document has this JSON as its parameters. */
function fileWithParameters(json: string): string {
  return text.replace('"parameters": {}', `"parameters": ${json}`);
}

function notJson(imported: ImportedSettings): {
  line: number;
  column: number;
  path: string;
  found: string | undefined;
} {
  assert.equal(imported.status, 'not_json');
  const { line, column, path, found } = imported;
  return { line, column, path: path.join('/'), found };
}

/** The same value with the keys of all objects in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}

describe('a settings file', () => {
  it('is read back as the document it was written from', () => {
    assert.deepEqual(importSettings(text), { status: 'valid', settings: defaultSettings() });
  });

  it('keeps unknown keys wherever they are', () => {
    const settings = { ...withParameters({ odd: { deep: [1, null, ''] } }), 'x-host': { a: 1 } } as TicketSettings;
    const [first] = settings.fields;
    Object.assign(first ?? {}, { fromNewerBackend: true });
    assert.deepEqual(importSettings(exportSettings(settings)), { status: 'valid', settings });
  });

  it('has a line for each value, the keys in the order of the schema, and ends with a line break', () => {
    const lines = text.split('\n');
    assert.deepEqual(lines.slice(0, 6), [
      '{',
      '  "schemaVersion": 1,',
      '  "fields": [',
      '    {',
      '      "id": "topic",',
      '      "key": "topic",',
    ]);
    assert.equal(lines.at(-1), '');
  });

  it('is the same for equal documents, whatever the order of their keys', () => {
    const settings = withParameters({ b: { y: 1, x: 2 }, a: true });
    settings.calendars.push({
      id: 'office',
      name: 'Office',
      timeZone: 'Europe/Kyiv',
      weekly: { mon: [{ start: '09:00', end: '18:00' }], fri: [{ start: '09:00', end: '17:00' }] },
      holidays: [],
      specialDays: [],
    });
    assert.equal(exportSettings(shuffled(settings) as TicketSettings), exportSettings(settings));
    assert.match(exportSettings(settings), /"start": "09:00",\s+"end": "18:00"/);
  });

  it('leaves the order of lists alone', () => {
    const settings = defaultSettings();
    settings.fields.reverse();
    const imported = importSettings(exportSettings(settings));
    assert.deepEqual('settings' in imported && imported.settings.fields.map(({ id }) => id), [
      'description',
      'assignee',
      'priority',
      'status',
      'channel',
      'client',
      'topic',
    ]);
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    assert.equal(importSettings(`\uFEFF${text.replaceAll('\n', '\r\n')}`).status, 'valid');
  });

  it('of a newer version is readable, and said to be newer', () => {
    const imported = importSettings(text.replace('"schemaVersion": 1', '"schemaVersion": 7'));
    assert.equal(imported.status, 'newer');
  });
});

describe('a broken settings file', () => {
  it('that is empty ends too early on its first line', () => {
    assert.deepEqual(notJson(importSettings('')), { line: 1, column: 1, path: '', found: undefined });
  });

  it('that is cut off says where it ends', () => {
    const cut = text.slice(0, text.indexOf('"Topic"') + 4);
    const lines = cut.split('\n');
    assert.deepEqual(notJson(importSettings(cut)), {
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1,
      path: 'fields/0/label/en',
      found: undefined,
    });
  });

  it('with a comma too many names the value after which it is', () => {
    const broken = fileWithParameters('{ "a": [1, 2,] }');
    const { path, found } = notJson(importSettings(broken));
    assert.deepEqual({ path, found }, { path: 'parameters/a/2', found: ']' });
  });

  for (const [what, json, found] of [
    ['single quotes', "{ 'a': 1 }", "'"],
    ['a key without quotes', '{ a: 1 }', 'a'],
    ['a comment', '{ /* no limit */ "a": 1 }', '/'],
    ['NaN', '{ "a": NaN }', 'N'],
    ['a number with a leading zero', '{ "a": 01 }', '0'],
    ['a number with a decimal comma', '{ "a": 1,5 }', '5'],
    ['a tab inside a text', '{ "a": "x\ty" }', '\t'],
    ['an unknown escape', '{ "a": "\\x41" }', '\\'],
    ['an emoji where a value should be', '{ "a": 👍 }', '👍'],
    ['a missing colon', '{ "a" 1 }', '1'],
    ['a missing comma', '{ "a": 1 "b": 2 }', '"'],
  ] as const) {
    it(`with ${what} shows the character that doesn’t belong there`, () => {
      assert.equal(notJson(importSettings(fileWithParameters(json))).found, found);
    });
  }

  it('with something after its end says so', () => {
    const { line, column, found } = notJson(importSettings('{}\n\n  {}'));
    assert.deepEqual({ line, column, found }, { line: 3, column: 3, found: '{' });
  });

  it('with a key twice names it instead of taking the last', () => {
    const imported = importSettings(fileWithParameters('{ "limit": 5, "other": {}, "limit": 6 }'));
    assert.deepEqual(imported, {
      status: 'damaged',
      problems: [
        {
          code: 'duplicate_key',
          path: ['parameters', 'limit'],
          severity: 'error',
          details: { line: text.split('\n').findIndex((line) => line.includes('"parameters"')) + 1, key: 'limit' },
        },
      ],
    });
  });

  it('with a key twice, once in disguise, names it too', () => {
    const imported = importSettings(fileWithParameters('{ "limit": 5, "l\\u0069mit": 6 }'));
    assert.equal(imported.status === 'damaged' && imported.problems[0]?.code, 'duplicate_key');
  });

  it('with the key __proto__ is refused and changes no object', () => {
    for (const key of ['__proto__', '\\u005f_proto__']) {
      const imported = importSettings(fileWithParameters(`{ "deep": [{ "${key}": { "polluted": true } }] }`));
      assert.equal(imported.status === 'damaged' && imported.problems[0]?.code, 'unsafe_key');
      assert.deepEqual(imported.status === 'damaged' && imported.problems[0]?.path, [
        'parameters',
        'deep',
        '0',
        '__proto__',
      ]);
    }
    assert.equal('polluted' in {}, false);
  });

  it('takes words like "constructor" and "toString" for what they are', () => {
    const settings = withParameters({ constructor: 1, toString: 'x', hasOwnProperty: [], prototype: {} });
    assert.deepEqual(importSettings(exportSettings(settings)), { status: 'valid', settings });
  });

  it('that is nested without end is refused at the first level too many, at once', () => {
    const imported = importSettings('['.repeat(10_000_000));
    assert.equal(imported.status === 'damaged' && imported.problems[0]?.code, 'too_deep');
    assert.equal(imported.status === 'damaged' && imported.problems[0]?.path.length, deepestDocument);
    const deepest = `${'['.repeat(deepestDocument - 2)}${']'.repeat(deepestDocument - 2)}`;
    assert.equal(importSettings(fileWithParameters(`{ "a": ${deepest} }`)).status, 'valid');
    assert.equal(importSettings(fileWithParameters(`{ "a": [${deepest}] }`)).status, 'damaged');
  });

  it('that is too long is not even looked at', () => {
    const imported = importSettings(' '.repeat(longestFile + 1));
    assert.deepEqual(imported, { status: 'too_large', length: longestFile + 1, longest: longestFile });
  });

  it('that is JSON of something else says so', () => {
    for (const other of ['[]', '5', '"settings"', 'null', '{}', '{ "schemaVersion": "1" }']) {
      assert.equal(importSettings(other).status, 'damaged', other);
    }
  });

  it('with a wrong value says at which path', () => {
    const imported = importSettings(text.replace('"topics": "all"', '"topics": "some"'));
    assert.equal(imported.status, 'damaged');
    assert.deepEqual(imported.status === 'damaged' && imported.problems[0]?.path.slice(0, 3), [
      'fields',
      '0',
      'topics',
    ]);
  });
});

describe('any text', () => {
  it('is called JSON exactly when JSON.parse reads it', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      ' ',
      '\n',
      '1',
      '-',
      '.',
      'e',
      '0',
      'true',
      'null',
      '"a"',
      'ї',
    ];
    const almostJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(...pieces), fc.nat(3))
      .map(([json, place, piece, cut]) => {
        const at = place % (json.length + 1);
        return json.slice(0, at) + piece + json.slice(at + cut);
      });
    const anything = fc.array(fc.constantFrom(...pieces)).map((list) => list.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.json(), almostJson, anything), (candidate) => {
        const { status } = importSettings(candidate);
        assert.equal(status === 'not_json', !isRead(candidate) && !isRefusedEarlier(candidate, status));
      }),
      { numRuns: 20_000 },
    );
  });

  it('from a document survives a round trip, with any parameters', () => {
    const parameter = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
    const key = fc.string().filter((name) => name !== '__proto__');
    fc.assert(
      fc.property(fc.dictionary(key, parameter, { noNullPrototype: true }), (parameters) => {
        const settings = JSON.parse(JSON.stringify(withParameters(parameters))) as TicketSettings;
        assert.deepEqual(importSettings(exportSettings(settings)), { status: 'valid', settings });
        assert.equal(exportSettings(shuffled(settings) as TicketSettings), exportSettings(settings));
      }),
      { numRuns: 500 },
    );
  });
});

function isRead(candidate: string): boolean {
  try {
    JSON.parse(candidate);
    return true;
  } catch {
    return false;
  }
}

/** A key that occurs twice, or `__proto__`, is told even when the text breaks further on. */
function isRefusedEarlier(candidate: string, status: ImportedSettings['status']): boolean {
  if (status !== 'damaged') return false;
  const imported = importSettings(candidate);
  return imported.status === 'damaged' && /_key$/.test(imported.problems[0]?.code ?? '');
}
