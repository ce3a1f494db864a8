import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { boolean, choice, date, files, rows, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

const scale = {
  affirmative: ['肯定', 'Affirmative'],
  veryLikely: ['极可能', 'Very likely'],
  likely: ['很可能', 'Likely'],
  leaning: ['倾向肯定', 'Leaning to yes'],
  open: ['不能确定', 'Not to be determined'],
  leaningNot: ['倾向否定', 'Leaning to no'],
  negative: ['否定', 'Negative'],
} as const;

export const form: Form = {
  code: 'A06',
  group: 'evidence',
  items: [
    ['笔迹鉴定', 'Handwriting'],
    ['印章印文鉴定', 'Seals'],
    ['印刷文件鉴定', 'Printed documents'],
    ['篡改（污损）文件鉴定', 'Altered or soiled documents'],
    ['文件形成方式鉴定', 'How a document was made'],
    ['特种文件鉴定', 'Special documents'],
    ['朱墨时序鉴定', 'Order of seal and ink'],
    ['文件材料鉴定', 'Materials of documents'],
    ['基于痕迹特征的文件形成时间鉴定', 'Age of a document, by traces'],
    ['基于材料特征的文件形成时间鉴定', 'Age of a document, by materials'],
    ['文本内容鉴定', 'Content of texts'],
  ],
  musts: [{ fields: ['documentConclusion'] }],
};

export const fields = {
  questioned: rows(
    ['检材', 'Questioned documents'],
    { name: text(['名称', 'Name'], { required: true, max: 100 }), pages: text(['页、处', 'Where'], { max: 60 }) },
    { most: 60 },
  ),
  compared: rows(
    ['样本', 'Comparison documents'],
    {
      name: text(['名称', 'Name'], { required: true, max: 100 }),
      kind: choice(
        ['样本种类', 'Kind'],
        { natural: ['自然样本', 'Natural'], experimental: ['实验样本', 'Experimental'] },
        { required: true },
      ),
      madeOn: date(['形成日期', 'Made on']),
    },
    { most: 60 },
  ),
  isDestructive: boolean(['有损检验', 'Destructive test'], {}),
  destructiveConsent: files(['有损检验同意书', 'Consent to the destructive test'], { most: 3 }),
  documentConclusion: choice(['结论种类', 'Conclusion'], scale, { filter: true }),
};
export const section = { title: ['文书', 'Documents'], fields: Object.keys(fields) as (keyof typeof fields)[], brief: true } as const;
export const show = shownIn(fields, 'A06');

interface Tested {
  readonly isDestructive?: boolean | null;
  readonly destructiveConsent?: readonly unknown[] | null;
}
export const refuses = [
  {
    when: (c: Recorded<Tested>): Condition => and(c.isDestructive.is(true), not(c.destructiveConsent.exists())),
    why: ['有损检验须有委托人同意书。', 'A destructive test needs the client’s consent.'],
  },
] as const;
