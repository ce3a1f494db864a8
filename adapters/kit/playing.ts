import { dice, type Contract } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { begin, type Life, type Story } from '@fatong/contracts/story';
import { faulty } from './faults.js';
import { hearing } from './hearing.js';
import { lives } from './lives.js';
import { intentOf, type Intent, type PartnerStory } from './partner.js';
import { Register } from './register.js';
import type { SimulatorContext } from './simulator.js';
import { nameOf } from './versioned.js';

/** What a simulated partner plays. */
export interface Cast {
  /** Its stories about its own cases; of several, each the share of them that it says. */
  readonly tells?: readonly Tale[];
  /** What it does with messages of ours. */
  readonly hears?: readonly Story[];
  /** Fields by which a report of its breaks its contract. */
  readonly broken?: Readonly<Record<string, unknown>>;
  /** Says what it has, by the day a case began: the field of its reports that has it. Some of its reports get lost or late then, as many as `losses`. */
  readonly keeps?: string;
}

export interface Tale {
  readonly story: Story;
  readonly share?: number;
  /** The number of a case, where it is not the story's. */
  readonly number?: (serial: string) => string;
}

/** Serial numbers end here: six digits. */
const mostSerial = 1_000_000;
/** Reports that are held back at once, at most. */
const mostLate = 200;

/** Plays a partner's stories: its own one report at a time, with faults and losses on purpose, and what follows from ours. */
export function playing(context: SimulatorContext, { tells = [], hears = [], broken = {}, keeps }: Cast): PartnerStory {
  // A run is named by the second it began in; it begins less than a case a second, so the next run's numbers begin behind its own.
  const run = Number.parseInt(context.run, 36);
  const chances = dice(run);
  const register = keeps === undefined ? undefined : (context.register ?? new Register());
  const said = new Map(tells.flatMap(({ story }) => contractsOf(story).map((contract) => [nameOf(contract), contract] as const)));
  const late: Intent[] = [];
  let serial = run % mostSerial;
  let last: Intent | undefined;

  const step = lives({ dice: chances, begin: next, faults: context.faults });

  return {
    ...(register && { register, said: keep }),
    next() {
      if (context.lawyers.length === 0 || tells.length === 0) return null;
      if (late.length > 0 && chances.chance(0.1)) return late.shift()!;
      if (last && chances.chance(context.faults)) return faulty(last, broken, chances);
      last = intentOf(step(today()));
      keep(last);
      return register && chances.chance(context.losses ?? 0) ? lost(last) : last;
    },
    handle: hearing(hears, chances),
  };

  /** A new case of one of its stories. */
  function next(): Life<unknown> {
    serial = (serial + 1) % mostSerial || 1;
    const { story, number } = drawn();
    const about = story.cast!(context.lawyers, chances);
    const name = String(serial);
    return begin(story, { about, serial: name, dice: chances, day: today(), ...(number && { number: number(name) }) });
  }

  function drawn(): Tale {
    let point = chances.next() * tells.reduce((sum, { share = 1 }) => sum + share, 0);
    return tells.find(({ share = 1 }) => (point -= share) < 0) ?? tells[0]!;
  }

  /** Its own record says so from now on, whether or not the report arrives. */
  function keep(intent: Intent): void {
    const identity = said.get(intent.message)?.identity;
    if (register === undefined || keeps === undefined || identity?.version === undefined) return;
    const data = intent.data as Readonly<Record<string, unknown>>;
    const [id, version, began] = [data[identity.id[0]!], data[identity.version], data[keeps]];
    if (typeof id !== 'string' || typeof version !== 'number') return;
    const day = typeof began === 'string' ? began : (register.dayOf(id) ?? today().replaceAll('-', ''));
    register.note({ id, day, version, changedAt: new Date().toISOString() }, intent);
  }

  /** A report that never leaves, or leaves when others have long gone before it. */
  function lost(report: Intent): Intent | null {
    if (chances.chance(0.5) && late.length < mostLate) late.push(report);
    return null;
  }
}

const contractsOf = ({ steps }: Story): readonly Contract[] => Object.values(steps).flatMap((step) => ('says' in step ? [step.says] : []));
