import { targetsOf } from '../others.js';
import { hasTime } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import { StaleVersion, type ClockRow, type RecordRow, type Unit } from '../../ports/index.js';
import { isTimed } from '../../definitions/index.js';
import { byMachine, type MachineAct } from '../by-machine.js';
import type { Change } from '../change.js';
import { commit } from '../commit.js';
import { clockName } from '../machines.js';
import { barrier, lockingFind } from '../guard.js';
import { unhurried, type Pace } from '../pace.js';
import type { Parts } from '../parts.js';
import { Refused } from '../refusal.js';
import { nextOf } from './count.js';

/** So many clocks in one look. */
const batch = 100;

/**
 * What clocks have to do by today: people are told on warning days, and at the end the machine acts where the clock says so. Each is done once, by whichever
 * process comes first, also after a stop. One that cannot act is told of in the log and bars no other. Answers how many it took.
 */
export async function strike(parts: Parts, pace: Pace = unhurried): Promise<number> {
  const at = parts.clock();
  const day = today(new Date(at));
  const due = await parts.store.transact(async (unit) => unit.dueClocks({ day, at }, pace.most(batch)));
  let taken = 0;
  for (const one of due) {
    if (await struck(parts, one, { at, day })) taken++;
    await pace.rest();
  }
  return taken;
}

async function struck(
  parts: Parts,
  { type, recordId, clock: name }: ClockRow,
  { at, day }: { readonly at: string; readonly day: string },
): Promise<boolean> {
  const record = parts.catalogue.type(type);
  const clock = record?.clocks.find((one) => one.name === name);
  return parts.store
    .transact(async (unit) => {
      const row = (await unit.records(type, [recordId])).get(recordId);
      const known = (await unit.clocks(type, [recordId])).find((one) => one.clock === name);
      const now = clock && isTimed(clock) ? at : day;
      if (!known?.nextOn || known.nextOn > now) return false;
      if (record === undefined || clock === undefined || row === undefined) {
        unit.keepClock({ ...known, nextOn: null });
        return true;
      }
      const isOver = known.dueOn !== null && (isTimed(clock) ? known.dueOn <= now : known.dueOn < now);
      const told = { ...known, toldOn: now };
      unit.keepClock({ ...told, nextOn: nextOf(clock, told, now) });
      const plain: Change = {
        record,
        before: row,
        after: row,
        changed: new Set(),
        events: [],
        states: [],
        facts: [],
        clock: { name, at: isOver ? 'end' : 'warn' },
        by: null,
        at,
      };
      const does = isOver ? clock.atEnd : null;
      const act = does && (await acting(parts, unit, { record, does, row, by: { id: clockName(type, name), title: clock.title }, at }));
      await commit(parts, unit, [act ? { ...act, clock: plain.clock! } : plain]);
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof StaleVersion) return false; // somebody was faster
      if (!(error instanceof Refused)) throw error;
      parts.log.warn(
        { type, record: recordId, clock: name, problem: error.refusal.problem, why: error.refusal.why?.[1] },
        'A clock could not do what it is to do at its end; a person has to',
      );
      return parts.store.transact(async (unit) => {
        const known = (await unit.clocks(type, [recordId])).find((one) => one.clock === name);
        if (known) unit.keepClock({ ...known, toldOn: known.nextOn !== null && hasTime(known.nextOn) ? at : day, nextOn: null });
        return true;
      });
    });
}

/** What the machine's action makes of the record; a state it may not begin in makes it nothing: somebody was faster. */
async function acting(parts: Parts, unit: Unit, act: MachineAct & { readonly row: RecordRow }): Promise<Change | null> {
  const { record, does, row, at } = act;
  const asking = { catalogue: parts.catalogue, at, find: lockingFind(unit) };
  const refusal = await barrier(asking, record, record.actions[does]!, { row, timeline: [] }, null);
  if (refusal) throw new Refused(refusal);
  const decision = await byMachine(parts, unit, { ...act, targets: await targetsOf(parts, unit, record, row.values, {}) });
  if ('refused' in decision) throw new Refused(decision.refused);
  return decision.change;
}
