import { hash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardAnswered, cardAsked, licenceStatusTold } from '@fatong/contracts/canonical/lawyers';
import type { World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { lawyerEntry, lawyersWorld, people } from '../testing/registers.js';
import { licence, message } from '../testing/reports.js';
import { signingIn, signingInByCard } from './signing-in.js';

const type = 'lawyers.certificate';
const idNumber = '310101199003070019';
const serial = `5A${licence}`;
const ticket = hash('sm3', 'a browser');
const held = { lawyer: 'lawyer-1', serial, issuer: '上海市数字证书认证中心', validUntil: '2027-03-02' };

let world: World;
let key = 0;
beforeEach(() => {
  world = lawyersWorld();
  world.tables.put({ ...lawyerEntry, values: { ...lawyerEntry.values, idNumber } });
});
const newest = () => world.tables.of(type).at(-1)!;
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) => {
  const row = action === 'register' ? undefined : newest();
  return world.engine.perform({
    viewer,
    type,
    action,
    form: { ...form },
    idempotencyKey: `z${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
};
async function confirmed(): Promise<void> {
  await act(people.lawyer, 'register', held);
  expect(await act(people.firm, 'confirm')).toMatchObject({ done: { state: 'active' } });
}
const begin = (of = ticket) => world.engine.beginCheck(signingInByCard, { number: licence, secret: idNumber, ticket: of });
const goOn = (way = signingInByCard, of = ticket) => world.engine.continueCheck(way, of);
const answer = (result: string, more: object = {}) => {
  const asked = world.tables.added.outbox.findLast((one) => one.type === cardAsked.type)!;
  return world.report('lawyers', [
    {
      id: `m-${++key}`,
      source: '/systems/e-licence',
      type: cardAnswered.type,
      time: '2026-03-02T01:00:20.000Z',
      datacontenttype: 'application/json',
      partitionkey: asked.id,
      data: { source: 'e-licence', answer: `DZ-${key}`, request: asked.id, result, at: '2026-03-02T01:00:20.000Z', ...more },
    },
  ]);
};
const check = () => world.only('lawyers.identityCheck');

describe('signing in by the certificate of the electronic licence (L16)', () => {
  it('L16: the licence app is asked, with no face and no identity number; confirmed with the certificate that the firm confirmed he is in, once', async () => {
    await confirmed();
    expect(await begin()).toEqual({ begun: true });
    expect(world.tables.added.outbox.at(-1)).toMatchObject({ type: cardAsked.type, data: { licence, name: '王小明' } });
    expect(JSON.stringify(world.tables.added.outbox.at(-1)!.data)).not.toContain(idNumber);
    expect(await goOn()).toEqual({ standing: 'waiting', page: null });
    await answer('signed', { serial });
    expect(await goOn()).toMatchObject({ standing: 'entered', person: 'lawyers.lawyer:lawyer-1' });
    expect(check()).toMatchObject({ state: 'entered', values: { way: 'card', cardResult: 'signed', serial, ticket: null } });
    expect(await goOn()).toEqual({ standing: 'refused' });
    expect(signingInByCard.assurance).toBe('card');
  });

  it.each(['declined', 'invalid', 'unknown'])('L16: who was answered “%s” is refused', async (result) => {
    await confirmed();
    await begin();
    await answer(result);
    expect(check()).toMatchObject({ state: 'refused', values: { cardResult: result } });
    expect(await goOn()).toEqual({ standing: 'refused' });
  });

  it('L16: a certificate that is not registered, waits for the firm, is another’s or out of use lets nobody in', async () => {
    const tried = async (of = serial) => {
      const another = hash('sm3', `browser ${++key}`);
      await begin(another);
      await answer('signed', { serial: of });
      return goOn(signingInByCard, another);
    };
    expect(await tried()).toEqual({ standing: 'refused' });
    await act(people.lawyer, 'register', held);
    expect(await tried()).toEqual({ standing: 'refused' });
    await act(people.firm, 'confirm');
    expect(await tried('5AFFFFFFFF')).toEqual({ standing: 'refused' });
    await act(people.lawyer, 'end', {}, '手机遗失。');
    expect(await tried()).toEqual({ standing: 'refused' });
  });

  it('L16: one way does not finish the check of the other', async () => {
    await confirmed();
    await begin();
    await answer('signed', { serial });
    expect(await goOn(signingIn)).toEqual({ standing: 'refused' });
  });
});

describe('a certificate by which a lawyer signs in (L16)', () => {
  it('L16: he registers it, his firm confirms it and both are told; it is warned of and goes out of use on its last day', async () => {
    await confirmed();
    expect(newest().values).toMatchObject({ confirmedOn: '2026-03-02', firm: 'firm-1', licence });
    expect(world.tables.added.notice.filter((one) => one.type === type).map(({ name, address }) => [name, address])).toEqual([
      ['asked', expect.stringContaining('lawyers.firm-clerk@')],
      ['confirmed', 'lawyers.lawyer@lawyers.lawyer:lawyer-1'],
    ]);
    world.move('2027-01-31');
    while ((await world.engine.strike()) > 0);
    expect(world.tables.added.notice.at(-1)).toMatchObject({ name: 'ending' });
    world.move('2027-03-03');
    while ((await world.engine.strike()) > 0);
    expect(newest()).toMatchObject({ state: 'ended', values: { ending: 'expired', endedOn: '2027-03-03' } });
  });

  it('L16: nobody else registers or confirms it, it is registered once, and not when it has expired; a suspended lawyer registers none', async () => {
    expect(await act(people.firm, 'register', held)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.lawyer, 'register', { ...held, validUntil: '2026-03-02' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/validUntil', words: [expect.stringContaining('证书已经到期'), expect.any(String)] }] },
    });
    await act(people.lawyer, 'register', held);
    expect(await act(people.lawyer, 'confirm')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.lawyer, 'register', held)).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('该证书已经登记'), expect.any(String)] },
    });
    expect(await act(people.firm, 'refuse')).toMatchObject({ refused: { problem: 'input' } });
    world.tables.put({ ...lawyerEntry, values: { ...lawyerEntry.values, idNumber, status: 'suspended' } });
    expect(await act(people.lawyer, 'register', { ...held, serial: '5AFF00FF00' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('停止执业期'), expect.any(String)] },
    });
  });
});

describe('who asks whether a licence is valid (S27, L16)', () => {
  const asks = (of: string, nth = 9) =>
    world.report('lawyers', [
      message('licence-status-asked', {
        source: 'e-licence',
        id: `CX-2026-00000${nth}`,
        version: 1,
        withdrawn: false,
        licence: of,
        asker: '上海市黄浦区人民法院',
        askedAt: '2026-03-02T01:00:00.000Z',
      }),
    ]);
  const told = () => world.tables.added.outbox.filter((one) => one.type === licenceStatusTold.type).map(({ data }) => data);
  const is = (values: object) => world.tables.put({ ...lawyerEntry, values: { ...lawyerEntry.values, ...values } });

  it('L16: a practising lawyer’s is, since he was first licensed; a suspended one’s is not, since that day', async () => {
    is({ licensedOn: '2010-10-18' });
    await asks(licence);
    expect(told()).toMatchObject([{ query: 'CX-2026-000009', licence, valid: true, since: '2010-10-18' }]);
    expect(world.only('lawyers.licenceQuery')).toMatchObject({ state: 'told', values: { valid: true, asker: '上海市黄浦区人民法院' } });
    is({ licensedOn: '2010-10-18', status: 'suspended', suspendedFrom: '2026-02-20' });
    await asks(licence, 8);
    expect(told().at(-1)).toMatchObject({ valid: false, since: '2026-02-20' });
  });

  it('L16: one that nobody has is not, and nothing more is said', async () => {
    await asks('13101202010900999');
    expect(told()).toMatchObject([{ licence: '13101202010900999', valid: false }]);
    expect(told()[0]).not.toHaveProperty('since');
  });
});
