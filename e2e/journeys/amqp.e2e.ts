import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import amqp, { type ChannelModel, type ConfirmChannel, type ConsumeMessage } from 'amqplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { ListAnswer, RecordAnswer, RecordItem, SystemView } from '@fatong/contracts/api';
import { lifeOf } from '../kit/lives.js';
import { amqpMessage, demoKeys } from '@fatong/adapters/kit';
import { population, receipt } from '../kit/partner.js';
import { signIn } from '../kit/reader.js';
import { runProgram, type Ended } from '../kit/run.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';
const key = demoKeys.newest(association)!;

/** The programs as they are, but that the association speaks AMQP: no system of ours does yet (S12 will). */
function buildOverAmqp(): string {
  const own = process.env['FATONG_BUILD'] ?? '';
  const build = join(dirname(own), `${basename(own)}-amqp-${process.pid}`);
  for (const name of ['adapters', 'contracts', 'hub', 'mappings', 'node_modules'])
    cpSync(join(own, name), join(build, name), { recursive: true, verbatimSymlinks: true });
  const file = join(build, 'contracts', 'systems', association, 'system.js');
  const [before, after, ...others] = readFileSync(file, 'utf8').split("protocol: 'rest'");
  if (after === undefined || others.length > 0) throw new Error(`${file} does not say its protocol once`);
  writeFileSync(file, `${before}protocol: 'amqp'${after}`);
  return build;
}

describe('a SIMULATED partner who publishes to our broker (S11 as S12 will be)', () => {
  let build: string;
  let system: RunningSystem;
  let connection: ChannelModel;
  let channel: ConfirmChannel;
  const answers = new Map<string, ConsumeMessage>();

  beforeAll(async () => {
    build = buildOverAmqp();
    system = await startSystem({
      build,
      env: { FATONG_STATIC: join(process.env['FATONG_BUILD'] ?? '', 'static') },
    });
    const url = new URL(system.amqpUrl);
    url.pathname += '-partners'; // beside ours, where the adapters make it
    [url.username, url.password] = [encodeURIComponent(key.keyid), key.secret];
    connection = await amqp.connect(url.href);
    channel = await connection.createConfirmChannel();
    await channel.consume(`partner.${association}.answers`, (answer) => {
      if (!answer) return;
      answers.set(String(answer.properties.correlationId), answer);
      channel.ack(answer);
    });
  });
  afterAll(async () => {
    await connection?.close();
    await system?.stop();
    rmSync(build, { recursive: true, force: true });
  });

  async function publish(messageId: string, type: string, data: unknown): Promise<void> {
    const { body, headers, contentType } = await amqpMessage({
      system: association,
      message: type,
      body: Buffer.from(JSON.stringify(data)),
      key,
      id: messageId,
      language: 'en',
    });
    channel.publish(`partner.${association}`, '', body, { persistent: true, messageId, type, contentType, headers });
    await channel.waitForConfirms();
  }
  const answerTo = (messageId: string): Promise<{ contentType: unknown; said: Record<string, unknown> }> =>
    until(`${messageId} is answered`, () => {
      const answer = answers.get(messageId);
      return Promise.resolve(
        answer
          ? {
              contentType: answer.properties.contentType as unknown,
              said: JSON.parse(answer.content.toString()) as Record<string, unknown>,
            }
          : null,
      );
    });

  it('has a user that the adapters made, gets a receipt for what it says, and its case stands before the clerk', async () => {
    const [complaint] = lifeOf('SLX-AMQP-1', population(system)[0]!, dice(4), new Date());
    await publish('m-1', complaint!.message, complaint!.data);
    const { contentType, said } = await answerTo('m-1');
    expect([contentType, said['state']]).toEqual(['application/json', 'queued']);
    await until('it is worked on', async () => (await receipt(system, association, String(said['receipt']))).body.state === 'done');
    const clerk = await signIn(system, 'city.clerk');
    const { items } = (await clerk.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint?limit=20&sort=-updatedAt')).body;
    const records = await Promise.all(items.map(({ id }) => clerk.get<RecordAnswer>(`/api/records/lawyers.complaint/${id}`)));
    expect(records.map(({ body }) => body.mirror?.sourceId)).toContain('SLX-AMQP-1');
  });

  it('hears what is wrong with a message, and where', async () => {
    const [complaint] = lifeOf('SLX-AMQP-2', population(system)[0]!, dice(4), new Date());
    await publish('m-2', complaint!.message, { ...complaint!.data, AJZT: '不存在的状态' });
    expect(await answerTo('m-2')).toMatchObject({
      contentType: 'application/problem+json',
      said: { type: '/problems/contract-broken', status: 422, errors: [{ pointer: '/AJZT' }] },
    });
  });

  it('is sent by hand with the tool, which prints the receipt or the problem although the partner hears too', async () => {
    const [complaint] = lifeOf('SLX-AMQP-4', population(system)[1]!, dice(5), new Date());
    const file = join(system.data, 'complaint.json');
    const send = (data: unknown, env: Readonly<Record<string, string>> = { AMQP_URL: system.amqpUrl }): Promise<Ended> => {
      writeFileSync(file, JSON.stringify(data));
      return runProgram(join(build, 'adapters/send.js'), [association, complaint!.message, file], env);
    };
    expect(await send(complaint!.data)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^receipt\n[^]*"state": "queued"/) as string,
    });
    expect(await send({ ...complaint!.data, AJZT: '不存在的状态' })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^problem\n[^]*"title": "Message does not match the agreed format"[^]*"pointer": "\/AJZT"/) as string,
    });
    expect(await send(complaint!.data, {})).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^AMQP_PARTNERS_URL is not set: lawyers-association speaks AMQP/) as string,
    });
  });

  it('loses nothing when the adapters are killed: what the broker confirmed waits, is seen by the operator, and is answered', async () => {
    await system.adapters.kill();
    const reports = Array.from({ length: 30 }, (_, i) => lifeOf(`SLX-AMQP-3-${i}`, population(system)[i]!, dice(i), new Date())[0]!);
    for (const [i, { message, data }] of reports.entries()) await publish(`m-3-${i}`, message, data);
    const operator = await signIn(system, 'operator');
    await until(
      'they are counted',
      async () =>
        (await operator.get<ListAnswer<SystemView>>('/api/systems')).body.items.find((one) => one.system === association)?.queued ===
        reports.length,
    );
    await system.adapters.start();
    for (const i of reports.keys()) expect((await answerTo(`m-3-${i}`)).contentType).toBe('application/json');
  });
});
