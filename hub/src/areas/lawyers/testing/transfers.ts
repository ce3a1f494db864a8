import type { World } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { people } from './registers.js';

type Form = Readonly<Record<string, unknown>>;
let key = 0;
const someWords = { asymmetricMatch: (said: unknown): boolean => typeof said === 'string' };
export const outType = 'lawyers.transferOut';

/** The newest record of the type. */
export const latest = (world: World, type: string): RecordRow => world.tables.of(type).at(-1)!;

/** Does an action to the newest record of a type, or opens one. */
export const does = (
  world: World,
  type: string,
  viewer: Viewer,
  action: string,
  {
    form = {},
    reason,
    opens = false,
    isReading,
  }: { readonly form?: Form; readonly reason?: string; readonly opens?: boolean; readonly isReading?: true } = {},
) => {
  const row = opens ? undefined : latest(world, type);
  return world.engine.perform({
    viewer,
    type,
    action,
    form,
    idempotencyKey: `t${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
    ...(isReading && { isReading }),
  });
};

/** What is not possible, and why. */
export const barred = (why: unknown): object => ({ refused: { problem: 'action-not-possible', why: [why, someWords] } });

/** Done, or it says why not. */
export async function sure(doing: ReturnType<typeof does>): Promise<void> {
  const outcome = await doing;
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
}

export const leaving = {
  lawyer: 'lawyer-1',
  province: 'zhejiang',
  city: '杭州',
  bureau: '浙江省司法厅',
  theirFirm: '浙江远航律师事务所',
  reason: '随家人迁居杭州。',
  position: 'other',
};
export const handedOver = { cases: 'yes', archive: 'yes', finance: 'none', seal: 'yes' };

/** A lawyer hands in an application to move to Zhejiang. */
export async function submitted(world: World, form: Form = {}): Promise<void> {
  await sure(does(world, outType, people.lawyer, 'draft', { form: { ...leaving, ...form }, opens: true }));
  await sure(does(world, outType, people.lawyer, 'submit'));
}

/** The firm confirms, the district passes it on. */
export async function passedOn(world: World, form: Form = {}): Promise<void> {
  await submitted(world, form);
  await sure(does(world, outType, people.firm, 'confirm', { form: handedOver }));
  await sure(does(world, outType, people.huangpu, 'pass', { form: { finding: '无第二十一条情形。' } }));
}
