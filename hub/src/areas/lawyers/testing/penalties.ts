import type { World } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { judges, lawyersWorld, people } from './registers.js';
import { complaint, decision } from './reports.js';

type Form = Readonly<Record<string, unknown>>;
let key = 0;

/** The only penalty case of a world. */
export const caseOf = (world: World): RecordRow => world.only('lawyers.penalty');

export const act = (world: World, viewer: Viewer, action: string, form: Form = {}, reason?: string) => {
  const row = world.tables.of('lawyers.penalty').at(0);
  return world.engine.perform({
    viewer,
    type: 'lawyers.penalty',
    action,
    form,
    idempotencyKey: `p${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
};

/** Does these in turn, each of which must be possible. */
async function all(world: World, steps: readonly (readonly [Viewer, string, Form?, string?])[]): Promise<World> {
  for (const [viewer, action, form, reason] of steps) {
    const outcome = await act(world, viewer, action, form, reason);
    if ('refused' in outcome) throw new Error(`${action} was refused: ${JSON.stringify(outcome.refused)}`);
  }
  return world;
}

export const officers = [
  { name: '何静怡', certificate: '沪0101001' },
  { name: '陆海生', certificate: '沪0101002' },
];
export const suspension = [{ kind: 'suspension', months: 2 }];
export const filed = { articles: ['a47-2'], occurredOn: '2026-01-10', officers };

/** The association refers a complaint: a clue lies with the district of the case. */
export async function referred(): Promise<World> {
  const world = lawyersWorld();
  await world.report('lawyers', [complaint(), decision(4, { result: 'referred', sanctions: [] })]);
  return world;
}

const clerk = people.huangpu;
const { districtLead, districtDeputy, legalReviewer } = judges;

export const investigated = async (form: Form = filed): Promise<World> =>
  all(await referred(), [
    [clerk, 'askFiling', form],
    [districtLead, 'passFiling'],
    [districtDeputy, 'approveFiling'],
  ]);

/** With its evidence and the party heard. */
export const heard = async (form: Form = filed): Promise<World> =>
  all(await investigated(form), [
    [clerk, 'gather', { evidence: [{ kind: 'document', what: '收条复印件', on: '2026-02-20' }] }],
    [clerk, 'hear', { defence: '已退还费用。' }],
  ]);

export const concluded = (penalties: readonly object[] = suspension): Form => ({
  finding: '事实清楚。',
  circumstances: 'usual',
  penalties,
});

export const reviewed = async (penalties: readonly object[] = suspension, form: Form = filed): Promise<World> =>
  all(await heard(form), [
    [clerk, 'askReview', concluded(penalties)],
    [legalReviewer, 'approveReview', { legalOpinion: '程序合法。' }],
  ]);

export const members = [
  { name: '陶立信', post: '分管副局长', presence: 'present', vote: 'agreed' },
  { name: '周立行', presence: 'present', vote: 'agreed' },
  { name: '甲', presence: 'present', vote: 'opposed' },
];

export const deliberated = async (penalties?: readonly object[], form?: Form): Promise<World> =>
  all(await reviewed(penalties, form), [
    [clerk, 'conveneDeliberation'],
    [districtDeputy, 'concludeDeliberation', { deliberationMembers: members, deliberationConclusion: '同意拟处罚意见。' }],
  ]);

export const notified = async (penalties?: readonly object[], form?: Form): Promise<World> =>
  all(await deliberated(penalties, form), [[clerk, 'notifyHearing']]);

/** Nobody asked for a hearing in time. */
export async function waived(penalties?: readonly object[], form?: Form): Promise<World> {
  const world = await notified(penalties, form);
  world.move('2026-03-10');
  await world.engine.strike();
  return world;
}

/** A small case: a warning, of which notice is given without a hearing. */
export const warned = async (penalties: readonly object[] = [{ kind: 'warning' }], form?: Form): Promise<World> =>
  all(await reviewed(penalties, form), [[clerk, 'notify']]);

/** Decided as it was proposed, and served. */
export const served = async (penalties: readonly object[], world: Promise<World>): Promise<World> =>
  all(await world, [
    [districtDeputy, 'decide', { penalties: penalties.map((row, i) => ({ row: i + 1, ...row })) }],
    [clerk, 'serve'],
  ]);
