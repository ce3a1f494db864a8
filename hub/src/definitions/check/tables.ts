import type { Area } from '../area.js';
import { checkVersions } from './steered.js';

/** Decision tables that have a name of their own, rows their fields take, and somebody who consults them. */
export function checkTables(area: Area): string[] {
  const names = [...area.rules, ...area.tables].map(({ name }) => name);
  const consulted = new Set([
    ...area.records
      .flatMap(({ actions }) => Object.values(actions))
      .flatMap(({ then }) => then.flatMap(({ consults }) => consults?.table.name ?? [])),
    // Who is on duty is asked of one by what is told.
    ...area.records
      .flatMap(({ notices }) => notices)
      .flatMap(({ text }) => (typeof text?.phone === 'object' && 'table' in text.phone ? text.phone.table.name : [])),
    // … and what a letter is called, by the letter.
    ...area.records.flatMap(({ letters }) => Object.values(letters)).flatMap(({ titled }) => titled?.table.name ?? []),
  ]);
  const known = new Set(area.tables.map(({ name }) => name));
  return [
    ...area.tables.flatMap(({ name, conditions, parameter }) =>
      [
        ...(names.filter((one) => one === name).length > 1 ? ['has a name that is another’s too.'] : []),
        ...(conditions.length === 0 ? ['has no condition: its rows hold always.'] : []),
        ...(consulted.has(name) ? [] : ['is consulted by no action.']),
        ...checkVersions(parameter),
      ].map((fault) => `${area.name}: the table ${name} ${fault}`),
    ),
    ...[...consulted].filter((name) => !known.has(name)).map((name) => `${area.name}: consults ${name}, which is no table of its own.`),
  ];
}
