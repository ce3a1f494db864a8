import { makeResidentId } from '../../codes/index.js';
import type { District } from '../../bureau/shanghai/index.js';
import type { DataOf } from '../../contract.js';
import type { Dice } from '../../dice.js';
import { compact, personName, phone, type RegisteredLawyer } from '../../story/index.js';
import type { complaint } from './complaint.js';

type Ground = DataOf<typeof complaint>['TSLB'][number];

/** What complainants write, by ground. */
const facts: Readonly<Record<Ground, readonly string[]>> = {
  '01': [
    '委托后律师长期不与我联系，多次询问案件进展均无答复，最终错过举证期限。',
    '约定两次会见，实际只去过一次，也没有提交代理意见。',
    '庭审前一天才告知不能出庭，临时换人，案情都不清楚。',
  ],
  '02': ['同一律师先为对方公司提供过法律意见，后又代理我方诉讼，未作任何披露。', '律师所在事务所同时代理双方当事人。'],
  '03': ['律师将我的病历和离婚材料发到微信群里讨论。', '未经同意把合同底稿提供给第三方公司。'],
  '04': ['要求把代理费转到个人账户，不开发票，也没有签订合同。', '约定风险代理比例过高，且在签约后另行收取“公关费”。'],
  '05': ['网页上宣称“百分百胜诉”“与法院关系密切”，据此委托后发现并不属实。', '以低价承诺全包，随后不断加价。'],
  '06': ['怀疑提交的借条是事后补写的，律师明知仍作为证据提交。', '律师在庭上大声喧哗，法官多次制止。'],
  '07': ['律师暗示可以请法官吃饭以影响判决，要求我准备费用。'],
  '08': ['年度考核材料与实际执业情况不符。', '律所未按规定保管案卷，多次要求查阅被拒绝。'],
  '09': ['该律师名片上同时印有两家律所。', '停止执业处罚期间仍以律师名义代理案件。'],
  '10': ['该律师离任法官未满两年，即在原任职法院代理案件。'],
  '11': ['在公开平台发表贬损当事人的不当言论。'],
  '99': ['退费协商未果，态度恶劣，请协会调查处理。', '送达的法律文书与约定不一致，要求重新出具。'],
};
const grounds = Object.keys(facts).sort() as Ground[];
/** Complaints about how a mandate was handled and paid are the most. */
const frequent: readonly Ground[] = ['01', '01', '01', '04', '04', '02', '03'];

/** What they write of a firm, by what it is a ground of. */
const ofFirms: readonly (readonly [ground: Ground, facts: string])[] = [
  ['04', '律所收取代理费后拒不开具发票，多次要求也未签订书面委托合同。'],
  ['05', '律所在网络平台以“胜诉再付费、百分百退款”招揽业务，实际不予退款。'],
  ['08', '律所未按规定保管案卷，结案后要求查阅案卷被拒绝。'],
  ['08', '承办律师离职后律所未另行指派，案件无人办理，也未告知委托人。'],
];

/** What is registered in the first form: about the lawyer, without the day it was received. */
export function firstForm(lawyer: RegisteredLawyer, dice: Dice, complainedOn: string) {
  const first = dice.pick([...frequent, ...grounds]);
  const second = dice.pick(grounds);
  return {
    LSZYZH: lawyer.licence,
    LSXM: lawyer.name,
    ...place(lawyer),
    TSLB: dice.chance(0.2) && second !== first ? [first, second] : [first],
    TSRQ: compact(complainedOn),
    ...complainant(dice),
    TSNR: dice.pick(facts[first]),
  };
}

/** … and in the second: with that day, about the lawyer or his firm. */
export function secondForm(
  { lawyer, form }: { readonly lawyer: RegisteredLawyer; readonly form: string },
  dice: Dice,
  complainedOn: string,
  receivedOn: string,
) {
  const SDRQ = compact(receivedOn);
  if (form !== 'firm') return { ...firstForm(lawyer, dice, complainedOn), SDRQ };
  const [ground, TSNR] = dice.pick(ofFirms);
  return { ...place(lawyer), TSLB: [ground], TSRQ: compact(complainedOn), SDRQ, ...complainant(dice), TSNR };
}

const place = ({ firm, district }: RegisteredLawyer) => ({ SWSDM: firm.uscc, SWSMC: firm.name, QXDM: district as District });

/** One in eight does not say who he is. */
function complainant(dice: Dice) {
  if (dice.chance(0.12)) return { SFNM: '1' } as const;
  const sex = dice.chance(0.5) ? 'male' : 'female';
  const born = `${dice.between(1950, 2000)}-${twoDigits(dice.between(1, 12))}-${twoDigits(dice.between(1, 28))}`;
  return {
    SFNM: '0',
    TSRXM: personName(dice, sex),
    TSRZJH: makeResidentId({ born, serial: dice.between(0, 999), sex }),
    TSRDH: phone(dice),
  } as const;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
