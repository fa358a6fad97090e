/**
 * Makes `custom-elements.json`, the manifest of the public elements, from their JSDoc. Those are public that
 * `src/define.ts` and its like register; parts that only the widget itself uses are not. `--check`: only says whether the file is
 * fresh.
 */
import { glob, readFile } from 'node:fs/promises';
import * as analyzer from '@custom-elements-manifest/analyzer';
import { addFrameworkPlugins } from '@custom-elements-manifest/analyzer/src/utils/cli-helpers.js';
import { writeOrCheck } from './generated-file.mjs';

// Its type declarations leave these two out.
const { create, ts } = /** @type {any} */ (analyzer);

const files = (await Array.fromAsync(glob('src/ui/**/*.ts'))).map((file) => file.replaceAll('\\', '/')).sort();
const sources = await Promise.all(
  files.map(async (file) => ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ES2015, true)),
);
const manifest = create({
  modules: sources,
  plugins: await addFrameworkPlugins({ litelement: true }),
  context: { dev: false, thirdPartyCEMs: [] },
});

/** Where the package has what the source has there. */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

const isLitHook = (name) =>
  /^(connected|disconnected|adopted|attributeChanged)Callback$|^(render|willUpdate|update|updated|firstUpdated|shouldUpdate)$/.test(
    name,
  );

/**
 * Names of the members that a class declares. The analyzer also takes `this.internals.role = …` in a constructor for a
 * field, and `new CustomEvent(name)` for an event called "name".
 */
function declaredMembers(file, className) {
  const source = sources[files.indexOf(file)];
  const node = source.statements.find(
    (statement) => ts.isClassDeclaration(statement) && statement.name?.text === className,
  );
  return new Set(node.members.map((member) => member.name?.getText(source)));
}

/** The part of a class's declaration that is for those who use its element; where it inherits from is not. */
function publicPart({ superclass: _superclass, ...declaration }, file) {
  const isPublic = ({ name, privacy, static: isStatic, inheritedFrom }) =>
    declaredMembers(inheritedFrom?.module ?? file, inheritedFrom?.name ?? declaration.name).has(name) &&
    privacy === undefined &&
    !isStatic &&
    !isLitHook(name);
  const own = ({ inheritedFrom: _inheritedFrom, ...item }) => item;
  return {
    ...declaration,
    tagName: tagOfClass.get(declaration.name),
    members: declaration.members?.filter(isPublic).map(own),
    attributes: declaration.attributes?.map(own),
    events: declaration.events?.filter(({ name }) => name.includes('-')).map(own),
  };
}

/** @type {Map<string, string>} */
const tagOfClass = new Map();
for await (const entry of glob('src/define*.ts')) {
  const definitions = (await readFile(entry, 'utf8')).matchAll(/defineOnce\('([^']+)', (\w+)\)/g);
  for (const [, tag = '', className = ''] of definitions) tagOfClass.set(className, tag);
}
if (tagOfClass.size === 0) throw new Error('src/define.ts registers no element');

const modules = [];
for (const module of manifest.modules) {
  const declarations = module.declarations
    .filter(({ name }) => tagOfClass.has(name))
    .map((declaration) => publicPart(declaration, module.path));
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
