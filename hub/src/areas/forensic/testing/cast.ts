import { randomUUID } from 'node:crypto';
import { MemoryFiles, entry, newWorld, somebody } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { dictionary } from '../categories/dictionary.js';
import { area } from '../index.js';

const unit = (id: string, kind: 'office' | 'district' | 'association' | 'institution', title: string, district: string | null) =>
  ({ id, parent: 'city', kind, title: [title, title], district }) as const;

export const units = {
  bureau: unit('city/notary-office', 'office', '公管处', null),
  huangpu: unit('district/310101', 'district', '黄浦区司法局', '310101'),
  pudong: unit('district/310115', 'district', '浦东新区司法局', '310115'),
  association: unit('association/forensic', 'association', '市司法鉴定协会', null),
  one: unit('forensic/J-01', 'institution', '申衡司法鉴定所', '310101'),
  two: unit('forensic/J-02', 'institution', '申正司法鉴定所', '310115'),
  police: unit('client/police', 'institution', '黄浦公安分局', '310101'),
} as const;

const who = (name: string, role: string, at: keyof typeof units, person?: string): Viewer =>
  somebody(name, [`forensic.${role}`], units[at], person === undefined ? null : person);
/** Those of the page of the area (areas/forensic.md, section 0). */
export const people = {
  lead: who('forensic.lead', 'lead', 'bureau'),
  clerk: who('forensic.clerk', 'clerk', 'bureau'),
  chief: who('forensic.chief', 'chief', 'bureau'),
  district: who('forensic.district', 'district', 'huangpu'),
  pudong: who('forensic.pudong', 'district', 'pudong'),
  association: who('forensic.association', 'association', 'association'),
  head: who('forensic.head', 'head', 'one'),
  desk: who('forensic.desk', 'desk', 'one'),
  a1: who('forensic.a1', 'appraiser', 'one', 'forensic.person:P-011'),
  a2: who('forensic.a2', 'appraiser', 'one', 'forensic.person:P-012'),
  reviewer: who('forensic.reviewer', 'reviewer', 'one', 'forensic.person:P-013'),
  headTwo: who('forensic.head.b', 'head', 'two'),
  deskTwo: who('forensic.desk.b', 'desk', 'two'),
  b1: who('forensic.b1', 'appraiser', 'two', 'forensic.person:P-021'),
  b2: who('forensic.b2', 'appraiser', 'two', 'forensic.person:P-022'),
  reviewerTwo: who('forensic.reviewer.b', 'reviewer', 'two', 'forensic.person:P-023'),
  client: who('forensic.client', 'client', 'police', 'forensic.client:C-01'),
} as const;

/** Every item of the dictionary, but those named. */
export const scope = (...without: readonly string[]) =>
  dictionary
    .filter(({ level, code }) => level === 'item' && !without.includes(code))
    .map(({ code, name }, at) => ({ row: at + 1, code, name, since: '2023-01-04', until: null, state: 'held' }));
/** The code of an item by its label; of a label that several categories have, by the category too. */
export const itemOf = (name: string, category?: string): string =>
  dictionary.find((one) => one.level === 'item' && one.name === name && (category === undefined || one.category === category))!.code;

export const lab = {
  status: 'practising',
  validUntil: '2030-12-31',
  accreditations: [{ row: 1, kind: 'cma', categories: 'A05 A12 A13 A14 A15 A16 A17 A18', until: '2030-06-30' }],
};
const other = itemOf('与毒物相关的其他法医毒物鉴定');

let key = 0;
/** J-01 (Huangpu) and J-02 (Pudong), which have every item but one; P-011, P-012, P-013 in the first, P-021 to P-023 in the second, the first and last of each with a senior title. */
export function forensicWorld(today = '2026-03-02T01:00:00.000Z') {
  const world = newWorld([area], today);
  for (const one of dictionary)
    world.tables.put(
      entry('forensic.category', one.code, { ...one, ...(one.category === null && { category: undefined }), status: 'current' }),
    );
  const institutions = [
    ['J-01', '申衡司法鉴定所', '310101'],
    ['J-02', '申正司法鉴定所', '310115'],
  ] as const;
  for (const [code, name, seat] of institutions)
    world.tables.put(
      entry(
        'forensic.institution',
        code,
        { code, name, seat, ...lab, scope: scope(other) },
        { district: seat, ownerUnit: `forensic/${code}` },
      ),
    );
  for (const [licence, name, title, at] of [
    ['P-011', '耿直', 'senior', 'J-01'],
    ['P-012', '路遥', 'middle', 'J-01'],
    ['P-013', '庞复', 'senior', 'J-01'],
    ['P-014', '江流', 'middle', 'J-01'],
    ['P-021', '齐英', 'senior', 'J-02'],
    ['P-022', '白川', 'middle', 'J-02'],
    ['P-023', '顾问渠', 'senior', 'J-02'],
    ['P-024', '冯述', 'middle', 'J-02'],
  ] as const) {
    const district = at === 'J-01' ? '310101' : '310115';
    world.tables.put(
      entry(
        'forensic.person',
        licence,
        { licence, name, title, status: 'practising', institution: at, validUntil: '2030-12-31', scope: scope(other) },
        { district, ownerUnit: `forensic/${at}` },
      ),
    );
  }
  world.tables.put(
    entry('forensic.client', 'C-01', { kind: 'police', name: '黄浦公安分局' }, { district: '310101', ownerUnit: 'client/police' }),
  );
  // As a seed does: an entry is its own.
  for (const { type, id } of world.tables.of('forensic.client'))
    world.tables.involvements.set(`${type}:${id}`, [{ type, recordId: id, who: `${type}:${id}`, role: 'subject', since: today }]);
  world.employ(...Object.values(people));

  const perform = (viewer: Viewer, type: string, action: string, row: RecordRow | undefined, form: object = {}, reason?: string) =>
    world.engine.perform({
      viewer,
      type,
      action,
      form: { ...form },
      idempotencyKey: `f${++key}`,
      ...(row && { id: row.id, version: row.version }),
      ...(reason !== undefined && { reason }),
    });
  const last = (type: string): RecordRow => world.tables.of(type).at(-1)!;
  /** Changes what the register says of somebody, as its own source does. */
  const enters = (type: string, id: string, values: object): void => {
    const row = world.tables.of(type).find((one) => one.id === id)!;
    world.tables.put({ ...row, values: { ...row.values, ...values } });
  };
  const upload = async (type: string, field: string, by: Viewer, name = '材料.pdf'): Promise<{ readonly id: string }> => {
    const id = randomUUID();
    await new MemoryFiles(world.tables).add({
      id,
      type,
      field,
      account: by.account.id,
      at: today,
      address: `address of ${id}`,
      size: 9,
      kind: 'pdf',
      content: { name, sm3: `sm3 of ${id}` },
    });
    return { id };
  };
  return { world, perform, last, enters, upload };
}
export type ForensicWorld = ReturnType<typeof forensicWorld>;
