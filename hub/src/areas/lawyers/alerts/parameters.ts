import { violationDocuments, type ViolationDocument } from '@fatong/contracts/codes';
import { choice, integer, parameter, type AlertLevel } from '../../../definitions/index.js';

/** News by whose kind an alert is raised, and how grave it is (L05, L29). Where a kind stands in both it is grave. */
interface Documents {
  readonly grave: readonly ViolationDocument[];
  readonly ordinary: readonly ViolationDocument[] | null;
}
interface Late {
  readonly days: number;
}
interface Meetings {
  readonly perDay: number;
  readonly perClient: number;
}
interface Count {
  readonly most: number;
}
interface Inquiries extends Count {
  readonly samePerson: number;
}
interface Cancelled {
  readonly percent: number;
  readonly least: number;
}
/** Acts so close in time and so far apart that nobody can have done both. */
interface Places {
  readonly minutes: number;
  readonly kilometres: number;
}
/** A rule without a threshold: how grave what it finds is. */
interface Levelled {
  readonly level: AlertLevel;
}
const most = { most: integer(['三十日内次数上限', 'In 30 days, at most'], { min: 1, max: 1000, required: true }) };
const levelled = {
  level: choice(
    ['预警级别', 'Level'],
    { hint: ['提示', 'Hint'], ordinary: ['一般', 'Ordinary'], grave: ['严重', 'Grave'] },
    { required: true },
  ),
};
const at = (level: AlertLevel) => [['2023-01-01', { level }]] as const;
const documents = {
  grave: choice(['严重预警的文书种类', 'Kinds that are grave'], violationDocuments, { many: true, required: true }),
  ordinary: choice(['一般预警的文书种类', 'Kinds that are ordinary'], violationDocuments, { many: true }),
};
const late = {
  days: integer(['超期天数', 'Days overdue'], {
    min: 0,
    max: 365,
    required: true,
    hint: ['超过执行期限多少天起预警；0 为期满次日。', 'From how many days after its last day on; 0: the day after.'],
  }),
};
const news = [['2023-01-01', { grave: ['filing', 'disciplineCase'], ordinary: null }]] as const;
const overdue = [['2023-01-01', { days: 0 }]] as const;

/** What the alerts of the area go by (`warn.*`); whom they are about, a lawyer or a firm, makes two rules of each. Who steers rules changes them in their page. */
export const parameters = {
  violation: parameter<Documents>('warn.violation', ['律师违法信息预警', 'Alerts of violations by lawyers'], news, documents),
  violationOfFirm: parameter<Documents>('warn.violationOfFirm', ['律所违法信息预警', 'Alerts of violations by firms'], news, documents),
  execution: parameter<Late>('warn.execution', ['律师处分执行超期预警', 'Alerts of overdue measures: lawyers'], overdue, late),
  executionOfFirm: parameter<Late>('warn.executionOfFirm', ['律所处分执行超期预警', 'Alerts of overdue measures: firms'], overdue, late),
} as const;

/** What the rules over records of practice go by. */
export const practiceParameters = {
  meetings: parameter<Meetings>(
    'warn.meetPerDay',
    ['会见频次预警', 'Alerts of many meetings'],
    [['2023-01-01', { perDay: 5, perClient: 8 }]],
    {
      perDay: integer(['一日会见次数上限', 'Meetings in a day'], { min: 1, max: 100, required: true }),
      perClient: integer(['三十日内同一委托人会见次数上限', 'Meetings for a client in 30 days'], { min: 1, max: 200, required: true }),
    },
  ),
  readings: parameter<Count>('warn.readVolume30d', ['阅卷频次预警', 'Alerts of many readings'], [['2023-01-01', { most: 30 }]], most),
  cases: parameter<Count>('warn.newCases30d', ['新收案件预警', 'Alerts of many new cases'], [['2023-01-01', { most: 40 }]], most),
  inquiries: parameter<Inquiries>(
    'warn.dueDiligence30d',
    ['尽职调查频次预警', 'Alerts of many inquiries'],
    [['2023-01-01', { most: 20, samePerson: 3 }]],
    {
      ...most,
      samePerson: integer(['三十日内查询同一人次数', 'Inquiries after one person in 30 days'], { min: 2, max: 50, required: true }),
    },
  ),
  cancelled: parameter<Cancelled>(
    'warn.cancelRate',
    ['会见取消率预警', 'Alerts of cancelled meetings'],
    [['2023-01-01', { percent: 40, least: 10 }]],
    {
      percent: integer(['取消率上限（%）', 'Share cancelled, percent'], { min: 1, max: 100, required: true }),
      least: integer(['三十日内预约不少于', 'Bookings in 30 days, at least'], { min: 1, max: 1000, required: true }),
    },
  ),
  bothSides: parameter<Levelled>(
    'warn.bothSides',
    ['双方代理预警（同一律师）', 'Alerts of one lawyer on both sides'],
    at('grave'),
    levelled,
  ),
  bothSidesOfFirm: parameter<Levelled>(
    'warn.bothSidesOfFirm',
    ['双方代理预警（同所律师）', 'Alerts of one firm on both sides'],
    at('hint'),
    levelled,
  ),
  earlyReading: parameter<Levelled>('warn.earlyReading', ['审查起诉前阅卷预警', 'Alerts of early readings'], at('ordinary'), levelled),
  suspended: parameter<Levelled>('warn.suspended', ['停止执业期间执业预警', 'Alerts of practice while suspended'], at('grave'), levelled),
  exJudge: parameter<Levelled>('warn.exJudge', ['离任法官、检察官执业预警', 'Alerts of former judges who litigate'], at('grave'), levelled),
  twoPlaces: parameter<Places>(
    'warn.twoPlaces',
    ['异地同时执业预警', 'Alerts of two places at a time'],
    [['2023-01-01', { minutes: 60, kilometres: 20 }]],
    {
      minutes: integer(['两次办理间隔不足', 'Less than so long apart'], { min: 1, max: 600, required: true, unit: ['分钟', 'minutes'] }),
      kilometres: integer(['两地相距不少于', 'At least so far apart'], { min: 1, max: 200, required: true, unit: ['公里', 'km'] }),
    },
  ),
  leaveReport: parameter<Levelled & Late>(
    'warn.leaveReport',
    ['离职上报数据不一致预警', 'Alerts of a report of leaving that does not fit'],
    [['2023-01-01', { level: 'ordinary', days: 31 }]],
    {
      ...levelled,
      days: integer(['离所后宽限天数', 'Days after he left'], {
        min: 0,
        max: 365,
        required: true,
        hint: ['社会保险等滞后记载的，在此期间内不预警。', 'What is booked late within these days raises none.'],
      }),
    },
  ),
  sharedPaper: parameter<Levelled>(
    'warn.sharedPaper',
    ['不同律师提交同一委托书预警', 'Alerts of one power of attorney of two lawyers'],
    at('grave'),
    levelled,
  ),
  falseSeal: parameter<Levelled>(
    'warn.falseSeal',
    ['材料印章签名不实预警', 'Alerts of a seal or signature that is not valid'],
    at('grave'),
    levelled,
  ),
  editedPaper: parameter<Levelled>('warn.editedPaper', ['材料修改痕迹提示', 'Hints that a paper was worked over'], at('hint'), levelled),
  partyMismatch: parameter<Levelled>(
    'warn.partyMismatch',
    ['委托人与案件当事人不符预警', 'Alerts of a client who is no party'],
    at('ordinary'),
    levelled,
  ),
  samePaper: parameter<Levelled>('warn.fakeMaterial', ['材料雷同预警', 'Alerts of one paper for two clients'], at('grave'), levelled),
} as const;

/** Rules by the key of their parameter, as an alert names them. */
export const ruleTitles = {
  'warn.violation': ['律师违法违规信息', 'News of a violation by a lawyer'],
  'warn.violationOfFirm': ['律所违法违规信息', 'News of a violation by a firm'],
  'warn.execution': ['律师处分执行超期', 'A measure against a lawyer is overdue'],
  'warn.meetPerDay': ['会见次数异常', 'Unusually many meetings'],
  'warn.readVolume30d': ['阅卷次数异常', 'Unusually many readings'],
  'warn.newCases30d': ['新收案件数异常', 'Unusually many new cases'],
  'warn.dueDiligence30d': ['尽职调查查询异常', 'Unusual inquiries'],
  'warn.cancelRate': ['会见预约取消率异常', 'Unusually many cancelled meetings'],
  'warn.bothSides': ['同一律师代理双方当事人', 'One lawyer acts for both sides'],
  'warn.bothSidesOfFirm': ['同所律师代理双方当事人', 'Lawyers of one firm act for both sides'],
  'warn.earlyReading': ['审查起诉前阅卷', 'Files read before prosecution'],
  'warn.suspended': ['停止执业期间执业', 'Practice while suspended'],
  'warn.exJudge': ['离任法官、检察官违规代理', 'A former judge or prosecutor litigates'],
  'warn.leaveReport': ['离职上报数据与来源不一致', 'A report of leaving does not fit'],
  'warn.twoPlaces': ['短时间内在两地执业', 'In two places at a time'],
  'warn.partyMismatch': ['委托人不是法院推送的当事人', 'The client is no party, as the court has it'],
  'warn.sharedPaper': ['不同律师为不同委托人提交同一委托书', 'One power of attorney, two lawyers, two clients'],
  'warn.editedPaper': ['材料文件有修改痕迹', 'A paper shows traces of editing'],
  'warn.falseSeal': ['材料印章或者签名不实', 'A seal or signature is not valid'],
  'warn.fakeMaterial': ['同一材料用于不同委托人', 'One paper for different clients'],
  'warn.executionOfFirm': ['律所处分执行超期', 'A measure against a firm is overdue'],
} as const;
