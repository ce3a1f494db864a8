import { today } from '@fatong/contracts/codes';
import { entry, newWorld, somebody, type World } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { area } from '../index.js';

const unit = (id: string, kind: 'office' | 'district', title: string, district: string | null) =>
  ({ id, parent: 'city', kind, title: [title, title], district }) as const;
export const units = {
  petitions: unit('city/petitions', 'office', '信访办', null),
  lawyers: unit('city/lawyers-office', 'office', '律师工作处', null),
  notary: unit('city/notary-office', 'office', '公管处', null),
  huangpu: unit('district/310101', 'district', '黄浦区司法局', '310101'),
  pudong: unit('district/310115', 'district', '浦东新区司法局', '310115'),
  bureau: unit('city/leaders', 'office', '局领导', null),
} as const;

const who = (name: string, role: string, at: keyof typeof units): Viewer => somebody(name, [`petitions.${role}`], units[at]);
export const people = {
  desk: who('petition.desk', 'desk', 'petitions'),
  otherDesk: who('petition.desk.b', 'desk', 'petitions'),
  reviewer: who('petition.reviewer', 'reviewer', 'petitions'),
  lead: who('petition.lead', 'lead', 'petitions'),
  deputy: who('deputy', 'deputy', 'bureau'),
  officeColleague: who('office.clerk.b', 'office-clerk', 'notary'),
  officeClerk: who('office.clerk', 'office-clerk', 'notary'),
  officeLead: who('office.lead', 'office-lead', 'notary'),
  lawyersClerk: who('city.clerk', 'office-clerk', 'lawyers'),
  district: who('petition.district', 'district-clerk', 'huangpu'),
  districtColleague: who('petition.district.b', 'district-clerk', 'huangpu'),
  districtHead: who('district.head', 'district-head', 'huangpu'),
  pudong: who('petition.pudong', 'district-clerk', 'pudong'),
  supervisor: who('supervisor', 'supervisor', 'bureau'),
  otherSupervisor: who('supervisor.b', 'supervisor', 'bureau'),
  discipline: who('discipline.clerk', 'discipline-clerk', 'bureau'),
} as const;

export const letter = {
  subject: '公证收费',
  channel: 'letter',
  receivedOn: '2026-03-02',
  petitioner: '张三',
  purpose: 'demand',
  content: 'notary',
  summary: '反映公证收费过高。',
} as const;
/** Received today, where the clock is not ours to set. */
export const letterOfToday = () => ({ ...letter, receivedOn: today() });

/** As the dictionary of offices in charge names them. */
const codes: Readonly<Record<string, string>> = { notary: 'GGFW', lawyers: 'LSGZ', huangpu: '310101', pudong: '310115' };

let key = 0;
/** The office in charge of notaries, that of lawyers, two districts; on 2 March 2026. */
export function petitionsWorld(since = '2026-03-02T01:00:00.000Z', address = '') {
  const world = newWorld([area], since, undefined, address);
  for (const [code, name, at] of [
    ['notary', '公管处', units.notary],
    ['lawyers', '律师工作处', units.lawyers],
    ['huangpu', '黄浦区司法局', units.huangpu],
    ['pudong', '浦东新区司法局', units.pudong],
  ] as const)
    world.tables.put(
      entry(
        'petitions.body',
        code,
        { code: codes[code] ?? code, name, kind: at.kind === 'district' ? 'district' : 'office' },
        { district: at.district, ownerUnit: at.id },
      ),
    );
  const petition = (): RecordRow => world.only('petitions.petition');
  const all = (type: string): readonly RecordRow[] => world.tables.of(`petitions.${type}`);
  const partOf = (body: string): RecordRow => world.tables.of('petitions.part').findLast(({ values }) => values['body'] === body)!;
  const perform = (viewer: Viewer, type: string, action: string, row: RecordRow | undefined, form: object, reason?: string) =>
    world.engine.perform({
      viewer,
      type,
      action,
      form: { ...form },
      idempotencyKey: `k${++key}`,
      ...(row && { id: row.id, version: row.version }),
      ...(reason !== undefined && { reason }),
    });
  const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
    perform(viewer, 'petitions.petition', action, world.tables.of('petitions.petition').at(-1), form, reason);
  const inPart = (body: string, viewer: Viewer, action: string, form: object = {}, reason?: string) =>
    perform(viewer, 'petitions.part', action, partOf(body), form, reason);
  const register = (more: object = {}, viewer: Viewer = people.desk, action = 'register') =>
    perform(viewer, 'petitions.petition', action, undefined, { ...letter, ...more });
  /** An act on this record, whichever is the last of its type. */
  const on = (row: RecordRow, viewer: Viewer, action: string, form: object = {}, reason?: string) =>
    perform(
      viewer,
      row.type,
      action,
      world.tables.of(row.type).find(({ id }) => id === row.id),
      form,
      reason,
    );
  const open = (type: string, viewer: Viewer, action: string, form: object = {}) =>
    perform(viewer, `petitions.${type}`, action, undefined, form);
  /** Registered, reviewed and divided. */
  async function divided(form: object = { main: 'notary' }, more: object = {}): Promise<void> {
    await register(more);
    await act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
    const outcome = await act(people.lead, 'divide', form);
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  }
  return { world, petition, all, partOf, act, on, open, inPart, register, divided };
}
export type PetitionsWorld = ReturnType<typeof petitionsWorld>;
export type { World };
