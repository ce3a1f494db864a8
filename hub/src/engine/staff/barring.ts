import { isStaff, staffIn } from '@fatong/contracts/fields';
import type { ActionType, RecordType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import { notPossible, type Refusal } from '../refusal.js';
import { idsNamed, staffFields } from './involving.js';

type Of = Pick<RecordType, 'fields'>;

/** Why too few are named on it for an action that is left to them, or null. */
export function unassigned({ fields }: Of, { assignee, title }: ActionType, { values }: Pick<RecordRow, 'values'>): Refusal | null {
  const field = assignee === null ? undefined : fields[assignee];
  if (!isStaff(field) || idsNamed(values, assignee!).length >= field.least) return null;
  const [zh, en] = field.title;
  return field.least === 1
    ? notPossible(`尚未指定“${zh}”，不能${title[0]}。`, `No "${en}" is named yet: "${title[1]}" is not possible.`)
    : notPossible(
        `“${zh}”不足 ${field.least} 人，不能${title[0]}。`,
        `Fewer than ${field.least} are named as "${en}": "${title[1]}" is not possible.`,
      );
}

/** Who would do it, and in whose place he acts while they are away. */
export interface Doing {
  readonly account: string;
  readonly standsFor?: readonly string[];
}

/** In whose place an action is done that is left to those whom a field names; null: in his own. */
export function insteadOf(
  { assignee }: ActionType,
  { values }: Pick<RecordRow, 'values'>,
  { account, standsFor = [] }: Doing,
): string | null {
  if (assignee === null || standsFor.length === 0) return null;
  const named = idsNamed(values, assignee);
  return named.includes(account) ? null : (standsFor.find((who) => named.includes(who)) ?? null);
}

/** Why this account may not do it on a record that names others, or keeps him from it; or null. */
export function staffBarrier(record: Of, action: ActionType, { values }: Pick<RecordRow, 'values'>, doing: Doing): Refusal | null {
  const { account } = doing;
  if (action.opens) return null;
  const kept = staffFields(record)
    .map(([, { except }]) => except)
    .find((except) => except !== null && idsNamed(values, except).includes(account));
  if (typeof kept === 'string' && !action.byReading) {
    const [zh, en] = record.fields[kept]!.title;
    return notPossible(`您在本件“${zh}”之列，不能办理本件。`, `You are named under "${en}" of this record: you may not act on it.`);
  }
  const short = unassigned(record, action, { values });
  if (short !== null || action.assignee === null || idsNamed(values, action.assignee).includes(account)) return short;
  if (insteadOf(action, { values }, doing) !== null) return null;
  const [zh, en] = record.fields[action.assignee]!.title;
  const names = staffIn(values[action.assignee]).map(({ name }) => name);
  return notPossible(
    `本件“${zh}”为${names.join('、')}，由其${action.title[0]}。`,
    `"${en}" of this record: ${names.join(', ')}. "${action.title[1]}" is theirs.`,
  );
}
