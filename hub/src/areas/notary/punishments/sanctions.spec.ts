import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { readReport } from '../../../api/testing/report-reading.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { punishments } from './overview.js';

const type = 'notary.punishment';
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
});
let serial = 0;
const reported = (more: object = {}): Message => ({
  id: `0197d2c4-5b1e-7c33-9a5e-${String(++serial).padStart(12, '0')}`,
  source: '/systems/notary-association',
  type: 'notary.sanction-reported.v1',
  time: '2026-03-02T01:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: 'GXC-2026-000012',
  data: {
    source: 'notary-association',
    id: 'GXC-2026-000012',
    version: 1,
    withdrawn: false,
    person: { licence: 'G-0101', name: '范思齐' },
    level: 'seriousWarning',
    months: 12,
    docNo: '沪公协惩〔2026〕12号',
    decidedOn: '2026-03-02',
    facts: '未按规定核实当事人身份。',
    ...more,
  },
});
const report = (more: object = {}) => at.world.report('notary', [reported(more)]);

describe('industry sanctions (N11)', () => {
  it('N11: what the association tells is matched, in force and counted; a second version that revokes it leaves the figures and stays in the file', async () => {
    await report();
    expect(at.world.only(type)).toMatchObject({
      state: 'effective',
      district: '310101',
      values: {
        kind: 'industry',
        level: 'seriousWarning',
        person: at.staff['G-0101']!.id,
        matched: 'exact',
        until: '2027-03-02',
        isFirst: true,
      },
    });
    const counted = async () =>
      (await readReport(at.world.reader, punishments, { viewer: people.lead, period: ['2026-03-01', '2026-03-31'], today: '2026-03-02' }))
        .figures['industry'];
    expect(await counted()).toBe(1);
    await report({ version: 2, withdrawn: true, revocation: '事实不清。' });
    expect(await counted()).toBe(0);
    expect(at.world.only(type)).toMatchObject({ state: 'revoked', values: { revocation: '事实不清。', level: 'seriousWarning' } });
  });

  it('N11: the same version twice changes nothing, and an older one that comes late neither', async () => {
    await report();
    await report({ version: 3, facts: '更正后的事实。' });
    await report({ version: 2, facts: '迟到的事实。' });
    expect(at.world.only(type).values['facts']).toBe('更正后的事实。');
  });

  it('N11: a newer version that says another length is in force for that, and is over by itself then', async () => {
    await report();
    await report({ version: 2, months: 6 });
    expect(at.world.only(type)).toMatchObject({
      state: 'effective',
      values: { months: 6, until: '2026-09-02', effectiveOn: '2026-03-02' },
    });
    at.world.move('2026-09-03');
    while ((await at.world.engine.strike()) > 0);
    expect(at.world.only(type)).toMatchObject({ state: 'expired' });
  });

  it('N11: one that is about somebody else by now leaves the figures and the file of the first until a clerk has matched it', async () => {
    await report();
    await report({ version: 2, person: { licence: 'G-0102', name: '钱文博' } });
    expect(at.world.only(type)).toMatchObject({ state: 'matching', district: null, ownerUnit: 'city' });
    expect([at.world.only(type).values['person'] ?? null, at.world.only(type).values['until'] ?? null]).toEqual([null, null]);
    expect(await at.perform(people.clerk, type, 'matchPerson', at.last(type), { person: at.staff['G-0102']!.id })).toMatchObject({
      done: { state: 'effective' },
    });
    expect(at.world.only(type).values).toMatchObject({ person: at.staff['G-0102']!.id, until: '2027-03-02', personName: '钱文博' });
  });

  it('N11: one whom nobody knows waits for a person, and is nobody’s of the districts until then', async () => {
    await report({ person: { licence: 'G-9999', name: '无此人' } });
    expect(at.world.only(type)).toMatchObject({ state: 'matching', values: { matched: 'none' } });
    const match = (viewer: typeof people.clerk) =>
      at.perform(viewer, type, 'matchPerson', at.last(type), { person: at.staff['G-0201']!.id });
    expect(await match(people.district)).toHaveProperty('refused');
    expect(await match(people.clerk)).toMatchObject({ done: { state: 'effective' } });
    expect(at.world.only(type)).toMatchObject({ district: '310115', values: { matched: 'hand', officeClass: 'mixed' } });
  });

  it('N11: a copy by hand is refused: the association’s data hold', async () => {
    const form = {
      kind: 'industry',
      level: 'warning',
      person: at.staff['G-0101']!.id,
      docNo: '沪公协惩〔2026〕13号',
      decidedOn: '2026-03-02',
    };
    expect(await at.perform(people.clerk, type, 'record', undefined, form)).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('以协会数据为准'), expect.any(String)] },
    });
    expect(at.world.tables.of(type)).toEqual([]);
  });

  it('N11: neither the office nor the city changes it', async () => {
    await report();
    expect(await at.perform(people.office, type, 'correct', at.last(type), {}, '有误。')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.perform(people.lead, type, 'correct', at.last(type), {}, '有误。')).toMatchObject({
      refused: { why: [expect.stringContaining('以协会数据为准'), expect.any(String)] },
    });
  });
});
