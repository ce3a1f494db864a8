import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, exists, named } from '../../../definitions/index.js';
import { library } from '../library/library.js';
import { levelsOf, type Kind } from './levels.js';
import type { punishment } from './punishment.js';

export interface Judged {
  readonly kind?: Kind | null;
  readonly level?: string | null;
  readonly partyMember?: boolean | null;
  readonly probation?: string | null;
  readonly houseRule?: string | null;
  readonly ruleKind?: string | null;
  readonly recordedBy?: string | null;
  readonly officeClass?: string | null;
  readonly officeForm?: string | null;
  readonly sameFact?: string | null;
  readonly decidedOn?: string | null;
  readonly months?: number | null;
  readonly saidMonths?: number | null;
}
type P = Recorded<Judged>;

/** Whose records one level up reviews: the district those of its offices, the city the rest (N13, N14). */
export const isOfOffice = (p: P): Condition => p.recordedBy.is('office');
export const isDistricts = (p: P): Condition => and(isOfOffice(p), not(p.officeClass.is('city')));
export const isOrdinary = (p: P): Condition => p.kind.in(['education', 'house']);
/** Staff of a cooperative or mixed office may be no public staff: said, never refused (N12). */
export const mayBeNoPublicStaff = (p: P): Condition => and(p.kind.is('government'), p.officeForm.in(['cooperative', 'mixed']));

/** The same person is not punished twice by one decision. */
export const once = {
  when: (): Condition =>
    alike(named<typeof punishment>('notary.punishment'), {
      same: ['person', 'docNo'],
      states: ['first', 'second', 'effective', 'expired', 'matching'],
    }),
  why: ['该人员的这一决定文号已经登记，不得重复登记', 'This decision on the same person is recorded already'],
} as const;

const wrongLevel = (kind: Kind) => ({
  at: 'level',
  when: (p: P): Condition => and(p.kind.is(kind), not(p.level.in([...levelsOf(kind)]))),
  why: ['该等级不属于所选的惩处种类。', 'This level is not one of that kind.'] as const,
});

export const probationSaid = {
  at: 'probation',
  when: (p: P): Condition => and(p.level.is('partyProbation'), not(p.probation.exists())),
  why: ['留党察看请选择察看期（十二个月或二十四个月）。', 'Say how long the probation lasts: twelve or twenty-four months.'],
} as const;
/** What an entry of party or government discipline may not say (N10–N12). */
export const refusedOfDiscipline = [
  {
    when: (p: P) => p.kind.is('industry'),
    why: [
      '行业惩戒以协会数据为准，不得手工录入；接口停用期间请上传协会报送表。',
      'Of industry sanctions the association’s data hold: none is entered by hand. While the interface is down, upload its sheet.',
    ],
  },
  {
    at: 'kind',
    when: isOrdinary,
    why: ['批评教育和处规处理请使用各自的登记操作。', 'Criticism and house rules have actions of their own.'],
  },
  {
    at: 'person',
    when: (p: P) => and(p.kind.is('party'), not(p.partyMember.is(true))),
    why: ['该人员不是中共党员，不适用党纪处分。', 'He is no member of the Party: Party discipline does not apply.'],
  },
  wrongLevel('party'),
  wrongLevel('government'),
  wrongLevel('administrative'),
  probationSaid,
] as const;
const onlyKind = (kind: Kind) => ({
  at: 'kind',
  when: (p: P): Condition => not(p.kind.is(kind)),
  why: ['该操作只登记所列的惩处种类，请选择相应种类。', 'This records one kind alone: choose it.'] as const,
});
export const refusedOfEducation = [onlyKind('education'), wrongLevel('education')] as const;
export const ruled = {
  when: (p: P): Condition => and(p.kind.is('house'), not(p.houseRule.exists())),
  why: [
    '处规处理须引用规章制度库中的机构制度；没有制度依据的，不能处理。',
    'House rules need the written rule of the office in the library: without it nobody is dealt with by them.',
  ],
} as const;
/** A law or a norm of the association is no rule of the office. */
export const ofHouse = {
  at: 'houseRule',
  when: (p: P): Condition => and(p.houseRule.exists(), not(p.ruleKind.is('house'))),
  why: [
    '处规处理只能依据机构制度，不能依据法律法规或协会规范。',
    'Only a rule of the office itself is a basis of this, no law and no norm.',
  ],
} as const;
/** What was revised or abolished since, or is not yet in force, is cited by nobody. */
export const inForceRule = {
  when: (p: P): Condition => exists(library, { by: 'id', is: p.houseRule, states: ['pending', 'revised', 'abolished'] }),
  why: ['所依据的机构制度不是现行有效版本', 'The rule it rests on is not the version in force'],
} as const;
export const refusedOfHouse = [onlyKind('house'), wrongLevel('house'), ruled, ofHouse] as const;

interface Told {
  readonly saidLicence?: string | null;
  readonly licence?: string | null;
  readonly matched?: string | null;
  readonly since?: string | null;
  readonly correctedOn?: string | null;
}
/** It counts, and the association names somebody else by now than whom it was found to be about. */
export const isAnothers = (p: Recorded<Told>): Condition =>
  and(p.matched.is('exact'), p.licence.exists(), not(p.saidLicence.is(p.licence)), p.since.exists(), not(p.correctedOn.exists()));
/** It counts, of whom it was about: for how long may be another now. */
export const isStill = (p: Recorded<Told>): Condition => and(p.since.exists(), not(p.correctedOn.exists()), not(isAnothers(p)));

const notDistricts = {
  when: (p: P) => not(and(isOrdinary(p), isDistricts(p))),
  why: ['该惩处由市局审核。', 'The city reviews this one.'],
} as const;
const notCitys = {
  when: (p: P) => and(isOrdinary(p), isDistricts(p)),
  why: ['机构登记的批评教育、处规处理由区局复核。', 'What an office recorded is reviewed by its district.'],
} as const;
const beingCorrected = {
  when: (p: P) => not(isOfOffice(p)),
  why: ['不是本机构登记的惩处。', 'The office did not record this one.'],
} as const;
const notOfUs = { when: isOfOffice, why: ['由登记机构修改。', 'The office that recorded it changes it.'] } as const;
const nothingDue = {
  when: (p: Due): Condition => not(p.registerDue.is(true)),
  why: ['没有待变更的人员登记。', 'Nothing of the register is to be changed.'],
} as const;
const associationsOwn = {
  when: (p: P) => p.kind.is('industry'),
  why: ['行业惩戒以协会数据为准，由协会撤销。', 'Of industry sanctions the association’s data hold: it revokes them.'],
} as const;
export const barred = { notDistricts, notCitys, beingCorrected, notOfUs, nothingDue, associationsOwn };

type Due = Recorded<{ readonly registerDue?: boolean | null }>;
export const isRegisterDue = (p: Due): Condition => p.registerDue.is(true);
export const isNotOffices = (p: P): Condition => not(isOfOffice(p));
export const isDiscipline = (p: P): Condition => p.kind.in(['party', 'government', 'administrative']);
export const isRelease = (p: P): Condition => p.level.is('released');
export const countsPerson = (p: P): Condition => not(p.sameFact.exists());
