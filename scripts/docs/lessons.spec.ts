import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const section =
  readFileSync(join(root, 'docs', 'design.md'), 'utf8')
    .split('\n## ')
    .find((part) => part.startsWith("What others' bugs taught us")) ?? '';
const rows = section.split('\n').flatMap((line) => {
  const [bug, what, tests] = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));
  return bug && what && tests && !bug.startsWith('bug,') ? [{ bug, what, tests }] : [];
});

/** `file`: “title”, “title”; `file`: “title” */
const named = (tests: string) =>
  [...tests.matchAll(/`([^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  );

/** Titles of a file’s tests, as they are called: `it('…'` and `it.each(…)('…'`. */
const titlesOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\bit\(|^\s*\]\)\(|\bit\.each.*?\)\()\s*'((?:[^'\\\n]|\\.)+)'/gm)].map(([, title = '']) =>
    title.replaceAll(/\\(.)/g, '$1'),
  );

describe('docs/design.md, on what others’ bugs taught us', () => {
  it('answers every bug with what we do and with tests that exist by that name', () => {
    expect(rows.length).toBe(22);
    for (const { bug, tests } of rows) {
      const found = named(tests);
      expect([bug, found.length > 0]).toEqual([bug, true]);
      // Nothing between the tests that this did not understand.
      expect(tests.replaceAll(/`[^`]+`|“[^”]+”/g, '')).toMatch(/^(?:[:,;] )*$/);
      for (const { file, title } of found) {
        expect([file, existsSync(join(root, file))]).toEqual([file, true]);
        expect([bug, file, titlesOf(readFileSync(join(root, file), 'utf8')).includes(title) || title]).toEqual([bug, file, true]);
      }
    }
  });
});
