import { hash, randomUUID } from 'node:crypto';
import { MemoryFiles, entry, firmUnit, somebody, type World } from '../../../../engine/testing/index.js';
import type { FileRow, RecordRow, Viewer } from '../../../../ports/index.js';
import { lawyersWorld, people } from '../../testing/registers.js';
import { uscc } from '../../testing/reports.js';

export const type = 'lawyers.binding';
type Form = Readonly<Record<string, unknown>>;
let key = 0;

/** Lawyers of one firm, by number: `of(2)` is the second. */
export const lawyerOf = (n: number): Viewer =>
  n === 1 ? people.lawyer : somebody(`lawyer.${n}`, ['lawyers.lawyer'], firmUnit(uscc, '310101'), `lawyers.lawyer:lawyer-${n}`);

/** The area with a firm and so many of its lawyers, on a day. */
export function practice(count = 1, on = '2026-11-27'): World {
  const world = lawyersWorld();
  world.move(on);
  const first = world.tables.of('lawyers.lawyer').find(({ id }) => id === 'lawyer-1')!;
  world.tables.put({ ...first, values: { ...first.values, category: 'fullTime' } });
  for (let n = 2; n <= count; n++) {
    const id = `lawyer-${n}`;
    const licence = `131010000000000${String(10 + n)}`;
    world.tables.put(
      entry(
        'lawyers.lawyer',
        id,
        { ...first.values, name: `律师${n}`, licence, category: 'fullTime' },
        { district: '310101', ownerUnit: `firm/${uscc}` },
      ),
    );
    const who = `lawyers.lawyer:${id}`;
    world.tables.involvements.set(who, [{ type: 'lawyers.lawyer', recordId: id, who, role: 'subject', since: '2026-01-01T00:00:00.000Z' }]);
  }
  return world;
}

/** What a lawyer uploads for a slot. */
export async function upload(
  world: World,
  slot: string,
  { by = people.lawyer, content }: { readonly by?: Viewer; readonly content?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const row: FileRow = {
    id,
    type,
    field: slot,
    account: by.account.id,
    at: '2026-11-27T01:00:00.000Z',
    address: hash('sm3', content ?? id),
    size: 9,
    kind: 'pdf',
    content: { name: `${slot}.pdf`, sm3: hash('sm3', content ?? id) },
  };
  await new MemoryFiles(world.tables).add(row);
  return id;
}

/** A civil case of a court, whose lawyer fills everything in. */
export const civil: Form = {
  authority: 'court',
  authorityName: '上海市黄浦区人民法院',
  caseNumber: '（2026）沪0101民初1号',
  kind: 'civil',
  stage: 'firstInstance',
  cause: '买卖合同纠纷',
  client: '张三',
  clientKind: 'person',
  partyStanding: 'plaintiff',
  opposing: '李四',
  retainer: 'client',
  authorisation: 'general',
  contractNumber: '沪法通2026-001',
  contractedOn: '2026-11-20',
  feeWay: 'fixed',
  from: '2026-11-20',
  introducedOn: '2026-11-27',
};
export const criminal: Form = {
  ...civil,
  caseNumber: '（2026）沪0101刑初9号',
  kind: 'criminal',
  cause: '诈骗',
  partyStanding: 'accused',
  opposing: null,
};

/** Until when each paper of a slot holds; `null`: without a day. */
export type Dossier = Readonly<Record<string, string | null>>;
export const whole: Dossier = { contract: '2027-12-31', mandate: '2026-12-27', introduction: null, licencePaper: null };

export async function filesOf(world: World, papers: Dossier, by: Viewer): Promise<Form> {
  const form: Record<string, unknown> = {};
  for (const [slot, until] of Object.entries(papers))
    form[slot] = [{ id: await upload(world, slot, { by }), ...(until !== null && { until }) }];
  return form;
}

export type Outcome = Awaited<ReturnType<World['engine']['perform']>>;
export const newest = (world: World): RecordRow => world.tables.of(type).at(-1)!;

export function act(
  world: World,
  viewer: Viewer,
  action: string,
  form: Form = {},
  more: { readonly reason?: string; readonly id?: string } = {},
): Promise<Outcome> {
  const row = more.id === undefined ? newest(world) : world.tables.of(type).find(({ id }) => id === more.id)!;
  const { reason } = more;
  return world.engine.perform({
    viewer,
    type,
    id: row.id,
    version: row.version,
    action,
    form,
    idempotencyKey: `b${++key}`,
    ...(reason !== undefined && { reason }),
  });
}

/** Slots that a form asks for in some cases alone: elsewhere nothing can be laid in them. */
const asked: Readonly<Record<string, (of: Form) => boolean>> = {
  kinship: ({ retainer }) => retainer === 'relative',
  aidLetter: ({ retainer }) => retainer === 'aid',
  permit: ({ stateSecurity }) => stateSecurity === true,
};
const fitting = (of: Form, papers: Dossier): Dossier =>
  Object.fromEntries(Object.entries(papers).filter(([slot]) => asked[slot]?.(of) ?? true));

/** A draft of the n-th lawyer with these papers. */
export async function drafted(
  world: World,
  of: Form = civil,
  { n = 1, papers = whole }: { readonly n?: number; readonly papers?: Dossier } = {},
): Promise<Outcome> {
  const viewer = lawyerOf(n);
  return world.engine.perform({
    viewer,
    type,
    action: 'draft',
    form: { lawyer: `lawyer-${n}`, ...of, ...(await filesOf(world, fitting(of, papers), viewer)) },
    idempotencyKey: `b${++key}`,
  });
}

/** … and handed in. */
export async function handedIn(
  world: World,
  of: Form = civil,
  how: { readonly n?: number; readonly papers?: Dossier } = {},
): Promise<Outcome> {
  const outcome = await drafted(world, of, how);
  return 'refused' in outcome ? outcome : act(world, lawyerOf(how.n ?? 1), 'submit');
}

/** What was refused: where, or with which sentence. */
export const refusal = (outcome: Outcome): string =>
  'refused' in outcome
    ? (outcome.refused.why?.[0] ?? (outcome.refused.findings ?? []).map(({ pointer, code }) => `${pointer} ${code}`).join(', ')) ||
      outcome.refused.problem
    : 'done';
