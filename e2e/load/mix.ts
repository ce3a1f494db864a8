import type { ActionOffer, CountsAnswer, ListAnswer, RecordAnswer, RecordItem } from '@fatong/contracts/api';
import type { Dice } from '@fatong/contracts';
import type { Reader } from '../kit/reader.js';
import type { Desk } from './desks.js';

/** What the bound on its time is asked of. */
export type Kind = 'tray' | 'reading' | 'search' | 'figures' | 'action';

/** p95 that a kind of request may take, ms (issue 12, section 5). */
export const asked: Readonly<Record<Kind, number>> = { tray: 100, reading: 300, search: 500, figures: 1_000, action: 500 };

/** One request of somebody at work, and how often it is made among a thousand; of the rest, 50, an official acts. */
interface Step {
  readonly name: string;
  readonly kind: Kind;
  readonly often: number;
  ask(person: Person): Promise<number>;
}

/** Somebody at work: he remembers the records of the list he saw last. */
export interface Person {
  readonly reader: Reader;
  readonly dice: Dice;
  readonly desk: Desk;
  seen: readonly string[];
}

const recordsOf = ({ desk }: Person): string => `/api/records/${desk.type}`;

async function list(person: Person): Promise<{ readonly status: number; readonly ids: readonly string[] }> {
  const { reader, dice, desk } = person;
  const { status, body } = await reader.get<ListAnswer<RecordItem>>(`${recordsOf(person)}?limit=50${dice.pick(desk.filters)}`);
  return { status, ids: status === 200 ? body.items.map(({ id }) => id) : [] };
}

async function open(person: Person): Promise<{ readonly status: number; readonly record: RecordAnswer | null }> {
  if (person.seen.length === 0) person.seen = (await list(person)).ids;
  if (person.seen.length === 0) return { status: 200, record: null };
  const { status, body } = await person.reader.get<RecordAnswer>(`${recordsOf(person)}/${person.dice.pick(person.seen)}`);
  return { status, record: status === 200 ? body : null };
}

export const steps: readonly Step[] = [
  {
    name: 'list',
    kind: 'reading',
    often: 250,
    async ask(person) {
      const { status, ids } = await list(person);
      person.seen = ids;
      return status;
    },
  },
  { name: 'case', kind: 'reading', often: 250, ask: async (person) => (await open(person)).status },
  {
    name: 'register',
    kind: 'reading',
    often: 100,
    ask: async ({ reader, desk }) => (await reader.get(`/api/records/${desk.register}?limit=50`)).status,
  },
  { name: 'counts', kind: 'reading', often: 120, ask: async ({ reader }) => (await reader.get<CountsAnswer>('/api/counts')).status },
  { name: 'tray', kind: 'tray', often: 120, ask: async ({ reader }) => (await reader.get('/api/tray?limit=50')).status },
  {
    name: 'search',
    kind: 'search',
    often: 80,
    ask: async ({ reader, dice, desk }) => (await reader.post('/api/search', { text: dice.pick(desk.searches) })).status,
  },
  {
    name: 'figures',
    kind: 'figures',
    often: 30,
    ask: async ({ reader, desk }) => (await reader.get(`/api/reports/${desk.figures}`)).status,
  },
];

/** An act of an official, on what he has open: its time alone is measured, and a record that somebody changed meanwhile is opened anew. */
export async function act(person: Person): Promise<{ readonly status: number; readonly ms: number } | null> {
  const { record } = await open(person);
  if (record === null) return null;
  const offers = await person.reader.get<ListAnswer<ActionOffer>>(`${recordsOf(person)}/${record.id}/actions`);
  if (offers.status !== 200) return { status: offers.status, ms: 0 };
  if (!offers.body.items.some(({ action, allowed }) => action === 'annotate' && allowed)) return null;
  const begin = performance.now();
  const { status } = await person.reader.post(`${recordsOf(person)}/${record.id}/actions/annotate`, {
    version: record.version,
    reason: '已电话核实有关情况。',
  });
  return { status: status === 409 ? 200 : status, ms: performance.now() - begin };
}

/** One of a thousand chances, by how often each is made; `null`: an action. */
export function draw(dice: Dice): Step | null {
  let rest = dice.between(0, 999);
  return steps.find(({ often }) => (rest -= often) < 0) ?? null;
}
