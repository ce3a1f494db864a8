import { not, type Recorded } from '@fatong/contracts/expression';
import { admit, date, files, movesThose, set, stamp, text } from '../../../definitions/index.js';
import { gathersEnd } from '../registration/gathered.js';
import { reached } from '../registration/online.js';
import { reportEnd } from '../reporting/arising.js';
import { firstBarred, opensReview, secondBarred } from './asking.js';

const signed = (zh: string, en: string) =>
  files([zh, en], {
    class: 'personal',
    accept: ['pdf', 'jpg', 'png'],
    most: 3,
    maxMb: 50,
    hint: ['签名后扫描或者拍照上传。', 'Signed, scanned or photographed.'],
  });

/** What the petitioner hands in signed: each form has a slot of its own, so that it is bound to case and form (P21). */
const papers = {
  signedForm: signed('信访事项登记表（签名件）', 'Signed registration form'),
  powerOfAttorney: signed('授权委托书', 'Power of attorney'),
  delegation: signed('代表推选书', 'Choice of representatives'),
  addressPaper: signed('地址确认及电子送达同意书', 'Address and consent to electronic delivery'),
  recusalPaper: signed('回避申请书', 'Request that somebody withdraw'),
  withdrawalPaper: signed('撤回申请书', 'Withdrawal'),
  reviewPaper: signed('复查申请书', 'Request for a review'),
  secondPaper: signed('复核申请书', 'Request for a second review'),
} as const;
export type PaperField = keyof typeof papers;
export const paperFields = Object.keys(papers) as readonly PaperField[];

const readers = ['desk', 'reviewer', 'lead', 'office-clerk', 'district-clerk', 'discipline-clerk'] as const;
/** Who reads them in clear. */
export const paperReaders = Object.fromEntries(paperFields.map((field) => [field, readers])) as {
  readonly [K in PaperField]: typeof readers;
};

export const accessFields = {
  queryCode: text(['查询码', 'Query code'], { max: 16, search: true, filter: true }),
  queryKey: text(['查询密码', 'Query password'], { class: 'sensitive', max: 120 }),
  ...papers,
  withdrawalOn: date(['申请撤回日期', 'Withdrawal asked on'], { filter: true }),
};

/** While the petition is not ended. */
const running = ['review', 'returned', 'direction', 'dividing', 'handling', 'answered'] as const;
const hands = <const F extends PaperField>(title: readonly [string, string], field: F) =>
  ({ title, from: running, by: [], form: [field], need: [field] }) as const;

/** The code and password with which the petitioner sees to his petition himself (P24). */
export const givesAccess = admit('queryCode', 'queryKey');

export const accessActions = {
  reissue: {
    title: ['重新发放查询密码', 'Give a new query password'],
    by: ['desk', 'district-clerk'],
    reason: true,
    then: [givesAccess],
  },
  handInForm: hands(['上传签名的登记表', 'Hand in the signed form'], 'signedForm'),
  handInPower: hands(['上传授权委托书', 'Hand in a power of attorney'], 'powerOfAttorney'),
  handInDelegation: hands(['上传代表推选书', 'Hand in the choice of representatives'], 'delegation'),
  handInAddress: hands(['上传地址确认书', 'Hand in the address'], 'addressPaper'),
  handInRecusal: hands(['上传回避申请书', 'Hand in a request that somebody withdraw'], 'recusalPaper'),
  handInWithdrawal: {
    ...hands(['申请撤回信访事项', 'Withdraw the petition'], 'withdrawalPaper'),
    from: ['review', 'returned', 'dividing', 'handling'],
    then: [stamp('withdrawalOn')],
  },
  endWithdrawn: {
    title: ['准予撤回，终结', 'Allow the withdrawal'],
    from: ['review', 'returned', 'dividing', 'handling'],
    to: 'filed',
    by: ['lead', 'district-head'],
    due: { clock: null, when: (p: Recorded<{ readonly withdrawalOn?: string | null }>) => p.withdrawalOn.exists() },
    unless: [
      {
        when: (p: Recorded<{ readonly withdrawalOn?: string | null }>) => not(p.withdrawalOn.exists()),
        why: ['信访人没有申请撤回。', 'The petitioner did not ask for it.'],
      },
    ],
    // Units that have it stop where they are.
    then: [
      stamp('closedOn'),
      movesThose('petitions.part', { by: 'petition', does: 'stopWithdrawn' }),
      ...reached('closed'),
      reportEnd('filed'),
      ...gathersEnd,
    ],
  },
  applyReview: {
    title: ['申请复查', 'Ask for a review'],
    from: ['delivered', 'closed'],
    by: [],
    form: ['reviewPaper', 'reviewGrounds'],
    need: ['reviewPaper'],
    anew: ['reviewGrounds'],
    unless: firstBarred,
    then: [set({ reviewLevel: 'first' }), stamp('reviewAskedOn'), opensReview],
  },
  applySecondReview: {
    title: ['申请复核', 'Ask for a second review'],
    from: ['delivered', 'closed'],
    by: [],
    form: ['secondPaper', 'reviewGrounds'],
    need: ['secondPaper'],
    anew: ['reviewGrounds'],
    unless: secondBarred,
    then: [set({ reviewLevel: 'second' }), stamp('reviewAskedOn'), opensReview],
  },
} as const;

/** Whom what he handed in is told to. */
export const accessNotices = {
  handedIn: {
    words: ['信访人提交了材料（信访事项{number}，{content}）。', 'The petitioner handed something in: petition {number}, {content}.'],
    on: { action: ['handInForm', 'handInPower', 'handInDelegation', 'handInAddress', 'handInRecusal'] },
    to: { roles: ['desk', 'district-clerk'], at: 'scope' },
  },
  withdrawing: {
    words: ['信访人申请撤回信访事项{number}（{content}）。', 'The petitioner withdraws petition {number} ({content}).'],
    on: { action: 'handInWithdrawal' },
    to: { roles: ['lead', 'district-head'], at: 'scope' },
  },
  reviewAsked: {
    words: ['信访人申请复查复核：信访事项{number}（{content}）。', 'The petitioner asks for a review: petition {number} ({content}).'],
    on: { action: ['applyReview', 'applySecondReview'] },
    to: { roles: ['desk', 'lead'], at: 'all' },
  },
} as const;

export const accessSection = {
  title: ['信访人查询与材料', 'Seen and handed in by the petitioner'],
  fields: ['queryCode', ...paperFields, 'withdrawalOn'] as readonly ('queryCode' | 'withdrawalOn' | PaperField)[],
  brief: true,
} as const;
