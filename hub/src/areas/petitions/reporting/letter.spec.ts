import { beforeEach, describe, expect, it } from 'vitest';
import { sealedPdf } from '../../../engine/testing/index.js';
import { titleTable } from '../registration/title-table.js';
import { people, petitionsWorld, type PetitionsWorld } from '../testing/cast.js';
import { answeredBy, answerSealed, sealedDigest } from '../testing/answering.js';
import { paper } from '../testing/papers.js';
import { reporting } from '../testing/reporting.js';

const { desk, lead } = people;
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });

let at: PetitionsWorld;
let ministry: ReturnType<typeof reporting>;
beforeEach(async () => {
  at = petitionsWorld();
  ministry = reporting(at);
  await at.register({ origin: 'own' });
  await answeredBy(at);
});
const letters = () => at.world.tables.added.outbox.filter(({ type }) => type === 'petitions.letter-uploaded.v1');
/** Delivered by hand with its proof, and archived. */
async function archived(): Promise<void> {
  const proof = [await paper(at.world, 'petitions.petition', 'deliveries.proof', desk)];
  await at.act(desk, 'deliver', {
    deliveredOn: '2026-03-02',
    deliveries: [{ way: 'direct', sentOn: '2026-03-02', arrivedOn: '2026-03-02', proof }],
  });
  const outcome = await at.act(desk, 'close');
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
}
const earlier = async () => {
  for (const event of ['register', 'transfer', 'accept', 'reply', 'close'])
    expect([event, await ministry.approve(ministry.of(event))]).toMatchObject([event, { done: {} }]);
};

describe('the letter of an answer that goes to the ministry as a file (P09)', () => {
  it('P09: waits for its approval once the petition is finished, and not before', async () => {
    expect(ministry.rows().map(({ values }) => values['event'])).not.toContain('letter');
    await archived();
    expect(ministry.of('letter')).toMatchObject({
      state: 'waiting',
      values: { letterNumber: '沪司信复〔2026〕1号', digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    expect(letters()).toEqual([]);
    expect(await ministry.report(ministry.of('letter'), lead, 'approve')).toMatchObject(why('登记员尚未核对'));
    expect(letters()).toEqual([]);
  });

  it('P09: goes with its PDF and the SM3 of it, and the ministry’s receipt stands on it', async () => {
    await answerSealed(at);
    await archived();
    await earlier();
    expect(await ministry.approve(ministry.of('letter'))).toMatchObject({ done: { state: 'approved' } });
    expect(letters()).toMatchObject([
      {
        key: at.petition().number,
        data: {
          upload: ministry.of('letter').number,
          petition: at.petition().number,
          letterNumber: '沪司信复〔2026〕1号',
          title: '信访案件答复意见书',
          digest: ministry.of('letter').values['digest'],
          fileDigest: sealedDigest,
          pdf: { claim: sealedPdf.address, size: 1234, mediaType: 'application/pdf' },
        },
      },
    ]);
    await ministry.answer(ministry.of('letter'), 'receipt');
    expect(ministry.of('letter')).toMatchObject({ state: 'accepted', values: { upload: 'received', theirNumber: 'BJ-1' } });
    expect(ministry.sent().map(({ data }) => (data as { event: string }).event)).not.toContain('letter');
  });

  it('P09: is not approved before it is sealed, nor before the steps that came first', async () => {
    await archived();
    expect(await ministry.approve(ministry.of('letter'))).toMatchObject(why('在先的事项尚未核准上报'));
    await earlier();
    expect(await ministry.report(ministry.of('letter'), lead, 'approve')).toMatchObject(
      why('《信访案件答复意见书》尚未印制、签章完毕，不能发送'),
    );
    expect(letters()).toEqual([]);
    await answerSealed(at);
    expect(await ministry.report(ministry.of('letter'), lead, 'approve')).toMatchObject({ done: { state: 'approved' } });
  });

  it('P07: is called as the table of titles has it on the day it is issued; what was issued keeps its title', async () => {
    const title = () => at.world.tables.letters().findLast(({ name }) => name === 'answer')!;
    expect(title().content.title[0]).toBe('信访案件答复意见书');
    expect(JSON.stringify(title().content.paragraphs)).toContain('信访案件答复意见书');
    at = petitionsWorld();
    at.world.tables.ruleSettings.set(`${titleTable.name} 2`, {
      rule: titleTable.name,
      version: 2,
      since: '2026-03-01',
      value: { rows: [{ content: ['notary'], title: '信访事项处理意见书' }] },
      isOn: true,
      districts: null,
      state: 'approved',
      reason: '名称调整',
      by: 'supervisor',
      at: '2026-02-27T01:00:00.000Z',
      decidedBy: 'lead',
      decidedAt: '2026-02-27T01:00:00.000Z',
      decision: null,
    });
    await at.register();
    await answeredBy(at);
    expect([title().content.title[0], JSON.stringify(title().content.paragraphs).includes('信访事项处理意见书')]).toEqual([
      '信访事项处理意见书',
      true,
    ]);
  });

  it('P14: what the ministry has of it is compared as any step', async () => {
    await answerSealed(at);
    await archived();
    await earlier();
    await ministry.approve(ministry.of('letter'));
    await ministry.answer(ministry.of('letter'), 'receipt');
    await ministry.report(ministry.of('letter'), desk, 'compare');
    await ministry.answer(ministry.of('letter'), 'held', { count: 1 });
    expect(ministry.of('letter')).toMatchObject({ state: 'different', values: { differences: ['missing'] } });
  });
});
