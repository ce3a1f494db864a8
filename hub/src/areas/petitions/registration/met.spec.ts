import { beforeEach, describe, expect, it } from 'vitest';
import { people, petitionsWorld, type PetitionsWorld } from '../testing/cast.js';
import { answeredBy, answerSealed } from '../testing/answering.js';
import { writesOnline } from '../testing/online.js';
import { paper } from '../testing/papers.js';
import { metTable } from './met-table.js';

const { desk } = people;
let at: PetitionsWorld;
beforeEach(() => {
  at = petitionsWorld();
});
/** As two persons laid it down in the table. */
const laid = (met: string) =>
  at.world.tables.ruleSettings.set(`${metTable.name} 2`, {
    rule: metTable.name,
    version: 2,
    since: '2026-01-02',
    value: { rows: [{ met }] },
    isOn: true,
    districts: null,
    state: 'approved',
    reason: '按通知执行',
    by: 'supervisor',
    at: '2026-01-01T00:00:00.000Z',
    decidedBy: 'lead',
    decidedAt: '2026-01-01T01:00:00.000Z',
    decision: null,
  });
const met = () => at.petition().values['replyMet'] ?? null;
const deliver = async (sentOn: string, arrivedOn: string) => {
  const proof = [await paper(at.world, 'petitions.petition', 'deliveries.proof', desk)];
  const before = ((at.petition().values['deliveries'] ?? []) as readonly { readonly row: number }[]).map(({ row }) => ({ row }));
  return at.act(desk, 'deliver', { deliveries: [...before, { way: 'post', sentOn, arrivedOn, proof }], deliveredOn: arrivedOn });
};
const answered = async (): Promise<void> => {
  await at.register();
  await answeredBy(at);
};

describe('what meets the sixty days (P07)', () => {
  it('P07: the day on which the answer was sent, and not that on which it was issued: a letter that was posted is met before it arrives', async () => {
    await answered();
    expect([at.petition().values['replyDue'], met()]).toEqual(['2026-05-06', null]);
    at.world.move('2026-03-05');
    expect(await at.act(desk, 'dispatch', { deliveries: [{ way: 'post', sentOn: '2026-03-04' }] })).toHaveProperty('done');
    expect([met(), at.petition().state]).toEqual(['2026-03-04', 'answered']);
    at.world.move('2026-03-09');
    expect(await deliver('2026-03-04', '2026-03-08')).toHaveProperty('done');
    expect(met()).toBe('2026-03-04');
  });

  it('P07: delivered at once, or announced, it is met by that', async () => {
    await answered();
    at.world.move('2026-03-06');
    await deliver('2026-03-05', '2026-03-06');
    expect(met()).toBe('2026-03-05');
    at = petitionsWorld();
    await answered();
    at.world.move('2026-03-06');
    await at.act(desk, 'announce', { undeliverable: '地址不明。' });
    expect(met()).toBe('2026-03-06');
  });

  it('P07: written at the website, it is met by the day it was sent there', async () => {
    await writesOnline(at);
    await answeredBy(at);
    expect(met()).toBeNull();
    at.world.move('2026-03-03');
    await answerSealed(at);
    expect(met()).toBe('2026-03-03');
  });

  it('P07: as it is laid down otherwise, by the day of issue or of service', async () => {
    laid('issued');
    await answered();
    expect(met()).toBe('2026-03-02');
    at = petitionsWorld();
    laid('served');
    await answered();
    at.world.move('2026-03-09');
    await at.act(desk, 'dispatch', { deliveries: [{ way: 'post', sentOn: '2026-03-04' }] });
    expect(met()).toBeNull();
    await deliver('2026-03-04', '2026-03-08');
    expect(met()).toBe('2026-03-08');
  });
});
