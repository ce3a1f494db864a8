import { beforeEach, describe, expect, it } from 'vitest';
import { expressionOf, valueOf } from '@fatong/contracts/expression';
import { scopesOf } from '../../../access/index.js';
import { entry, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint, uscc } from '../testing/reports.js';
import { does, latest, outType, passedOn, submitted, sure } from '../testing/transfers.js';
import { sizeOf } from './firm-size.js';
import { transferOverview } from './overview.js';
import { transfer } from './transfer.js';

let world: World;
const act = (viewer: Viewer, action: string, more: Parameters<typeof does>[4] = {}) => does(world, outType, viewer, action, more);
const row = () => latest(world, transfer.name);

beforeEach(() => {
  world = lawyersWorld();
  world.move('2026-03-02');
});

describe('the register of files across provinces (L15)', () => {
  it('L15: an application opens its row, letters and file are written into it, and it closes with it', async () => {
    await sure(does(world, outType, people.lawyer, 'draft', { form: { lawyer: 'lawyer-1' }, opens: true }));
    expect(world.tables.of(transfer.name)).toEqual([]);
    await passedOn(world);
    expect(row()).toMatchObject({
      state: 'open',
      district: '310101',
      values: {
        direction: 'out',
        person: '王小明',
        firm: 'firm-1',
        province: 'zhejiang',
        counterpart: '浙江省司法厅',
        theirFirm: '浙江远航律师事务所',
        askedOn: '2026-03-02',
        reason: '随家人迁居杭州。',
      },
    });
    await sure(act(people.cityLead, 'approve'));
    expect(row()).toMatchObject({ state: 'open', values: { letterNumber: '沪司律调函〔2026〕1号' } });
    await sure(act(people.cityClerk, 'dispatch', { form: { boxes: 1, pages: 9, sealNumber: 'F', parcel: 'E', copyKept: true } }));
    expect(row().values['sentOn']).toBe('2026-03-02');
    world.move('2026-03-10');
    await sure(act(people.cityClerk, 'receive', { form: { receiptOn: '2026-03-09' } }));
    expect(row()).toMatchObject({ state: 'closed', values: { receivedOn: '2026-03-09', closedOn: '2026-03-10', result: 'done' } });
  });

  it('L15: what is taken back and what is refused close it with their result', async () => {
    await submitted(world);
    await sure(act(people.lawyer, 'withdraw'));
    expect(row()).toMatchObject({ state: 'closed', values: { result: 'withdrawn' } });
    await passedOn(world);
    await world.report('lawyers', [complaint(2, { state: 'investigation' })]);
    await sure(act(people.cityLead, 'refuse', { form: { bar: 'investigated', refusalGrounds: '投诉在查。' } }));
    expect(row()).toMatchObject({ state: 'closed', values: { result: 'refused' } });
  });

  it('L15: a closed row says how many working days it took, days of rest not counted', async () => {
    world.move('2026-02-13');
    await submitted(world);
    world.move('2026-03-02');
    await sure(act(people.lawyer, 'withdraw'));
    expect(row().values).toMatchObject({ askedOn: '2026-02-13', closedOn: '2026-03-02', workdays: 7 });
    expect(transferOverview.ratios['workdays']).toMatchObject({ of: ['ended'], mean: 'workdays' });
  });

  it('L15: a row keeps how large the firm was when it was asked for, and figures go by it', async () => {
    const at = { district: '310101', ownerUnit: `firm/${uscc}` };
    for (let i = 2; i <= 12; i++)
      world.tables.put(entry('lawyers.lawyer', `l${i}`, { firm: 'firm-1', status: i === 12 ? 'cancelled' : 'practising' }, at));
    await submitted(world);
    expect(row().values).toMatchObject({ firmLawyers: 11, firmSize: 'upTo30' });
    world.tables.put(entry('lawyers.lawyer', 'l13', { firm: 'firm-1', status: 'practising' }, at));
    await sure(act(people.lawyer, 'withdraw'));
    expect(row().values).toMatchObject({ firmLawyers: 11, firmSize: 'upTo30' });
    expect(transferOverview.tables['size']).toMatchObject({ by: 'firmSize', rank: 'all' });
    expect([1, 10, 11, 30, 31, 100, 101].map((firmLawyers) => sizeOf({ firmLawyers }).firmSize)).toEqual([
      'upTo10',
      'upTo10',
      'upTo30',
      'upTo30',
      'upTo100',
      'upTo100',
      'above100',
    ]);
    expect(sizeOf({}).firmSize).toBeNull();
  });

  it('L15: nobody edits a row, open or closed: it has no action for people', () => {
    expect(Object.values(transfer.actions).filter(({ by }) => by.length > 0)).toEqual([]);
    expect(transfer.states.closed.kind).toBe('end');
  });

  it('L15: a firm sees the rows of its own lawyers alone, a district its own', async () => {
    await submitted(world);
    const other = { ...row(), id: 'other', district: '310115', ownerUnit: 'firm/other' };
    world.tables.put(other);
    const seen = async (viewer: Viewer) =>
      (
        await world.reader.list({
          type: transfer.name,
          scopes: scopesOf(viewer, transfer),
          sort: { field: 'createdAt', descending: true },
          limit: 9,
          fields: [],
        })
      ).total;
    expect(await Promise.all([people.cityClerk, people.huangpu, people.pudong, people.firm, people.lawyer].map(seen))).toEqual([
      2, 1, 1, 1, 0,
    ]);
  });

  it('L15: the figures of both directions are exactly the rows of the list with the same filter', async () => {
    await submitted(world);
    world.tables.put({ ...row(), id: 'in', values: { ...row().values, direction: 'in' } });
    const rows = async (filter: object): Promise<number> => {
      const where = Object.entries(filter).map(([field, value]) => expressionOf(valueOf<string>({ read: field }).is(value as string)))[0];
      const { items } = await world.reader.list({
        type: transfer.name,
        scopes: [{ kind: 'city' }],
        sort: { field: 'createdAt', descending: true },
        limit: 9,
        fields: [],
        ...(where && { where }),
      });
      return items.length;
    };
    const counted = ['out', 'in', 'all'].map((name) => transferOverview.measures[name]!);
    for (const one of counted) expect(one).toMatchObject({ kind: 'dated', date: 'askedOn', of: { name: transfer.name } });
    expect(await Promise.all(counted.map(({ filter }) => rows(filter)))).toEqual([1, 1, 2]);
  });
});
