import { sanctionEffective, sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint, decision, filing, message, review } from '../testing/reports.js';

const publication = (world: World) => world.tables.of('lawyers.sanction').find(({ values }) => values['measure'] === 'publication')!;
let key = 0;
const act = (world: World, action: string, form: object = {}, reason?: string) => {
  const { id, version } = publication(world);
  return world.engine.perform({
    viewer: people.huangpu,
    type: 'lawyers.sanction',
    action,
    id,
    version,
    form: { ...form },
    idempotencyKey: `s${++key}`,
    ...(reason !== undefined && { reason }),
  });
};
const said = (world: World) => world.tables.added.outbox.map(({ id, type, data }) => ({ id, type, data: data as Record<string, unknown> }));
const done = { doneOn: '2026-03-02', executor: '市律协', proof: '协会网站公告。' };

/** A circulated criticism by the association. */
async function criticised(): Promise<World> {
  const world = lawyersWorld();
  await world.report('lawyers', [complaint(), filing(), decision(4, { sanctions: ['criticism'], decisionNumber: '沪律惩决〔2026〕7号' })]);
  return world;
}

describe('a sanction of the association made public (L06, S25)', () => {
  it('L06: is told to the platform with decision and subject when it is published; the platform’s number stands there', async () => {
    const world = await criticised();
    expect(await act(world, 'execute', done)).toMatchObject({
      refused: { why: [expect.stringContaining('登记已公开'), expect.any(String)] },
    });
    expect(await act(world, 'publish', done)).toMatchObject({ done: { state: 'published' } });
    const [told] = said(world);
    expect(told).toMatchObject({
      type: sanctionEffective.type,
      data: {
        sort: 'industry',
        decisionNumber: '沪律惩决〔2026〕7号',
        sanctions: [{ kind: 'criticism' }],
        published: true,
        subject: { name: '王小明' },
      },
    });
    const answer = { source: 'moj-integrity', receipt: 'HZ-1', request: told!.id, answeredOn: '2026-03-03' };
    await world.report('lawyers', [message('integrity-receipt', { ...answer, answer: 'refused', reason: '缺决定书文号' })]);
    expect(publication(world).values).toMatchObject({ publicationRefusal: '缺决定书文号' });
    expect(await act(world, 'publishAgain', {}, '已核对。')).toMatchObject({ done: { state: 'published' } });
    await world.report('lawyers', [
      message('integrity-receipt', {
        ...answer,
        receipt: 'HZ-2',
        request: said(world).at(-1)!.id,
        answer: 'accepted',
        publicationNumber: 'GS31-9',
      }),
    ]);
    expect(publication(world).values).toMatchObject({ publicationNumber: 'GS31-9', publicationRefusal: null });
  });

  it('L06: is taken down from the platform when review quashes it, and not when it was never published', async () => {
    const quash = (world: World) =>
      world.report('lawyers', [review(5, { result: 'remitted', decidedOn: '2026-03-01', state: 'investigation' })]);
    const world = await criticised();
    await act(world, 'publish', done);
    await quash(world);
    expect(publication(world)).toMatchObject({ state: 'annulled' });
    expect(said(world).at(-1)).toMatchObject({ type: sanctionWithdrawn.type, data: { sort: 'industry' } });
    const silent = await criticised();
    await quash(silent);
    expect([publication(silent).state, said(silent)]).toEqual(['annulled', []]);
  });
});
