import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { consult } from '../../../definitions/index.js';
import type { Category } from '../categories/form.js';
import { institution } from '../registers/institution.js';
import { scopeOn } from '../registers/scope.js';
import type { judgements } from './codes.js';
import { acceptanceTable, witnessTable } from './tables.js';

interface Entrusted {
  readonly institution?: string | null;
  readonly category?: Category | null;
  readonly itemCode?: string | null;
  readonly isIncapable?: boolean | null;
  readonly confirmedOn?: string | null;
  readonly judgement?: keyof typeof judgements | null;
}

interface Accreditation {
  readonly kind?: string | null;
  readonly categories?: string | null;
  readonly until?: string | null;
}
const isValid = ({ kind, categories, until }: Accreditation, category: string | null | undefined, asked: readonly string[], day: string) =>
  asked.includes(kind ?? '') &&
  (categories ?? '').split(/[\s,、，]+/u).includes(category ?? '') &&
  (typeof until !== 'string' || until >= day);

/** Licence, scope and accreditation as they stand on the day of the acceptance (条例 arts. 11, 16; F23). */
export const judged = consult<Entrusted>()(acceptanceTable, {
  fills: ['judgement'],
  asks: {},
  reads: { ref: 'institution', of: institution, fields: ['status', 'validUntil', 'scope', 'accreditations'] },
  given: ({ category }) => ({ category }),
  says: ({ values: { category, itemCode }, rows, entry: { status, validUntil, scope, accreditations }, today }) => {
    const asked = rows.flatMap(({ accreditation }) => accreditation ?? []);
    const licensed = (status ?? 'practising') === 'practising' && typeof validUntil === 'string' && validUntil >= today;
    const accredited = asked.length === 0 || (accreditations ?? []).some((one) => isValid(one, category, asked, today));
    const held = scopeOn(scope, itemCode, today);
    return { set: { judgement: !licensed ? 'expired' : held !== 'held' ? held : accredited ? 'held' : 'unaccredited' } };
  },
});

/** Whether it may not go on without a witness (程序通则 art. 25). */
export const witnessed = consult<Entrusted>()(witnessTable, {
  fills: ['needsWitness'],
  asks: {},
  given: ({ category, itemCode }) => ({ category, item: itemCode }),
  says: ({ values: { isIncapable }, rows }) => ({ set: { needsWitness: isIncapable === true || rows.length > 0 } }),
});

const is =
  (...what: readonly (keyof typeof judgements)[]) =>
  (c: Recorded<Entrusted>): Condition =>
    c.judgement.in(what);
export const refusesAcceptance = [
  { when: is('expired'), why: ['本机构的许可证当日无效，不能受理。', 'The licence does not hold today: nothing is accepted.'] },
  {
    when: is('outside'),
    why: ['超出业务范围：本机构没有该鉴定事项。', 'Outside the scope: the institution does not have this item.'],
  },
  { when: is('ended'), why: ['超出业务范围：该鉴定事项当日无效。', 'Outside the scope: this item does not hold today.'] },
  {
    when: is('unaccredited'),
    why: ['该类别的资质认定、认可当日无效，不能受理。', 'The accreditation for this category does not hold today.'],
  },
] as const;

export const unconfirmed = {
  when: (c: Recorded<Entrusted>): Condition => not(c.confirmedOn.exists()),
  why: ['鉴定材料尚未经委托人确认（条例第二十二条）。', 'The client has not confirmed the materials yet (art. 22).'],
} as const;

interface Named {
  readonly category?: Category | null;
  readonly itemCategory?: Category | null;
  readonly itemLevel?: string | null;
  readonly itemStatus?: string | null;
  readonly client?: string | null;
  readonly privateClient?: string | null;
  readonly kind?: string | null;
  readonly former?: string | null;
  readonly supplementGround?: string | null;
  readonly repeatGround?: string | null;
}
/** What an entrustment may not say. */
export const refusesEntrustment = [
  {
    at: 'item',
    when: (c: Recorded<Named>): Condition => or(not(c.itemLevel.is('item')), c.itemCategory.isNot(c.category)),
    why: ['该鉴定事项不属于所选鉴定类别。', 'The item is not of this category.'],
  },
  {
    at: 'item',
    when: (c: Recorded<Named>): Condition => and(c.itemLevel.is('item'), c.itemStatus.isNot('current')),
    why: ['该鉴定事项未启用或者已停用。', 'The item is not in use.'],
  },
  {
    at: 'client',
    when: (c: Recorded<Named>): Condition => and(not(c.client.exists()), not(c.privateClient.exists())),
    why: ['请填写委托单位，个人委托的填写委托人。', 'Say who entrusts.'],
  },
  {
    at: 'former',
    when: (c: Recorded<Named>): Condition => and(c.kind.in(['supplement', 'repeat']), not(c.former.exists())),
    why: ['补充鉴定、重新鉴定须指明原鉴定案件。', 'A supplementary or repeated one names the former case.'],
  },
  {
    at: 'supplementGround',
    when: (c: Recorded<Named>): Condition => and(c.kind.is('supplement'), not(c.supplementGround.exists())),
    why: ['请选择补充鉴定事由。', 'Say why it is supplemented.'],
  },
  {
    at: 'repeatGround',
    when: (c: Recorded<Named>): Condition => and(c.kind.is('repeat'), not(c.repeatGround.exists())),
    why: ['请选择重新鉴定事由。', 'Say why it is repeated.'],
  },
] as const;
