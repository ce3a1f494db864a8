import { not, or, type Recorded } from '@fatong/contracts/expression';
import { among, born, did, end, entered, opens, provided, record, set, stamp, state, workdays } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { listBadge } from '../beside.js';
import { answered, isWithMinistry, upload } from '../ministry.js';
import { penalty } from '../penalties/penalty.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { gathered, gatheredBack, gathering } from './gathered.js';
import { matched, ours, told } from './violation-fields.js';
import { list, related, sections } from './violation-layout.js';
import { notices } from './violation-notices.js';

/** Until the bureau has found what it is. */
const before = ['received', 'matching', 'verification', 'approval'] as const;
const found = ['illegal', 'irregular'] as const;
/** Whom a person has looked into is no more looked for by the machine. */
const verified = ['已由人核实，不再自动匹配。', 'A person has verified it: it is no longer matched by the machine.'] as const;
const otherwise = ['拟认定的结果不是这一项。', 'Another finding is proposed.'] as const;
type Found = Recorded<{ readonly lawyer?: string | null; readonly firm?: string | null }>;
const isOfLawyer = (v: Found) => v.lawyer.exists();
const isOfFirm = (v: Found) => v.firm.exists();
/** What a penalty case takes from it. */
const carried = {
  violation: 'id',
  authority: 'penaltyAuthority',
  jurisdiction: 'seat',
  facts: 'facts',
  occurredOn: 'occurredOn',
  foundOn: 'receivedOn',
} as const;

/** A form is drawn by what the record says before the act: while nothing is decided of it, a penalty case may be. */
const isForPenalty = (v: Recorded<{ readonly disposal?: string | null }>) => or(v.disposal.is('penalty'), not(v.disposal.exists()));
/** What discipline inspection tells stays with the city. */
const isCityAlone = (v: Recorded<{ readonly source?: string | null }>) => v.source.is('discipline');
const dealtWith = [{ of: 'city-clerk', when: isCityAlone }, { of: 'district-clerk' }] as const;

/**
 * A violation of law or rules by a lawyer or a firm (L05), as courts, procuratorates, discipline inspection, the police and tribunals tell of it: matched with the
 * registers, verified by the district of the seat, confirmed and approved by the city, told to the ministry. A filing is no finding of guilt. What comes from
 * discipline inspection is the city's alone.
 */
export const violation = record(lawyers, 'violation', ['违法违规记录', 'Violations'], {
  law: ['L05'],
  one: 'Violation',
  number: 'LV{yyyymmdd}{seq:6}',
  fields: { ...told, ...matched, ...ours },
  states: {
    received: state(['已接收', 'Received'], 'open'),
    matching: state(['待匹配', 'To be matched'], 'open'),
    verification: state(['待核实', 'To be verified']),
    approval: state(['待认定审批', 'Finding awaits approval'], 'waiting'),
    illegal: state(['违法', 'Illegal']),
    irregular: state(['违规', 'Irregular']),
    unfounded: state(['不构成', 'Neither'], 'done'),
    disposing: state(['处置中', 'Being dealt with']),
    reported: state(['已上报', 'Reported'], 'done'),
    archived: end(['已归档', 'Archived']),
    outside: end(['非本市律师、律所', 'Not of this city'], 'refused'),
    withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
  },
  intake: {
    fields: Object.keys(told) as readonly (keyof typeof told)[],
    opens: 'receive',
    withdraws: 'withdraw',
    lag: { days: 'lag', since: ['decidedOn', 'occurredOn'] },
  },
  matching: {
    result: 'matched',
    found: 'recognise',
    open: 'seek',
    among: [
      among(lawyer, {
        ref: 'lawyer',
        candidates: 'lawyers',
        exact: [{ licence: 'licence', name: 'subjectName' }],
        probable: [
          { name: 'subjectName', idNumber: 'idNumber' },
          { name: 'subjectName', firmUscc: 'uscc' },
          { name: 'subjectName', idNumber: born('birthYear') },
        ],
      }),
      among(firm, {
        ref: 'firm',
        candidates: 'firms',
        exact: [{ uscc: 'uscc', name: 'subjectName' }],
        probable: [{ name: 'subjectName' }],
      }),
    ],
  },
  sections,
  see: {
    'city-lead': 'city',
    'city-clerk': 'city',
    'district-lead': { scope: 'district', when: (v) => not(v.source.is('discipline')) },
    'district-clerk': { scope: 'district', when: (v) => not(v.source.is('discipline')) },
  },
  reveal: {
    act: office.all,
    sourceFinding: office.all,
    facts: office.all,
    uploadReason: office.all,
    idNumber: office.clerks,
    birthYear: office.clerks,
  },
  // Each source says some of it; where another one spoke, nothing is awaited.
  show: {
    charge: (v) => v.source.is('procuratorate'),
    measure: (v) => v.source.is('procuratorate'),
    stage: (v) => v.source.is('procuratorate'),
    briberKind: (v) => v.source.is('discipline'),
    bribedFrom: (v) => v.source.is('discipline'),
    bribedTo: (v) => v.bribedTo.exists(),
    amountBand: (v) => v.source.is('discipline'),
    bribeOutcome: (v) => v.source.is('discipline'),
    sourceFinding: (v) => v.source.is('tribunal'),
    effectiveTo: (v) => v.effectiveTo.exists(),
    licence: (v) => v.subject.is('lawyer'),
    idNumber: (v) => v.subject.is('lawyer'),
    birthYear: (v) => v.birthYear.exists(),
    lawyer: (v) => v.subject.is('lawyer'),
    lawyerLicence: (v) => v.subject.is('lawyer'),
    lawyerFirm: (v) => v.subject.is('lawyer'),
    firm: (v) => v.subject.is('firm'),
    lawyers: (v) => v.lawyers.exists(),
    firms: (v) => v.firms.exists(),
    withdrawn: (v) => v.withdrawn.is(true),
    penaltyAuthority: isForPenalty,
    seat: isForPenalty,
    uploadReturnedOn: (v) => v.upload.is('returned'),
    uploadReason: (v) => v.upload.is('returned'),
  },
  clocks: {
    match: {
      title: ['匹配', 'Matching'],
      from: entered('matching'),
      within: workdays(3),
      met: did('recognise', 'matchLawyer', 'matchFirm', 'dismiss'),
      warn: [1],
    },
    verify: { title: ['核实', 'Verification'], from: entered('verification'), within: workdays(10), met: did('confirm'), warn: [3, 1] },
    answer: answered,
  },
  actions: {
    receive: { title: ['接收', 'Receive'], to: 'received', by: [], byReport: true, then: [stamp('receivedOn')] },
    recognise: {
      title: ['匹配成功', 'Matched'],
      from: ['received', 'matching', 'verification'],
      to: 'verification',
      by: [],
      byReport: true,
      unless: [{ when: (v) => v.verifiedOn.exists(), why: verified }],
    },
    seek: {
      title: ['转人工匹配', 'To be matched by hand'],
      from: ['received', 'verification'],
      to: 'matching',
      by: [],
      byReport: true,
      unless: [{ when: (v) => v.verifiedOn.exists(), why: verified }],
    },
    matchLawyer: {
      title: ['匹配为律师', 'Match with a lawyer'],
      from: 'matching',
      to: 'verification',
      by: office.city,
      due: { clock: 'match', of: 'city-clerk' },
      form: ['lawyer'],
      need: ['lawyer'],
      reason: 'optional',
      then: [set({ matched: 'hand', firm: null, lawyers: null, firms: null })],
    },
    matchFirm: {
      title: ['匹配为律所', 'Match with a firm'],
      from: 'matching',
      to: 'verification',
      by: office.city,
      due: { clock: 'match', of: 'city-clerk' },
      form: ['firm'],
      need: ['firm'],
      reason: 'optional',
      then: [set({ matched: 'hand', lawyer: null, lawyers: null, firms: null })],
    },
    dismiss: {
      title: ['非本市律师、律所', 'Not of this city'],
      from: 'matching',
      to: 'outside',
      by: office.city,
      due: { clock: 'match', of: 'city-clerk' },
      reason: true,
      danger: true,
    },
    verify: {
      title: ['核实', 'Verify'],
      from: 'verification',
      by: office.clerks,
      due: { clock: 'verify', of: 'district-clerk', when: (v) => not(v.verifiedOn.exists()) },
      form: ['verification'],
      need: ['verification'],
      then: [stamp('verifiedOn')],
    },
    confirm: {
      title: ['拟认定', 'Propose a finding'],
      from: 'verification',
      to: 'approval',
      by: office.city,
      due: { clock: 'verify', of: 'city-clerk', when: (v) => or(v.verifiedOn.exists(), v.source.is('discipline')) },
      form: ['verification', 'proposed', 'facts', 'basis'],
      need: ['verification', 'proposed', 'facts'],
      reason: 'optional',
    },
    sendBack: { title: ['退回', 'Send back'], from: 'approval', to: 'verification', by: 'city-lead', reason: true },
    approve: {
      title: ['批准认定违法', 'Approve: illegal'],
      from: 'approval',
      to: 'illegal',
      by: 'city-lead',
      due: true,
      notBy: 'confirm',
      reason: 'optional',
      unless: [{ when: (v) => not(v.proposed.is('illegal')), why: otherwise }],
      then: [stamp('determinedOn'), set({ finding: 'illegal' }), ...upload, ...gathered],
    },
    approveIrregular: {
      title: ['批准认定违规', 'Approve: irregular'],
      from: 'approval',
      to: 'irregular',
      by: 'city-lead',
      due: true,
      notBy: 'confirm',
      reason: 'optional',
      unless: [{ when: (v) => not(v.proposed.is('irregular')), why: otherwise }],
      then: [stamp('determinedOn'), set({ finding: 'irregular' }), ...upload, ...gathered],
    },
    approveUnfounded: {
      title: ['批准不构成', 'Approve: neither'],
      from: 'approval',
      to: 'unfounded',
      by: 'city-lead',
      due: true,
      notBy: 'confirm',
      reason: 'optional',
      unless: [{ when: (v) => not(v.proposed.is('unfounded')), why: otherwise }],
      then: [stamp('determinedOn'), set({ finding: 'unfounded' })],
    },
    dispose: {
      title: ['处置', 'Deal with it'],
      from: found,
      to: 'disposing',
      by: office.clerks,
      due: dealtWith,
      form: ['disposal', 'disposalText'],
      need: ['disposal'],
      refuses: [
        { at: 'disposal', when: (v) => v.disposal.is('penalty'), why: ['移送行政处罚请使用“立案处罚”。', 'Use “Open a penalty case”.'] },
      ],
    },
    penalize: {
      title: ['立案处罚', 'Open a penalty case'],
      from: found,
      to: 'disposing',
      by: office.clerks,
      due: dealtWith,
      form: ['penaltyAuthority', 'seat', 'disposalText'],
      need: ['penaltyAuthority', 'seat'],
      danger: true,
      // Of a penalty case the district knows all.
      unless: [
        {
          when: (v) => v.source.is('discipline'),
          why: [
            '纪检监察机关的信息仅限市局掌握，不直接带入处罚案件，请由市局另行登记线索。',
            'What discipline inspection tells stays with the city and is carried into no penalty case: the city registers a clue of its own.',
          ],
        },
      ],
      then: [
        set({ disposal: 'penalty' }),
        provided(
          isOfLawyer,
          opens(penalty, { does: 'receive', with: { lawyer: 'lawyer', ...carried }, set: { subject: 'lawyer', source: 'violation' } }),
        ),
        provided(
          isOfFirm,
          opens(penalty, { does: 'receive', with: { firm: 'firm', ...carried }, set: { subject: 'firm', source: 'violation' } }),
        ),
      ],
    },
    resubmit: {
      title: ['重新上报', 'Report again'],
      from: [...found, 'disposing', 'reported'],
      by: office.city,
      due: { of: 'city-clerk', when: (v) => v.upload.in(['returned', 'undelivered']) },
      form: ['facts', 'basis'],
      reason: true,
      then: [...upload],
      unless: [
        { when: (v) => v.upload.is('sent'), why: ['已上报，部级平台尚未答复。', 'It was reported and the ministry has not answered yet.'] },
      ],
    },
    conclude: {
      title: ['处置完毕', 'Conclude'],
      from: 'disposing',
      to: 'reported',
      by: office.clerks,
      due: dealtWith,
      form: ['disposalText'],
      need: ['disposalText'],
      unless: [
        {
          when: (v) => not(v.upload.is('received')),
          why: ['部级平台尚未签收上报，不能办结。', 'The ministry has not received the report yet.'],
        },
      ],
    },
    archive: { title: ['归档', 'Archive'], from: ['reported', 'unfounded'], to: 'archived', by: office.clerks, reason: 'optional' },
    withdraw: {
      title: ['来源撤回', 'Withdrawn by its source'],
      from: [...before, ...found, 'unfounded', 'disposing', 'reported', 'archived', 'outside'],
      to: 'withdrawn',
      by: [],
      byReport: true,
      // What the ministry has, or is about to have, it is told to be no longer so.
      then: [set({ withdrawn: true }), provided(isWithMinistry, upload[0]), provided(isWithMinistry, upload[1]), ...gatheredBack],
    },
    ...gathering,
    annotate: { title: ['批注', 'Annotate'], by: office.all, reason: ['批注内容', 'Note'], internal: true },
  },
  notices,
  place: { district: ['lawyer', 'firm'], owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  related,
  badges: [{ ...listBadge, of: 'lawyer', beside: 'subjectName' }],
  menu: { group: 'violations', order: 1 },
  heading: ['subjectName', 'documentKind'],
  list,
  counted: { decidedOn: [], determinedOn: ['source', 'finding'] },
});
