import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/** What the domain may not know: the hour, luck, and the page. Its inputs say all. */
const pureSyntax = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock: take the instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock: take the instant as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No luck: take a seed or an id as an argument.',
  },
];

const templates = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';
const styles = "TaggedTemplateExpression[tag.name='css'] TemplateElement";
/** What a strict content security policy blocks or reports, and what breaks in a host page or a frame. */
const embeddableSyntax = [
  {
    selector: `${templates}[value.raw=/\\sstyle\\s*=/]`,
    message: 'A strict CSP blocks style attributes: use a class, or `.style=${…}`.',
  },
  { selector: `${templates}[value.raw=/<style/]`, message: 'A strict CSP blocks <style>: use static styles.' },
  {
    selector: `${styles}[value.raw=/\\d(rem|vh)\\b/]`,
    message: 'Hosts change the root font size, and frames grow with vh: use em or px.',
  },
];
const registrationSyntax = [
  {
    selector: "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
    message: 'Register through defineOnce: a second copy on a page must not throw.',
  },
  {
    selector: "Decorator[expression.callee.name='customElement']",
    message: 'Register through defineOnce: a second copy on a page must not throw.',
  },
];

export default defineConfig(
  globalIgnores(['dist*/', 'coverage/', 'demo/public/', 'demo/server/vendor/', 'bench/node_modules/']),
  js.configs.recommended,
  tseslint.configs.recommended,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      // each says something else: a type may be recursive, and only a type is assignable to a record
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      // interfaces that only add a name, as for the tag map of an element
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'zod',
              message:
                'Import * as z from "zod/mini": the classic build is 13 times larger and reports under a strict CSP.',
            },
            {
              name: 'lit/directives/style-map.js',
              message: 'Its first render is blocked under a strict CSP: use `.style=${…}`.',
            },
            { name: 'lit/directives/unsafe-html.js', message: 'What people type is text, never markup.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...embeddableSyntax, ...registrationSyntax],
    },
  },
  { files: ['src/**/*.styles.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/ui/define-once.ts'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' } },
  {
    files: ['src/domain/**/*.ts', 'src/simulator/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...pureSyntax] },
  },
  { files: ['src/**/*.ts', 'demo/**/*.ts'], extends: [lit['flat/recommended']] },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      // node:test's describe and it return promises that its runner awaits
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it', 'test', 'suite'], package: 'node:test' },
          ],
        },
      ],
      // chai's assertions are properties
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'clearTimeout', 'console', 'performance', 'process', 'setTimeout', 'structuredClone'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  // a measured loop is written as it should run
  { files: ['bench/**'], rules: { '@typescript-eslint/prefer-for-of': 'off' } },
  { files: ['*.config.*', '.*.cjs'], rules: { 'no-restricted-exports': 'off', 'no-undef': 'off' } },
);
