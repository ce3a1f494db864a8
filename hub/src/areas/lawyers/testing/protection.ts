import type { OrgUnit, Viewer } from '../../../ports/index.js';
import { city, districtUnit, entry, somebody, type World } from '../../../engine/testing/index.js';
import { association, lawyersWorld, people } from './registers.js';

const branchUnit: OrgUnit = {
  id: 'association/lawyers-pudong',
  parent: association.id,
  kind: 'association',
  title: ['浦东律工委', 'Pudong branch'],
  district: '310115',
};

/** Who protects lawyers’ rights in the association, and two who look on. */
export const protectors = {
  clerk: somebody('rights.clerk', ['lawyers.rights-clerk'], association),
  lead: somebody('rights.lead', ['lawyers.rights-lead'], association),
  president: somebody('rights.president', ['lawyers.rights-president'], association),
  /** A second secretary. */
  second: somebody('rights.second', ['lawyers.rights-clerk'], association),
  branch: somebody('rights.branch', ['lawyers.rights-branch'], branchUnit),
  /** Of a branch that has nothing to do with it. */
  third: somebody('rights.third', ['lawyers.rights-branch'], { ...branchUnit, id: 'association/lawyers-minhang' }),
  /** Clerk and head in one person. */
  both: somebody('rights.both', ['lawyers.rights-clerk', 'lawyers.rights-lead'], association),
  cityClerk: somebody('city.clerk', ['lawyers.city-clerk'], city),
  pudong: somebody('pudong', ['lawyers.district-clerk'], districtUnit('310115')),
};

const body = (id: string, values: Readonly<Record<string, unknown>>, ownerUnit: string) => ({
  ...entry('lawyers.rightsBody', id, values, { district: null, ownerUnit }),
  state: 'current',
});

/** Whom an assignment names. */
export const named = ({ account: { id } }: Viewer) => ({ responsible: [{ id }] });

/** What an application says. */
export const application = {
  kind: 'infringement',
  lawyer: 'lawyer-1',
  phone: '13812345678',
  body: 'centre',
  rights: ['meeting'],
  seat: '310101',
  authority: 'detention',
  authorityName: '某看守所',
  facts: '持合法手续到场，被以没有会见室为由拒绝会见。',
  request: '请协调安排会见。',
};

export type Form = Readonly<Record<string, unknown>>;

/** The area in memory with the bodies that take up rights cases, on Friday 27 November 2026 at 18:00 in Shanghai, and how one acts there. */
export function protectionWorld() {
  const world: World = lawyersWorld();
  world.move('2026-11-27', '18:00');
  world.employ(...Object.values(protectors));
  world.tables.put(
    body('centre', { code: 'C1', name: '市律协维权中心', kind: 'centre', phone: '021-0001' }, association.id),
    body('branch', { code: 'B15', name: '浦东律工委', kind: 'branch', phone: '021-0002' }, branchUnit.id),
    body('bureau', { code: 'J15', name: '浦东新区司法局', kind: 'bureau', phone: '021-0003' }, 'district/310115'),
    body('zhejiang', { code: 'Z1', name: '浙江省律师协会', kind: 'elsewhere', phone: '0571-0004' }, association.id),
  );
  let key = 0;
  const begin = async (viewer: Viewer, action: string, form: Form = {}) =>
    world.engine.perform({ viewer, type: 'lawyers.rights', action, form: { ...application, ...form }, idempotencyKey: `r${++key}` });
  const on = async (
    type: string,
    viewer: Viewer,
    action: string,
    { form = {}, reason, isNew = false }: { readonly form?: Form; readonly reason?: string; readonly isNew?: boolean },
  ) => {
    const { id, version } = world.tables.of(type).at(-1) ?? { id: '', version: 0 };
    return world.engine.perform({
      viewer,
      type,
      action,
      form,
      idempotencyKey: `r${++key}`,
      ...(!isNew && { id, version }),
      ...(reason !== undefined && { reason }),
    });
  };
  const act = async (viewer: Viewer, action: string, form: Form = {}, reason?: string) =>
    on('lawyers.rights', viewer, action, { form, ...(reason !== undefined && { reason }) });
  return {
    world,
    begin,
    on,
    act,
    rights: () => world.tables.of('lawyers.rights').at(-1)!,
    letters: () => world.tables.added.letter.map(({ name }) => name),
    applicant: people.lawyer,
  };
}

/** The same with one case, and how it is offered to others (L21). */
export async function transferringWorld() {
  const at = protectionWorld();
  await at.begin(at.applicant, 'apply');
  const type = 'lawyers.rightsTransfer';
  return {
    ...at,
    offer: (viewer: Viewer = protectors.clerk, form: Form = {}) =>
      at.on(type, viewer, 'offer', {
        form: { subject: at.rights().id, receiver: 'branch', grounds: '事发地在浦东。', ...form },
        isNew: true,
      }),
    transfer: (viewer: Viewer, action: string, form: Form = {}) => at.on(type, viewer, action, { form }),
    last: () => at.world.tables.of(type).at(-1)!,
  };
}
