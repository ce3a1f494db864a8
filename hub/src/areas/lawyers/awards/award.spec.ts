import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { area } from '../index.js';
import { lawyersWorld, people } from '../testing/registers.js';

const type = 'lawyers.award';
let world: World;
let key = 0;
beforeEach(() => {
  world = lawyersWorld();
});
const nominee = { subject: 'lawyer', lawyer: 'lawyer-1', kind: 'industry', honour: '上海市优秀律师', grounds: '法律援助成绩突出。' };
const propose = (form: object = {}, viewer: Viewer = people.huangpu) =>
  world.engine.perform({ viewer, type, action: 'propose', form: { ...nominee, ...form }, idempotencyKey: `a${++key}` });
const act = (viewer: Viewer, action: string, reason?: string) => {
  const { id, version } = world.only(type);
  return world.engine.perform({ viewer, type, id, version, action, form: {}, idempotencyKey: `a${++key}`, ...(reason && { reason }) });
};
const listed = (values: object, state = 'listed') =>
  world.tables.put({ ...entry('lawyers.mark', 'mark-1', { list: 'black', ...values }), number: 'HB-1', state });
const sees = async (viewer: Viewer) =>
  (await world.reader.get(type, world.only(type).id, scopesOf(viewer, area.records.find(({ name }) => name === type)!))) !== null;
const barred = (sentence: string) => ({
  refused: { problem: 'action-not-possible', why: [expect.stringContaining(sentence), expect.any(String)] },
});

describe('awards, which the black list bars (L04)', () => {
  it('L04: proposed by a clerk and granted by the head of the city’s office; the lawyer sees it once it is', async () => {
    expect(await propose()).toHaveProperty('done');
    expect(world.only(type)).toMatchObject({ state: 'proposed', values: { proposedOn: '2026-03-02' } });
    expect(await sees(people.lawyer)).toBe(false);
    expect(await act(people.huangpu, 'grant')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.cityLead, 'grant')).toHaveProperty('done');
    expect(world.only(type)).toMatchObject({ state: 'granted', values: { grantedOn: '2026-03-02' } });
    expect(await sees(people.lawyer)).toBe(true);
  });

  it('L04: whom the black list names is not proposed, and the refusal names the entry', async () => {
    listed({ lawyer: 'lawyer-1' });
    expect(await propose()).toMatchObject(barred('该律师在黑名单上。（HB-1）'));
    expect(world.tables.of(type)).toEqual([]);
  });

  it('L04: who came onto it meanwhile is not granted what was proposed, and is again once it has ended', async () => {
    await propose();
    listed({ lawyer: 'lawyer-1' });
    expect(await act(people.cityLead, 'grant')).toMatchObject(barred('该律师在黑名单上'));
    listed({ lawyer: 'lawyer-1' }, 'expired');
    expect(await act(people.cityLead, 'grant')).toHaveProperty('done');
  });

  it('L04: the yellow list bars no award', async () => {
    listed({ lawyer: 'lawyer-1', list: 'yellow' });
    expect(await propose()).toHaveProperty('done');
  });

  it('L04: a firm on the black list is not awarded either', async () => {
    const [{ id } = { id: '' }] = world.tables.of('lawyers.firm');
    listed({ listedFirm: id });
    expect(await propose({ subject: 'firm', lawyer: null, awardedFirm: id })).toMatchObject(barred('该律所在黑名单上，不得评优评先。'));
  });

  it('L04: it is said whom it is for; declined and revoked with a reason alone', async () => {
    expect(await propose({ lawyer: null })).toMatchObject({ refused: { findings: [{ pointer: '/form/lawyer' }] } });
    await propose();
    expect(await act(people.cityLead, 'decline')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    await act(people.cityLead, 'grant');
    expect(await act(people.cityLead, 'revoke')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    expect(await act(people.cityLead, 'revoke', '材料不实。')).toHaveProperty('done');
    expect(world.only(type)).toMatchObject({ state: 'revoked', values: { revokedOn: '2026-03-02' } });
  });
});
