import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CountsAnswer, SearchAnswer } from '@fatong/contracts/api';
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

  it('counts in one answer what stands in each state that is no end, of every type and within what the reader may see', async () => {
    putComplaint(rig.store.tables, { district: districtA, state: 'archived' });
    putComplaint(rig.store.tables, { district: districtA, state: null });
    const complaints = async (username: string): Promise<unknown> =>
      (await (await rig.signIn(username)).get<CountsAnswer>('/api/counts')).body.types.find(({ type }) => type === 'lawyers.complaint');
    expect(await complaints('city')).toEqual({ type: 'lawyers.complaint', states: { [ours.state!]: 2, '-': 1 }, mine: 0 });
    expect(await complaints('district-b')).toEqual({ type: 'lawyers.complaint', states: { [theirs.state!]: 1 }, mine: 0 });
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
      counts: [{ type: 'lawyers.complaint', count: 2 }],
      partly: true,
    });
    for (const body of [{}, { limit: 5 }, { q: '李四', text: '张三' }])
      expect((await city.post('/api/search', body)).body).toMatchObject({ status: 422, errors: [{ pointer: '/q' }] });
    expect((await city.post('/api/search', { text: 'x' })).body).toMatchObject({ status: 422, errors: [{ pointer: '/text' }] });
  });
});
