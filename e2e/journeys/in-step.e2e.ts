import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { DifferenceView, ListAnswer, ReckoningView, RecordItem, ResendAnswer } from '@fatong/contracts/api';
import { lifeOf, type Report } from '../kit/lives.js';
import { mood, population, send, told } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';
const path = `/api/reckonings/${association}`;

describe('our mirrors and the association are in step (R07, S11)', () => {
  let system: RunningSystem;
  let operator: Reader;
  let clerk: Reader;
  let cases = 0;

  beforeAll(async () => {
    system = await startSystem({ env: { FATONG_RECKON_SECONDS: '1' } });
    [operator, clerk] = await Promise.all([signIn(system, 'operator'), signIn(system, 'city.clerk')]);
  });
  afterAll(() => system?.stop());

  const newReport = (): Report =>
    lifeOf(`SLX-STEP-${String(++cases).padStart(6, '0')}`, population(system)[cases]!, dice(cases), new Date())[0]!;
  const standing = async (): Promise<ReckoningView> => (await operator.get<ListAnswer<ReckoningView>>('/api/reckonings')).body.items[0]!;
  const differences = async (): Promise<readonly DifferenceView[]> =>
    (await operator.get<ListAnswer<DifferenceView>>(`${path}/differences`)).body.items;
  const compared = async (): Promise<ReckoningView> => {
    expect((await operator.post(`${path}/rounds`, {})).status).toBe(204);
    return until('all days were compared', async () => {
      const now = await standing();
      return now.wantedAt === null && now.daysAt !== null ? now : null;
    });
  };
  const isHere = async ({ data }: Report): Promise<boolean> =>
    (await clerk.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint?limit=50&sort=-createdAt')).body.items.some(
      ({ number }) => number === data.AJBH,
    );

  it('begins in step: what the seed made is in the association’s own register', async () => {
    const { open, days, differing } = await compared();
    expect({ open, days, differing }).toEqual({ open: 0, days: 400, differing: 0 });
  });

  it('lists a report that got lost, asks for it with one click, and the difference closes by itself', async () => {
    const lost = newReport();
    await told(system, association, '_keep', lost);
    await until('the difference is there', async () => (await differences()).length === 1);
    expect(await differences()).toMatchObject([{ id: lost.data.AJBH, kind: 'missingHere', ours: null, theirs: 1, askedAt: null }]);
    expect(await isHere(lost)).toBe(false);
    expect((await operator.post<ResendAnswer>(`${path}/requests`, { ids: [lost.data.AJBH] })).body).toEqual({ asked: 1 });
    await until('it is in step again', async () => (await standing()).open === 0);
    expect(await isHere(lost)).toBe(true);
    expect(await compared()).toMatchObject({ open: 0, differing: 0 });
  });

  it('finds what only we have when it compares the days, and cannot ask for it', async () => {
    const ours = newReport();
    await send(system, association, ours.message, ours.data);
    await until('it is here', () => isHere(ours));
    expect(await compared()).toMatchObject({ open: 1, differing: 1 });
    expect(await differences()).toMatchObject([{ id: ours.data.AJBH, kind: 'missingThere', ours: 1, theirs: null }]);
    expect((await operator.post<ResendAnswer>(`${path}/requests`, {})).body).toEqual({ asked: 0 });
    await told(system, association, '_keep', ours);
    expect(await compared()).toMatchObject({ open: 0, differing: 0 });
  });

  it('says why a round did not end while the association is away, and goes on when it is back', async () => {
    const lost = newReport();
    await mood(system, association, 'failing');
    await told(system, association, '_keep', lost);
    const failed = await until('it says why', async () => {
      const now = await standing();
      return now.failure === null ? null : now;
    });
    expect(failed.failure![0]).toMatch(/503/);
    await mood(system, association, 'well');
    await until('the difference is found after all', async () => (await differences()).some(({ id }) => id === lost.data.AJBH), 30_000);
    await operator.post(`${path}/requests`, {});
    await until(
      'it is in step again',
      async () => {
        const { open, failure } = await standing();
        return open === 0 && failure === null;
      },
      30_000,
    );
  });
});
