import type { DataOf, Message } from '@fatong/contracts';
import type {
  complaintReported,
  courtCaseReported,
  decisionReported,
  filingReported,
  progressReported,
  reviewReported,
  violationReported,
} from '@fatong/contracts/canonical/lawyers';
import { makeLawyerLicence, makeResidentId, makeUscc } from '@fatong/contracts/codes';

/** Reports of the association as the mapping hands them on; for specs. */
export const licence = makeLawyerLicence({ year: 2015, category: 'fullTime', sex: 'female', serial: 1 });
export const uscc = makeUscc({ serial: 1 });
export const residentId = makeResidentId({ born: '1980-05-06', serial: 7, sex: 'male' });

let counter = 0;
const nextId = (): string => `00000000-0000-8000-8000-${String(++counter).padStart(12, '0')}`;

/** A canonical message of the area. */
export function message(type: string, data: object, causation = nextId()): Message {
  return {
    id: nextId(),
    source: '/systems/lawyers-association',
    type: `lawyers.${type}.v1`,
    time: '2026-03-02T01:00:00.000Z',
    datacontenttype: 'application/json',
    partitionkey: 'TS-1',
    causationid: causation,
    data,
  };
}

const of = (id: string, version: number) => ({ source: 'lawyers-association' as const, id, version });

export const complaint = (version = 1, rest: Partial<DataOf<typeof complaintReported>> = {}, id = 'TS-1'): Message =>
  message('complaint-reported', {
    case: of(id, version),
    state: 'acceptance',
    subject: 'lawyer',
    lawyer: { licence, name: '王小明' },
    firm: { uscc, name: '上海法通律师事务所' },
    district: '310101',
    grounds: ['C01'],
    complainedOn: '2026-02-01',
    anonymous: false,
    complainant: { name: '李四', idNumber: residentId, phone: '13812345678' },
    facts: '未按约定出庭。',
    ...rest,
  } satisfies DataOf<typeof complaintReported>);
/** About the firm itself. */
export const firmComplaint = (version = 1, rest: Partial<DataOf<typeof complaintReported>> = {}, id = 'TS-1'): Message =>
  complaint(version, { subject: 'firm', lawyer: undefined, ...rest }, id);
export const filing = (version = 2, rest: Partial<DataOf<typeof filingReported>> = {}, id = 'TS-1'): Message =>
  message('filing-reported', {
    case: of(id, version),
    state: 'investigation',
    result: 'filed',
    decidedOn: '2026-02-10',
    filingNumber: '沪律投〔2026〕1号',
    ...rest,
  } satisfies DataOf<typeof filingReported>);
export const progress = (version = 3, rest: Partial<DataOf<typeof progressReported>> = {}, id = 'TS-1'): Message =>
  message('progress-reported', {
    case: of(id, version),
    state: 'deliberation',
    stage: 'investigated',
    reachedOn: '2026-02-20',
    ...rest,
  } satisfies DataOf<typeof progressReported>);
export const decision = (version = 4, rest: Partial<DataOf<typeof decisionReported>> = {}, id = 'TS-1'): Message =>
  message('decision-reported', {
    case: of(id, version),
    state: 'closed',
    result: 'sanctioned',
    sanctions: ['warning'],
    decidedOn: '2026-02-25',
    ...rest,
  } satisfies DataOf<typeof decisionReported>);
export const review = (version = 5, rest: Partial<DataOf<typeof reviewReported>> = {}, id = 'TS-1'): Message =>
  message('review-reported', { case: of(id, version), state: 'review', askedOn: '2026-02-27', ...rest } satisfies DataOf<
    typeof reviewReported
  >);
export const courtCase = (version = 1, rest: Partial<DataOf<typeof courtCaseReported>> = {}, id = '（2026）沪0104民初1号'): Message =>
  message('court-case-reported', {
    case: { source: 'court-cases', id, version },
    state: 'filed',
    court: '沪0104',
    kind: 'civil',
    procedure: 'firstInstance',
    cause: '买卖合同纠纷',
    filedOn: '2026-02-01',
    lawyers: [{ licence, name: '王小明', part: 'representative', party: '张三', standing: 'plaintiff' }],
    ...rest,
  } satisfies DataOf<typeof courtCaseReported>);
/** A criminal filing against the lawyer, as a procuratorate tells of it. */
export const violation = (version = 1, rest: Partial<DataOf<typeof violationReported>> = {}, id = '沪检刑立〔2026〕1号'): Message =>
  message('violation-reported', {
    source: 'procuratorate',
    id,
    version,
    withdrawn: false,
    authority: '上海市黄浦区人民检察院',
    subject: { kind: 'lawyer', name: '王小明', licence },
    decidedOn: '2026-02-20',
    documentNumber: id,
    documentKind: 'filing',
    act: '涉嫌伪造证据。',
    charge: '辩护人伪造证据罪',
    measure: 'bail',
    stage: 'investigation',
    ...rest,
  } satisfies DataOf<typeof violationReported>);
/** A bribery case that discipline inspection tells of. */
export const bribery = (version = 1, rest: Partial<DataOf<typeof violationReported>> = {}, id = '沪纪函〔2026〕7号'): Message =>
  violation(
    version,
    {
      source: 'discipline',
      authority: '上海市纪委监委',
      documentKind: 'disciplineCase',
      charge: undefined,
      measure: undefined,
      stage: undefined,
      bribe: { briberKind: 'lawyer', from: '2025-05-01', amountBand: 'to1m', outcome: 'pending' },
      ...rest,
    },
    id,
  );
