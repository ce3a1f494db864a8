import { makeResidentId } from '@fatong/contracts/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkAreas, isRegistering, type Registering } from '../../definitions/index.js';
import { entry, harbour, newWorld, type World } from '../testing/index.js';

const [one, two] = [1, 2].map((serial) => makeResidentId({ born: '1980-05-06', serial, sex: 'male' })) as [string, string];
const way = harbour.identifications.filter(isRegistering)[0]!;
const said = { book: 'B-1', document: one, called: '李四', ship: 'brig' };
let world: World;
let nth = 0;
beforeEach(() => (world = newWorld([harbour])));
const begin = (form: Readonly<Record<string, string>> = said, ticket = 'a') => world.engine.beginNewcomer(way, { form, ticket });
const goOn = (ticket = 'a') => world.engine.continueCheck(way, ticket);
const answer = (says: string, more: object = {}) => {
  const { id } = world.tables.added.outbox.at(-1)!;
  const at = { id: `m${++nth}`, source: '/systems/guild', type: 'harbour.heard.v1', time: '', datacontenttype: '', partitionkey: id };
  return world.report('harbour', [{ ...at, data: { request: id, says, ...more } }]);
};
const sailors = () => world.tables.of('harbour.sailor');
const landing = () => world.tables.of('harbour.landing').at(-1)!;

describe('an identification that registers people', () => {
  it('is sound as declared', () => {
    expect(checkAreas([harbour])).toEqual([]);
  });

  it('asks about whom nobody knows, and enters nobody before the answer', async () => {
    expect(await begin()).toEqual({ begun: true });
    expect(world.tables.added.outbox.at(-1)).toMatchObject({ data: { book: 'B-1', document: one } });
    expect(await goOn()).toEqual({ standing: 'waiting', page: null });
    await answer('known', { page: 'https://guild.example/1' });
    expect(await goOn()).toEqual({ standing: 'waiting', page: 'https://guild.example/1' });
    expect(sailors()).toEqual([]);
  });

  it('enters him once it is he, whose own it is, and says what his account is made of', async () => {
    await begin();
    await answer('he');
    const standing = await goOn();
    const [entered] = sailors();
    expect(entered).toMatchObject({ number: 'B-1', values: { book: 'B-1', document: one, called: '李四' } });
    expect(standing).toEqual({
      standing: 'entered',
      person: `harbour.sailor:${entered!.id}`,
      as: { name: '李四', unit: null, said: ['B-1', one] },
    });
    expect(landing()).toMatchObject({ state: 'landed', values: { sailor: entered!.id, ticket: null } });
    expect(world.tables.involvements.get(`harbour.landing:${landing().id}`)).toMatchObject([{ who: `harbour.sailor:${entered!.id}` }]);
    expect(await goOn()).toEqual({ standing: 'refused' });
  });

  it('finds him by his secret the second time, also one whom an official had listed', async () => {
    world.tables.put(entry('harbour.sailor', 's1', { book: 'B-9', document: two, called: '王五' }, { district: null, ownerUnit: 'city' }));
    for (const ticket of ['a', 'b']) {
      await begin({ ...said, document: two }, ticket);
      await answer('he');
      expect(await goOn(ticket)).toMatchObject({ standing: 'entered', person: 'harbour.sailor:s1', as: { name: '王五' } });
    }
    expect(sailors()).toHaveLength(1);
  });

  it('says nothing but no where it is not he, and tells the reason only to whom it is', async () => {
    await begin();
    await answer('no');
    expect(await goOn()).toEqual({ standing: 'refused' });
    await begin(said, 'b');
    await answer('he', { banned: true });
    expect(await goOn('b')).toEqual({
      standing: 'barred',
      refusal: { problem: 'action-not-possible', why: ['禁止登岸。', 'Banned from landing.'] },
    });
    expect(sailors()).toEqual([]);
    expect(await goOn('nobody’s')).toEqual({ standing: 'refused' });
  });

  it('writes nothing where his number is another’s: nobody is let in as him', async () => {
    world.tables.put(entry('harbour.sailor', 's1', { book: 'B-1', document: two, called: '王五' }, { district: null, ownerUnit: 'city' }));
    await begin();
    await answer('he');
    expect(await goOn()).toEqual({ standing: 'refused' });
    expect([landing().state, sailors()]).toMatchObject(['matched', [{ id: 's1' }]]);
  });

  it('is late when no answer comes, and away once the message is given up', async () => {
    await begin();
    world.move('2026-03-02', '09:01');
    expect(await goOn()).toEqual({ standing: 'waiting', page: null, isLate: true });
    await world.store.transact((unit) =>
      world.engine.acting.told(unit, `harbour.landing:${landing().id}`, {
        deliveryId: 'd',
        messageId: 'm',
        system: 'guild',
        type: 'harbour.asked.v1',
        outcome: 'giveUp',
        factId: world.tables.added.outbox.at(-1)!.id,
      }),
    );
    expect(await goOn()).toEqual({ standing: 'away' });
  });

  it('says what is wrong by itself before anybody is asked, and takes nothing that it did not ask for', async () => {
    const wrong = (form: Readonly<Record<string, string>>) =>
      world.engine.wrongOfNewcomer(way, form).map(({ pointer, code }) => [pointer, code]);
    expect(wrong(said)).toEqual([]);
    expect(wrong({ ...said, document: '1' })).toEqual([['/form/document', expect.any(String)]]);
    expect(wrong({ book: 'B-1', document: one, called: '李四' })).toEqual([['/form/ship', 'required']]);
    expect(wrong({ ...said, ticket: 'x', sailor: 's1' })).toEqual([
      ['/form/ticket', 'unknown'],
      ['/form/sailor', 'unknown'],
    ]);
    expect(await begin({ ...said, book: 'B-0' })).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/book' }] } });
    expect(world.tables.added.outbox).toEqual([]);
  });
});

describe('how such an identification is declared', () => {
  const faults = (change: Partial<Registering>): readonly string[] =>
    checkAreas([{ ...harbour, identifications: [{ ...way, ...change }] }]);

  it.each<[string, Partial<Registering>]>([
    ['asks for landedAt, which hail does not take.', { registers: { ...way.registers, asks: ['landedAt'] } }],
    ['asks for ticket, which is its own.', { registers: { ...way.registers, asks: ['ticket'] } }],
    ['gives them the role captain, which harbour has not.', { account: { ...way.account!, role: 'captain' } }],
    ['calls them by nickname, which entries do not have.', { account: { ...way.account!, name: 'nickname' } }],
    ['is away in the unknown state gone.', { away: { ...way.away!, states: ['gone'] } }],
    ['registers nobody: harbour.landing belongs to no entry by sailor.', { record: { ...way.record, belongs: [] } }],
  ])('%s', (fault, change) => {
    expect(faults(change)).toContain(`harbour.landing: its identification ${fault}`);
  });

  it('registers nobody who then has no account', () => {
    const { account, ...without } = way;
    expect(account).toBeDefined();
    expect(checkAreas([{ ...harbour, identifications: [without] }])).toContain(
      'harbour.landing: its identification registers people who then have no account.',
    );
  });
});
