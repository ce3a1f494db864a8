import { choice, decisionTable, text } from '../../../definitions/index.js';
import { channels, contents, directions, procedures, purposes, respondents } from './codes.js';
import { standings } from './standing.js';

const yesNo = { yes: ['是', 'Yes'], no: ['否', 'No'] } as const;
export const earlierProcedures = {
  none: ['无', 'None'],
  litigation: ['诉讼', 'Litigation'],
  arbitration: ['仲裁', 'Arbitration'],
  reconsideration: ['行政复议', 'Reconsideration'],
} as const;
/** What the tree proposes: acceptance, or one of the other directions. */
export const proposals = {
  accept: ['受理', 'Accept'],
  advise: ['受理（建议意见）', 'Accept: advice'],
  sublevel: ['受理并转送、交办区局', 'Accept and give it to the district'],
  join: ['并入先件办理', 'Join it to the first one'],
  ...directions,
} as const;

const review = { target: '原办理机关的上一级机关（复查）', basis: '信访工作条例第三十五条' } as const;
const led = (procedure: keyof typeof procedures, target: string, code: string) =>
  ({ code, proposal: 'procedure', procedure, target, basis: '信访工作条例第三十一条第一款第二项' }) as const;

/**
 * 预审决策树 (P02) as rows, of which the first that holds proposes: code, direction, procedure, authority and basis. What is empty says nothing of that. The reviewer may decide otherwise, with his opinion;
 * the head approves what is not an acceptance. Who steers the area changes it on its page.
 */
export const directingTable = decisionTable('petitions.directing', ['预审决策表', 'Decision table of the review'], {
  conditions: {
    purpose: choice(['诉求类别', 'Purpose'], purposes, { many: true }),
    standing: choice(['同一事项的先件', 'Petition on the same facts'], standings, { many: true }),
    judicial: choice(['涉法涉诉', 'Of the courts'], yesNo, { many: true }),
    skipping: choice(['越级', 'Skips a level'], yesNo, { many: true }),
    channel: choice(['信访渠道', 'Channel'], channels, { many: true }),
    respondent: choice(['反映对象类别', 'Kind of respondent'], respondents, { many: true }),
    earlier: choice(['已经过的程序', 'Earlier procedures'], earlierProcedures, { many: true }),
    content: choice(['业务类型', 'Business'], contents, { many: true }),
    local: choice(['有问题属地', 'A district is named'], yesNo, { many: true }),
  },
  results: {
    code: text(['代码', 'Code'], { required: true, max: 10 }),
    proposal: choice(['处理建议', 'Proposal'], proposals, { required: true }),
    procedure: choice(['导入的程序', 'Procedure'], procedures),
    target: text(['机关', 'Authority'], { max: 120 }),
    basis: text(['依据', 'Basis'], { required: true, max: 120 }),
  },
  versions: [
    [
      '2025-01-01',
      [
        { purpose: ['accusation'], code: 'J01', proposal: 'handedOver', target: '机关纪委', basis: '信访工作条例第三十条' },
        { standing: ['final'], code: 'F01', proposal: 'noMore', basis: '信访工作条例第三十六条' },
        { standing: ['open'], code: 'F02', proposal: 'join', basis: '信访工作条例第十九条' },
        { standing: ['reviewable'], code: 'F03', proposal: 'elsewhere', ...review },
        { standing: ['over'], code: 'F04', proposal: 'noMore', basis: '信访工作条例第三十五条' },
        {
          judicial: ['yes'],
          code: 'S01',
          proposal: 'handedOver',
          target: '有管辖权的政法机关',
          basis: '信访工作条例第三十一条第一款第一项',
        },
        {
          skipping: ['yes'],
          channel: ['visit'],
          code: 'Y01',
          proposal: 'elsewhere',
          target: '有权处理的本级或者上一级机关',
          basis: '信访工作条例第二十条',
        },
        { respondent: ['lawyer', 'firm'], ...led('lawyerComplaint', '上海市律师协会', 'T01') },
        { respondent: ['notary'], ...led('notaryComplaint', '上海市公证协会', 'T02') },
        { respondent: ['forensic'], ...led('forensicComplaint', '上海市司法局司法鉴定管理处', 'T03') },
        { respondent: ['administrator'], ...led('administratorComplaint', '上海市破产管理人协会', 'T04') },
        { earlier: ['litigation'], ...led('litigation', '作出裁判的人民法院', 'D01') },
        { earlier: ['arbitration'], ...led('arbitration', '作出裁决的仲裁机构', 'D02') },
        { earlier: ['reconsideration'], ...led('reconsideration', '行政复议机关', 'D03') },
        { content: ['prison'], code: 'X01', proposal: 'handedOver', target: '上海市监狱管理局', basis: '信访工作条例第二十二条' },
        { purpose: ['advice'], code: 'A02', proposal: 'advise', basis: '信访工作条例第二十九条' },
        {
          content: ['mediation', 'grassroots', 'correction', 'resettlement'],
          local: ['yes'],
          code: 'Z01',
          proposal: 'sublevel',
          basis: '信访工作条例第二十二条',
        },
        { code: 'A01', proposal: 'accept', basis: '信访工作条例第三十一条' },
      ],
    ],
  ],
});
