import type { Label } from '@fatong/contracts';
import { daysAfter } from '@fatong/contracts/calendar';
import { parseCaseNumber } from '@fatong/contracts/codes';
import type { ValuesOf } from '../../../definitions/index.js';
import { materials, type occasions } from './agency-table.js';
import type { lawyerAuthorities } from './codes.js';
import type { bindingFields } from './fields.js';

export type Binding = ValuesOf<typeof bindingFields>;
type Material = keyof typeof materials;
type LawyerAuthority = keyof typeof lawyerAuthorities;

/** What of the table's row a review goes by. */
export interface Wanted {
  readonly row: number;
  readonly version: number;
  readonly material?: Material | null;
  readonly when?: keyof typeof occasions | null;
  readonly validDays?: number | null;
  readonly auto?: 'present' | 'holds' | 'fresh' | 'scope' | null;
}

/** What other records say of the lawyer. */
export interface Answers {
  readonly cityRun: boolean;
  readonly listed: boolean;
  /** His unit has an office here that reviews its lawyers. */
  readonly unitReviews: boolean;
  readonly unclear: boolean;
  /** A paper stands in the case of another client too (L11). */
  readonly copied: boolean;
}
/** What his entry says of a former judge or prosecutor (L14). */
export interface Restriction {
  readonly restrictedUntil?: string | null;
  readonly barredCourts?: string | null;
  readonly employer?: string | null;
}

/** Why a person reviews it (特殊申请, L19). */
export const manualReasons = {
  noNumber: ['尚无案号', 'No case number yet'],
  foreign: ['境外当事人', 'Client from abroad'],
  aid: ['法律援助案件', 'Legal aid'],
  relative: ['近亲属代为委托', 'Retained by a relative'],
  province: ['外省市律师', 'Lawyer of another province'],
  outside: ['港澳台居民律师', 'Lawyer from Hong Kong, Macao or Taiwan'],
  unit: ['公职、公司、法律援助律师', 'Public-service, corporate or legal-aid lawyer'],
  listed: ['律师在黄黑名单', 'The lawyer is on a list'],
  formerJudge: ['曾任法官、检察官，离任未满两年', 'Left a court or procuratorate less than two years ago'],
  formerCourt: ['在原任职法院、检察院代理（终身回避）', 'Before the court or procuratorate where he served'],
  copied: ['材料与其他委托人案件的材料相同', 'A paper is that of another client’s case'],
  unclear: ['执业状态待核实', 'Whether he practises is unclear'],
  number: ['案号与案件类别、阶段不符', 'The case number does not fit kind or stage'],
  stage: ['检察阶段早于审查起诉', 'Before the examination for prosecution'],
} as const;
type Reason = keyof typeof manualReasons;

/** Who is over the lawyer: by his category and licence, and whether the city runs his firm itself. */
export function authorityOver({ category, licence }: Binding, { cityRun }: Pick<Answers, 'cityRun'>): LawyerAuthority {
  if (category === 'hongKongMacao' || category === 'taiwan') return 'outside';
  if (category === 'publicService' || category === 'corporate' || category === 'legalAid' || category === 'military') return 'unit';
  if (typeof licence === 'string' && licence.slice(1, 3) !== '31') return 'province';
  return cityRun ? 'city' : 'district';
}

/** When a row of the table asks for its paper. */
const occurs: Readonly<Record<keyof typeof occasions, (b: Binding) => boolean>> = {
  always: () => true,
  retained: ({ retainer }) => retainer !== 'aid',
  aid: ({ retainer }) => retainer === 'aid',
  relative: ({ retainer }) => retainer === 'relative',
  foreign: ({ clientKind }) => clientKind === 'foreign',
  security: ({ stateSecurity }) => stateSecurity === true,
  litigation: ({ kind }) => kind !== 'other',
};

const missing = (material: Material): Label => [`缺少${materials[material][0]}。`, `${materials[material][1]}: this paper is missing.`];
const expired = (material: Material): Label => [
  `${materials[material][0]}已过有效期，请重新提交。`,
  `${materials[material][1]}: it does not hold any more, hand in a new one.`,
];

interface Lack {
  readonly field: keyof Binding;
  readonly why: Label;
}

/** What is wrong with a paper as its row asks for it; nothing: it serves. */
function lackOf(b: Binding, { material, validDays, auto }: Wanted, today: string): Lack | null {
  if (!material) return null;
  const papers = b[material] ?? [];
  if (papers.length === 0) return { field: material, why: missing(material) };
  if (papers.every(({ until }) => until !== undefined && until < today)) return { field: material, why: expired(material) };
  if (auto === 'scope' && !b.authorisation)
    return { field: 'authorisation', why: ['请填写代理权限。', 'Say the authorisation: general or special.'] };
  return auto === 'fresh' ? letterLack(b, validDays ?? null, today) : null;
}

/** The letter of the firm has a day of its own, and holds so many days from it. */
function letterLack({ introducedOn }: Binding, validDays: number | null, today: string): Lack | null {
  if (!introducedOn) return { field: 'introducedOn', why: ['请填写介绍信日期。', 'Say the date of the letter.'] };
  if (introducedOn > today)
    return { field: 'introducedOn', why: ['介绍信日期不能晚于今天。', 'The date of the letter cannot lie in the future.'] };
  return validDays !== null && daysAfter(introducedOn, validDays) < today
    ? { field: 'introduction', why: [`介绍信出具已超过 ${validDays} 天。`, `The letter is older than ${validDays} days.`] }
    : null;
}

/** Which characters of a case number say which kind of case, and which its stage. */
const kindsBy = { 刑: 'criminal', 民: 'civil', 行: 'administrative', 执: 'enforcement' } as const;
const stagesBy = { 初: 'firstInstance', 终: 'secondInstance', 再: 'retrial' } as const;

/** A number that says another kind or stage than the form. */
function isAtOdds({ authority, caseNumber, kind, stage }: Binding): boolean {
  const number = authority === 'court' && caseNumber ? parseCaseNumber(caseNumber) : undefined;
  if (number === undefined) return false;
  const says = <T extends string>(of: Readonly<Record<string, T>>): T | undefined =>
    Object.entries(of).find(([char]) => number.kind.includes(char))?.[1];
  const [saidKind, saidStage] = [says(kindsBy), says(stagesBy)];
  return (saidKind !== undefined && saidKind !== kind) || (saidStage !== undefined && saidStage !== stage);
}

/** Before whom a former judge or prosecutor neither represents nor defends (律师法 41). */
const litigated: readonly string[] = ['court', 'procuratorate', 'police'];
/** Acting from `from` on, known on `today`: it was, or still is, within the two years. */
export const isRestricted = (
  { restrictedUntil }: Restriction,
  authority: string | null | undefined,
  ...days: readonly (string | null | undefined)[]
): boolean =>
  Boolean(restrictedUntil) && litigated.includes(authority ?? '') && days.some((day) => Boolean(day) && day! <= restrictedUntil!);
/** The court or procuratorate is one where he served, with its province before its name or not. */
export const isFormer = ({ barredCourts }: Restriction, name: string | null | undefined): boolean =>
  Boolean(name) && (barredCourts ?? '').split('、').some((court) => court !== '' && (name!.endsWith(court) || court.endsWith(name!)));

interface Known {
  readonly asked: Answers;
  readonly entry: Restriction;
  readonly today: string;
}

function reasonsOf(b: Binding, over: LawyerAuthority, { asked: { listed, unclear, copied }, entry, today }: Known): readonly Reason[] {
  const is: Readonly<Record<Reason, boolean>> = {
    noNumber: !b.caseNumber,
    foreign: b.clientKind === 'foreign',
    aid: b.retainer === 'aid',
    relative: b.retainer === 'relative',
    province: over === 'province',
    outside: over === 'outside',
    unit: over === 'unit',
    listed,
    formerJudge: isRestricted(entry, b.authority, b.from, today),
    formerCourt: isFormer(entry, b.authorityName),
    copied,
    unclear,
    number: isAtOdds(b),
    stage: b.authority === 'procuratorate' && b.stage === 'investigation',
  };
  return (Object.keys(is) as Reason[]).filter((reason) => is[reason]);
}

/** What the review makes of a binding: what is lacking is refused at its field; what is special or unclear a person reviews; all else is accepted by itself. */
export function reviewed({
  values,
  rows,
  asked,
  entry,
  today,
}: {
  readonly values: Binding;
  readonly rows: readonly Wanted[];
} & Known) {
  const wanted = rows.filter(({ when }) => occurs[when ?? 'always'](values));
  const over = authorityOver(values, asked);
  const reasons = reasonsOf(values, over, { asked, entry, today });
  const letter = wanted.find(({ auto, validDays }) => auto === 'fresh' && validDays);
  return {
    needs: wanted.map((row) => lackOf(values, row, today)).filter((lack) => lack !== null),
    set: {
      lawyerAuthority: over,
      employer: over === 'unit' ? (entry.employer ?? null) : null,
      unitReviews: over === 'unit' && asked.unitReviews && Boolean(entry.employer),
      reasons: reasons.length > 0 ? reasons : null,
      review: reasons.length > 0 ? 'manual' : 'automatic',
      introductionUntil: letter && values.introducedOn ? daysAfter(values.introducedOn, letter.validDays!) : null,
      checks: wanted.map(({ material, auto, row, version }) => ({ material, auto, tableRow: row, rowVersion: version })),
    },
  } as const;
}
