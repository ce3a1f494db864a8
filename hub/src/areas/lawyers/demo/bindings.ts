import type { DemoAct } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
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

/** Cases that lawyers with an account have filled in and not yet handed in: the papers are theirs to lay in. One was given up. */
export function bindingsOf(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const { self, elsewhere } = members(lawyers);
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
  ];
}
