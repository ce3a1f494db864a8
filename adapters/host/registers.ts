import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Register, type RegisterEntry } from '../kit/index.js';

/**
 * What a simulated partner has, from one run to the next: a line of JSON a change in `<data>/demo/register/<system>.jsonl`, where the seed put what it made
 * the bureau know of that partner. Written anew at each start, a line a record.
 */
export function registerOf(data: string, system: string): Register {
  const path = join(data, 'demo', 'register', `${system}.jsonl`);
  const before = existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(entryOf) : [];
  let isOpen = false;
  const register = new Register((entry) => {
    if (isOpen) appendFileSync(path, `${JSON.stringify(entry)}\n`);
  });
  const latest = new Map<string, RegisterEntry>();
  for (const entry of before) latest.set(entry.id, entry);
  for (const entry of latest.values()) register.note(entry);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, [...latest.values()].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  renameSync(`${path}.new`, path);
  isOpen = true;
  return register;
}

/** A line that a killed run left half written tells nothing. */
function entryOf(line: string): RegisterEntry[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as RegisterEntry];
  } catch {
    return [];
  }
}
