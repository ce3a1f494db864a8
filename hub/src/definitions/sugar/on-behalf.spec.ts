import { beforeEach, describe, expect, it } from 'vitest';
import { visibleEvents } from '../../access/index.js';
import { checkAreas } from '../index.js';
import { city, entry, moot, newWorld, somebody, type World } from '../../engine/testing/index.js';

const type = 'moot.plea';
const plea = moot.records.find(({ name }) => name === type)!;
const [clerk, reeve, lord] = ['clerk', 'reeve', 'lord'].map((role) => somebody(role, [`moot.${role}`], city)) as [
  ReturnType<typeof somebody>,
  ReturnType<typeof somebody>,
  ReturnType<typeof somebody>,
];
let world: World;
let key = 0;
const act = async (viewer: typeof clerk, action: string, form: Record<string, unknown> = {}, reason?: string) => {
  const row = world.tables.of(type).at(0);
  const on = row === undefined ? {} : { id: row.id, version: row.version };
  return world.engine.perform({
    viewer,
    type,
    action,
    form,
    idempotencyKey: `m${++key}`,
    ...on,
    ...(reason !== undefined && { reason }),
  });
};
beforeEach(() => {
  world = newWorld([moot]);
  world.tables.put(entry('moot.freeman', 'f', { called: '王五' }));
});
const ruled = async () => {
  await act(clerk, 'enter', { freeman: 'f', wish: '修桥', onBehalf: 'visit' });
  await act(clerk, 'hear');
  await act(clerk, 'askRuling');
  await act(reeve, 'passRuling', {}, '同意。');
  await act(lord, 'approveRuling', {}, '准。');
};

describe('a matter that staff enter for somebody', () => {
  it('belongs to an area that is in order', () => {
    expect(checkAreas([moot])).toEqual([]);
  });

  it('says by which way he came, and by itself who took it', async () => {
    await act(clerk, 'enter', { freeman: 'f', wish: '修桥', onBehalf: 'phone' });
    expect(world.only(type).values).toMatchObject({ onBehalf: 'phone', takenBy: 'clerk', called: '王五' });
  });

  it('is not entered without its way', async () => {
    expect(await act(clerk, 'enter', { freeman: 'f', wish: '修桥' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/onBehalf' }] },
    });
  });

  it('is signed by nobody in a form', () => {
    const { enter } = plea.actions;
    const signed = { ...enter!, form: [...enter!.form, 'takenBy'] };
    const broken = { ...plea, actions: { ...plea.actions, enter: signed } } as typeof plea;
    const records = moot.records.map((one) => (one.name === type ? broken : one));
    expect(checkAreas([{ ...moot, records }]).filter((line) => line.includes('signs'))).toEqual([
      'moot.plea: the action enter signs takenBy, which its form asks for.',
    ]);
  });
});

describe('an approval among officials that keeps its minutes', () => {
  it('has each step with what was said at it, by whom and when, and its letter says them', async () => {
    await ruled();
    expect(world.only(type)).toMatchObject({
      state: 'ruled',
      values: {
        opinions: [
          { row: 1, step: '报请裁定', who: 'clerk', on: '2026-03-02' },
          { row: 2, step: '裁定审核通过', who: 'reeve', opinion: '同意。', on: '2026-03-02' },
          { row: 3, step: '批准裁定', who: 'lord', opinion: '准。', on: '2026-03-02' },
        ],
      },
    });
    const [letter] = world.tables.added.letter;
    expect(letter!.content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))).toContainEqual(
      expect.stringContaining('批准裁定 准。 lord'),
    );
  });

  it('is on the timeline of officials alone, whichever post they hold', async () => {
    await ruled();
    const events = world.tables.added.event.filter(({ type: of }) => of === type);
    const names = (roles: readonly string[]) => visibleEvents(plea, events, roles).map(({ name }) => name);
    expect(names(['lord'])).toEqual(['enter', 'hear', 'askRuling', 'passRuling', 'approveRuling']);
    expect(names(['freeman'])).toEqual(['enter', 'hear']);
  });

  it('is passed at no post by who did what it excludes', async () => {
    const both = somebody('both', ['moot.clerk', 'moot.reeve'], city);
    await act(clerk, 'enter', { freeman: 'f', wish: '修桥', onBehalf: 'phone' });
    await act(both, 'hear');
    await act(clerk, 'askRuling');
    expect(await act(both, 'passRuling')).toMatchObject({
      refused: { why: ['“听取”由您本人经办，须由他人裁定审核通过。', expect.any(String)] },
    });
  });
});

describe('a letter into the portal', () => {
  it('has arrived there when it is issued', async () => {
    await ruled();
    const { letter, letterDelivery } = world.tables.added;
    expect(letterDelivery).toMatchObject([
      { letterId: letter[0]!.id, way: 'electronic', sentOn: '2026-03-02', arrivedOn: '2026-03-02', content: { notedBy: 'lord' } },
    ]);
  });

  it('is for somebody, and by nobody’s hand besides', () => {
    const wrong = (change: object) =>
      checkAreas([
        {
          ...moot,
          records: moot.records.map((one) =>
            one.name === type ? { ...one, letters: { ruling: { ...one.letters['ruling']!, ...change } } } : one,
          ),
        },
      ]).filter((line) => line.includes('portal'));
    expect([wrong({ to: [] }), wrong({ deliver: ['clerk'] })]).toEqual([
      ['moot.plea: the letter ruling goes into the portal, and is for nobody.'],
      ['moot.plea: the letter ruling goes into the portal by itself, and is delivered by hand besides.'],
    ]);
  });
});
