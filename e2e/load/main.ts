import { cpus } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import { dice } from '@fatong/contracts';
import { lifeOf, type Report } from '../kit/lives.js';
import { multiplied } from '../kit/multiply.js';
import { population, send } from '../kit/partner.js';
import { signIn } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { desks, petitionDesks, type Desk } from './desks.js';
import { act, asked, draw, type Kind, type Person } from './mix.js';

/**
 * Prints JSON lines: what was filled in, then alone and beside 50 messages a second how long each kind of request takes while people work, beside what is asked. `--lawyers` (default 39366),
 * `--records` of mixed types (default 1000000), `--petitions` adds 90000 petitions or as many as it says, each with a part, and people who work on them, `--users` (default 300), `--seconds` of each
 * phase (default 120), `--seed` (default 1000) persons told by the demo, of whose records the rest are copies. Exit code 1 on an answer that is an error or slower than asked.
 */
const given = (name: string, { absent, bare = absent }: { readonly absent: number; readonly bare?: number }): number => {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return absent;
  const said = process.argv[at + 1];
  const value = said === undefined || said.startsWith('--') ? bare : Number(said);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} takes a whole number, not ${said ?? 'nothing'}`);
  return value;
};
const lawyers = given('lawyers', { absent: 39_366 });
const records = given('records', { absent: 1_000_000 });
const petitions = given('petitions', { absent: 0, bare: 90_000 });
const users = given('users', { absent: 300 });
const seconds = given('seconds', { absent: 120 });
const seed = given('seed', { absent: 1_000 });
/** Laying all of it down should take no longer, s. */
const fillAim = 480;

const atDesks: readonly Desk[] = petitions > 0 ? [...desks, ...petitionDesks] : desks;
/** Seconds between what somebody sees and what he asks next. */
const thinking = [4, 16] as const;

interface Answered {
  readonly name: string;
  readonly kind: Kind;
  readonly status: number;
  readonly ms: number;
}

async function people(system: RunningSystem): Promise<Person[]> {
  const all: Person[] = [];
  for (let n = 0; n < users; n++) {
    const desk = atDesks[n % atDesks.length]!;
    all.push({ reader: await signIn(system, desk.account), dice: dice(n + 1), desk, seen: [] });
  }
  return all;
}

async function work(person: Person, until: number, answers: Answered[]): Promise<void> {
  await after(person.dice.between(0, thinking[1] * 1_000));
  while (performance.now() < until) {
    const step = draw(person.dice);
    const begin = performance.now();
    if (step) {
      const status = await step.ask(person);
      answers.push({ name: step.name, kind: step.kind, status, ms: performance.now() - begin });
    } else {
      const acted = await act(person);
      if (acted) answers.push({ name: 'annotate', kind: 'action', ...acted });
    }
    await after(person.dice.between(thinking[0] * 1_000, thinking[1] * 1_000));
  }
}

/** Reports of the association at so many a second until `until`; answers how many were taken. */
async function messages(system: RunningSystem, perSecond: number, until: number): Promise<number> {
  const [registered, chances, waiting] = [population(system), dice(17), [] as Report[]];
  let [cases, taken] = [0, 0];
  const next = (): Report => {
    if (waiting.length === 0)
      waiting.push(...lifeOf(`SLX-LOAD-${String(++cases).padStart(7, '0')}`, chances.pick(registered), chances, new Date()));
    return waiting.shift()!;
  };
  const under = new Set<Promise<void>>();
  const begin = performance.now();
  for (let n = 0; performance.now() < until; n++) {
    const due = begin + (n * 1_000) / perSecond;
    if (due > performance.now()) await after(due - performance.now());
    const { message, data } = next();
    const sending = send(system, 'lawyers-association', message, data)
      .then(({ status }) => {
        if (status === 202) taken++;
      })
      .finally(() => under.delete(sending));
    under.add(sending);
  }
  await Promise.all(under);
  return taken;
}

function summed(
  name: string,
  answers: readonly Answered[],
  took: number,
): { readonly line: Readonly<Record<string, unknown>>; readonly ok: boolean } {
  const kinds = Object.entries(asked).map(([kind, most]) => {
    const times = answers
      .filter((one) => one.kind === kind)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    const at = (share: number): number | null =>
      times.length === 0 ? null : Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
    return { kind, count: times.length, p50_ms: at(0.5), p95_ms: at(0.95), asked_ms: most, ok: times.length > 0 && at(0.95)! <= most };
  });
  const wrong = Map.groupBy(
    answers.filter(({ status }) => status >= 400),
    (one) => `${one.name} ${one.status}`,
  );
  const errors = Object.fromEntries([...wrong].map(([what, all]) => [what, all.length]));
  return {
    line: { name, users, requests_per_s: Math.round((answers.length / took) * 10) / 10, errors, kinds },
    ok: wrong.size === 0 && kinds.every(({ ok }) => ok),
  };
}

async function phase(name: string, system: RunningSystem, all: readonly Person[], perSecond: number): Promise<boolean> {
  const answers: Answered[] = [];
  const begin = performance.now();
  const until = begin + seconds * 1_000;
  const [taken] = await Promise.all([
    perSecond > 0 ? messages(system, perSecond, until) : 0,
    ...all.map((person) => work(person, until, answers)),
  ]);
  const { line, ok } = summed(name, answers, (performance.now() - begin) / 1_000);
  console.log(
    JSON.stringify({
      ...line,
      messages_per_s: Math.round((taken / seconds) * 10) / 10,
      hub_mb: system.hub.memory(),
      adapters_mb: system.adapters.memory(),
      ok,
    }),
  );
  return ok;
}

console.error(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
const begun = performance.now();
const since = (from: number): number => Math.round((performance.now() - from) / 1_000);
const system = await startSystem({ lawyers: Math.min(seed, lawyers), env: { LOG_LEVEL: 'error' } });
try {
  const seeded = since(begun);
  const filling = performance.now();
  const share = (part: number): number => Math.round(records * part);
  const filled = await multiplied(system, {
    // A firm of the city has about twenty lawyers.
    'lawyers.firm': Math.ceil(lawyers / 21),
    'lawyers.lawyer': lawyers,
    'lawyers.membership': Math.max(lawyers, share(0.06)),
    'lawyers.courtCase': share(0.25),
    'lawyers.complaint': share(0.5),
    'notary.act': share(0.15),
    'petitions.petition': petitions,
    'petitions.part': petitions,
  });
  const all_s = since(begun);
  console.log(
    JSON.stringify({ name: 'filled', ...filled, seed_s: seeded, fill_s: since(filling), all_s, aim_s: fillAim, ok: all_s <= fillAim }),
  );
  const all = await people(system);
  const ok = [await phase('alone', system, all, 0), await phase('beside-messages', system, all, 50)].every(Boolean);
  process.exitCode = ok ? 0 : 1;
} finally {
  await system.stop();
}
process.exit();
