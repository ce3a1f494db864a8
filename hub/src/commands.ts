import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveClock } from '@fatong/contracts/codes';
import { hashPassword, mayKnow, rolesIn, scopesOf } from './access/index.js';
import { areas as declared } from './areas/index.js';
import { connectBroker, partnersUrlOf, permissionsOf, virtualHostOf } from './broker/index.js';
import { calendar } from './calendar-command.js';
import { clock } from './clock-command.js';
import type { Command, ExitCode, Speech } from './command.js';
import type { Area } from './definitions/index.js';
import { seedDemo } from './engine/index.js';
import { hubTopology, reader, systems, systemTitles } from './known.js';
import { openForStart, recordsOf } from './opening.js';
import { hubVariables, openLog, otherPrograms, readConfig, readDemoClock, refusalOf, whenThere, type HubConfig } from './platform/index.js';
import type { Reckoning } from './ports/index.js';
import { Receiver } from './receiving/index.js';
import { rollups } from './rollups-command.js';
import { rounds } from './rounds-command.js';
import { sayHowFar } from './seed-progress.js';
import { migrate, pending, placeOf, unmade } from './store/index.js';
import { unprintable } from './unprintable.js';

const mostReceipts = 1_000;

/** Sentences are the output; the log of the parts would stand between them. */
const quiet = openLog('error');

const commands: Readonly<Record<string, Command>> = {
  calendar,
  clock,
  rollups,
  rounds,

  async migrate(config, _args, { say, complain }, areas) {
    const faults = unmade(recordsOf(areas));
    if (faults.length > 0) return undone(complain, faults);
    const applied = await whenThere('database', openLog('warn'), () => migrate(config.databaseUrl, quiet, recordsOf(areas)));
    say(
      applied.length === 0
        ? 'The database is at this version already.'
        : `The database is at this version now: ${applied.length} migrations applied (${applied.join(', ')}).`,
    );
    return 0;
  },

  async seed(config, args, speech, areas) {
    if (args.includes('--messages')) return seedMessages(config, args, speech);
    const { say, complain } = speech;
    const city = shareOfCity(args);
    if (city === null) return wrong(complain, 'seed --city takes nothing, or a share of the city from 0.0025 to 1.');
    const size = city === undefined ? numberAfter('--size', args, 2000) : Math.round(supervised * city);
    if (size === undefined)
      return wrong(complain, 'seed --size N takes a whole number from 100 to 100000: how many persons or institutions an area supervises.');
    if (config.mode === 'production') return wrong(complain, 'Production takes no demo data (FATONG_MODE).');
    const only = namesAfter('--areas', args);
    const unknown = only?.filter((name) => !areas.some((area) => area.name === name)) ?? [];
    if (unknown.length > 0)
      return wrong(complain, `seed --areas takes names of areas with commas between them: ${areas.map(({ name }) => name).join(', ')}.`);
    // A seed that was stopped goes on where the database stands.
    const store = await openForStart(config, quiet, areas, { isRepeatable: true });
    const hash = (password: string): Promise<string> => hashPassword(password, store.secret('passwords'));
    const { isNew, population } = await seedDemo({
      areas,
      store: store.store,
      records: store.records,
      identities: store.identities,
      rights: { rolesIn, scopesOf, mayKnow },
      systems: systemTitles,
      log: quiet,
      hash,
      desk: { files: store.files, receiving: new Receiver({ blobs: store.blobs }) },
      read: reader,
      size,
      ...(only !== undefined && { only }),
      ...(city !== undefined && { city }),
      come: sayHowFar(say),
    });
    writePopulation(config.data, population);
    await writeRegisters(config.data, store.reckoning, isNew);
    await store.close();
    if (isNew && city !== undefined) say(`The seed held at most ${megabytes(process.resourceUsage().maxRSS)} MB of memory.`);
    say(
      isNew
        ? `Demo data are there, of size ${size}: whom the bureau supervises, and what happened.`
        : 'The database had its demo data already; nothing was changed.',
    );
    return 0;
  },

  async topology(config, args, { say }) {
    const { prefix, systems, exchanges, queues, numbers } = hubTopology();
    if (args.includes('--json')) {
      say(JSON.stringify({ exchanges, queues, numbers }, null, 2));
      return 0;
    }
    const broker = await connectBroker({
      url: config.amqpUrl,
      topology: hubTopology(),
      partnersUrl: config.amqpPartnersUrl,
      log: quiet,
      name: 'hub cli',
      patience: 5_000,
    });
    const { connected, reason, partners } = broker.state();
    const depths = connected ? await broker.depths() : [];
    await broker.close();
    for (const place of ['ours', 'partners'] as const) {
      const declared = exchanges.filter((one) => one.place === place);
      if (declared.length > 0)
        say(
          `virtual host ${virtualHostOf(place === 'ours' ? config.amqpUrl : config.amqpPartnersUrl || partnersUrlOf(config.amqpUrl))}${place === 'partners' ? ', of partners who speak AMQP' : ''}`,
        );
      for (const { name, type } of declared) say(`exchange  ${name.padEnd(36)} ${type}`);
      for (const { name } of queues.filter((one) => one.place === place)) {
        const there = depths.find(({ queue }) => queue === name);
        say(
          `queue     ${name.padEnd(36)} ${there ? `${counted(there.messages, 'message')}, ${counted(there.consumers, 'consumer')}` : 'not known to be there'}`,
        );
      }
    }
    for (const { system } of systems.filter(({ door }) => door))
      say(
        `user      ${`${system}:<n>`.padEnd(36)} ${Object.entries(permissionsOf({ prefix }, system))
          .map(([may, what]) => `${may} ${what}`)
          .join(', ')}`,
      );
    const away = [
      ...(connected ? [] : [brokerAway(reason)]),
      ...(partners?.connected === false ? [brokerAway(partners.reason, 'AMQP_PARTNERS_URL')] : []),
    ];
    for (const sentence of away) say(`${sentence} What the broker has there is not known.`);
    return away.length === 0 ? 0 : 1;
  },

  async receipts(config, args, { say, complain }) {
    const [days, minutes] = [numberAfter('--days', args, 7, [1, 3650]), numberAfter('--minutes', args, 10, [0, 100_000])];
    if (days === undefined || minutes === undefined)
      return wrong(complain, 'receipts takes --days D, 1 to 3650: how far back; and --minutes M: how old at least.');
    const store = await openForStart(config, quiet);
    try {
      const found = await store.receiptsAlone({ days, minutes, limit: mostReceipts });
      for (const { takenAt, system, type, number, state } of found)
        say(
          `${takenAt}  ${system.padEnd(24)} ${type.padEnd(40)} ${number}  ${state === 'queued' ? 'its sender has the receipt' : 'its sender was given no receipt and sends again'}`,
        );
      const promised = found.filter(({ state }) => state === 'queued').length;
      say(
        found.length === 0
          ? `Every message of the last ${counted(days, 'day')} whose receipt is older than ${counted(minutes, 'minute')} came to the hub.`
          : `${found.length === mostReceipts ? 'At least ' : ''}${counted(found.length, 'receipt')} without a message; ask the senders for the ${promised} whose receipt was given, unless the broker still has them (topology).`,
      );
      return promised === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },

  async check(config, _args, { say }, areas) {
    const faults = [...unmade(recordsOf(areas))];
    try {
      const missing = await pending(config.databaseUrl, quiet);
      if (missing.length > 0) faults.push(`The database lacks ${missing.length} migrations of this release: run migrate.`);
    } catch (error) {
      faults.push(refusalOf(error) ?? `The database does not answer: ${wordsOf(error)}`);
    }
    const broker = await connectBroker({
      url: config.amqpUrl,
      topology: hubTopology(),
      partnersUrl: config.amqpPartnersUrl,
      log: openLog('silent'),
      name: 'hub check',
      patience: 5_000,
    });
    const { connected, reason, partners } = broker.state();
    if (!connected) faults.push(brokerAway(reason));
    if (connected && partners?.connected === false) faults.push(brokerAway(partners.reason, 'AMQP_PARTNERS_URL'));
    await broker.close();
    await placeOf(config.blobs, config.data)
      .answers()
      .catch((error: unknown) => faults.push(`The place of large content (FATONG_BLOBS) cannot be used: ${wordsOf(error)}`));
    faults.push(...unprintable(areas, config.letterFonts));
    for (const fault of faults) say(fault);
    if (faults.length === 0) say('Configuration, database and broker are right.');
    return faults.length === 0 ? 0 : 1;
  },
};

/** Whether the migrations of this release make what its definitions say. */
function definitions({ say, complain }: Speech, areas: readonly Area[]): ExitCode {
  const faults = unmade(recordsOf(areas));
  if (faults.length > 0) return undone(complain, faults);
  say('The migrations make what is defined.');
  return 0;
}

/** Invented messages, to see and measure a store that has many: rows with everything beside them, of every tenth the sealed body. */
async function seedMessages(config: HubConfig, args: readonly string[], { say, complain }: Speech): Promise<ExitCode> {
  const between = (name: string, otherwise: number, least: number, most: number): number | undefined =>
    numberAfter(name, args, otherwise, [least, most]);
  const [messages, days, ago, parked] = [
    between('--messages', 0, 100, 100_000_000),
    between('--days', 30, 1, 1000),
    between('--ago', 0, 0, 1000),
    between('--parked', 0, 0, 100_000_000),
  ];
  if (messages === undefined || days === undefined || ago === undefined || parked === undefined)
    return wrong(
      complain,
      'seed --messages N takes a whole number from 100 to 100000000; --days D from 1 to 1000 they are spread over, --ago A before today, --parked P that stand parked.',
    );
  if (config.mode === 'production') return wrong(complain, 'Production takes no invented messages (FATONG_MODE).');
  const lanes = systems.flatMap(({ folder, contracts }) =>
    contracts.map(({ type, kind }) => ({ system: folder, type, direction: kind === 'in' ? ('in' as const) : ('out' as const) })),
  );
  const mirror = recordsOf(declared).find(({ master }) => master !== null);
  const store = await openForStart(config, quiet);
  try {
    const {
      seconds,
      bytes: [before, after],
    } = await store.seedMessages({ messages, days, ago, parked, known: lanes, ...(mirror && { about: mirror.name }) }, say);
    say(
      `${messages.toLocaleString('en')} messages are there after ${seconds} s (${Math.round(messages / Math.max(1, seconds)).toLocaleString('en')} a second); the database grew by ${gigabytes(after - before)} to ${gigabytes(after)} GB.`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

/** How many persons and institutions the bureau supervises, about. */
const supervised = 40_000;

/** `--city` is the whole of it, `--city 0.1` a tenth; undefined: not asked for, null: wrongly. */
function shareOfCity(args: readonly string[]): number | null | undefined {
  const place = args.indexOf('--city');
  if (place < 0) return undefined;
  const share = args[place + 1] === undefined ? 1 : Number(args[place + 1]);
  return share >= 0.0025 && share <= 1 ? share : null;
}

/** Of kilobytes. */
const megabytes = (kilobytes: number): string => Math.round(kilobytes / 1000).toLocaleString('en');
const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(2);

function namesAfter(name: string, args: readonly string[]): readonly string[] | undefined {
  const place = args.indexOf(name);
  return place < 0 ? undefined : (args[place + 1] ?? '').split(',');
}

function numberAfter(
  name: string,
  args: readonly string[],
  otherwise: number,
  [least, most]: readonly [number, number] = [100, 100_000],
): number | undefined {
  const place = args.indexOf(name);
  const value = place < 0 ? otherwise : Number(args[place + 1]);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** What the bureau knows of each partner after the seed, as that simulated partner's own register; one that goes on from an earlier run stays. A page at a time. */
async function writeRegisters(data: string, reckoning: Reckoning, isNew: boolean): Promise<void> {
  const folder = join(data, 'demo', 'register');
  mkdirSync(folder, { recursive: true });
  const changedAt = new Date().toISOString();
  for (const system of reckoning.systems) {
    const path = join(folder, `${system}.jsonl`);
    if (!isNew && existsSync(path)) continue;
    writeFileSync(path, '');
    for (let after: string | null | undefined = null; after !== undefined; ) {
      const page = await reckoning.everything(system, { after, limit: 1000 });
      writeFileSync(
        path,
        page
          .flatMap(({ id, version, day }) =>
            day === null ? [] : [`${JSON.stringify({ id, day: day.replaceAll('-', ''), version, changedAt })}\n`],
          )
          .join(''),
        { flag: 'a' },
      );
      after = page.at(-1)?.id;
    }
  }
}

/** Whole or not at all: the simulators may be reading it. */
function writePopulation(data: string, population: readonly object[]): void {
  const folder = join(data, 'demo');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'population.json');
  writeFileSync(`${file}.new`, JSON.stringify(population));
  renameSync(`${file}.new`, file);
}

function undone(complain: Speech['complain'], sentences: readonly string[]): 1 {
  sentences.forEach((sentence) => complain(sentence));
  return 1;
}

function wrong(complain: Speech['complain'], ...sentences: readonly string[]): 2 {
  sentences.forEach((sentence) => complain(sentence));
  return 2;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** RabbitMQ says by its own texts what it refuses; amqplib hides the one about the virtual host. */
function brokerAway(reason = 'no reason given', variable: 'AMQP_URL' | 'AMQP_PARTNERS_URL' = 'AMQP_URL'): string {
  if (/ACCESS.REFUSED/.test(reason)) return `RabbitMQ refuses the user or the password of ${variable}: correct the variable.`;
  if (/vhost|Expected ConnectionOpenOk; got <ConnectionClose/i.test(reason)) {
    return variable === 'AMQP_URL'
      ? 'RabbitMQ has no virtual host as AMQP_URL names it, or its user may not enter: create it, give the right, or correct the variable.'
      : 'RabbitMQ has no virtual host for partners who speak AMQP, or our user may not enter: start the adapters with AMQP_MANAGEMENT_URL, or create it and give the right; AMQP_PARTNERS_URL names another.';
  }
  return `The broker does not answer: ${reason}.`;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs one command: `calendar [import <file>]`, `clock [<day> | +N | off]`, `migrate`, `seed --size N [--areas <a>,<b>]`, `seed --city [share]`, `topology [--json]`, `receipts [--days D] [--minutes M]`, `rollups [rebuild]`, `rounds`, `check`, and `definitions`, which looks at the
 * release alone and needs no configuration. Throws nothing: what fails is said in a sentence.
 */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  speech: Speech,
  areas: readonly Area[] = declared,
): Promise<ExitCode> {
  if (name === 'definitions') return definitions(speech, areas);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return wrong(speech.complain, `Commands: ${[...Object.keys(commands), 'definitions'].join(', ')}.`);
  const read = readConfig(hubVariables, env, otherPrograms);
  if ('faults' in read) return wrong(speech.complain, ...read.faults);
  // What it does, it does on the day of the demo.
  if (read.config.mode !== 'production') moveClock(readDemoClock(read.config.data) ?? 0);
  try {
    return await command(read.config, args, speech, areas);
  } catch (error) {
    speech.complain(wordsOf(error));
    return 1;
  }
}
