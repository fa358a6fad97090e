// What may import what. `npm run lint` checks it; CONTRIBUTING.md says why.

/** Third-party packages that a part may import. */
const packages = (...names) => names.map((name) => `^node_modules/${name}/`);

/**
 * @param {string} part folder of src
 * @param {string[]} allowed path patterns that it may import, itself apart
 */
const mayImportOnly = (part, ...allowed) => ({
  name: `${part}-imports`,
  severity: 'error',
  from: { path: `^src/${part}/` },
  to: { pathNot: [`^src/${part}/`, ...allowed], couldNotResolve: false },
});

const port = ['^src/adapters/backend\\.ts$', '^src/adapters/errors\\.ts$'];
const simulatorClient = '^src/simulator/client/';
const pastTickets = '^src/simulator/workload/workload\\.ts$';

module.exports = {
  forbidden: [
    mayImportOnly('domain', ...packages('zod', 're2js', 'temporal-polyfill')),
    {
      name: 'heavy-packages-load-when-needed',
      comment: 'The pattern engine and the Temporal shim load only when a document needs them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: packages('re2js', 'temporal-polyfill'), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    mayImportOnly('simulator', '^src/domain/', ...packages('zod', 'papaparse')),
    mayImportOnly('adapters', '^src/domain/', pastTickets, ...packages('idb', 'zod')),
    mayImportOnly('locales', '^src/domain/', '^src/simulator/'),
    {
      name: 'locales-import-types',
      comment:
        'Words need to know what the domain says, not how it finds out; texts of the document are the exception.',
      severity: 'error',
      from: { path: '^src/locales/' },
      to: {
        path: '^src/(domain|simulator)/',
        pathNot: '^src/domain/settings/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'command-imports',
      comment: 'The command is for Node: files and options beside the simulator and its words.',
      severity: 'error',
      from: { path: '^src/command/' },
      to: { pathNot: '^src/(command|domain|simulator|locales)/', dependencyTypesNot: ['core'] },
    },
    mayImportOnly('state', '^src/domain/', ...port, simulatorClient),
    mayImportOnly(
      'ui',
      '^src/(state|domain|locales|simulator)/',
      ...port,
      '^src/adapters/indexeddb\\.ts$',
      ...packages('lit', 'lit-html', '@lit/[^/]+', 'd3-scale', 'd3-shape'),
    ),
    {
      name: 'default-adapter',
      comment: 'One module alone chooses an adapter, and loads it only when the host gives none.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '^src/ui/element/own-backend\\.ts$' },
      to: { path: '^src/adapters/indexeddb\\.ts$' },
    },
    {
      name: 'embed-host-imports',
      comment: 'The loader on the host page knows the messages and nothing of what they carry.',
      severity: 'error',
      from: { path: '^src/embed/host' },
      to: { pathNot: ['^src/embed/(host|messages)', ...packages('penpal')], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'entries-are-for-others',
      comment: 'Nothing inside imports a public entry: that is how circles start.',
      severity: 'error',
      from: { path: '^src/.+/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-packages',
      comment: 'What the package ships with must be among its dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
