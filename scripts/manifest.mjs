/**
 * Makes `custom-elements.json`, the manifest of the public elements, from their JSDoc. A class is public when its JSDoc
 * has `@tag`; parts that only the widget itself uses have none. `--check`: only says whether the file is fresh.
 */
import { glob, readFile } from 'node:fs/promises';
import * as analyzer from '@custom-elements-manifest/analyzer';
import { addFrameworkPlugins } from '@custom-elements-manifest/analyzer/src/utils/cli-helpers.js';
import { writeOrCheck } from './generated-file.mjs';

// Its type declarations leave these two out.
const { create, ts } = /** @type {any} */ (analyzer);

const files = (await Array.fromAsync(glob('src/ui/**/*.ts'))).map((file) => file.replaceAll('\\', '/')).sort();
const sources = files.map(async (file) =>
  ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ES2015, true),
);
const manifest = create({
  modules: await Promise.all(sources),
  plugins: await addFrameworkPlugins({ litelement: true }),
  context: { dev: false, thirdPartyCEMs: [] },
});

/** Where the package has what the source has there. */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

const isPublic = (member) =>
  member.privacy === undefined && !member.static && !member.inheritedFrom && !isLitHook(member.name);
const isLitHook = (name) =>
  /^(connected|disconnected|adopted|attributeChanged)Callback$|^(render|willUpdate|update|updated|firstUpdated|shouldUpdate)$/.test(
    name,
  );

const modules = [];
for (const module of manifest.modules) {
  const declarations = module.declarations
    .filter((declaration) => declaration.tagName)
    .map(({ superclass: _superclass, ...declaration }) => ({
      ...declaration,
      members: (declaration.members ?? []).filter(isPublic),
    }));
  if (declarations.length === 0) continue;
  const path = published(module.path);
  const exports = declarations.flatMap(({ name, tagName }) => [
    { kind: 'js', name, declaration: { name, module: path } },
    { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } },
  ]);
  modules.push({ kind: module.kind, path, declarations, exports });
}

for (const { declarations } of modules) for (const element of declarations) demandDescriptions(element);
await writeOrCheck(
  'custom-elements.json',
  { schemaVersion: '2.1.0', readme: 'README.md', modules },
  'npm run manifest',
);

/** An integrator reads the manifest in an editor: what has no sentence there doesn't exist for them. */
function demandDescriptions(element) {
  const kinds = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
  for (const kind of kinds) {
    for (const { name, description } of element[kind] ?? []) {
      if (description) continue;
      process.stderr.write(`<${element.tagName}>: ${kind} "${name}" has no description\n`);
      process.exitCode = 1;
    }
  }
}
