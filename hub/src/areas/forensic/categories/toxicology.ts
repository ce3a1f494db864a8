import { and, each, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, integer, rows, text } from '../../../definitions/index.js';
import { codeOf, shownIn, type Form } from './form.js';

export const samples = {
  blood: ['血液', 'Blood'],
  urine: ['尿液', 'Urine'],
  stomach: ['胃内容物', 'Stomach contents'],
  tissue: ['组织', 'Tissue'],
  hair: ['毛发', 'Hair'],
  solid: ['固体、粉末', 'Solid or powder'],
  liquid: ['液体', 'Liquid'],
  other: ['其他', 'Other'],
} as const;

/** 毒品种类 (F19): the kinds that are told apart in figures. */
export const drugs = {
  heroin: ['海洛因', 'Heroin'],
  morphine: ['吗啡', 'Morphine'],
  methamphetamine: ['甲基苯丙胺', 'Methamphetamine'],
  ketamine: ['氯胺酮', 'Ketamine'],
  cocaine: ['可卡因', 'Cocaine'],
  cannabis: ['大麻', 'Cannabis'],
  mdma: ['MDMA', 'MDMA'],
  fentanyl: ['芬太尼类', 'Fentanyls'],
  cannabinoid: ['合成大麻素', 'Synthetic cannabinoids'],
  etomidate: ['依托咪酯', 'Etomidate'],
  other: ['其他毒品', 'Other drugs'],
} as const;

const units = {
  mg100ml: ['mg/100 ml', 'mg/100 ml'],
  ugml: ['μg/ml', 'μg/ml'],
  ngml: ['ng/ml', 'ng/ml'],
  mgkg: ['mg/kg', 'mg/kg'],
  percent: ['%', '%'],
  detected: ['定性', 'Qualitative'],
} as const;

export const form: Form = {
  code: 'A05',
  group: 'medicine',
  items: [
    ['气体毒物鉴定', 'Gaseous poisons'],
    ['挥发性毒物鉴定', 'Volatile poisons'],
    ['合成药毒物鉴定', 'Synthetic drugs as poisons'],
    ['天然药毒物鉴定', 'Natural drugs as poisons'],
    ['毒品鉴定', 'Narcotics'],
    ['易制毒化学品鉴定', 'Precursors'],
    ['杀虫剂鉴定', 'Insecticides'],
    ['除草剂鉴定', 'Herbicides'],
    ['杀鼠剂鉴定', 'Rodenticides'],
    ['金属毒物鉴定', 'Metals'],
    ['水溶性无机毒物鉴定', 'Soluble inorganic poisons'],
    ['与毒物相关的其他法医毒物鉴定', 'Other toxicology'],
  ],
  musts: [
    { items: ['挥发性毒物鉴定'], purpose: 'traffic', fields: ['bloodAlcohol'] },
    { items: ['毒品鉴定'], fields: ['analytes'] },
  ],
};

export const fields = {
  sampleKind: choice(['检材种类', 'Kind of sample'], samples, { filter: true }),
  method: text(['检验方法', 'Method'], { max: 200 }),
  analytes: rows(
    ['检出物', 'Analytes'],
    {
      name: text(['名称', 'Name'], { required: true, max: 80 }),
      drug: choice(['毒品种类', 'Kind of drug'], drugs),
      value: text(['含量', 'Value'], { max: 20 }),
      unit: choice(['单位', 'Unit'], units),
      limit: text(['检出限', 'Detection limit'], { max: 20 }),
    },
    { most: 60 },
  ),
  netWeight: integer(['净重', 'Net weight'], { unit: ['毫克', 'mg'], filter: true }),
  purity: integer(['纯度', 'Purity'], { max: 1000, unit: ['‰', '‰'], filter: true }),
  bloodAlcohol: integer(['血液乙醇含量', 'Blood alcohol'], { max: 2000, unit: ['mg/100 ml', 'mg/100 ml'], filter: true }),
};
export const section = { title: ['法医毒物', 'Toxicology'], fields: Object.keys(fields) as (keyof typeof fields)[], brief: true } as const;
export const show = shownIn(fields, 'A05');

interface Tested {
  readonly itemCode?: string | null;
  readonly analytes?: readonly { readonly drug?: string | null }[] | null;
}
const narcotics = codeOf(form, '毒品鉴定');
export const refuses = [
  {
    at: 'analytes.drug',
    when: (c: Recorded<Tested>) => each(c.analytes, (one): Condition => and(c.itemCode.is(narcotics), not(one.drug.exists()))),
    why: ['毒品鉴定须写明毒品种类。', 'Of narcotics the kind of drug is said.'],
  },
] as const;
