import { entry, newWorld, somebody } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { area } from '../index.js';

const unit = (id: string, kind: 'office' | 'district' | 'association' | 'institution', title: string, district: string | null) =>
  ({ id, parent: 'city', kind, title: [title, title], district }) as const;

export const units = {
  bureau: unit('city/notary-office', 'office', '公管处', null),
  leaders: unit('city/leaders', 'office', '局领导', null),
  huangpu: unit('district/310101', 'district', '黄浦区司法局', '310101'),
  pudong: unit('district/310115', 'district', '浦东新区司法局', '310115'),
  association: unit('association/notaries', 'association', '市公证协会', null),
  one: unit('notary/GZ-01', 'institution', '申黄公证处', '310101'),
  two: unit('notary/GZ-02', 'institution', '申浦公证处', '310115'),
} as const;

const who = (name: string, role: string, at: keyof typeof units): Viewer => somebody(name, [`notary.${role}`], units[at]);
/** Those of the page of the area (areas/notary.md, section 0). */
export const people = {
  lead: who('notary.lead', 'lead', 'bureau'),
  clerk: who('notary.clerk', 'clerk', 'bureau'),
  otherClerk: who('notary.clerk.b', 'clerk', 'bureau'),
  chief: who('notary.chief', 'chief', 'leaders'),
  inspector: who('notary.inspector', 'inspector', 'bureau'),
  district: who('notary.district', 'district', 'huangpu'),
  pudong: who('notary.pudong', 'district', 'pudong'),
  association: who('notary.association', 'association', 'association'),
  associationHead: who('notary.association.head', 'association-head', 'association'),
  office: who('notary.office', 'office', 'one'),
  officeTwo: who('notary.office.b', 'office', 'two'),
  officer: somebody('notary.officer', ['notary.officer'], units.one, 'notary.person:officer'),
} as const;

let key = 0;
/** GZ-01 in Huangpu (of the district), GZ-02 in Pudong (mixed), GZ-03 of the city; notaries G-0101, G-0102 of GZ-01 and G-0201 of GZ-02. */
export function notaryWorld(today = '2026-03-02T01:00:00.000Z') {
  const world = newWorld([area], today);
  const offices = Object.fromEntries(
    (
      [
        ['GZ-01', '申黄公证处', 'district', 'institution', 'district', '310101'],
        ['GZ-02', '申浦公证处', 'district', 'mixed', 'mixed', '310115'],
        ['GZ-03', '申城公证处', 'city', 'cooperative', 'city', '310106'],
      ] as const
    ).map(([code, name, level, form, category, seat]) => {
      const supervisor = level === 'district' ? seat : null;
      const row = entry(
        'notary.office',
        code,
        { code, name, level, form, category, seat, supervisor },
        { district: supervisor, ownerUnit: `notary/${code}` },
      );
      world.tables.put(row);
      return [code, row];
    }),
  );
  const staff = Object.fromEntries(
    (
      [
        ['officer', 'G-0101', '范思齐', 'GZ-01'],
        ['colleague', 'G-0102', '钱文博', 'GZ-01'],
        ['elsewhere', 'G-0201', '孙思远', 'GZ-02'],
      ] as const
    ).map(([id, licence, name, office]) => {
      const at = offices[office]!;
      const row = entry(
        'notary.person',
        id,
        {
          licence,
          name,
          kind: 'notary',
          status: 'practising',
          partyMember: id === 'officer',
          office: at.id,
          officeClass: at.values['category'],
          officeForm: at.values['form'],
        },
        { district: at.district, ownerUnit: at.ownerUnit },
      );
      world.tables.put(row);
      return [licence, row];
    }),
  );
  const perform = (viewer: Viewer, type: string, action: string, row: RecordRow | undefined, form: object = {}, reason?: string) =>
    world.engine.perform({
      viewer,
      type,
      action,
      form: { ...form },
      idempotencyKey: `n${++key}`,
      ...(row && { id: row.id, version: row.version }),
      ...(reason !== undefined && { reason }),
    });
  const last = (type: string): RecordRow => world.tables.of(type).at(-1)!;
  return { world, offices, staff, perform, last };
}
export type NotaryWorld = ReturnType<typeof notaryWorld>;
