import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { lists } from './scripts/generate/lists.mjs';
import { boundaries } from './scripts/lint/boundaries.mjs';
import { nameless } from './scripts/lint/nameless.mjs';

const ts = ['**/*.ts'];
const screens = ['portal/**/*.ts', 'admin/**/*.ts'];
const only = (files, configs) => configs.map((config) => ({ ...config, files }));

/** What is a mistake in any JavaScript and no compiler reports. */
const mistakes = [
  'for-direction',
  'no-async-promise-executor',
  'no-case-declarations',
  'no-compare-neg-zero',
  'no-cond-assign',
  'no-constant-binary-expression',
  'no-constant-condition',
  'no-debugger',
  'no-dupe-else-if',
  'no-duplicate-case',
  'no-empty',
  'no-empty-character-class',
  'no-empty-pattern',
  'no-ex-assign',
  'no-extra-boolean-cast',
  'no-fallthrough',
  'no-loss-of-precision',
  'no-misleading-character-class',
  'no-prototype-builtins',
  'no-self-assign',
  'no-self-compare',
  'no-sparse-arrays',
  'no-template-curly-in-string',
  'no-unsafe-finally',
  'no-unsafe-optional-chaining',
  'no-useless-catch',
  'no-useless-escape',
  'no-useless-assignment',
  'preserve-caught-error',
  'require-yield',
  'use-isnan',
  'valid-typeof',
  'no-eval',
  'no-new-func',
];

/** Zero warnings: a rule is an error or it is off. */
export default tseslint.config(
  { ignores: ['**/node_modules/', '.build/', '.fatong/', '.angular/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error', noInlineConfig: true } },

  {
    files: ['**/*.{ts,mjs,cjs}'],
    rules: {
      ...Object.fromEntries(mistakes.map((name) => [name, 'error'])),
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.integration.ts', '**/testing/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] },
  },
  // Longer than a file should be since the formatter parted their lines; the list only grows shorter.
  {
    files: ['portal/ui/style-book/specimens.ts'],
    rules: { 'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }] },
  },
  // A list grows with what is in its folder: its length is nobody's to shorten.
  { files: lists(import.meta.dirname).map(({ file }) => file), rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'AbortController',
          'fetch',
          'require',
          'module',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },

  ...only(ts, tseslint.configs.recommendedTypeChecked),
  {
    files: ts,
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'tsconfig.screens.json'], tsconfigRootDir: import.meta.dirname } },
    plugins: { fatong: { rules: { boundaries, nameless } } },
    rules: {
      'fatong/boundaries': 'error',
      'fatong/nameless': 'error',
      'no-undef': 'off', // the compiler's work, as the next
      'no-unused-vars': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off', // an interface may promise what an implementation has at once
      '@typescript-eslint/no-empty-object-type': ['error', { allowObjectTypes: 'always' }], // `{}` is the neutral element of &
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  // A wrong use that must not compile is what such a test asserts.
  {
    files: ['**/*.types.spec.ts'],
    rules: { '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }] },
  },
  { files: ['scripts/**/*.ts'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { parserOptions: { project: null } } }, // they test plain JavaScript
  {
    files: screens,
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@fatong/contracts/api',
              allowTypeImports: true,
              message: 'screens take the types of the API alone: the hub checks by its schemas, which would be in every bundle',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['portal/**/*.html', 'admin/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
