import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { archive } from './archive.js';
import { bare } from './bare.js';
import { claimCheck } from './claim-check.js';
import { growth } from './growth/index.js';
import { inStep } from './in-step.js';
import { memory } from './memory.js';
import type { Measure } from './hop.js';
import { nest } from './nest.js';
import { overview } from './overview.js';
import { notary } from './notary.js';
import { nestEqual } from './nest-equal.js';
import { recorded } from './record.js';
import { bareNest, restDoor } from './rest.js';
import { recovery } from './recovery.js';
import { routed } from './route.js';
import { screens } from './screens/index.js';
import { bareSoap, soapDoor } from './soap.js';
import { askedByNodeSoap, askedBySoap } from './soap-client.js';
import { supervision } from './supervision.js';
import { largeStructures, soapStranger } from './beside.js';

/**
 * Prints JSON lines `{"name","per_s","ratio","p50_ms","p99_ms"}`, median of three runs by ratio, which is to the first of the same group in the same run:
 * hops between queues to the bare hop, doors to a bare server that speaks the same, our SOAP client to node-soap's own. `--messages N` (default 20000; doors and clients get a quarter), `--runs N`
 * (default 3), `--only route,record` (with what they are compared with); `--only memory` prints the memory of hub and adapters over `--messages` (default 100000)
 * by the REST door instead, `--only overview` how long the overview takes with `--complaints` (default 100000), `--only archive` fills a store with `--messages` (default 1000000, `--parked` of them)
 * and prints how long lists and searches take, `--only in-step` how far a partner who loses, delays and spoils reports for `--seconds` (default 120) falls out of step and how both
 * sides come in step again, `--only recovery` how far we lag once S07 is back after `--hours` (default 2) in which it had `--rate` reports a second to say (default 1), played in `--seconds` (default 120) while the others talk; exit code 1 above an hour or when anything is lost or doubled, `--only growth` how fast tray, search, counts and definitions are today and with `--types` (default 120) record types of `--each` (default 500) records and
 * `--systems` (default 29) systems in a copy of this checkout, `--only screens` what the screens cost in a browser beside what is asked: first load, home, idling for `--idle` seconds (default 60), acting on a list of
 * `--records` (default 1000000) and in a long form, memory over `--navigations` (default 200), and the frame today and with so many types and systems; exit code 1 when a figure is missed, `--only claim-check` the memory of both while `--at-once` (default 1) reports of `--mb` (default 200) come in,
 * `--only notary` fills a store with acts of 22 offices and three years, up to `--acts` (default 5000000), prints how long overview, topics and rankings take (`--rounds`), how fast `--messages` acts (default 5000) are taken in with
 * their warnings, and what one costs there and among `--small` (default 10000),
 * `--only supervision` how long it takes from an act to the live page of the supervision with `--petitions` (default 90000) in `--rounds` (default 20),
 * `--only soap-stranger` how long signed REST messages take alone and while a stranger sends ten documents of 3.9 MB a second, `--only large-structures` while partners who may send send such structures.
 */
const given = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: npm run bench does.`);
  return value;
};

const env = { amqpUrl: need('AMQP_URL'), databaseUrl: need('DATABASE_URL'), dataDir: need('FATONG_DATA') };
const options = { messages: given('messages', 20_000) };
const runs = given('runs', 3);
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : undefined;

/** What is measured by itself, in an order of its own. */
const alone = [
  'memory',
  'claim-check',
  'archive',
  'in-step',
  'recovery',
  'growth',
  'screens',
  'overview',
  'notary',
  'soap-stranger',
  'large-structures',
];

if (only?.[0] === 'memory') {
  console.log(JSON.stringify(await memory(given('messages', 100_000))));
  process.exit(0);
}
if (only?.[0] === 'claim-check') {
  console.log(JSON.stringify(await claimCheck(given('mb', 200), given('at-once', 1))));
  process.exit(0);
}
if (only?.[0] === 'archive') {
  console.log(JSON.stringify(await archive(given('messages', 1_000_000), given('parked', 10_000))));
  process.exit(0);
}
if (only?.[0] === 'in-step') {
  console.log(JSON.stringify(await inStep(given('seconds', 120))));
  process.exit(0);
}
if (only?.[0] === 'recovery') {
  const measured = await recovery({ hours: given('hours', 2), rate: given('rate', 1), seconds: given('seconds', 120) });
  console.log(JSON.stringify(measured));
  process.exit(measured.ok ? 0 : 1);
}
if (only?.[0] === 'growth') {
  const asked = { types: given('types', 120), systems: given('systems', 29), each: given('each', 500), seconds: given('seconds', 10) };
  for await (const one of growth(asked)) console.log(JSON.stringify(one));
  process.exit(0);
}
if (only?.[0] === 'screens') {
  const asked = {
    ...{ types: given('types', 120), systems: given('systems', 29), each: given('each', 100) },
    ...{ records: given('records', 1_000_000), navigations: given('navigations', 200), idle: given('idle', 60) },
  };
  let isMet = true;
  for await (const one of screens(asked)) {
    console.log(JSON.stringify(one));
    isMet &&= one.ok;
  }
  process.exit(isMet ? 0 : 1);
}
if (only?.[0] === 'overview') {
  console.log(JSON.stringify(await overview(given('complaints', 100_000))));
  process.exit(0);
}
if (only?.[0] === 'supervision') {
  console.log(JSON.stringify(await supervision(given('petitions', 90_000), given('rounds', 20))));
  process.exit(0);
}

const migrated = spawnSync(process.execPath, [`${need('FATONG_BUILD')}/hub/src/cli.js`, 'migrate'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, FATONG_MODE: 'test' },
});
if (migrated.status !== 0) process.exit(1);
console.error(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${options.messages} messages of 1 KB, median of ${runs}`,
);

if (only?.[0] === 'notary') {
  const of = {
    acts: given('acts', 5_000_000),
    small: given('small', 10_000),
    messages: given('messages', 5_000),
    rounds: given('rounds', 20),
  };
  for await (const one of notary({ ...env, build: need('FATONG_BUILD') }, of)) console.log(JSON.stringify(one));
  process.exit(0);
}

for (const [name, measure] of Object.entries({ 'soap-stranger': soapStranger, 'large-structures': largeStructures })) {
  if (only?.[0] !== name) continue;
  for (let run = 0; run < runs; run++) console.log(JSON.stringify(await measure(env)));
  process.exit(0);
}

const perDoor = { messages: Math.ceil(options.messages / 4) };
const groups: readonly Readonly<Record<string, () => Promise<Measure>>>[] = [
  {
    bare: () => bare(env, options),
    nest: () => nest(env, options),
    'nest-equal': () => nestEqual(env, options),
    route: () => routed(env, options),
    record: () => recorded(env, options),
  },
  { 'bare-nest': () => bareNest(env, perDoor), 'rest-door': () => restDoor(env, perDoor) },
  { 'bare-soap': () => bareSoap(env, perDoor), 'soap-door': () => soapDoor(env, perDoor) },
  { 'node-soap-client': () => askedByNodeSoap(env, perDoor), 'soap-client': () => askedBySoap(env, perDoor) },
];
const unknown = only?.filter((name) => !groups.some((group) => name in group)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: ${[...alone, ...groups.flatMap((group) => Object.keys(group))].join(', ')}.`);
  process.exit(2);
}
for (const group of groups.filter((one) => only === undefined || only.some((name) => name in one))) {
  const results = new Map<string, { measure: Measure; ratio: number }[]>();
  for (let run = 0; run < runs; run++) {
    let base = 0;
    for (const [name, take] of Object.entries(group)) {
      if (only !== undefined && base > 0 && !only.includes(name)) continue;
      const measure = await take();
      base ||= measure.per_s;
      results.set(name, [...(results.get(name) ?? []), { measure, ratio: measure.per_s / base }]);
    }
  }
  for (const [name, all] of results) {
    const { measure, ratio } = all.sort((a, b) => a.ratio - b.ratio || a.measure.per_s - b.measure.per_s)[Math.floor(all.length / 2)]!;
    console.log(
      JSON.stringify({
        name,
        per_s: measure.per_s,
        ratio: Math.round(ratio * 1000) / 1000,
        p50_ms: measure.p50_ms,
        p99_ms: measure.p99_ms,
      }),
    );
  }
}
process.exit(0);
