import type { DemoAct, DemoDuty } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import { demoEmployer } from './employers.js';
import { members, type Lawyer } from './lawyers.js';

const civil = {
  authority: 'court',
  authorityName: '上海市黄浦区人民法院',
  kind: 'civil',
  stage: 'firstInstance',
  clientKind: 'unit',
  partyStanding: 'plaintiff',
  retainer: 'client',
  authorisation: 'special',
  feeWay: 'fixed',
} as const;

/** Whose case is accepted, by itself or by hand. */
const accepted = '上海恒澜装备有限公司';

/** What a lawyer hands in of a civil case before a court. */
const papersOf = (today: string): DemoAct['form'] => ({
  contract: [{ name: '法律服务合同.pdf', until: addDays(today, 700) }],
  mandate: [{ name: '委托书.pdf', until: addDays(today, 365) }],
  introduction: [{ name: '律所公函.pdf' }],
  licencePaper: [{ name: '执业证.pdf' }],
  introducedOn: addDays(today, -6),
});

/** Cases of lawyers with an account: filled in and not yet handed in, given up, accepted by itself, and of clients from abroad that their districts are to review. */
export function bindingsOf(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const { self, elsewhere, employed } = members(lawyers);
  const year = today.slice(0, 4);
  const act = (by: string, days: number, action: string, on: string, form: DemoAct['form']): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 200),
    type: 'lawyers.binding',
    action,
    on,
    form,
  });
  const from = addDays(today, -6);
  return [
    act('lawyer', 5, 'draft', 'binding-0', {
      ...civil,
      lawyer: self.licence,
      caseNumber: `（${year}）沪0101民初2113号`,
      cause: '买卖合同纠纷',
      client: '上海云栖商贸有限公司',
      opposing: '上海江澜物流有限公司',
      contractNumber: `沪法${year}-0113`,
      contractedOn: from,
      from,
    }),
    act('lawyer', 4, 'draft', 'binding-1', {
      ...civil,
      lawyer: self.licence,
      caseNumber: `（${year}）沪0101刑初318号`,
      kind: 'criminal',
      partyStanding: 'accused',
      clientKind: 'person',
      cause: '合同诈骗',
      client: '丁一鸣',
      retainer: 'relative',
      from,
    }),
    act('lawyer', 3, 'draft', 'binding-2', {
      ...civil,
      lawyer: self.licence,
      caseNumber: `（${year}）沪0101民初2204号`,
      cause: '租赁合同纠纷',
      client: '上海云栖商贸有限公司',
      from,
    }),
    act('lawyer', 2, 'withdraw', 'binding-2', {}),
    act('lawyer.c', 2, 'draft', 'binding-3', {
      ...civil,
      lawyer: elsewhere.licence,
      authority: 'arbitration',
      authorityName: '上海仲裁委员会',
      kind: 'arbitration',
      stage: 'other',
      partyStanding: 'applicant',
      fileNumber: `沪仲案字〔${year}〕0871号`,
      cause: '服务合同纠纷',
      client: '上海澄观科技有限公司',
      from,
    }),
    act('lawyer.c', 5, 'draft', 'binding-4', {
      ...civil,
      ...papersOf(today),
      lawyer: elsewhere.licence,
      caseNumber: `（${year}）沪0101民初2317号`,
      cause: '承揽合同纠纷',
      client: accepted,
      opposing: '上海启帆机电有限公司',
      from,
    }),
    act('lawyer.c', 5, 'submit', 'binding-4', {}),
    ...(
      [
        ['lawyer', self, 'binding-5', '2402', '上海外联贸易（香港）有限公司'],
        ['lawyer.c', elsewhere, 'binding-6', '2403', '瑞海国际（新加坡）有限公司'],
      ] as const
    ).flatMap(([by, { licence }, on, serial, client]) => [
      act(by, 1, 'draft', on, {
        ...civil,
        ...papersOf(today),
        identity: [{ name: '委托人主体资格证明.pdf' }],
        lawyer: licence,
        caseNumber: `（${year}）沪0101民初${serial}号`,
        cause: '国际货物买卖合同纠纷',
        client,
        clientKind: 'foreign',
        from,
      }),
      act(by, 1, 'submit', on, {}),
    ]),
    ...(employed
      ? [
          act('lawyer.unit', 1, 'draft', 'binding-7', {
            ...civil,
            ...papersOf(today),
            lawyer: employed.licence,
            caseNumber: `（${year}）沪0101民初2450号`,
            cause: '港口作业合同纠纷',
            client: demoEmployer.name,
            opposing: '上海远帆船务有限公司',
            from,
          }),
          act('lawyer.unit', 1, 'submit', 'binding-7', {}),
        ]
      : []),
  ];
}

/** Where the lawyer is of a unit and not of a firm, the city's reviewer accepts it. */
export const bindingDuties = (today: string): readonly DemoDuty[] => [
  {
    at: instantOn(addDays(today, -4), 230),
    type: 'lawyers.binding',
    states: ['manual'],
    acts: ({ values }) =>
      values['client'] === accepted
        ? [
            {
              by:
                values['unitReviews'] === true
                  ? 'unit.reviewer'
                  : values['lawyerAuthority'] === 'district'
                    ? 'pudong.clerk'
                    : 'agency.reviewer',
              at: instantOn(addDays(today, -4), 235),
              action: 'approve',
              form: {},
              reason: '材料齐全，准予绑定。',
            },
          ]
        : [],
  },
];

/** What the lawyer of the accepted case asks the court for: its progress, a question to the judge, and a reading that he has only begun to fill in. */
export function requestsOf(today: string): readonly DemoAct[] {
  const act = (days: number, action: string, on: string, form: DemoAct['form']): DemoAct => ({
    by: 'lawyer.c',
    at: instantOn(addDays(today, -days), 260),
    type: 'lawyers.request',
    action,
    on,
    form: { binding: 'binding-4', court: '沪0101', ...form },
  });
  return [
    act(4, 'apply', 'request-0', { kind: 'progress' }),
    act(3, 'apply', 'request-1', { kind: 'contact', target: 'court', message: '请问本案证据交换何时进行？' }),
    act(2, 'draft', 'request-2', { kind: 'reading', target: 'court', mode: 'online', purpose: '准备庭审' }),
    act(1, 'apply', 'request-3', {
      kind: 'filing',
      caseKind: 'civil',
      cause: '买卖合同纠纷',
      opposing: '上海某贸易有限公司',
      claim: '请求判令被告支付货款及逾期付款利息。事实和理由：双方签订买卖合同，原告已经交货，被告至今未付款。',
      amount: '86000.00',
      evidence: [{ name: '买卖合同.pdf' }, { name: '送货签收单.pdf' }],
    }),
  ];
}
