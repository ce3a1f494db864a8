import type { Contract, DataOf } from '../contract.js';
import type { Dice } from '../dice.js';
import type { RegisteredLawyer } from './people.js';

/** What a step says by its message: any of its fields, and no others; what is undefined is not said. */
type Fields<C extends Contract> = { readonly [K in keyof DataOf<C>]?: Unchanged<DataOf<C>[K]> | undefined };
type Unchanged<T> = T extends readonly (infer E)[] ? readonly E[] : T;

/** What a step of a case may hold to. */
export interface SoFar<A = unknown, C extends Contract = Contract> {
  /** Whom and what the case is about; of a case that a message of ours began, the last of ours about it. */
  readonly about: A;
  /** By what its numbers differ from those of the partner's other cases; of what a message of ours began, that message's request id. */
  readonly serial: string;
  /** Legal dates: of its beginning, and of what is said now. */
  readonly begun: string;
  readonly day: string;
  readonly dice: Dice;
  /** What it said last by this message; empty before. */
  readonly said: Fields<C>;
}

/** The partner says something by one of his messages. The case's number and its version are added. */
export interface Saying<A> {
  readonly says: Contract;
  fields(told: SoFar<A>): Readonly<Record<string, unknown>>;
  after(told: SoFar<A>): number;
}

/** The partner waits for a message of ours, and numbers what he takes of us by these letters. */
export interface Hearing {
  readonly hears: Contract;
  readonly receipt: string;
}

export type Step<A> = Saying<A> | Hearing;

/** Written as a method's type, so that stories of different things stand in one list. */
export type Weight<A> = number | { weigh(told: SoFar<A>): number }['weigh'];

/** What may follow, each with its weight among them; a weight may follow from the case. None, or none above 0: the case ends. */
export type Ways<A, N extends string> = { readonly [K in N]?: Weight<A> };

/**
 * The life of a partner's cases as a graph of steps, told once: his simulator plays it at its rate, the demo plays it up to today. Pure: the same dice tell the
 * same life.
 */
export interface Story<A = unknown, N extends string = string> {
  /** Who tells it. */
  readonly system: string;
  readonly begins: Ways<A, N>;
  readonly steps: Readonly<Record<N, Step<A>>>;
  readonly ways: { readonly [K in N]?: Ways<A, N> };
  /** The number of a case, where its messages have one. */
  number?(told: Pick<SoFar<A>, 'about' | 'serial' | 'begun'>): string;
  /** Draws what a case may be about, of whom the partner knows. Absent: a message of ours begins it. */
  cast?(lawyers: readonly RegisteredLawyer[], dice: Dice): A;
  /** Of which case a message of ours speaks, where several may speak of one. */
  of?(data: A): string;
}

type Declared<A, N extends string> = Omit<Story<A, N>, 'system' | 'ways' | 'begins' | 'steps'> & {
  readonly steps: Readonly<Record<N, Step<A>>>;
  readonly begins: Ways<A, NoInfer<N>>;
  readonly ways?: { readonly [K in NoInfer<N>]?: Ways<A, NoInfer<N>> };
};

/** The words of stories about one sort of thing: `const { says, story } = stories<Filing>();`. */
export function stories<A>() {
  return {
    /** Without days it is said on the day of the step before, or on the first. */
    says: <C extends Contract, const F extends Fields<C>>(
      contract: C,
      fields: (told: SoFar<A, C>) => F & { readonly [K in Exclude<keyof F, keyof DataOf<C>>]: never },
      days: readonly [least: number, most: number] | ((told: SoFar<A, C>) => number) = [0, 0],
    ): Step<A> => ({
      says: contract,
      fields: fields as unknown as Saying<A>['fields'],
      after: typeof days === 'function' ? days : ({ dice }) => dice.between(...days),
    }),
    hears: (contract: Contract, receipt: string): Step<A> => ({ hears: contract, receipt }),
    story: <N extends string>(declared: Declared<A, N>): Story<A, N> =>
      sound({ ...declared, system: owner(declared.steps), ways: declared.ways ?? {} }),
  };
}

export const isStory = (value: unknown): value is Story => sounded.has(value as object);
const sounded = new WeakSet<object>();

const contractOf = (step: Step<never>): Contract => ('says' in step ? step.says : step.hears);

function owner(steps: Readonly<Record<string, Step<never>>>): string {
  const owners = [...new Set(Object.values(steps).map((step) => contractOf(step).owner))];
  if (owners.length !== 1) throw new Error(`A story is one partner’s, and this one has messages of ${owners.join(', ') || 'nobody'}.`);
  return owners[0]!;
}

/** What the compiler does not see. @throws Error with the step and what is wrong of it */
function sound<A, N extends string>(story: Story<A, N>): Story<A, N> {
  const { system, begins, steps, ways } = story;
  for (const [name, step] of Object.entries<Step<A>>(steps)) {
    const { type, kind } = contractOf(step);
    if (kind !== ('says' in step ? 'in' : 'out'))
      throw new Error(
        `The step ${name} of a story of ${system} ${'says' in step ? 'says' : 'waits for'} ${type}, which goes the other way.`,
      );
  }
  const reached = new Set(Object.keys(begins));
  for (const name of reached) for (const next of Object.keys(ways[name as N] ?? {})) reached.add(next);
  const unknown = [...reached].filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) throw new Error(`A story of ${system} has no step ${unknown.join(', ')}.`);
  const lost = Object.keys(steps).filter((name) => !reached.has(name));
  if (lost.length > 0) throw new Error(`Nothing leads to ${lost.join(', ')} in a story of ${system}.`);
  const waits = Object.keys(steps).filter((name) => 'hears' in steps[name as N]);
  if (story.cast !== undefined && waits.length > 0)
    throw new Error(`A story of ${system} begins by itself and waits for us in ${waits.join(', ')}: what we begin is a story of its own.`);
  if (story.cast === undefined && Object.keys(begins).some((name) => 'says' in steps[name as N]))
    throw new Error(`A story of ${system} begins by itself and does not say what its cases are about: it needs a cast.`);
  sounded.add(story);
  return Object.freeze(story);
}
