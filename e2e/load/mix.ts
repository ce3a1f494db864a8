import type { ActionOffer, CountsAnswer, ListAnswer, RecordAnswer, RecordItem } from '@fatong/contracts/api';
import type { Dice } from '@fatong/contracts';
import type { Reader } from '../kit/reader.js';

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
  readonly isOfficial: boolean;
  seen: readonly string[];
}

const complaints = '/api/records/lawyers.complaint';
const names = ['王小', '李明', '张伟', '刘洋', '陈静'];
const filters = [
  '',
  '&filter[state]=investigation',
  '&filter[standing]=overdue',
  '&filter[filing]=filed',
  '&filter[decision]=sanctioned',
  '&sort=-complainedOn',
];

async function list({ reader, dice }: Person, path: string): Promise<{ readonly status: number; readonly ids: readonly string[] }> {
  const { status, body } = await reader.get<ListAnswer<RecordItem>>(`${path}?limit=50${dice.pick(filters)}`);
  return { status, ids: status === 200 ? body.items.map(({ id }) => id) : [] };
}

async function open(person: Person): Promise<{ readonly status: number; readonly record: RecordAnswer | null }> {
  if (person.seen.length === 0) person.seen = (await list(person, complaints)).ids;
  if (person.seen.length === 0) return { status: 200, record: null };
  const { status, body } = await person.reader.get<RecordAnswer>(`${complaints}/${person.dice.pick(person.seen)}`);
  return { status, record: status === 200 ? body : null };
}

export const steps: readonly Step[] = [
  {
    name: 'list',
    kind: 'reading',
    often: 250,
    async ask(person) {
      const { status, ids } = await list(person, complaints);
      person.seen = ids;
      return status;
    },
  },
  { name: 'case', kind: 'reading', often: 250, ask: async (person) => (await open(person)).status },
  {
    name: 'lawyers',
    kind: 'reading',
    often: 100,
    ask: async ({ reader }) => (await reader.get('/api/records/lawyers.lawyer?limit=50')).status,
  },
  { name: 'counts', kind: 'reading', often: 120, ask: async ({ reader }) => (await reader.get<CountsAnswer>('/api/counts')).status },
  { name: 'tray', kind: 'tray', often: 120, ask: async ({ reader }) => (await reader.get('/api/tray?limit=50')).status },
  {
    name: 'search',
    kind: 'search',
    often: 80,
    ask: async ({ reader, dice }) => (await reader.post('/api/search', { text: dice.pick([...names, 'TS2026', '13101']) })).status,
  },
  {
    name: 'figures',
    kind: 'figures',
    often: 30,
    ask: async ({ reader, isOfficial }) =>
      (await reader.get(`/api/reports/${isOfficial ? 'lawyers.overview' : 'lawyers.complaint-states'}`)).status,
  },
];

/** An act of an official, on what he has open: its time alone is measured, and a record that somebody changed meanwhile is opened anew. */
export async function act(person: Person): Promise<{ readonly status: number; readonly ms: number } | null> {
  const { record } = await open(person);
  if (record === null) return null;
  const { body } = await person.reader.get<ListAnswer<ActionOffer>>(`${complaints}/${record.id}/actions`);
  if (!body.items.some(({ action, allowed }) => action === 'annotate' && allowed)) return null;
  const begin = performance.now();
  const { status } = await person.reader.post(`${complaints}/${record.id}/actions/annotate`, {
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
