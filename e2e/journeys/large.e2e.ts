import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { ListAnswer, MessageAnswer, MessageItem } from '@fatong/contracts/api';
import { lifeOf } from '../kit/lives.js';
import { sendLarge, type LargeReport } from '../kit/large.js';
import { population, receipt, send } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';

/** 2 MB at a place nobody agreed on: no message of the bureau carries files yet. */
describe('a report too large for memory and broker (S11)', () => {
  let system: RunningSystem;
  let operator: Reader;
  let count = 0;
  beforeAll(async () => {
    system = await startSystem();
    operator = await signIn(system, 'operator');
  });
  afterAll(() => system?.stop());

  const report = (bytes: number): LargeReport => {
    const n = ++count;
    return {
      message: 'complaint',
      data: { ...(lifeOf(`SLX-LARGE-${n}`, population(system)[n]!, dice(n), new Date())[0]!.data as Record<string, unknown>) },
      field: 'FJNR',
      bytes,
    };
  };
  const below = (folder: string): string[] =>
    readdirSync(join(system.data, 'blobs', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  /** Letters of the demo are printed and kept meanwhile, and are smaller than any of these. */
  const isLarge = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 500_000;
  const kept = (): string[] => below('.').filter((file) => !file.includes('/spool/') && isLarge(file));
  const spool = (): string[] => below('spool').filter(isLarge);
  const done = (id: string): Promise<unknown> =>
    until(`${id} is done`, async () => (await receipt(system, association, id)).body.state === 'done' || null);

  it('becomes a case, with what is large kept apart and sealed, and a claim in its place', async () => {
    const { status, body } = await sendLarge(system, association, report(2_000_000));
    expect(status).toBe(202);
    await done(body.receipt!);
    const [file] = kept();
    expect(statSync(file!).size).toBeGreaterThan(2_000_000);
    expect(readFileSync(file!).includes('QUJDQUJD')).toBe(false);
    expect(spool()).toEqual([]);
    const [item] = (await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[key]=SLX-LARGE-1`)).body.items;
    const { body: message } = await operator.get<MessageAnswer>(`/api/messages/${item!.id}`);
    expect([item, message]).toMatchObject([{ id: message.id, state: 'done' }, { receipt: body.receipt }]);
    expect(JSON.stringify(message).length).toBeLessThan(100_000);
  });

  it('has one receipt and one effect however often it is sent, and none when it is not what was signed', async () => {
    const large = report(600_000);
    const before = kept().length;
    expect((await sendLarge(system, association, large, { isSpoiled: true })).status).toBe(401);
    expect([kept().length, spool()]).toEqual([before, []]);
    const [one, other] = await Promise.all([sendLarge(system, association, large), sendLarge(system, association, large)]);
    expect([one.status, other.status, one.body.receipt === other.body.receipt]).toEqual([202, 202, true]);
    expect([kept().length, spool()]).toEqual([before + 1, []]);
    expect((await sendLarge(system, association, { ...large, bytes: 600_003 })).status).toBe(409);
    expect([kept().length, spool()]).toEqual([before + 1, []]);
  });

  it('whose structure is larger than the broker takes goes round it', async () => {
    const { data } = report(0);
    const body = { ...data, XZD: Array.from({ length: 40_000 }, (_, n) => ({ n, text: 'padding' })) };
    const { status, body: answer } = await send(system, association, 'complaint', body);
    expect(status).toBe(202);
    await done(answer.receipt!);
  });

  it('that was cut by a kill in the middle leaves only what nobody sees, and is taken when it comes again', async () => {
    const large = report(3_000_000);
    const before = kept().length;
    const cut = sendLarge(system, association, large, {
      after: {
        bytes: 1_500_000,
        act: async () => {
          await until('something of it is laid down', () => spool().length === 1 || null);
          await system.adapters.kill();
        },
      },
    });
    await expect(cut).rejects.toThrow();
    expect([kept().length, spool().length]).toEqual([before, 1]);
    await system.adapters.start();
    const { status, body } = await sendLarge(system, association, large);
    expect(status).toBe(202);
    await done(body.receipt!);
    expect([kept().length, spool().length]).toEqual([before + 1, 1]);
  });
});
