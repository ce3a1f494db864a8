import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import amqp, { type ChannelModel } from 'amqplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { makeResidentId } from '@fatong/contracts/codes';
import { lifeOf } from '../kit/lives.js';
import { newComplaint } from '../kit/complaints.js';
import { mood, population, send } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';
const complainant = {
  SFNM: '0',
  TSRXM: '澹台朔望',
  TSRZJH: makeResidentId({ born: '1903-07-19', serial: 1, sex: 'male' }),
  TSRDH: '19923571001',
};
const reason = '澹台朔望来电，请尽快办理。';

describe('what the programs lay on their own lines of RabbitMQ (S11)', () => {
  let system: RunningSystem;
  let clerk: Reader;
  let looking: ChannelModel;
  const seen: { readonly exchange: string; readonly body: Buffer; readonly headers: object }[] = [];

  beforeAll(async () => {
    system = await startSystem();
    clerk = await signIn(system, 'city.clerk');
    looking = await amqp.connect(system.amqpUrl);
    for (const exchange of ['inbound', 'outbound']) {
      const channel = await looking.createChannel();
      const { queue } = await channel.assertQueue('', { exclusive: true });
      await channel.bindQueue(queue, exchange, `${association}.0`);
      await channel.consume(
        queue,
        (one) => void (one && seen.push({ exchange, body: one.content, headers: one.properties.headers ?? {} })),
        { noAck: true },
      );
    }
  });
  afterAll(async () => {
    await looking?.close();
    await system?.stop();
  });

  it('names nobody: reports, what goes to a partner and what an adapter says of it are sealed, and so is every log silent of them', async () => {
    await mood(system, association, 'well');
    const [report] = lifeOf('SLX-SEALED-0', population(system)[0]!, dice(1), new Date());
    expect((await send(system, association, report!.message, { ...report!.data, ...complainant })).status).toBe(202);
    const record = await newComplaint(system, clerk, 'SLX-SEALED-', 1);
    expect(
      (await clerk.post(`/api/records/lawyers.complaint/${record.id}/actions/urge`, { version: record.version, reason, form: {} })).status,
    ).toBeLessThan(300);
    // Two complaints, the outcome of the call, and the association's receipt for the urge.
    await until(
      'all of it was seen',
      () => seen.filter(({ exchange }) => exchange === 'inbound').length >= 4 && seen.some(({ exchange }) => exchange === 'outbound'),
    );
    for (const { body, headers } of seen) {
      expect(headers).toHaveProperty('x-fatong-sealed');
      expect(body.toString()).not.toMatch(/澹台|TSRXM|delivered|"reason"/);
    }
    const logs = readdirSync(join(system.data, 'logs')).map((name) => readFileSync(join(system.data, 'logs', name), 'utf8'));
    expect(logs.join('\n')).not.toMatch(new RegExp(['澹台', complainant.TSRZJH, complainant.TSRDH].join('|')));
  });
});
