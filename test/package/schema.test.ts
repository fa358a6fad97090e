import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import { root } from './compile.ts';

describe('schema.json, for servers and other languages', () => {
  let isValid: ValidateFunction;

  before(async () => {
    const schema = JSON.parse(await readFile(path.join(root, 'schema.json'), 'utf8')) as object;
    isValid = new Ajv2020({ strictTypes: false }).compile(schema);
  });

  it('accepts the settings that every help-desk starts with', () => {
    assert.equal(isValid(defaultSettings()), true, JSON.stringify(isValid.errors));
  });

  for (const file of ['docs/examples/settings.json', 'demo/data/contact-centre.json']) {
    it(`accepts ${file}`, async () => {
      const settings: unknown = JSON.parse(await readFile(path.join(root, file), 'utf8'));
      assert.equal(isValid(settings), true, JSON.stringify(isValid.errors));
    });
  }

  it('accepts keys that it does not know, at every level', () => {
    const settings = defaultSettings();
    const extended = { ...settings, host: 1, sla: { ...settings.sla, colour: 'red' } };
    assert.equal(isValid(extended), true, JSON.stringify(isValid.errors));
  });

  it('refuses a document with a part missing, of a wrong type, or of another version', () => {
    const { sla: _sla, ...withoutSla } = defaultSettings();
    assert.equal(isValid(withoutSla), false);
    assert.equal(isValid({ ...defaultSettings(), fields: {} }), false);
    assert.equal(isValid({ ...defaultSettings(), schemaVersion: 2 }), false);
  });
});
