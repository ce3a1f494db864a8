import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root }).filter((path) => !/\.(spec|integration|measured)\.ts$|\/testing\//.test(path));

/** What stands between backticks in the page, where words are written as an author writes them. */
const written = new Set([...read('docs/words.md').matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split(/[^\p{L}\p{N}_]+/u)));
const missing = (words: Iterable<string>): readonly string[] => [...new Set(words)].filter((word) => !written.has(word)).toSorted();

/** What of the frame is no word: lists are generated, recorded values are what words are made of, and a bound is only read. */
const notWords = new Set(['gather', 'expressionOf', 'valueOf', 'mostBeside']);
const imported = /import (?!type)\{([^}]+)\} from '(?:[./]+definitions\/index\.js|@fatong\/contracts\/expression)'/g;
const declared = /export interface \w+Words\b[^{]*\{\n([\s\S]*?)\n\}/g;

describe('docs/words.md', () => {
  it('says what every function of the language is for that an area writes', () => {
    const used = sources('hub/src/areas/**/*.ts').flatMap((path) =>
      [...read(path).matchAll(imported)].flatMap(([, names = '']) =>
        names
          .split(',')
          .map((name) => name.trim().split(' as ')[0]!)
          .filter((name) => name !== '' && !name.startsWith('type ')),
      ),
    );
    expect(new Set(used).size).toBeGreaterThan(80);
    expect(missing(used.filter((name) => !notWords.has(name)))).toEqual([]);
  });

  it('says what every key of a declaration is for', () => {
    const keys = sources('hub/src/definitions/**/*.ts').flatMap((path) =>
      [...read(path).matchAll(declared)].flatMap(([, body = '']) => [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, key]) => key!)),
    );
    expect(new Set(keys).size).toBeGreaterThan(80);
    expect(missing(keys)).toEqual([]);
  });

  it('and the literal stays short enough to be read at once (laws of growth, 5)', () => {
    expect(read('hub/src/definitions/words.ts').split('\n').length).toBeLessThan(200);
  });
});
