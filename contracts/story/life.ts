import { daysAfter } from '../calendar/index.js';
import type { Contract } from '../contract.js';
import type { Dice } from '../dice.js';
import type { Step, Story, SoFar, Ways, Weight } from './story.js';

/** One case at its beginning. */
export interface Opening<A, N extends string = string> {
  readonly about: A;
  readonly serial: string;
  /** Its number, where it is not the story's. */
  readonly number?: string;
  readonly dice: Dice;
  /** Legal date on which it begins. */
  readonly day: string;
  /** The steps it takes, each so many days after the one before, and then no more. Absent: as the dice fall. */
  readonly path?: readonly (readonly [step: N, days: number])[];
}

/** What a partner says of a case. */
export interface StoryReport {
  readonly step: string;
  readonly contract: Contract;
  readonly data: Readonly<Record<string, unknown>>;
  /** Legal date. */
  readonly day: string;
}

/** A case as it goes on. */
export interface Life<A> {
  /** What is said next: on this day, or after as many days as the story has it. Null: it is over, or waits for us. */
  next(day?: string): StoryReport | null;
  /** Waits for a message of ours. */
  readonly waits: boolean;
  readonly isOver: boolean;
  /** Ours came, with the request id by which we know it. */
  hear(data: A, requestId: string): void;
}

type Fields = Readonly<Record<string, unknown>>;

export function begin<A, N extends string>(
  story: Story<A, N>,
  { about, serial, number, dice, day: begun, path }: Opening<A, NoInfer<N>>,
): Life<A> {
  const said = new Map<string, Fields>();
  const own = number ?? story.number?.({ about, serial, begun });
  let spoken = { about, serial, day: begun };
  let version = 0;
  let taken = 0;
  let at = choose(story.begins);

  return {
    get waits() {
      return at !== null && 'hears' in story.steps[at];
    },
    get isOver() {
      return at === null;
    },
    next(on) {
      if (at === null) return null;
      const name = at;
      const step: Step<A> = story.steps[name];
      if ('hears' in step) return null;
      const told = toldOf(step.says);
      const day = on ?? daysAfter(spoken.day, path?.[taken - 1]?.[1] ?? step.after(told));
      spoken = { ...spoken, day };
      const data = numbered(step.says, step.fields({ ...told, day }));
      said.set(step.says.type, data);
      at = choose(story.ways[name] ?? {});
      return { step: name, contract: step.says, data, day };
    },
    hear(data, requestId) {
      if (at === null) return;
      spoken = { ...spoken, about: data, serial: requestId };
      at = choose(story.ways[at] ?? {});
    },
  };

  function toldOf(contract: Contract | undefined): SoFar<A> {
    return { ...spoken, begun, dice, said: (contract && said.get(contract.type)) ?? {} };
  }

  function numbered({ identity }: Contract, fields: Fields): Fields {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return {
      ...given,
      ...(own !== undefined && { [identity.id[0]!]: own }),
      ...(identity.version !== undefined && { [identity.version]: ++version }),
    };
  }

  /** One of the ways, by their weights. */
  function choose(ways: Ways<A, N>): N | null {
    const told = toldOf(undefined);
    const weighed = (Object.entries(ways) as [N, Weight<A>][]).map(
      ([name, weight]) => [name, typeof weight === 'function' ? weight(told) : weight] as const,
    );
    if (path !== undefined) {
      const [wanted] = path[taken++] ?? [null];
      if (wanted !== null && !weighed.some(([name]) => name === wanted))
        throw new Error(`No way of the story leads to ${wanted} here, only to ${weighed.map(([name]) => name).join(', ') || 'its end'}.`);
      return wanted;
    }
    let point = weighed.length > 1 ? dice.next() * weighed.reduce((sum, [, weight]) => sum + weight, 0) : 0;
    return weighed.find(([, weight]) => weight > 0 && (point -= weight) < 0)?.[0] ?? null;
  }
}
