import type { NotaryMatter } from '@fatong/contracts/codes';
import { boolean, integer, parameter, prose, rule, type Watched } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { factOf, raising, type Finding, type Level } from './raising.js';

type Act = Watched<typeof act.fields>;
export interface Conduct {
  readonly fullPower: boolean;
  readonly financing: boolean;
  readonly lenders?: string | null;
  readonly guarantee: boolean;
  readonly identity: boolean;
  readonly review: boolean;
  readonly minutes: number;
  readonly approver: boolean;
  readonly licence: boolean;
  readonly will: boolean;
  readonly area: boolean;
}

const parameterOf = parameter<Conduct>(
  'notary.practice',
  ['执业监管预警（五不准等）', 'Warning of practice'],
  [
    [
      '2021-01-01',
      {
        fullPower: true,
        financing: true,
        lenders: '小额贷款\n典当\n融资租赁\n融资担保\n商业保理\n网络借贷\n金融信息\n投资管理\n资产管理\n财富管理\n投资咨询',
        guarantee: true,
        identity: true,
        review: true,
        minutes: 10,
        approver: true,
        licence: true,
        will: true,
        area: true,
      },
    ],
  ],
  {
    fullPower: boolean(['不动产处分全项委托（红色）', 'Full power over real property: red']),
    financing: boolean(['非金融机构融资合同（红色）', 'Financing contract of no financial institution: red']),
    lenders: prose(['非金融机构名称关键词（每行一个）', 'Keywords of their names, one a line'], { max: 4000 }),
    guarantee: boolean(['具有担保性质的委托（红色）', 'Power given as a guarantee: red']),
    identity: boolean(['未查核真实身份（红色）', 'Identity not verified: red']),
    review: boolean(['未经实质审查出具公证书（红色）', 'Issued without a review of substance: red']),
    minutes: integer(['自受理至出证少于（分钟）', 'Issued in fewer minutes than'], { min: 1, max: 1440, required: true }),
    approver: boolean(['审批人即承办人（红色）', 'Approved by who handled it: red']),
    licence: boolean(['停止执业或无执业登记期间办证（红色）', 'By somebody suspended or not licensed: red']),
    will: boolean(['遗嘱公证无共同办理人或见证人（红色）', 'Will without a second notary or witness: red']),
    area: boolean(['超出执业区域（黄色）', 'Outside the practice area: yellow']),
  },
  { approve: ['chief'] },
);

const said = ({ minutes }: Conduct): string => `五不准，出证不少于 ${minutes} 分钟，及执业行为各项`;

/** The bounds of the city, in degrees. */
const city = { west: 120.85, east: 122.25, south: 30.67, north: 31.9 } as const;
const financed: readonly NotaryMatter[] = ['loan', 'enforcement', 'contract', 'mortgageRegistration'];
const powers: readonly NotaryMatter[] = ['power', 'propertyPower'];
const within = (issued: string | null | undefined, accepted: string | null | undefined, minutes: number): boolean =>
  Boolean(issued && accepted) && Date.parse(issued!) - Date.parse(accepted!) < minutes * 60_000;

/** Names of parties that lend without being a financial institution; a name is not repeated in a warning, only that there is one. */
function isFinanced({ applicants }: Act['values'], lenders: string | null | undefined): boolean {
  const words = (lenders ?? '').split('\n').flatMap((line) => line.trim() || []);
  return (applicants ?? []).some(
    ({ kind, name }) => kind !== 'person' && kind !== 'financial' && words.some((word) => (name ?? '').includes(word)),
  );
}

const isOutside = ({ place, longitude, latitude }: Act['values']): boolean => {
  const [east, north] = [Number(longitude), Number(latitude)];
  if (place === 'online' || !longitude || !latitude || Number.isNaN(east) || Number.isNaN(north)) return false;
  return east < city.west || east > city.east || north < city.south || north > city.north;
};

/** 五不准 (司发通〔2017〕83号) and what else a notary may not do, judged whenever one of these changes. */
function findings(one: Act, value: Conduct): readonly Finding[] {
  const { id, number, values, entry } = one;
  const { office, notary, matter, issuedAt, issuedOn, acceptedAt, acceptedOn, approvedOn } = values;
  if (!office || values.withdrawn === true) return [];
  const found: Finding[] = [];
  const say = (key: string, level: Level, item: string, shown: string, threshold: string): void =>
    void found.push({
      key,
      level,
      office,
      notary: notary ?? null,
      item,
      period: (acceptedOn ?? '').slice(0, 7),
      value: shown,
      threshold,
      words: `${number ?? ''} ${item}：${shown}（${threshold}）。`,
      acts: [id],
    });
  const is = (all: readonly NotaryMatter[]): boolean => all.includes(matter as NotaryMatter);
  const isLent = isFinanced(values, value.lenders);
  const agents = values.agents ?? [];
  const strangers = agents.some(({ relation }) => relation === 'intermediary' || relation === 'other');
  if (value.fullPower && matter === 'propertyPower' && strangers)
    say('fullPower', 'red', '不动产处分全项委托', '由非亲属的中介或他人代理', '不准办理涉及不动产处分的全项委托公证');
  if (value.financing && is(financed) && isLent)
    say('financing', 'red', '非金融机构融资合同', '当事人为非金融机构', '不准办理非金融机构融资合同公证');
  if (value.guarantee && is(powers) && isLent)
    say('guarantee', 'red', '具有担保性质的委托', '受托或委托一方为非金融机构', '不准办理具有担保性质的委托公证');
  if (value.identity && issuedOn && values.faceFailed === true)
    say('identity', 'red', '未查核真实身份', '人脸比对未通过仍出证', '不准为未查核真实身份的申请人办理公证');
  if (value.review && issuedOn && !approvedOn)
    say('unapproved', 'red', '未经实质审查出具公证书', '未经审批出证', '不准未经实质审查出具公证书');
  else if (value.review && issuedOn && within(issuedAt, acceptedAt, value.minutes))
    say('hasty', 'red', '未经实质审查出具公证书', `受理后不足 ${value.minutes} 分钟出证`, '不准未经实质审查出具公证书');
  const handlers = [values.notaryLicence, values.issuerLicence].filter(Boolean);
  if (value.approver && values.approverLicence && handlers.includes(values.approverLicence))
    say('approver', 'red', '审批人即承办人', '本人审批', '承办公证员不得审批本人承办的事项');
  const status = entry?.['status'];
  if (value.licence && values.notaryLicence && !notary)
    say('unlicensed', 'red', '无执业登记办证', '名册无此执业证号', '须由在册公证员办理');
  else if (value.licence && (status === 'suspended' || status === 'left'))
    say('suspended', 'red', '停止执业期间办证', status === 'left' ? '已离岗' : '停止执业', '须由执业中的公证员办理');
  if (value.will && matter === 'will' && issuedOn && (values.witnesses ?? 0) < 1)
    say('will', 'red', '遗嘱公证一人办理', '无共同办理公证员或见证人', '应有两名公证员，或一名公证员与一名见证人');
  if (value.area && isOutside(values)) say('area', 'yellow', '超出执业区域', '办证坐标在本市以外', '应在执业区域内受理');
  return found;
}

/** N41, 监管预警. */
export const conductRule = rule(parameterOf, parameterOf.title, {
  ...raising<Conduct, 'act'>('practice', 'act', said),
  watch: act,
  about: 'id',
  reads: [
    'matter',
    'applicants',
    'agents',
    'issuedOn',
    'issuedAt',
    'approvedOn',
    'approverLicence',
    'issuerLicence',
    'notary',
    'notaryLicence',
    'witnesses',
    'faceFailed',
    'place',
    'longitude',
    'latitude',
    'withdrawn',
  ],
  beside: ['office', 'acceptedOn', 'acceptedAt'],
  through: { ref: 'notary', fields: ['status'] },
  judge: (acts, value) => acts.flatMap((one) => findings(one, value).map(factOf)),
});
