import type { RecordRow, Unit } from '../ports/index.js';
import { belonging } from './belonging.js';
import { broughtFiles } from './bringing.js';
import type { Change } from './change.js';
import { withClocks } from './clocks/completed.js';
import { endedFiles } from './files.js';
import { followers } from './followers.js';
import { likeness } from './likeness/proposing.js';
import { letters } from './letters/letters.js';
import { lockLedTo } from './locking.js';
import { matching } from './matching.js';
import { notices } from './notices.js';
import { others } from './others.js';
import type { Parts } from './parts.js';
import { indexRow } from './place.js';
import { rules } from './rules/rules.js';
import { texts } from './texts.js';
import { scores } from './score/scores.js';
import { turns } from './turns/turns.js';

/** What follows from changes, in the same transaction; it answers the changes it brings about itself. One file each. */
export type Consequence = (parts: Parts, unit: Unit, changes: readonly Change[]) => Promise<readonly Change[]>;

const consequences: readonly Consequence[] = [
  matching,
  others,
  likeness,
  rules,
  letters,
  broughtFiles,
  endedFiles,
  notices,
  followers,
  texts,
];

/** Changes that follow from changes that follow … deeper than any definition means it: one that never ends. Acts that wait for another of their own step on the same record are no deeper, however many. */
const deepest = 8;
const longest = 5_000;

/** The one writer of records: row, index, involvement, event, state and outbox of each, then what follows from them, until nothing does, and at last whose turn it is. Answers the rows it wrote by `<type>:<id>`, as it left them. */
export async function commit(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<ReadonlyMap<string, RecordRow>> {
  const left = new Map<string, RecordRow>();
  const all: Change[] = [];
  for (let next = changes; next.length > 0; ) {
    const done = await follow(parts, unit, next, left);
    all.push(...done);
    next = await scores(parts, unit, done);
  }
  await turns(unit, all, left);
  return left;
}

/** Writes the changes and what follows from them; answers all of them. */
async function follow(parts: Parts, unit: Unit, changes: readonly Change[], left: Map<string, RecordRow>): Promise<readonly Change[]> {
  let wave = changes;
  const all: Change[] = [];
  for (let [depth, waves] = [0, 0]; wave.length > 0; waves++) {
    if (depth > deepest || waves > longest)
      throw new Error(`Changes of ${wave.map(({ record }) => record.name).join(', ')} follow from each other without end`);
    const put = async (some: readonly Change[]): Promise<readonly Change[]> => {
      await lockLedTo(parts.catalogue, unit, some);
      const timed = await withClocks(parts, unit, some);
      for (const change of timed) {
        write(unit, change);
        if (change.after !== change.before) left.set(`${change.record.name}:${change.after.id}`, change.after);
      }
      return timed;
    };
    wave = await put(wave);
    wave = [...wave, ...(await belonging(parts, unit, wave, put))];
    all.push(...wave);
    const next: Change[] = [];
    for (const consequence of consequences) next.push(...(await consequence(parts, unit, wave)));
    wave = next;
    if (!wave.some(({ isQueued }) => isQueued === true)) depth++;
  }
  return all;
}

function write(unit: Unit, { record, before, after, involved, events, states, facts }: Change): void {
  if (after !== before) {
    unit.save(after);
    unit.index(indexRow(record, after, before));
  }
  if (involved)
    unit.involve(
      record.name,
      after.id,
      involved.map(({ who, role }) => ({ type: record.name, recordId: after.id, who, role, since: after.updatedAt, done: null })),
    );
  for (const event of events) unit.add('event', event);
  for (const state of states) unit.add('state', state);
  for (const fact of facts) unit.add('outbox', fact);
}
