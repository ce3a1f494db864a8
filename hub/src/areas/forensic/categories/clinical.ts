import { type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, date, integer, money } from '../../../definitions/index.js';
import { codeOf, shownIn, type Form, type Formed } from './form.js';

/** 损伤类别 (F19): the region of the body, and the cause. */
export const regions = {
  brain: ['颅脑脊髓', 'Brain and spinal cord'],
  face: ['面部耳廓', 'Face and auricle'],
  hearing: ['听器', 'Hearing organ'],
  sight: ['视器', 'Eye'],
  neck: ['颈部', 'Neck'],
  chest: ['胸部', 'Chest'],
  abdomen: ['腹部', 'Abdomen'],
  pelvis: ['盆部会阴', 'Pelvis and perineum'],
  limbs: ['脊柱四肢', 'Spine and limbs'],
  hand: ['手', 'Hand'],
  surface: ['体表', 'Surface'],
  other: ['其他', 'Other'],
} as const;
export const causes = {
  traffic: ['交通', 'Traffic'],
  blow: ['打击', 'Blow'],
  blade: ['锐器', 'Blade'],
  fall: ['坠落', 'Fall'],
  burn: ['烧烫', 'Burn'],
  work: ['工伤', 'At work'],
  medical: ['医疗', 'Medical'],
  other: ['其他', 'Other'],
} as const;
/** 损伤程度: the five of 人体损伤程度鉴定标准, and none of them. */
export const degrees = {
  graveFirst: ['重伤一级', 'Grave, first'],
  graveSecond: ['重伤二级', 'Grave, second'],
  lightFirst: ['轻伤一级', 'Light, first'],
  lightSecond: ['轻伤二级', 'Light, second'],
  slight: ['轻微伤', 'Slight'],
  none: ['不构成轻微伤', 'Less than slight'],
} as const;
const standards = {
  general: ['人体损伤致残程度分级', 'Grading of disability by injury'],
  work: ['劳动能力鉴定（GB/T 16180）', 'Capacity for work (GB/T 16180)'],
  insurance: ['人身保险伤残评定标准', 'Disability in personal insurance'],
} as const;

export const form: Form = {
  code: 'A02',
  group: 'medicine',
  items: [
    ['人体损伤程度鉴定', 'Degree of injury'],
    ['人体残疾等级鉴定', 'Grade of disability'],
    ['赔偿相关鉴定', 'Compensation'],
    ['视觉功能', 'Sight'],
    ['听觉功能', 'Hearing'],
    ['男性性功能与生育功能', 'Male sexual and reproductive function'],
    ['嗅觉功能', 'Smell'],
    ['前庭平衡功能', 'Balance'],
    ['性侵犯与性别鉴定', 'Sexual assault and sex'],
    ['诈伤、诈病、造作伤鉴定', 'Feigned injury or illness'],
    ['医疗损害鉴定', 'Medical injury'],
    ['骨龄鉴定', 'Bone age'],
    ['与人体损伤相关的其他法医临床鉴定', 'Other clinical appraisal'],
  ],
  sets: { 人体功能评定: ['视觉功能', '听觉功能', '男性性功能与生育功能', '嗅觉功能', '前庭平衡功能'] },
  musts: [
    { items: ['人体损伤程度鉴定'], fields: ['bodyRegions', 'injuryDegree'] },
    { items: ['人体残疾等级鉴定'], fields: ['bodyRegions', 'disabilityGrade', 'disabilityStandard'] },
    { items: ['医疗损害鉴定'], fields: ['participation'] },
  ],
};

export const fields = {
  injuredOn: date(['受伤日期', 'Injured on'], {}),
  injuryCause: choice(['致伤原因', 'Cause of the injury'], causes, { filter: true }),
  bodyRegions: choice(['损伤部位', 'Regions of the body'], regions, { many: true, filter: true }),
  injuryDegree: choice(['损伤程度', 'Degree of injury'], degrees, { filter: true }),
  disabilityGrade: integer(['伤残等级', 'Grade of disability'], { min: 1, max: 10, unit: ['级', ''], filter: true }),
  disabilityStandard: choice(['评定标准', 'Standard'], standards, {}),
  restDays: integer(['休息期', 'Rest'], { unit: ['日', 'days'] }),
  nursingDays: integer(['护理期', 'Nursing'], { unit: ['日', 'days'] }),
  nutritionDays: integer(['营养期', 'Nutrition'], { unit: ['日', 'days'] }),
  laterCosts: money(['后续治疗费用', 'Later costs']),
  boneAgeFrom: integer(['骨龄下限', 'Bone age from'], { max: 100, unit: ['岁', 'years'] }),
  boneAgeTo: integer(['骨龄上限', 'Bone age to'], { max: 100, unit: ['岁', 'years'] }),
};
export const section = {
  title: ['法医临床', 'Clinical medicine'],
  fields: Object.keys(fields) as (keyof typeof fields)[],
  brief: true,
} as const;
const items = (...labels: readonly string[]) => {
  const codes = labels.map((one) => codeOf(form, one));
  return (c: Recorded<Formed>): Condition => c.itemCode.in(codes);
};
/** A grade of disability is none of the degrees of injury, and the other way round (F19). */
export const show = {
  ...shownIn(fields, 'A02'),
  injuryDegree: items('人体损伤程度鉴定'),
  disabilityGrade: items('人体残疾等级鉴定'),
  disabilityStandard: items('人体残疾等级鉴定'),
  boneAgeFrom: items('骨龄鉴定'),
  boneAgeTo: items('骨龄鉴定'),
};

interface Aged {
  readonly boneAgeFrom?: number | null;
  readonly boneAgeTo?: number | null;
}
export const refuses = [
  {
    at: 'boneAgeTo',
    when: (c: Recorded<Aged>): Condition => c.boneAgeTo.less(c.boneAgeFrom),
    why: ['骨龄上限不能低于下限。', 'The upper age is not below the lower one.'],
  },
] as const;
