import { clearedStages, type FilingStage } from '@fatong/contracts/codes';
import type { Recorded } from '@fatong/contracts/expression';
import { office } from '../area.js';
import { unanswered } from '../ministry.js';

const city = { roles: office.city, at: 'all' } as const;
const clerks = { roles: office.clerks, at: 'scope' } as const;
type Staged = Recorded<{ readonly stage?: FilingStage | null }>;

/** Who hears of a violation: whoever has to go on with it. */
export const notices = {
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
    on: { value: 'stage', holds: (v: Staged) => v.stage.in(['prosecution', 'judged']) },
    to: clerks,
  },
  cleared: {
    words: [
      '{subjectName}的刑事案件已不再追究（{stage}），据此提出的名单建议随之撤回。',
      'The criminal case of {subjectName} came to nothing ({stage}); what was proposed for it is taken back.',
    ],
    on: { holds: (v: Staged) => v.stage.in(clearedStages) },
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
  unanswered,
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
} as const;
