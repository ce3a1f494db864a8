import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import type { Part } from '../indicators/scoring.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { upload } from '../testing/files.js';
import { award } from './award.js';

const type = award.name;
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
});
const record = async (viewer: Viewer = people.district, more: object = {}) =>
  at.perform(viewer, type, 'record', undefined, {
    title: '上海市司法行政系统先进集体',
    level: 'city',
    office: at.offices['GZ-01']!.id,
    documentNumber: '沪司表〔2026〕1号',
    awardedOn: '2026-02-27',
    papers: [{ id: await upload(at.world, type, 'papers', viewer, '表彰决定.pdf') }],
    ...more,
  });
const act = (viewer: Viewer, action: string, reason?: string) => at.perform(viewer, type, action, at.last(type), {}, reason);

describe('awards (N32, N37)', () => {
  it('N32: recorded by the district with its document, recognised by the head of the city’s office and by nobody else', async () => {
    expect(await record()).toMatchObject({ done: { state: 'review' } });
    expect(at.last(type).values['decideDue']).toBe('2026-03-16');
    expect(await act(people.district, 'recognise')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.lead, 'recognise')).toMatchObject({ done: { state: 'recognised' } });
    expect(at.last(type)).toMatchObject({
      district: '310101',
      ownerUnit: 'notary/GZ-01',
      values: { officeName: '申黄公证处', category: 'district', recordedOn: '2026-03-02', recognisedOn: '2026-03-02' },
    });
  });

  it('N32: of a person too, who is of that office; without a document, without office, or after today it is refused at its place', async () => {
    await record(people.clerk, { person: at.staff['G-0101']!.id });
    expect(at.last(type).values).toMatchObject({ office: at.offices['GZ-01']!.id, personName: '范思齐' });
    const refused = async (more: object) =>
      ((await record(people.clerk, more)) as { refused?: { findings?: { pointer: string }[] } }).refused?.findings?.map(
        ({ pointer }) => pointer,
      );
    expect(await refused({ papers: [] })).toEqual(['/form/papers']);
    expect(await refused({ office: null })).toEqual(['/form/office']);
    expect(await refused({ person: at.staff['G-0201']!.id })).toEqual(['/form/person']);
    expect(await refused({ awardedOn: '2026-03-03' })).toEqual(['/form/awardedOn']);
  });

  it('N32: the same award is recognised once; one sent back is handed in again, and a revoked one stays to be read', async () => {
    await record();
    await act(people.lead, 'recognise');
    await record(people.clerk);
    expect(await act(people.lead, 'recognise')).toMatchObject({
      refused: { why: [expect.stringContaining('不得重复计分'), expect.any(String)] },
    });
    expect(await act(people.lead, 'sendBack', '重复登记')).toMatchObject({ done: { state: 'returned' } });
    expect(await act(people.clerk, 'drop', '重复登记')).toMatchObject({ done: { state: 'dropped' } });
    const [first] = at.world.tables.of(type);
    expect(await at.perform(people.lead, type, 'revoke', first, {})).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.perform(people.lead, type, 'revoke', first, {}, '表彰机关撤销')).toMatchObject({ done: { state: 'revoked' } });
  });

  it('N32, N37: one award of the city and one criticism in two years are +4; ten for one of the nation, ten off for an administrative penalty', async () => {
    await record(people.district, { person: at.staff['G-0101']!.id });
    await act(people.lead, 'recognise');
    // One that nobody recognised yet counts nothing.
    await record(people.district, { documentNumber: '沪司表〔2026〕2号' });
    const punished = (id: string, person: string, kind: string) =>
      at.world.tables.put({
        ...entry('notary.punishment', id, {
          office: at.staff[person]!.values['office'],
          person: at.staff[person]!.id,
          kind,
          decidedOn: '2026-01-20',
        }),
        state: 'effective',
      });
    punished('talk', 'G-0101', 'education');
    punished('fine', 'G-0201', 'administrative');
    for (const subject of ['office', 'person'])
      await at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject, month: '2026-02-01' });
    const said = (sheet: string, field: string, id: string, code: string) =>
      (at.world.tables.of(sheet).find(({ values }) => values[field] === id)!.values['parts'] as readonly Part[]).find(
        (one) => one.code === code,
      )?.value;
    expect(said('notary.officeScore', 'office', at.offices['GZ-01']!.id, 'N32-05')).toBe('4.0');
    expect(said('notary.personScore', 'person', 'officer', 'N37-03')).toBe('4.0');
    expect(said('notary.personScore', 'person', 'elsewhere', 'N37-03')).toBe('−10.0');
  });

  it('N32: an office reads its own and no other’s, a notary his', async () => {
    await record(people.district, { person: at.staff['G-0101']!.id });
    const { id } = at.last(type);
    const sees = async (viewer: Viewer) => (await at.world.reader.get(type, id, scopesOf(viewer, award))) !== null;
    expect(await Promise.all([people.office, people.officer, people.officeTwo, people.pudong, people.lead].map(sees))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});
