import { setTimeout as pause } from 'node:timers/promises';
import amqp from 'amqplib';
import type { Report } from '../../kit/lives.js';
import { demoKeys, maxBody, sign } from '@fatong/adapters/kit';
import { send } from '../../kit/partner.js';
import type { RunningSystem } from '../../kit/system.js';
import { association, prefix } from '../load.js';
import type { Scenario, Stage } from '../play.js';

const shuffled = (reports: Report[], chances: Stage['chances']): Report[] => {
  for (let i = reports.length - 1; i > 0; i--) {
    const j = chances.between(0, i);
    [reports[i], reports[j]] = [reports[j]!, reports[i]!];
  }
  return reports;
};

/** Runs `one` again and again, beside the load, until all of it was accepted; says how often. */
async function beside({ sending }: Stage, one: (turn: number) => Promise<void>): Promise<number> {
  let turn = 0;
  for (; sending.progress() < sending.total; turn++) {
    await one(turn);
    await pause(5);
  }
  return turn;
}

async function forged(system: RunningSystem): Promise<number> {
  const url = `${system.adapters.url}/exchange/${association}/complaint`;
  const body = Buffer.from('{}');
  const headers = await sign(
    { method: 'POST', url, headers: { 'content-type': 'application/json' }, body },
    { ...demoKeys.of(association)[0]!, secret: 'not-the-secret' },
  );
  return (await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) })).status;
}

/** Every day in it is this one. */
const dated = <T>(data: T, day: string): T =>
  JSON.parse(
    JSON.stringify(data, (_name, value: unknown) => (typeof value === 'string' && /^(19|20)\d{6}$/.test(value) ? day : value)),
  ) as T;

export const input: readonly Scenario[] = [
  {
    name: 'malformed',
    what: 'between good messages come broken, forged, unknown, too deep, too large and contradicting ones; every one is refused',
    async trouble(stage) {
      const { system, reports } = stage;
      const bad = (message: string, data: unknown) => async (): Promise<number> => (await send(system, association, message, data)).status;
      const kinds = [
        bad('complaint', { AJBH: `${prefix}BAD` }),
        bad('complaint', Buffer.from('{"AJBH":')),
        bad('complaint', Buffer.from('['.repeat(5_000))),
        bad('complaint', Buffer.alloc(maxBody + 1, ' ')),
        bad('unheard-of', {}),
        () => forged(system),
        bad(reports[0]!.message, { ...reports[0]!.data, TSRXM: '另一个人' }),
      ];
      await stage.at(0.05);
      let accepted = 0;
      const sent = await beside(stage, async (turn) => {
        if ((await kinds[turn % kinds.length]!()) < 400) accepted++;
      });
      if (accepted > 0) throw new Error(`${accepted} of ${sent} bad messages were taken`);
      return { refused: sent };
    },
  },
  {
    name: 'repeated',
    what: 'the association sends again, twice at once, what it sent before',
    async trouble(stage) {
      const { system, reports, sending, chances } = stage;
      await stage.at(0.05);
      let unlike = 0;
      const sent = await beside(stage, async () => {
        const { message, data } = reports[chances.between(0, Math.max(0, sending.progress() - 30))]!;
        const [one, other] = await Promise.all([send(system, association, message, data), send(system, association, message, data)]);
        if (one.status !== 202 || other.status !== 202 || one.body.receipt !== other.body.receipt) unlike++;
      });
      if (unlike > 0) throw new Error(`${unlike} repeats were not answered with one receipt`);
      return { repeats: 2 * sent };
    },
  },
  {
    name: 'from-the-future',
    what: 'half of the reports are dated in the year 2999; they are taken, and order nothing',
    arrange: (reports) => reports.map((one, i) => (i % 2 === 0 ? one : { ...one, data: dated(one.data, '29991231') })),
    trouble: () => Promise.resolve(undefined),
  },
  {
    name: 'out-of-order',
    what: 'the reports of all cases come in any order',
    arrange: shuffled,
    trouble: () => Promise.resolve(undefined),
  },
  {
    name: 'hot-key',
    what: 'half of all reports speak of one case, mixed with the others',
    arrange: (reports) => {
      const { message, data } = reports[0]!;
      const hot = Array.from(
        { length: Math.floor(reports.length / 2) },
        (_, i): Report => ({ message, data: { ...data, AJBH: `${prefix}HOT`, BBH: i + 1 } }),
      );
      return reports.slice(0, reports.length - hot.length).flatMap((one, i) => (hot[i] ? [one, hot[i]] : [one]));
    },
    trouble: () => Promise.resolve(undefined),
  },
  { name: 'flood', what: 'the association sends from 200 connections at once', atOnce: 200, trouble: () => Promise.resolve(undefined) },
  {
    name: 'poison',
    what: 'bytes that are no message are put straight on the queue; they are parked and nothing waits behind them',
    async trouble(stage) {
      const connection = await amqp.connect(stage.system.amqpUrl);
      const channel = await connection.createConfirmChannel();
      const sent = await beside(stage, async (turn) => {
        channel.publish('inbound', `${association}.0`, Buffer.from([0, 255, turn % 256, 254]), { persistent: true });
        await channel.waitForConfirms();
        await pause(50);
      });
      await connection.close();
      return { poisoned: sent };
    },
  },
];
