import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas/index.js';
import type { ExitCode } from './command.js';
import { runCommand } from './commands.js';
import { text } from './definitions/index.js';
import { emptyDatabase } from './store/testing/index.js';

describe('the commands', () => {
  const data = mkdtempSync(join(tmpdir(), 'fatong-commands-'));
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  beforeAll(async () => (database = await emptyDatabase()));
  afterAll(async () => {
    await database.drop();
    rmSync(data, { recursive: true });
  });

  interface Ended {
    code: ExitCode;
    said: string[];
    complained: string[];
  }

  async function run(args: readonly string[], change: Readonly<Record<string, string>> = {}, declared = areas): Promise<Ended> {
    const [said, complained]: [string[], string[]] = [[], []];
    // A broker that is not there: nothing here may leave queues behind on a shared one.
    const env = { DATABASE_URL: database.url, AMQP_URL: 'amqp://127.0.0.1:1', FATONG_DATA: data, FATONG_MODE: 'demo', ...change };
    const code = await runCommand(
      args,
      env,
      { say: (sentence) => void said.push(sentence), complain: (sentence) => void complained.push(sentence) },
      declared,
    );
    return { code, said, complained };
  }

  it('migrate brings the database to this version, and says when it is there', async () => {
    expect(await run(['migrate'])).toEqual({ code: 0, said: [expect.stringMatching(/migrations applied \(0001-/)], complained: [] });
    expect((await run(['migrate'])).said).toEqual(['The database is at this version already.']);
  });

  it('migrate does not wait for a database that refuses it: one sentence', async () => {
    const changed = (change: (url: URL) => void): string => {
      const url = new URL(database.url);
      change(url);
      return url.href;
    };
    const absent = await run(['migrate'], { DATABASE_URL: changed((url) => (url.pathname = '/fatong_there_is_none')) });
    expect(absent).toEqual({
      code: 1,
      said: [],
      complained: ['The database that DATABASE_URL names does not exist: create it, or correct the variable.'],
    });
    const stranger = await run(['migrate'], { DATABASE_URL: changed((url) => (url.username = 'fatong_nobody')) });
    expect(stranger).toEqual({ code: 1, said: [], complained: [expect.stringMatching(/^The database refuses the user .*DATABASE_URL/)] });
  }, 30_000);

  it('seed fills an empty database once and writes whom the simulated partners know', async () => {
    const { said } = await run(['seed', '--size', '100', '--areas', 'lawyers']);
    expect(said.at(-1)).toBe('Demo data are there, of size 100: whom the bureau supervises, and what happened.');
    // Of the areas that were named alone.
    for (const line of said.slice(0, -1)) expect(line).toMatch(/^lawyers: told up to \d{4}-\d\d-\d\d, [\d,]+ reports after \d+ s$/);
    const population = JSON.parse(readFileSync(join(data, 'demo', 'population.json'), 'utf8')) as unknown[];
    expect(population.length).toBeGreaterThanOrEqual(100);
    expect(
      readFileSync(join(data, 'demo', 'register', 'lawyers-association.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object)[0],
    ).toMatchObject({
      id: expect.any(String) as unknown,
      day: expect.stringMatching(/^\d{8}$/) as unknown,
      version: expect.any(Number) as unknown,
    });
    expect((await run(['seed', '--size', '100', '--areas', 'lawyers'])).said).toEqual([
      'The database had its demo data already; nothing was changed.',
    ]);
  }, 240_000);

  it('rounds does at once what a running hub does by and by, and then there is nothing to do', async () => {
    expect(await run(['rounds'])).toEqual({ code: 0, said: [expect.stringMatching(/^Done: .*clocks [\d,]+/)], complained: [] });
    expect(await run(['rounds'])).toEqual({ code: 0, said: ['There was nothing to do.'], complained: [] });
    expect(await run(['rounds', 'twice'])).toEqual({ code: 2, said: [], complained: ['rounds takes nothing.'] });
  }, 240_000);

  it('seed --messages adds messages, says each day and what it took, and refuses production', async () => {
    const { code, said } = await run(['seed', '--messages', '200', '--days', '2', '--parked', '20']);
    expect([code, said.length, said.at(-1)]).toEqual([
      0,
      3,
      expect.stringMatching(/^200 messages are there after \d+ s \(.+ a second\); the database grew by .+ GB\.$/),
    ]);
    expect(await run(['seed', '--messages', '200'], { FATONG_MODE: 'production' })).toMatchObject({ code: 2, said: [] });
    expect(await run(['seed', '--messages', 'many'])).toMatchObject({
      code: 2,
      said: [],
      complained: [expect.stringContaining('--messages N')],
    });
  });

  it('seed refuses production and numbers that are none', async () => {
    expect(await run(['seed'], { FATONG_MODE: 'production' })).toEqual({
      code: 2,
      said: [],
      complained: [expect.stringContaining('FATONG_MODE')],
    });
    for (const names of ['nowhere', 'lawyers,nowhere', ''])
      expect(await run(['seed', '--areas', names])).toMatchObject({
        code: 2,
        complained: [expect.stringMatching(/--areas takes .*lawyers/)],
      });
    for (const number of ['x', '0', '1e9', '']) expect((await run(['seed', '--size', number])).code).toBe(2);
    for (const share of ['x', '0', '2', '']) expect((await run(['seed', '--city', share])).code).toBe(2);
  });

  it('calendar takes a year’s notice, names the lines that are wrong, and says which years are known', async () => {
    const file = join(data, 'notice.csv');
    writeFileSync(file, '2027-01-01,rest,元旦\n2027-02-30,rest,元旦\n');
    expect(await run(['calendar', 'import', file])).toEqual({
      code: 2,
      said: [],
      complained: ['Line 2: "2027-02-30" is no day: write YYYY-MM-DD.'],
    });
    writeFileSync(file, '2027-01-01,rest,元旦\n2027-02-20,work,\n');
    expect(await run(['calendar', 'import', file])).toEqual({
      code: 0,
      said: [expect.stringMatching(/^The notice of 2027 is there, version 1: 1 festivals, 1 weekends worked\./)],
      complained: [],
    });
    expect((await run(['calendar'])).said).toEqual([
      '2025, built in',
      '2026, built in',
      expect.stringMatching(/^2027, version 1 of \d{4}-\d\d-\d\d$/),
    ]);
    for (const args of [['import'], ['export'], ['import', file, file]])
      expect(await run(['calendar', ...args])).toMatchObject({ code: 2, complained: [expect.stringContaining('calendar import <file')] });
    expect(await run(['calendar', 'import', join(data, 'none.csv')])).toMatchObject({
      code: 1,
      complained: [expect.stringContaining('ENOENT')],
    });
  });

  it('topology prints this release’s queues as data, without asking anybody', async () => {
    const { code, said } = await run(['topology', '--json']);
    expect([code, (JSON.parse(said[0]!) as { queues: { name: string }[] }).queues.map(({ name }) => name)]).toEqual([
      0,
      expect.arrayContaining(['dead', 'inbound.lawyers-association.0']),
    ]);
  });

  it('receipts names those whose message never came, and which of them a sender relies on', async () => {
    expect(await run(['receipts'])).toMatchObject({ code: 0, said: [expect.stringMatching(/^Every message of the last 7 days/)] });
    const client = await database.client();
    await client.query(
      `INSERT INTO receipt (message_id, system, type, key, digest, state, taken_at) SELECT gen_random_uuid(), 'court', 'court.note.v1', 'k', 'd', s, now() - interval '1 hour' FROM unnest('{taken,queued}'::text[]) AS s`,
    );
    await client.query(
      `INSERT INTO receipt (message_id, system, type, key, digest, state, taken_at) VALUES (gen_random_uuid(), 'court', 'court.note.v1', 'k', 'd', 'queued', now())`,
    );
    const { code, said } = await run(['receipts']);
    expect([code, said.length, said.at(-1)]).toEqual([
      1,
      3,
      expect.stringMatching(/^2 receipts without a message; ask the senders for the 1 whose/),
    ]);
    const { rows } = await client.query<{ message_id: string }>(
      `SELECT message_id FROM receipt WHERE state = 'queued' AND taken_at < now() - interval '1 minute'`,
    );
    // What is shown to the operator is what the sender has.
    expect(said.join()).not.toContain(rows[0]!.message_id);
    expect((await run(['receipts', '--minutes', '0'])).said.at(-1)).toMatch(/^3 receipts/);
    expect((await run(['receipts', '--days', 'x'])).code).toBe(2);
  });

  it('check says in sentences what is wrong', async () => {
    const [there, away] = await Promise.all([run(['check']), run(['check'], { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' })]);
    expect(there).toEqual({ code: 1, said: [expect.stringMatching(/^The broker does not answer: /)], complained: [] });
    expect(away.said).toContainEqual(expect.stringMatching(/^The database does not answer: /));
  }, 30_000);

  it('check says beside what else is wrong which fields no migration makes', async () => {
    const deskNote = text(['备注', 'Note']);
    const wider = areas.map((area) => ({
      ...area,
      records: area.records.map((type) => (type.name === 'lawyers.mark' ? { ...type, fields: { ...type.fields, deskNote } } : type)),
    }));
    expect((await run(['check'], {}, wider)).said).toEqual([
      'Record lawyers.mark, field deskNote: No migration makes the column lawyers_mark.desk_note: run `npm run generate` and check in what it makes.',
      expect.stringMatching(/^The broker does not answer: /),
    ]);
  }, 30_000);

  it('check and topology tell what is refused from what is away', async () => {
    const { DATABASE_URL, AMQP_URL } = { DATABASE_URL: new URL(database.url), AMQP_URL: new URL(process.env['AMQP_URL'] ?? '') };
    DATABASE_URL.pathname = '/fatong_there_is_none';
    AMQP_URL.password = 'wrong';
    const elsewhere = new URL(process.env['AMQP_URL'] ?? '');
    elsewhere.pathname = '/fatong-there-is-none';
    const [refused, nowhere] = await Promise.all([
      run(['check'], { DATABASE_URL: DATABASE_URL.href, AMQP_URL: AMQP_URL.href }),
      run(['topology'], { AMQP_URL: elsewhere.href }),
    ]);
    // Where partners speak AMQP their virtual host is asked about too.
    expect(refused.said.slice(0, 2)).toEqual([
      expect.stringMatching(/^The database that DATABASE_URL names does not exist/),
      'RabbitMQ refuses the user or the password of AMQP_URL: correct the variable.',
    ]);
    expect(nowhere.said).toContainEqual(expect.stringMatching(/^RabbitMQ has no virtual host as AMQP_URL names it/));
  }, 60_000);

  it('names the commands when asked for another, and every wrong variable', async () => {
    expect(await run(['toString'])).toEqual({
      code: 2,
      said: [],
      complained: ['Commands: calendar, clock, rollups, rounds, migrate, seed, topology, receipts, check, definitions.'],
    });
    expect((await run(['check'], { AMQP_URL: '', PORT: 'x' })).complained).toEqual([
      expect.stringMatching(/^AMQP_URL /),
      expect.stringMatching(/^PORT /),
    ]);
  });
});
