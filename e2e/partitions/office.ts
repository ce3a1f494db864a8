import { setTimeout as pause } from 'node:timers/promises';
import { demoKeys, sign } from '@fatong/adapters/kit';
import { speakAsPartner, type PartnerLine } from '@fatong/hub/broker';
import { given } from './given.js';
import { saidOf, source, type Said } from './world.js';

/** How far a flood is. */
export interface Flooding {
  /** The broker has it. */
  readonly sent: number;
  /** Negative confirms. */
  readonly refused: number;
  /** Messages with a receipt, and with a problem. */
  readonly receipts: number;
  readonly problems: number;
}

/** How long it waits when the broker said no, ms. */
const comeBack = 50;

/**
 * SIMULATED notary offices: a partner with a user of its own at the broker, who publishes all it has as fast as it is let, of a key one after the other; what is refused it publishes
 * again, and every twentieth twice, as one does who is not sure.
 */
export function floodingOffice(said: readonly Said[]): { flood(): Promise<void>; progress(): Flooding; close(): Promise<void> } {
  const [receipts, problems] = [new Set<string>(), new Set<string>()];
  let [sent, refused] = [0, 0];
  let line: PartnerLine | undefined;

  async function flood(): Promise<void> {
    const key = demoKeys.newest(source)!;
    const url = new URL(given('AMQP_URL').split(',')[0]!);
    [url.username, url.password] = [encodeURIComponent(key.keyid), key.secret];
    const open = await speakAsPartner({ url: url.href, system: source, prefix: given('QUEUE_PREFIX') });
    line = open;
    await open.hear(({ to = '', contentType }) => void (contentType === 'application/json' ? receipts : problems).add(to));
    await Promise.all([...Map.groupBy(said, (one) => one.key).values()].map(async (of) => {
      for (const one of of) {
        const message = await signed(one);
        await insist(open, message);
        if (one.number % 20 === 0) await insist(open, message);
        sent++;
      }
    }));
  }

  async function insist(open: PartnerLine, message: Parameters<PartnerLine['publish']>[0]): Promise<void> {
    while (!(await open.publish(message))) {
      refused++;
      await pause(comeBack);
    }
  }

  return { flood, progress: () => ({ sent, refused, receipts: receipts.size, problems: problems.size }), close: async () => line?.close() };
}

async function signed(said: Said): Promise<Parameters<PartnerLine['publish']>[0]> {
  const { of, data } = saidOf(said);
  const body = Buffer.from(JSON.stringify(data));
  const headers = await sign({ method: 'POST', url: `http://localhost/exchange/${source}/${of.message}`, headers: { 'content-type': 'application/json' }, body }, demoKeys.newest(source)!);
  return { id: `${said.key} ${said.number}`, type: of.message, contentType: 'application/json', headers, body };
}
