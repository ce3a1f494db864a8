import { clearedStages } from '@fatong/contracts/codes';
import { violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { not, type Recorded } from '@fatong/contracts/expression';
import { among, ask, born, did, end, entered, opens, provided, record, set, stamp, state, workdays } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaintColumns, courtCaseColumns, listBadge, listed, penalized, violationColumns } from '../beside.js';
import { penalty } from '../penalties/penalty.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { matched, ours, told } from './violation-fields.js';

/** Until the bureau has found what it is. */
const before = ['received', 'matching', 'verification', 'approval'] as const;
const found = ['illegal', 'irregular'] as const;
/** Told to the ministry, which answers. */
const upload = [
  set({ upload: 'sent', uploadReceipt: null, uploadReceivedOn: null, uploadReturnedOn: null, uploadReason: null }),
  ask(violationDetermined, { request: 'uploadRequest', undelivered: { upload: 'undelivered' } }),
] as const;
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
const city = { roles: office.city, at: 'all' } as const;
const clerks = { roles: office.clerks, at: 'scope' } as const;

/**
 * A violation of law or rules by a lawyer or a firm (L05), as courts, procuratorates, discipline inspection, the police and tribunals tell of it: matched with the
 * registers, verified by the district of the seat, confirmed and approved by the city, told to the ministry. A filing is no finding of guilt. What comes from
 * discipline inspection is the city's alone.
 */
export const violation = record(lawyers, 'violation', ['违法违规记录', 'Violations'], {
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
  sections: [
    {
      title: ['来源信息', 'From the source'],
      fields: [
        'source',
        'authority',
        'documentKind',
        'documentNumber',
        'occurredOn',
        'decidedOn',
        'effectiveFrom',
        'effectiveTo',
        'act',
        'legalBasis',
        'published',
        'sourcePenalty',
        'sourceFinding',
      ],
    },
    { title: ['刑事立案', 'Criminal filing'], fields: ['charge', 'measure', 'stage'] },
    { title: ['行贿', 'Bribery'], fields: ['briberKind', 'bribedFrom', 'bribedTo', 'amountBand', 'bribeOutcome'] },
    {
      title: ['对象与匹配', 'Subject and match'],
      fields: [
        'subject',
        'subjectName',
        'licence',
        'idNumber',
        'birthYear',
        'firmName',
        'uscc',
        'matched',
        'lawyer',
        'lawyerLicence',
        'lawyerFirm',
        'firm',
        'lawyers',
        'firms',
      ],
    },
    { title: ['接收', 'Receipt'], fields: ['receivedOn', 'lag', 'withdrawn'] },
    {
      title: ['核实与认定', 'Verification and finding'],
      fields: ['verification', 'verifiedOn', 'proposed', 'facts', 'basis', 'finding', 'determinedOn'],
      brief: true,
    },
    {
      title: ['处置与上报', 'Disposal and reporting'],
      fields: [
        'disposal',
        'disposalText',
        'penaltyAuthority',
        'seat',
        'upload',
        'uploadRequest',
        'uploadReceipt',
        'uploadReceivedOn',
        'uploadReturnedOn',
        'uploadReason',
      ],
      brief: true,
    },
  ],
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
    penaltyAuthority: (v) => v.disposal.is('penalty'),
    seat: (v) => v.disposal.is('penalty'),
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
      reason: true,
      danger: true,
    },
    verify: {
      title: ['核实', 'Verify'],
      from: 'verification',
      by: office.clerks,
      form: ['verification'],
      need: ['verification'],
      then: [stamp('verifiedOn')],
    },
    confirm: {
      title: ['拟认定', 'Propose a finding'],
      from: 'verification',
      to: 'approval',
      by: office.city,
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
      notBy: 'confirm',
      reason: 'optional',
      unless: [{ when: (v) => not(v.proposed.is('illegal')), why: otherwise }],
      then: [stamp('determinedOn'), set({ finding: 'illegal' }), ...upload],
    },
    approveIrregular: {
      title: ['批准认定违规', 'Approve: irregular'],
      from: 'approval',
      to: 'irregular',
      by: 'city-lead',
      notBy: 'confirm',
      reason: 'optional',
      unless: [{ when: (v) => not(v.proposed.is('irregular')), why: otherwise }],
      then: [stamp('determinedOn'), set({ finding: 'irregular' }), ...upload],
    },
    approveUnfounded: {
      title: ['批准不构成', 'Approve: neither'],
      from: 'approval',
      to: 'unfounded',
      by: 'city-lead',
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
      from: [...found, 'disposing'],
      by: office.city,
      form: ['facts', 'basis'],
      reason: true,
      then: [...upload],
      unless: [
        { when: (v) => v.upload.is('sent'), why: ['已上报，部级平台尚未答复。', 'It was reported and the ministry has not answered yet.'] },
        {
          when: (v) => v.upload.is('received'),
          why: ['部级平台已签收，不能重复上报。', 'The ministry has the report: it is not sent twice.'],
        },
      ],
    },
    conclude: {
      title: ['处置完毕', 'Conclude'],
      from: 'disposing',
      to: 'reported',
      by: office.clerks,
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
      then: [set({ withdrawn: true })],
    },
    annotate: { title: ['批注', 'Annotate'], by: office.all, reason: true, internal: true },
  },
  notices: {
    unmatched: {
      words: [
        '收到违法信息，须人工匹配：{subjectName}，{documentKind}。',
        'News of a violation is to be matched by hand: {subjectName}, {documentKind}.',
      ],
      on: { action: 'seek' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    received: {
      words: [
        '收到违法信息，请核实：{subjectName}，{documentKind}。',
        'News of a violation is to be verified: {subjectName}, {documentKind}.',
      ],
      on: { action: ['recognise', 'matchLawyer', 'matchFirm'] },
      to: [{ roles: 'city-lead', at: 'all' }, clerks],
    },
    advanced: {
      words: ['{subjectName}的刑事案件进展：{stage}。', 'The criminal case of {subjectName} has come to: {stage}.'],
      on: { value: 'stage', holds: (v) => v.stage.in(['prosecution', 'judged']) },
      to: clerks,
    },
    cleared: {
      words: [
        '{subjectName}的刑事案件已不再追究（{stage}），据此提出的名单建议随之撤回。',
        'The criminal case of {subjectName} came to nothing ({stage}); what was proposed for it is taken back.',
      ],
      on: { holds: (v) => v.stage.in(clearedStages) },
      to: [{ roles: 'city-lead', at: 'all' }, clerks],
    },
    verified: {
      words: ['区局已核实，请拟认定：{subjectName}。', 'The district has verified it, a finding is to be proposed: {subjectName}.'],
      on: { action: 'verify' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    approval: {
      words: ['{subjectName}拟认定为{proposed}，请审批。', '{subjectName}: the finding “{proposed}” awaits your approval.'],
      on: { action: 'confirm' },
      to: { roles: 'city-lead', at: 'all' },
    },
    sentBack: {
      words: ['{subjectName}的拟认定被退回。', 'The proposed finding on {subjectName} was sent back.'],
      on: { action: 'sendBack' },
      to: clerks,
    },
    determined: {
      words: ['{subjectName}认定为{finding}，请处置。', '{subjectName} was found {finding}: it is to be dealt with.'],
      on: { action: ['approve', 'approveIrregular'] },
      to: clerks,
    },
    unfounded: {
      words: ['{subjectName}认定为不构成违法违规。', '{subjectName} was found neither illegal nor irregular.'],
      on: { action: 'approveUnfounded' },
      to: clerks,
    },
    returned: {
      words: [
        '部级平台退回了{subjectName}的上报，请补正后重新上报。',
        'The ministry returned the report on {subjectName}: correct it and report again.',
      ],
      on: { report: 'lawyers.violation-returned.v1' },
      to: city,
    },
    withdrawn: {
      words: [
        '来源撤回了{subjectName}的违法信息，记录已撤销。',
        'Its source took back the violation of {subjectName}: the record is withdrawn.',
      ],
      on: { action: 'withdraw' },
      to: [{ roles: 'city-lead', at: 'all' }, clerks],
    },
    matchLate: {
      words: ['{subjectName}的匹配将于{matchDue}到期。', 'Matching {subjectName} is due on {matchDue}.'],
      on: { clock: 'match', at: 'warn' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    verifyLate: {
      words: ['{subjectName}的核实将于{verifyDue}到期。', 'Verifying {subjectName} is due on {verifyDue}.'],
      on: { clock: 'verify', at: 'warn' },
      to: clerks,
    },
  },
  place: { district: ['lawyer', 'firm'], owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  related: [
    listed({ of: 'lawyer', fill: { subject: 'subject', lawyer: 'lawyer', violations: 'id' } }),
    penalized({
      by: 'violation',
      fill: { subject: 'subject', lawyer: 'lawyer', firm: 'firm', violation: 'id', occurredOn: 'occurredOn', foundOn: 'receivedOn' },
    }),
    {
      title: ['该律师的其他违法违规记录', 'Other violations of the lawyer'],
      type: 'lawyers.violation',
      by: 'lawyer',
      of: 'lawyer',
      columns: violationColumns,
    },
    {
      title: ['该律师的投诉', 'Complaints about the lawyer'],
      type: 'lawyers.complaint',
      by: 'lawyer',
      of: 'lawyer',
      columns: complaintColumns,
    },
    {
      title: ['该律师的涉诉案件', 'Court cases of the lawyer'],
      type: 'lawyers.courtCase',
      by: 'lawyers',
      of: 'lawyer',
      columns: courtCaseColumns,
    },
  ],
  badges: [{ ...listBadge, of: 'lawyer', beside: 'subjectName' }],
  menu: { group: 'violations', order: 1 },
  heading: ['subjectName', 'documentKind'],
  list: {
    columns: ['number', 'source', 'subjectName', 'documentKind', 'matched', 'district', 'state', 'decidedOn', 'lag'],
    filters: [
      'state',
      'standing',
      'district',
      'source',
      'documentKind',
      'stage',
      'matched',
      'finding',
      'disposal',
      'upload',
      'subject',
      'subjectName',
      'licence',
      'documentNumber',
      'lawyer',
      'firm',
      'decidedOn',
      'receivedOn',
      'determinedOn',
    ],
    views: {
      matching: { title: ['待匹配', 'To be matched'], filter: { state: ['received', 'matching'] } },
      verification: { title: ['待核实', 'To be verified'], filter: { state: 'verification' } },
      approval: { title: ['待认定审批', 'Awaiting approval'], filter: { state: 'approval' } },
      filings: {
        title: ['刑事立案（未定罪）', 'Criminal filings'],
        filter: { documentKind: 'filing', stage: ['investigation', 'prosecution'] },
      },
      found: { title: ['违法、违规', 'Illegal or irregular'], filter: { finding: ['illegal', 'irregular'] } },
      returned: { title: ['上报未完成', 'Not with the ministry yet'], filter: { upload: ['sent', 'returned', 'undelivered'] } },
    },
    sort: '-createdAt',
  },
  counted: { decidedOn: [], determinedOn: ['source', 'finding'] },
});
