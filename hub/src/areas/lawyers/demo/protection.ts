import type { DemoAct, DemoEntry } from '../../../definitions/index.js';
import { infringer } from '../protection/infringer.js';
import { rightsBody } from '../protection/body.js';
import { addDays, instantOn } from './days.js';
import { members, type Lawyer } from './lawyers.js';

const bodies = [
  ['WQ-310000', '市律协维权中心', 'centre', '021-00640911', 'association/lawyers'],
  ['WQ-310115', '浦东律师工作委员会', 'branch', '021-00580722', 'association/lawyers-pudong'],
  ['SF-310101', '黄浦区司法局', 'bureau', '021-00630101', 'district/310101'],
  ['SF-310115', '浦东新区司法局', 'bureau', '021-00580115', 'district/310115'],
  ['LX-330000', '浙江省律师协会', 'elsewhere', '0571-00870033', 'association/lawyers'],
] as const;

/** Where a lawyer may turn to for his rights. */
export const rightsBodies = (today: string): readonly DemoEntry[] =>
  bodies.map(([code, name, kind, phone, ownerUnit]) => ({
    record: rightsBody,
    key: code,
    number: code,
    at: instantOn(addDays(today, -400), 60),
    ownerUnit,
    values: { code, name, kind, phone },
  }));

const authorities = [
  ['某区人民法院', 'court', 'district'],
  ['某区法院', 'court', 'district'],
  ['某区看守所', 'detention', 'district'],
] as const;

/** Who infringed rights before: one of them is there twice, so that they can be merged. */
export const infringers = (today: string): readonly DemoEntry[] =>
  authorities.map(([name, kind, level]) => ({
    record: infringer,
    key: name,
    number: name,
    at: instantOn(addDays(today, -200), 60),
    values: { name, kind, level, seat: '310101', persons: [{ name: '方某', post: '接待人员', phone: '13800000000' }] },
  }));

const [centre, branch] = ['WQ-310000', 'WQ-310115'];
const meeting = {
  kind: 'infringement',
  rights: ['meeting'],
  authority: 'detention',
  authorityName: '某区看守所',
  incidentPlace: '看守所接待大厅',
  facts: '持委托书、执业证和介绍信到场，接待人员以没有会见室为由当日不予安排，也未说明何时可以会见。',
  request: '请协调尽快安排会见。',
  consent: true,
};
const reading = {
  kind: 'infringement',
  rights: ['reading'],
  authority: 'court',
  authorityName: '某区人民法院',
  incidentPlace: '诉讼服务中心',
  caseNumber: '（2026）沪0101刑初88号',
  facts: '移送起诉后三次申请阅卷，均答复承办法官外出，未予安排。',
  request: '请协调安排阅卷。',
};
const delay = {
  kind: 'matter',
  problem: 'silence',
  authority: 'court',
  authorityName: '某区人民法院',
  caseNumber: '（2026）沪0115民初1024号',
  facts: '立案后四个月未排期，多次电话无人答复。',
  request: '请转请承办法院答复审理进度。',
};

/** Rights cases of the lawyers with an account, one in each part of the procedure, entered by themselves, by their firm and by who took their call. */
export function rightsCasesOf(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const { self, elsewhere } = members(lawyers);
  // To which he is bound by then.
  const asksOf = `（${today.slice(0, 4)}）沪0101民初2317号`;
  const act = (on: string, days: number, by: string, action: string, form: DemoAct['form'] = {}, reason?: string): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 120 + days),
    type: 'lawyers.rights',
    action,
    on: `rights-${on}`,
    form,
    ...(reason !== undefined && { reason }),
  });
  const transfer = (on: string, days: number, by: string, action: string, form: DemoAct['form']): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 240 + days),
    type: 'lawyers.rightsTransfer',
    action,
    on: `rights-transfer-${on}`,
    form: action === 'offer' ? { ...form, subject: `rights-${on}` } : form,
  });
  const asks = (lawyer: Lawyer, form: DemoAct['form'], days: number): DemoAct['form'] => ({
    lawyer: lawyer.licence,
    phone: '13800000000',
    seat: lawyer.firm.district,
    body: centre,
    incidentOn: addDays(today, -days - 1),
    ...form,
  });
  const handled = (on: string, days: number, result: string, resultText: string): readonly DemoAct[] => [
    act(on, days - 1, 'rights.clerk', 'accept'),
    act(on, days - 2, 'rights.lead', 'assign', { responsible: ['rights.clerk'] }),
    act(on, days - 4, 'rights.clerk', 'investigate', { inquiries: [{ way: 'call', what: '与该单位联系人核对情况，对方同意协调。' }] }),
    act(on, days - 6, 'rights.clerk', 'askResult', { result, resultText, opinion: '建议办结。' }),
    act(on, days - 7, 'rights.lead', 'passResult', {}, '同意。'),
    act(on, days - 8, 'rights.president', 'approveResult', {}, '同意办结。'),
  ];
  return [
    act('sent', 40, 'lawyer', 'apply', asks(self, meeting, 40)),
    ...handled('sent', 40, 'protected', '经协调，看守所已于次日安排会见，并公布了预约电话。'),
    act('sent', 31, 'rights.clerk', 'send'),
    act('sent', 30, 'rights.clerk', 'archive'),
    act('sent', 29, 'lawyer', 'rate', { rating: 'three', ratingText: '很快安排了会见。' }),
    act('closed', 14, 'firm.clerk', 'apply', asks(self, reading, 14)),
    ...handled('closed', 14, 'partly', '法院已安排阅卷，光盘复制仍需另行预约。'),
    act('called', 9, 'rights.clerk', 'register', asks(elsewhere, { ...reading, onBehalf: 'phone' }, 9)),
    ...handled('called', 9, 'protected', '法院已安排阅卷。'),
    act('handling', 6, 'lawyer', 'apply', asks(self, { ...reading, rights: ['reading', 'information'] }, 6)),
    act('handling', 6, 'rights.clerk', 'identify', { infringer: '某区法院' }),
    act('handling', 5, 'rights.clerk', 'accept'),
    act('handling', 4, 'rights.lead', 'assign', { responsible: ['rights.clerk'] }),
    act('forwarded', 5, 'lawyer', 'apply', asks(self, delay, 5)),
    act('forwarded', 4, 'rights.clerk', 'forward', { channel: '该院诉讼服务中心律师联系窗口' }),
    act('contacted', 2, 'lawyer.c', 'apply', asks(elsewhere, { ...delay, authorityName: '上海市黄浦区人民法院', caseNumber: asksOf }, 2)),
    act('contacted', 1, 'rights.clerk', 'contact', {
      target: 'court',
      court: '沪0101',
      contactCase: asksOf,
      client: '上海恒澜装备有限公司',
      message: '立案后四个月未排期，请答复审理进度。',
    }),
    act('refusing', 2, 'lawyer', 'apply', asks(self, { ...meeting, facts: '与客户就代理费发生争议。', request: '请协调收费争议。' }, 2)),
    act('refusing', 1, 'rights.clerk', 'askRefusal', { refusalGrounds: '收费争议不属于执业权利保障范围，可以另行申请调解。' }),
    act('branch', 1, 'lawyer.c', 'apply', asks(elsewhere, { ...meeting, body: branch, urgent: true }, 1)),
    act('wrong', 5, 'lawyer', 'apply', asks(self, { ...meeting, urgent: true }, 5)),
    transfer('wrong', 5, 'rights.clerk', 'offer', { receiver: branch, grounds: '事发地在浦东。' }),
    transfer('wrong', 4, 'rights.branch', 'refuse', { refusalGrounds: '看守所不在本区，请由市律协办理。' }),
    act('far', 3, 'firm.clerk', 'apply', asks(self, { ...reading, rights: ['reading', 'inquiry'] }, 3)),
    transfer('far', 3, 'rights.clerk', 'offer', { receiver: 'SF-310101', grounds: '涉及区司法局组织的联合接待窗口。' }),
    act('new', 1, 'lawyer', 'apply', asks(self, { ...meeting, rights: ['meeting', 'correspondence'] }, 1)),
  ];
}
