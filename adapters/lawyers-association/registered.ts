import type { Dice } from '@fatong/contracts';
import { makeResidentId } from '@fatong/contracts/codes';
import type { RegisteredLawyer } from '../kit/index.js';

/** How a complaint is registered: in the first form (`complaint`), in the second (`complaint.v2`) about the lawyer, or there about his firm. */
export type Form = 'first' | 'second' | 'firm';

const grounds = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'];
const surnames = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '欧阳', '司马'];
const givenNames = ['建国', '丽华', '晓明', '秀英', '志强', '美玲', '文博', '雅琴', '浩然', '子涵'];
const facts = [
  '委托后长期不与当事人联系，多次催问案件进展均无答复，错过举证期限。',
  '收取代理费后未开具发票，且要求将费用汇入个人账户。',
  '在同一案件中曾为对方当事人提供法律咨询，存在利益冲突。',
  '未经委托人同意擅自变更诉讼请求，造成损失。',
  '在网络平台发布“包赢”“百分百胜诉”等宣传内容。',
  '庭审后将卷宗材料发送至微信群，泄露当事人隐私。',
];
/** What is said of a firm, by what it is a ground of. */
const ofFirms = [
  { TSLB: '04', TSNR: '律所收取代理费后拒不开具发票，也未签订书面委托合同。' },
  { TSLB: '05', TSNR: '律所在网络平台以“胜诉再付费、百分百退款”招揽业务，实际不予退款。' },
  { TSLB: '08', TSNR: '律所未按规定保管案卷，结案后要求查阅案卷被拒绝。' },
];

/** What the simulated association registers of a complaint, and the message it says it by. */
export function registered(
  lawyer: RegisteredLawyer,
  dice: Dice,
  today: string,
  form: Form,
): { readonly message: 'complaint' | 'complaint.v2'; readonly fields: Readonly<Record<string, unknown>> } {
  const anonymous = dice.chance(0.1);
  const born = `19${dice.between(50, 99)}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`;
  const first = dice.pick(grounds);
  const second = dice.pick(grounds);
  const fields = {
    ...(form !== 'firm' && { LSZYZH: lawyer.licence, LSXM: lawyer.name }),
    SWSDM: lawyer.firm.uscc,
    SWSMC: lawyer.firm.name,
    QXDM: lawyer.district,
    TSLB: dice.chance(0.25) && second !== first ? [first, second] : [first],
    TSRQ: today,
    ...(form !== 'first' && { SDRQ: today }),
    SFNM: anonymous ? '1' : '0',
    ...(!anonymous && {
      TSRXM: dice.pick(surnames) + dice.pick(givenNames),
      TSRZJH: makeResidentId({ born, serial: dice.between(0, 999), sex: dice.chance(0.5) ? 'male' : 'female' }),
      TSRDH: `1990000${String(dice.between(0, 9999)).padStart(4, '0')}`,
    }),
    TSNR: dice.pick(facts),
  };
  if (form !== 'firm') return { message: form === 'first' ? 'complaint' : 'complaint.v2', fields };
  const { TSLB, TSNR } = dice.pick(ofFirms);
  return { message: 'complaint.v2', fields: { ...fields, TSLB: [TSLB], TSNR } };
}
