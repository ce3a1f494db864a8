import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Refusal } from '../process/refusal.mjs';

/**
 * What the command line says, and for what it does not say: the default, a question where somebody sits at a terminal, or a
 * refusal that names what is missing.
 * @typedef {{question: string, fallback?: string, check?: (value: string) => string | undefined}} Wanted check answers what is wrong
 * @param {string[]} args
 * @param {{usage: string, positionals: string[], flags: string[]}} shape names in the order of the positionals; further flags
 * @returns {{given: Record<string, string | undefined>, want: (name: string, wanted: Wanted) => Promise<string>}}
 */
export function readAnswers(args, { usage, positionals, flags }) {
  const given = parsed(args, { usage, positionals, flags });
  return {
    given,
    async want(name, { question, fallback, check = () => undefined }) {
      const value = given[name] ?? (process.stdin.isTTY ? await ask(question, fallback) : fallback);
      if (!value) throw new Refusal(`Missing: ${question}.\n\n${usage}`);
      const fault = check(value);
      if (fault) throw new Refusal(fault);
      return value;
    },
  };
}

function parsed(args, { usage, positionals, flags }) {
  try {
    const read = parseArgs({ args, allowPositionals: true, options: Object.fromEntries(flags.map((name) => [name, { type: 'string' }])) });
    if (read.positionals.length > positionals.length)
      throw new Refusal(`"${read.positionals[positionals.length]}" is one name too many.\n\n${usage}`);
    return { ...Object.fromEntries(positionals.map((name, index) => [name, read.positionals[index]])), ...read.values };
  } catch (error) {
    if (error instanceof Refusal || !error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Refusal(`${error.message.split('\n')[0].replace(/\.? To specify.*$/, '')}.\n\n${usage}`);
  }
}

async function ask(question, fallback) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`${question}${fallback ? ` [${fallback}]` : ''}: `)).trim() || fallback;
  } finally {
    terminal.close();
  }
}
