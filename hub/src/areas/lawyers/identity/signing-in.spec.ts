import { hash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { identityAnswered, identityAsked } from '@fatong/contracts/canonical/lawyers';
import { entry, firmUnit, newWorld, somebody, type World } from '../../../engine/testing/index.js';
import { area } from '../index.js';
import { signingIn } from './signing-in.js';

const idNumber = '310101199003070019';
const licence = '13101201010900123';
const ticket = hash('sm3', 'a browser');
const lawyer = somebody('lawyer', ['lawyers.lawyer'], firmUnit('1', '310101'), 'lawyers.lawyer:l1');
let key = 0;

describe('L16: signing in by the word of the ministry’s platform', () => {
  let world: World;
  beforeEach(() => {
    world = newWorld([area], '2026-03-02T01:00:00.000Z');
    world.tables.put(
      entry(
        'lawyers.lawyer',
        'l1',
        { name: '陈思远', licence, idNumber, status: 'practising' },
        { district: '310101', ownerUnit: 'firm/1' },
      ),
    );
  });
  const begin = (secret = idNumber, number = licence) => world.engine.beginCheck(signingIn, { number, secret, ticket });
  const goOn = (with_ = ticket) => world.engine.continueCheck(signingIn, with_);
  const answer = (result: string, more: object = {}, nth = '') => {
    const asked = world.tables.added.outbox.at(-1)!;
    return world.report('lawyers', [
      {
        id: `m-${result}${nth}`,
        source: '/systems/moj-identity',
        type: identityAnswered.type,
        time: '2026-03-02T01:00:05.000Z',
        datacontenttype: 'application/json',
        partitionkey: asked.id,
        data: { source: 'moj-identity', answer: `HY-${result}${nth}`, request: asked.id, result, at: '2026-03-02T01:00:05.000Z', ...more },
      },
    ]);
  };
  const check = () => world.only('lawyers.identityCheck');

  it('L16: asks the platform by licence, name, identity number and consent, and waits', async () => {
    expect(await begin()).toEqual({ begun: true });
    expect(world.tables.added.outbox.at(-1)).toMatchObject({
      type: identityAsked.type,
      data: { licence, idNumber, name: '陈思远', consentedAt: '2026-03-02T01:00:00.000Z' },
    });
    expect(await goOn()).toEqual({ standing: 'waiting', page: null });
  });

  it('L16: tells the page of the platform once the numbers agree, and lets in once the face matches: once', async () => {
    await begin();
    await answer('known', { standing: 'practising', page: 'https://identity.example/face/1' });
    expect(await goOn()).toEqual({ standing: 'waiting', page: 'https://identity.example/face/1' });
    await answer('matched', { score: 96 });
    expect(await goOn()).toMatchObject({ standing: 'entered', person: 'lawyers.lawyer:l1' });
    expect(check()).toMatchObject({ state: 'entered', values: { result: 'matched', score: 96, ticket: null } });
    expect(await goOn()).toEqual({ standing: 'refused' });
  });

  it('L16: whom the ministry has suspended or cancelled signs in to read; he hands in nothing though our register has him practising, and the city’s clerk is told once', async () => {
    const lawyerNow = () => world.only('lawyers.lawyer').values['standingThere'] ?? null;
    const told = () => world.tables.added.notice.filter(({ name }) => name === 'standingDiffers').map(({ address }) => address);
    world.tables.involvements.set('lawyers.lawyer:l1', [
      { type: 'lawyers.lawyer', recordId: 'l1', who: 'lawyers.lawyer:l1', role: 'subject', since: '2026-01-01T00:00:00.000Z' },
    ]);
    const barred = () =>
      world.engine.perform({
        viewer: lawyer,
        type: 'lawyers.certificate',
        action: 'register',
        form: { lawyer: 'l1', serial: '5A01', issuer: '上海市数字证书认证中心', validUntil: '2027-03-02' },
        idempotencyKey: `c${++key}`,
      });
    const again = () => world.engine.beginCheck(signingIn, { number: licence, secret: idNumber, ticket: hash('sm3', `browser ${++key}`) });
    await begin();
    await answer('known', { standing: 'suspended', page: 'https://identity.example/face/1' });
    await answer('matched', { score: 96 });
    expect(await goOn()).toMatchObject({ standing: 'entered', person: 'lawyers.lawyer:l1' });
    expect([lawyerNow(), told()]).toEqual(['suspended', ['lawyers.city-clerk@*']]);
    expect(await barred()).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('只能查看，不能提交'), expect.any(String)] },
    });
    await again();
    await answer('known', { standing: 'suspended', page: 'https://identity.example/face/2' }, 'second');
    expect(told()).toHaveLength(1);
    await again();
    await answer('known', { standing: 'practising', page: 'https://identity.example/face/3' }, 'third');
    expect(lawyerNow()).toBeNull();
    expect(await barred()).toHaveProperty('done');
  });

  it('L16: a platform that does not answer within twenty seconds is late, which the page says with how else one comes in', async () => {
    await begin();
    world.move('2026-03-02', '09:01');
    expect(await goOn()).toEqual({ standing: 'waiting', page: null, isLate: true });
    expect(signingIn.away!.says[0]).toContain('动态口令');
  });

  it('L16: keeps no picture: the record has a result, a score and a moment', async () => {
    await begin();
    expect(Object.keys(signingIn.record.fields).filter((name) => /photo|picture|image|face/i.test(name))).toEqual([]);
    await answer('matched', { score: 96 });
    expect(check().values).toMatchObject({ answeredAt: '2026-03-02T01:00:05.000Z', score: 96 });
  });

  it.each(['mismatch', 'unlike'])(
    'L16, L26: refuses who was answered “%s”: nobody has that licence, or the face is another’s',
    async (result) => {
      await begin();
      await answer(result);
      expect(check()).toMatchObject({ state: 'refused', values: { result } });
      expect(await goOn()).toEqual({ standing: 'refused' });
    },
  );

  it('L16: asks nobody about a licence with another identity number, or about one nobody has', async () => {
    expect(await begin('310101199003070027')).toEqual({ begun: false });
    expect(await begin(idNumber, '13101201010900999')).toEqual({ begun: false });
    expect(world.tables.of('lawyers.identityCheck')).toEqual([]);
    expect(await goOn()).toEqual({ standing: 'refused' });
  });

  it('L16: a check that nobody went on with has lapsed after an hour', async () => {
    await begin();
    await answer('matched', { score: 96 });
    world.move('2026-03-02', '10:01');
    await world.engine.strike();
    expect(check()).toMatchObject({ state: 'lapsed', values: { ticket: null } });
    expect(await goOn()).toEqual({ standing: 'refused' });
  });
});
