import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
/** A file as objects; no cell of ours holds a comma or a quote. */
export const read = (name) => {
  const [head, ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  const names = head.split(',');
  return lines.filter(Boolean).map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
};
export const out = (row) => process.stdout.write(`${JSON.stringify(row)}\n`);
export const sum = (all) => all.reduce((a, b) => a + b, 0);
export const group = (all, of) => {
  const groups = new Map();
  for (const one of all) {
    const key = of(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
};
export const number = (text) => (text === '' || text === undefined ? null : Number(text));
export const dayMs = 86_400_000;
export const ms = (day) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
export const dayOf = (at) => new Date(at).toISOString().slice(0, 10);
export const plus = (day, days) => dayOf(ms(day) + days * dayMs);
/** Of an instant, the day in Shanghai. */
export const shanghai = (instant) => dayOf(Date.parse(instant) + 8 * 3_600_000);
export const lastOfMonth = (month) => dayOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
export const monthBefore = (month, months) =>
  dayOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 - months, 1)).slice(0, 7);
export const half = (value, digits) => (Math.sign(value) * Math.round((Math.abs(value) + 1e-9) * 10 ** digits)) / 10 ** digits;
