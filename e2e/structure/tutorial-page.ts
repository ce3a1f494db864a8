import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckoutCopy } from './checkout-copy.js';

/** What a page has its reader do, in order: run a command, write a file, or change some lines of one. */
type Step =
  | { readonly run: string }
  | { readonly write: string; readonly text: string }
  | { readonly edit: string; readonly before: string; readonly after: string };

const block = /^```(sh|ts|diff)(?: (\S+))?\n(.*?)^```$/gms;

/** The blocks of a page: `sh` are commands, `ts <path>` is a whole file, `diff <path>` are lines that go, come and say where. */
function stepsOf(page: string): Step[] {
  return [...page.matchAll(block)].flatMap(([, kind, path, text = '']): Step[] => {
    if (kind === 'sh')
      return text
        .trim()
        .split('\n')
        .map((run) => ({ run }));
    if (path === undefined) throw new Error(`A block does not say which file it is of:\n${text}`);
    return kind === 'ts' ? [{ write: path, text }] : [{ edit: path, before: side(text, '-'), after: side(text, '+') }];
  });
}

/** The lines of a block as they were, or are to be: those marked with it, and those that stay. */
const side = (text: string, mark: '-' | '+'): string =>
  text
    .split('\n')
    .filter((line) => line.startsWith(mark) || line.startsWith(' '))
    .map((line) => `${line.slice(1)}\n`)
    .join('');

/** What stands in a line that the reader writes, by the kind of its block. */
const written = { sh: /(?!)/, ts: /\S/, diff: /^\+.*\S/ } as const;

/** How many lines the reader writes himself, blank ones left out. */
export const ownLines = (page: string): number =>
  [...page.matchAll(block)].flatMap(([, kind, , text = '']) =>
    text.split('\n').filter((line) => written[kind as keyof typeof written].test(line)),
  ).length;

/** A text changed as a step says. @throws when what it goes by does not stand there once */
function changed(text: string, { edit, before, after }: Extract<Step, { edit: string }>): string {
  const [head, tail, ...more] = text.split(before);
  if (before === '' || tail === undefined || more.length > 0) throw new Error(`${edit} must have this once:\n${before}\nand is:\n${text}`);
  return `${head}${after}${tail}`;
}

/** Does in a copy what the page says, as its reader would: commands by a shell, each of which must end well. */
export function follow(copy: CheckoutCopy, page: string): void {
  for (const step of stepsOf(page)) {
    if ('run' in step) copy.run('sh', '-c', step.run);
    else if ('write' in step) copy.write({ [step.write]: step.text });
    else copy.write({ [step.edit]: changed(readFileSync(join(copy.folder, step.edit), 'utf8'), step) });
  }
}
