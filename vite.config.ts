// `vite`: the demo while developing. `vite build`: the demo. `vite build --mode bundle`: one file for pages without a
// bundler, Lit and all, with its lazy chunks beside it.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const inRoot = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

/** Paths are relative, so that the result works in any folder of a server. */
const base = './';
const target = 'es2022';

/** What an editor needs to be seen; lists, menus, dialogs and sorting are loaded later. */
const sharedByEditors =
  /src\/domain\/(changes\/with-removed|fields\/uses-field|settings\/(reserved-keys|vocabulary))|src\/locales\/plural|src\/ui\/(editors\/(editor-element|fields\/field-row)|parts\/(announce|control|inputs|listbox-opener|listbox-source|multi-select|select|sortable|typed-text|window-list))|lit\/directives/;

/** What a ticket form needs. */
const sharedByForms = /src\/domain\/fields\/(conditions|form|options|patterns)\.ts|src\/ui\/form\/value-control/;

/** Takes the indentation out of style sheets: they are text to the minifier. */
const shortStyles: Plugin = {
  name: 'short-styles',
  transform: (code, id) => (id.endsWith('.styles.ts') ? code.replaceAll(/\s*\n\s*/g, ' ') : null),
};

const demo = (): UserConfig => ({
  base,
  root: inRoot('demo'),
  publicDir: inRoot('demo/public'),
  build: {
    target,
    outDir: inRoot('dist-demo'),
    emptyOutDir: true,
    // A data: URL would break under the demo's content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Absolute: relative pages build, but aren't found when dependencies are scanned for development.
      input: readdirSync(inRoot('demo'))
        .filter((file) => file.endsWith('.html'))
        .map((file) => inRoot('demo', file)),
    },
  },
  plugins: [shortStyles],
  worker: { format: 'es' },
});

const bundle = (): UserConfig => ({
  base,
  publicDir: false,
  build: {
    target,
    outDir: inRoot('dist-cdn'),
    lib: { entry: { 'ticket-settings': inRoot('src/define.ts') }, formats: ['es'] },
    // A library keeps its white space unless told otherwise.
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What the entry imports is one chunk: it compresses better than the twenty it would be cut into.
        // What every editor imports is another, and what every form imports a third: each file costs time of its own.
        codeSplitting: {
          groups: [
            { name: 'core', tags: ['$initial'] },
            { name: 'controls', test: sharedByEditors },
            { name: 'form', test: sharedByForms },
          ],
        },
      },
    },
  },
  plugins: [shortStyles],
  worker: { format: 'es' },
});

export default defineConfig(({ mode }) => (mode === 'bundle' ? bundle() : demo()));
