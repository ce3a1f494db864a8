import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionAnswer, CountsAnswer, ListAnswer, SearchAnswer, TrayItem } from '@fatong/contracts/api';
import type { RecordRow } from '../../ports/index.js';
import { complainant, putComplaint } from '../testing/complaints.js';
import { districtA, districtB } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

describe('what spans the record types', () => {
  let rig: Rig;
  let ours: RecordRow;
  let theirs: RecordRow;
  beforeEach(async () => {
    rig = await startRig();
    ours = putComplaint(rig.store.tables, { district: districtA });
    theirs = putComplaint(rig.store.tables, { district: districtB, values: { lawyerName: '李四' } });
  });
  afterEach(() => rig.close());

  it('fills the tray with what involves the reader’s unit and is not over', async () => {
    putComplaint(rig.store.tables, { district: districtA, state: 'archived' });
    const association = (await (await rig.signIn('association')).get<ListAnswer<TrayItem>>('/api/tray')).body;
    expect(association.items.map(({ id, role }) => [id, role])).toEqual([
      [ours.id, 'handler'],
      [theirs.id, 'handler'],
    ]);
    expect(association.total).toBe(2);
    expect((await (await rig.signIn('operator')).get<ListAnswer<TrayItem>>('/api/tray')).body).toEqual({ items: [], next: null, total: 0 });
  });

  it('puts what has a day first into the tray, by its day, however long it has rested', async () => {
    const city = await rig.signIn('city');
    const issue = async (dueOn: string): Promise<string> =>
      (
        await city.post<ActionAnswer>('/api/records/lawyers.supervision/actions/issue', {
          form: { subject: dueOn, complaint: ours.id, seat: districtA, requirement: '反馈', dueOn },
        })
      ).body.id;
    const [later, sooner] = [await issue('2026-05-01'), await issue('2026-04-01')];
    const mine = { role: 'handler' as const, since: ours.createdAt };
    rig.store.tables.involvements.set(`${ours.type}:${ours.id}`, [
      { type: ours.type, recordId: ours.id, who: 'city/lawyers-office', ...mine },
    ]);
    const { items, total } = (await city.get<ListAnswer<TrayItem>>('/api/tray')).body;
    expect(total).toBe(3);
    expect(items.map(({ id, nextDue }) => [id, nextDue])).toEqual([
      [sooner, '2026-04-01'],
      [later, '2026-05-01'],
      [ours.id, null],
    ]);
  });

  it('never shows in the tray what the reader may not see, though it involves his unit', async () => {
    rig.store.tables.involvements.set(`${ours.type}:${ours.id}`, [
      { type: ours.type, recordId: ours.id, who: 'firm/31310000MD0000001X', role: 'firm', since: ours.createdAt },
    ]);
    rig.store.tables.involvements.set(`${theirs.type}:${theirs.id}`, [
      { type: theirs.type, recordId: theirs.id, who: 'firm/31310000MD0000001X', role: 'firm', since: theirs.createdAt },
      { type: theirs.type, recordId: theirs.id, who: 'lawyers.lawyer:l1', role: 'subject', since: theirs.createdAt },
      { type: theirs.type, recordId: theirs.id, who: `district/${districtA}`, role: 'copy', since: theirs.createdAt },
    ]);
    const tray = async (username: string): Promise<string[]> =>
      (await (await rig.signIn(username)).get<ListAnswer<TrayItem>>('/api/tray')).body.items.map(({ id }) => id);
    expect(await tray('firm')).toEqual([ours.id, theirs.id]);
    expect(await tray('lawyer')).toEqual([theirs.id]);
    expect(await tray('district-a')).toEqual([]);
    rig.store.tables.put({ ...theirs, district: districtA });
    expect(await tray('district-a')).toEqual([theirs.id]);
  });

  it('counts in one answer what stands in each state that is no end, of every type and within what the reader may see', async () => {
    putComplaint(rig.store.tables, { district: districtA, state: 'archived' });
    putComplaint(rig.store.tables, { district: districtA, state: null });
    const complaints = async (username: string): Promise<unknown> =>
      (await (await rig.signIn(username)).get<CountsAnswer>('/api/counts')).body.types.find(({ type }) => type === 'lawyers.complaint');
    expect(await complaints('city')).toEqual({ type: 'lawyers.complaint', states: { [ours.state!]: 2, '-': 1 } });
    expect(await complaints('district-b')).toEqual({ type: 'lawyers.complaint', states: { [theirs.state!]: 1 } });
    expect(await complaints('operator')).toBeUndefined();
  });

  it('finds records by number and by how their title begins, within what the reader may see', async () => {
    const find = async (username: string, text: string): Promise<string[]> =>
      (await (await rig.signIn(username)).post<SearchAnswer>('/api/search', { text })).body.items.map(({ id }) => id);
    expect(await find('city', theirs.number!)).toEqual([theirs.id]);
    expect(await find('city', '李四')).toEqual([theirs.id]);
    expect(await find('district-a', '李四')).toEqual([]);
    expect(await find('city', complainant.name)).toEqual([]);
    const city = await rig.signIn('city');
    expect((await city.post<SearchAnswer>('/api/search', { q: '李四' })).body).toMatchObject({
      items: [{ id: theirs.id }],
      next: null,
      total: 1,
      partly: false,
    });
    expect((await city.post<SearchAnswer>('/api/search', { q: ours.number!.slice(0, 2), limit: 1 })).body).toMatchObject({
      items: [{}],
      total: 2,
      partly: true,
    });
    for (const body of [{}, { limit: 5 }, { q: '李四', text: '张三' }])
      expect((await city.post('/api/search', body)).body).toMatchObject({ status: 422, errors: [{ pointer: '/q' }] });
    expect((await city.post('/api/search', { text: 'x' })).body).toMatchObject({ status: 422, errors: [{ pointer: '/text' }] });
  });
});
