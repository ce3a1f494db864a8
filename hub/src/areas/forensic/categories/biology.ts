import { and, each, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { boolean, choice, files, rows, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

export const form: Form = {
  code: 'A04',
  group: 'medicine',
  items: [
    ['个体识别', 'Identification'],
    ['三联体亲子关系鉴定', 'Parentage, three persons'],
    ['二联体亲子关系鉴定', 'Parentage, two persons'],
    ['亲缘关系鉴定', 'Kinship'],
    ['生物检材种属和组织来源鉴定', 'Species and tissue'],
    ['生物检材来源生物地理溯源', 'Geographic origin'],
    ['生物检材来源个体表型推断', 'Phenotype'],
    ['生物检材来源个体年龄推断', 'Age'],
    ['与非人源生物检材相关的其他法医物证鉴定', 'Other, of non-human samples'],
  ],
  musts: [{ fields: ['geneticConclusion'] }],
};

export const fields = {
  donors: rows(
    ['样本来源人', 'Who gave samples'],
    {
      name: text(['姓名', 'Name'], { class: 'personal', mask: 'name', required: true, max: 60 }),
      relation: text(['声称关系', 'Claimed relation'], { max: 60 }),
      isMinor: boolean(['未成年人', 'Minor']),
      consent: files(['监护人同意书', 'Consent of the guardian'], { most: 3 }),
    },
    { most: 20 },
  ),
  geneticSystem: text(['检测系统', 'System'], { max: 100 }),
  likelihood: text(['CPI / LR', 'CPI or LR'], { max: 40 }),
  geneticConclusion: choice(
    ['结论种类', 'Conclusion'],
    { support: ['支持', 'Support'], against: ['不支持', 'Against'], open: ['不能得出', 'Not conclusive'] },
    { filter: true },
  ),
};
export const section = { title: ['法医物证', 'Biology'], fields: Object.keys(fields) as (keyof typeof fields)[], brief: true } as const;
export const show = shownIn(fields, 'A04');

interface Given {
  readonly donors?: readonly { readonly isMinor?: boolean | null; readonly consent?: readonly unknown[] | null }[] | null;
}
export const refuses = [
  {
    at: 'donors.consent',
    when: (c: Recorded<Given>) => each(c.donors, (one): Condition => and(one.isMinor.is(true), not(one.consent.exists()))),
    why: ['未成年人的样本须有监护人同意书。', 'Of a minor the guardian’s consent is there.'],
  },
] as const;
