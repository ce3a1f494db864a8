import type { GuideStep } from '../../../definitions/index.js';

const nothing = [
  '目前不需要做什么；有疑问可以拨打受理单位的咨询电话。',
  'Nothing is asked of you now; the body that has the case answers the telephone.',
] as const;
type Field = 'submittedOn' | 'acceptedOn' | 'closedOn';

/** A rights case as its applicant follows it (L23): what happens, what he does, by when. */
export const rightsGuide = {
  for: ['lawyer', 'firm-clerk'],
  path: ['submitted', 'accepted', 'handling', 'closed', 'archived'],
  states: {
    draft: {
      now: ['申请已存为草稿，尚未提交。', 'The application is a draft.'],
      you: ['请补充完整后提交；提交后不能修改。', 'Complete and submit it: it cannot be changed afterwards.'],
      asks: true,
    },
    submitted: {
      now: ['受理单位正在审查您的申请。', 'Your application is examined.'],
      you: nothing,
      within: {
        words: ['紧急的 24 小时内、其他的 3 个工作日内决定是否受理', 'Decided within 24 hours if urgent, else 3 working days'],
        since: ['submittedOn'],
      },
    },
    offered: {
      now: [
        '受理单位申请将本件转由其他单位办理，等待答复；期限照常计算。',
        'The body asks another unit to take the case over; the time limit runs on.',
      ],
      you: nothing,
    },
    transferred: {
      now: ['本件已转由其他单位办理。', 'Another unit has the case now.'],
      you: ['请与现受理单位联系。', 'Turn to the body that has it now.'],
    },
    supplement: {
      now: ['申请材料需要补正。', 'Something is missing.'],
      you: ['请按要求补正后重新提交。', 'Supplement what is asked for and submit again.'],
      asks: true,
    },
    accepted: {
      now: ['申请已受理，正在指派维权负责人。', 'It was accepted and is being assigned.'],
      you: ['请查看受理通知书。', 'Read the notice of acceptance.'],
      within: {
        words: ['自受理之日起 10 个工作日内办理，可延长一次', 'Handled within 10 working days, which may be extended once'],
        since: ['acceptedOn'],
      },
    },
    handling: {
      now: ['维权负责人正在调查、协调。', 'It is being looked into with the authority.'],
      you: nothing,
      within: {
        words: ['自受理之日起 10 个工作日内办理，可延长一次', 'Handled within 10 working days, which may be extended once'],
        since: ['acceptedOn'],
      },
    },
    forwarded: {
      now: ['您反映的问题已转办案机关，等待答复。', 'Your report is with the authority.'],
      you: nothing,
      within: { words: ['自提交之日起 10 个工作日内办结', 'Closed within 10 working days'], since: ['submittedOn'] },
    },
    replied: { now: ['办案机关已经答复，正在办结。', 'The authority answered; the case is being closed.'], you: nothing },
    closed: {
      now: ['已经办结，处理结果以通知书送达。', 'It is closed; the result is sent by letter.'],
      you: ['请查看处理结果通知书，并对办理情况评价一次。', 'Read the notice of the result, and rate once how it went.'],
      within: { words: ['办结后 3 个工作日内送达', 'Sent within 3 working days'], since: ['closedOn'] },
    },
    archived: { now: ['已经归档。', 'It is filed away.'], you: nothing },
    refused: {
      now: ['申请未予受理，理由见不予受理通知书。', 'It was not accepted; the notice says why.'],
      you: ['有疑问可以拨打受理单位的咨询电话。', 'Call the body that decided if you have questions.'],
    },
    withdrawn: { now: ['申请已撤回。', 'It was withdrawn.'], you: ['需要时可以重新申请。', 'You may apply anew.'] },
  } satisfies Readonly<Record<string, GuideStep<Field>>>,
} as const;
