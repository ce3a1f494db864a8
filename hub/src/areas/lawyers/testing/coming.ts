import { makeLawyerLicence } from '@fatong/contracts/codes';
import { entry, somebody, type World } from '../../../engine/testing/index.js';
import type { OrgUnit } from '../../../ports/index.js';
import { lawyersWorld, people } from './registers.js';
import { residentId, uscc } from './reports.js';
import { does, latest, sure } from './transfers.js';

export const inType = 'lawyers.transferIn';
export const newLicence = makeLawyerLicence({ year: 2026, category: 'fullTime', sex: 'male', serial: 77 });
export const oldLicence = makeLawyerLicence({ year: 2016, category: 'fullTime', sex: 'male', serial: 78 }).replace(/^131/, '133');
const own: OrgUnit = { id: 'applicant/a', parent: null, kind: 'institution', title: ['外省律师', 'Of another province'], district: null };
export const incoming = somebody('incoming', ['lawyers.incoming'], own, 'lawyers.applicant:a');

export const told = {
  firm: 'firm-1',
  oldBureau: '浙江省司法厅',
  oldFirm: '浙江远航律师事务所',
  reason: '受聘于本所。',
  practice: [{ since: '2016-08-01', firmName: '浙江远航律师事务所', assessment: 'qualified' }],
};
export const originals = ['certificate', 'handover', 'consent', 'history'];

/** With a lawyer of Zhejiang who has an account, on 2 February 2026. */
export function comingWorld(): World {
  const world = lawyersWorld();
  world.move('2026-02-02');
  const firm = latest(world, 'lawyers.firm');
  world.tables.put(
    { ...firm, values: { ...firm.values, uscc } },
    entry(
      'lawyers.applicant',
      'a',
      { name: '苏南行', licence: oldLicence, idNumber: residentId, province: 'zhejiang' },
      { district: null, ownerUnit: 'city' },
    ),
  );
  world.tables.involvements.set('lawyers.applicant:a', [
    { type: 'lawyers.applicant', recordId: 'a', who: 'lawyers.applicant:a', role: 'subject', since: '2026-01-01T00:00:00.000Z' },
  ]);
  return world;
}

/** Uploads of his, one for each of these fields, as a form names them. */
export const uploads = (world: World, fields: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.map((field, i) => {
      const id = `00000000-0000-7000-8000-${String(world.tables.files.size + i + 1).padStart(12, '0')}`;
      world.tables.files.set(id, {
        id,
        type: inType,
        field,
        account: incoming.account.id,
        at: '2026-02-02T01:00:00.000Z',
        address: 'a'.repeat(64),
        size: 9,
        kind: 'pdf',
        content: { name: `${field}.pdf`, sm3: 'b'.repeat(64) },
        recordId: null,
        takenAt: null,
        endedAt: null,
        until: null,
      });
      return [field, [{ id }]];
    }),
  );

/** Entered at the window and accepted by the district on 10 February 2026. */
export async function accepted(world: World, form: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await sure(does(world, inType, people.cityClerk, 'enter', { form: { applicant: 'a', ...told, originals, ...form }, opens: true }));
  world.move('2026-02-10');
  await sure(does(world, inType, people.huangpu, 'accept'));
}

/** The file is there and checked, the district has passed it on and the city has reviewed it. */
export async function reviewed(world: World): Promise<void> {
  await accepted(world);
  for (const [viewer, action, form] of [
    [people.cityClerk, 'receiveFile', { fileOn: '2026-02-10', listedPages: 120, receivedPages: 120 }],
    [people.cityClerk, 'checkFile', { fileFinding: '档案齐全。' }],
    [people.huangpu, 'pass', { finding: '符合条件。' }],
    [people.cityClerk, 'review', { cityFinding: '拟准予。' }],
  ] as const)
    await sure(does(world, inType, viewer, action, { form }));
}

export const sheet = 'lawyers.background';
/** All parts but those of the two systems are answered by hand. */
export async function lookedInto(world: World, list = 'none'): Promise<void> {
  for (const [action, form] of [
    ['answerDiscipline', { disciplineText: '无惩戒。' }],
    ['answerCriminal', { criminalResult: 'none' }],
    ['answerLists', { listResult: list }],
  ] as const)
    await sure(does(world, sheet, people.cityClerk, action, { form }));
}
