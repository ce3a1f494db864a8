import { describe, expect, it } from 'vitest';
import { checkAreas } from '../definitions/index.js';
import { bench, city, districtUnit, entry, newWorld, somebody, type World } from './testing/index.js';

const at = districtUnit('310101');
const people = {
  cityClerk: somebody('city.clerk', ['bench.city-clerk'], city),
  districtClerk: somebody('district.clerk', ['bench.district-clerk'], at),
  cityHead: somebody('city.head', ['bench.city-head'], city),
  districtHead: somebody('district.head', ['bench.district-head'], at),
};
let key = 0;
const act = (world: World, who: keyof typeof people, action: string, form: Record<string, unknown> = {}, reason?: string) => {
  const row = world.tables.of('bench.hearing').at(0);
  return world.engine.perform({
    viewer: people[who],
    type: 'bench.hearing',
    action,
    form,
    idempotencyKey: `b${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
};
const hearing = (world: World) => world.only('bench.hearing');

const opened = async (form: Record<string, unknown> = { porter: 'p' }): Promise<World> => {
  const world = newWorld([bench], '2026-03-02T01:00:00.000Z');
  world.tables.put(entry('bench.porter', 'p', { code: '1', called: '张三' }), entry('bench.guild', 'g', { code: '1', called: '车马行' }));
  await act(world, 'districtClerk', 'open', { officers: [{ name: '赵一' }], restsUntil: '年底', ...form });
  return world;
};
const filed = async (form?: Record<string, unknown>): Promise<World> => {
  const world = await opened(form);
  await act(world, 'districtClerk', 'askFiling');
  await act(world, 'districtHead', 'approveFiling');
  return world;
};
const member = (name: string, vote: string | null = 'agreed', presence = 'present') => ({ name, presence, ...(vote !== null && { vote }) });

describe('what an action refuses to make of a record', () => {
  it('belongs to an area that is in order', () => {
    expect(checkAreas([bench])).toEqual([]);
  });

  it('is said at every cell it is said at, and nothing is kept', async () => {
    const world = await filed();
    const rulings = [
      { kind: 'fine', amount: '600.00' },
      { kind: 'fine', amount: '6000.00' },
      { kind: 'rest', days: 3 },
      { kind: 'fine', amount: '9000.00' },
    ];
    expect(await act(world, 'districtHead', 'rule', { rulings })).toMatchObject({
      refused: {
        problem: 'input',
        findings: [
          { pointer: '/form/rulings/1/amount', code: 'refused', words: ['罚款应在五千元以下。', 'A fine is 5,000 at most.'] },
          { pointer: '/form/rulings/3/amount' },
          { pointer: '/form/rulings' },
        ],
      },
    });
    expect(hearing(world)).toMatchObject({ state: 'filed' });
    expect(hearing(world).values['rulings'] ?? null).toBeNull();
  });

  it('refuses the act as a whole where it is said at no field', async () => {
    expect(await act(await filed(), 'districtHead', 'rule', { rulings: [{ kind: 'rest', days: 31 }] })).toEqual({
      refused: { problem: 'action-not-possible', why: ['三十天以上由市决定。', 'More than thirty days are for the city.'] },
    });
  });

  it('goes by the parameter of the day the record says', async () => {
    const world = await filed();
    const rulings = [{ kind: 'fine', amount: '1500.00' }];
    world.tables.put({ ...hearing(world), values: { ...hearing(world).values, filedOn: '2026-02-27' } });
    expect(await act(world, 'districtHead', 'rule', { rulings })).toMatchObject({
      refused: { findings: [{ pointer: '/form/rulings', words: ['须先集体讨论。', expect.any(String)] }] },
    });
    world.tables.put({ ...hearing(world), values: { ...hearing(world).values, filedOn: '2026-03-02' } });
    expect(await act(world, 'districtHead', 'rule', { rulings })).toMatchObject({ done: { state: 'done' } });
  });

  it('is a fault of the definition when it is said at a field its form does not ask for, or reads one that is not there', () => {
    const [porter, guild, of] = bench.records;
    const broken = {
      ...of!,
      actions: {
        ...of!.actions,
        rule: { ...of!.actions['rule']!, refuses: [{ at: 'officers.nobody', when: { read: 'missing' }, why: ['', ''] as const }] },
      },
    };
    expect(checkAreas([{ ...bench, records: [porter!, guild!, broken] }])).toEqual(
      expect.arrayContaining([
        'bench.hearing: what rule refuses reads the unknown field missing.',
        'bench.hearing: what rule refuses is said at the unknown field officers.nobody.',
        'bench.hearing: what rule refuses is said at officers.nobody, which its form does not ask for.',
      ]),
    );
  });
});

describe('what follows from the values of a record', () => {
  it('is kept in its field, and an effect under a condition comes about only where that holds', async () => {
    const world = await filed();
    await act(world, 'districtHead', 'rule', {
      rulings: [
        { kind: 'fine', amount: '300.50' },
        { kind: 'fine', amount: '200.00' },
        { kind: 'rest', days: 5 },
        { kind: 'rest', days: 7 },
      ],
    });
    expect(hearing(world).values).toMatchObject({ fined: 50_050, longest: 7 });
    expect(world.only('bench.porter').values['restsUntil']).toBe('年底');
    const mild = await filed();
    await act(mild, 'districtHead', 'rule', { rulings: [{ kind: 'fine', amount: '300.00' }] });
    expect([hearing(mild).values['longest'], mild.only('bench.porter').values['restsUntil']]).toEqual([null, undefined]);
  });

  it('is taken from the first of several refs that is filled; a form that fills two is refused', async () => {
    expect(hearing(await opened()).values['party']).toBe('张三');
    expect(hearing(await opened({ guild: 'g' })).values['party']).toBe('车马行');
    const both = newWorld([bench]);
    both.tables.put(entry('bench.porter', 'p', { code: '1' }), entry('bench.guild', 'g', { code: '1' }));
    expect(await act(both, 'districtClerk', 'open', { porter: 'p', guild: 'g' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/guild' }] },
    });
  });

  it('an action that only effects do is nobody’s by hand', async () => {
    const world = await opened();
    const row = world.only('bench.porter');
    expect(
      await world.engine.perform({
        viewer: people.cityClerk,
        type: 'bench.porter',
        id: row.id,
        version: row.version,
        action: 'rest',
        form: {},
        idempotencyKey: 'hand',
      }),
    ).toEqual({ refused: { problem: 'forbidden' } });
  });
});

describe('two authorities, one of which is competent', () => {
  it('the other reads the case and acts on none of it, and is told why; notices go to who acts', async () => {
    const world = await opened();
    await act(world, 'districtClerk', 'askFiling');
    expect(await act(world, 'cityHead', 'approveFiling')).toEqual({
      refused: { problem: 'action-not-possible', why: ['本案由区办理。', 'The district has this case.'] },
    });
    expect((await world.engine.offers(hearing(world), people.cityHead)).find(({ action }) => action === 'approveFiling')).toMatchObject({
      allowed: false,
      why: ['本案由区办理。', expect.any(String)],
    });
    expect(world.tables.added.notice.filter(({ name }) => name === 'filingAsked').map(({ address }) => address)).toEqual([
      'bench.district-head@district:310101',
    ]);
  });

  it('hands a case over: offered, withdrawn, refused with a reason, accepted; the other side is told and then acts', async () => {
    const world = await filed();
    expect(await act(world, 'districtClerk', 'offerHanding')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    await act(world, 'districtClerk', 'offerHanding', {}, '案情重大。');
    expect(hearing(world)).toMatchObject({ state: 'handingOffered', values: { handingAnswer: 'offered', handingOfferedOn: '2026-03-02' } });
    expect(world.tables.added.notice.at(-1)).toMatchObject({ name: 'offerHanding', address: 'bench.city-clerk@*' });
    await act(world, 'districtClerk', 'withdrawHanding');
    expect(hearing(world)).toMatchObject({ state: 'filed', values: { handingAnswer: 'withdrawn' } });
    await act(world, 'districtClerk', 'offerHanding', {}, '再报。');
    expect(await act(world, 'cityClerk', 'refuseHanding')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    await act(world, 'cityClerk', 'refuseHanding', {}, '由区办理。');
    expect(hearing(world)).toMatchObject({ state: 'filed', values: { handingAnswer: 'refused', authority: 'district' } });
    await act(world, 'districtClerk', 'offerHanding', {}, '三报。');
    expect(await act(world, 'cityClerk', 'acceptHanding')).toMatchObject({ done: { state: 'open' } });
    expect(hearing(world).values).toMatchObject({ authority: 'city', handingAnswer: 'accepted' });
    expect(await act(world, 'districtClerk', 'askFiling')).toMatchObject({ refused: { why: ['本案由市办理。', expect.any(String)] } });
    expect(await act(world, 'cityClerk', 'askFiling')).toMatchObject({ done: { state: 'filing' } });
  });
});

describe('a committee', () => {
  const sat = async (members: readonly object[]) => {
    const world = await filed();
    await act(world, 'districtClerk', 'convenePanel');
    return { world, outcome: await act(world, 'districtHead', 'concludePanel', { panelMembers: members, panelConclusion: '同意处罚。' }) };
  };

  it('concludes with a quorum and a majority, and keeps who was present, who was excused and how each voted', async () => {
    const { world, outcome } = await sat([member('甲'), member('乙'), member('丙', 'opposed'), member('丁', null, 'excused')]);
    expect(outcome).toMatchObject({ done: { state: 'discussed' } });
    expect(hearing(world).values).toMatchObject({
      panelOn: '2026-03-02',
      panelConclusion: '同意处罚。',
      panelMembers: [{ row: 1, name: '甲', vote: 'agreed' }, { row: 2 }, { row: 3, vote: 'opposed' }, { row: 4, presence: 'excused' }],
    });
  });

  it.each([
    ['too few present', [member('甲'), member('乙'), member('丙', null, 'excused')], '/form/panelMembers'],
    ['one present who did not vote', [member('甲'), member('乙'), member('丙', null)], '/form/panelMembers/2/vote'],
    ['one excused who voted', [member('甲'), member('乙'), member('丙'), member('丁', 'agreed', 'excused')], '/form/panelMembers/3/vote'],
    ['one who investigated the case', [member('甲'), member('赵一'), member('丙')], '/form/panelMembers/1/name'],
    ['one named twice', [member('甲'), member('乙'), member('甲')], '/form/panelMembers/0/name'],
    ['no majority', [member('甲'), member('乙', 'opposed'), member('丙', 'abstained')], '/form/panelMembers'],
  ])('is refused with %s', async (_, members, pointer) => {
    const { outcome } = await sat(members);
    expect(outcome).toMatchObject({
      refused: { problem: 'input', findings: expect.arrayContaining([expect.objectContaining({ pointer })]) as unknown },
    });
  });
});
