import type { Label } from '@fatong/contracts';
import { choice, decisionTable } from '../../../definitions/index.js';
import { purposes } from '../cases/codes.js';
import { categoryTitles, codeOf, itemCode } from './form.js';
import { forms } from './forms.js';
import { ownFields } from './own.js';

/** Items that a release knows; the bureau adds others to the dictionary, which rows for a category reach. */
const items: Readonly<Record<string, Label>> = Object.fromEntries(
  forms.flatMap(({ code, items: all }) => all.map((label, at) => [itemCode(code, at), label] as const)),
);
/** What may be asked for: what appraisers fill in, and who is examined. */
const askable: Readonly<Record<string, Label>> = {
  ...Object.fromEntries(Object.entries(ownFields).map(([name, { title }]) => [name, title])),
  examinee: ['被鉴定人', 'Examinee'],
};

/** 鉴定事项必填项 (F01–F18): which field must be filled when the opinion of an item is issued. Changed by two persons, from a day on; a case keeps the version. */
export const musts = decisionTable('forensic.musts', ['鉴定事项必填项', 'What must be filled'], {
  conditions: {
    category: choice(['鉴定类别', 'Category'], categoryTitles, { many: true }),
    item: choice(['鉴定事项', 'Item'], items, { many: true }),
    purpose: choice(['鉴定用途', 'Purpose'], purposes, { many: true }),
  },
  results: { fields: choice(['必填项', 'Must be filled'], askable, { many: true, required: true }) },
  versions: [
    [
      '2020-01-01',
      forms.flatMap((form) =>
        form.musts.map((must) => ({
          category: [form.code],
          item: (must.items ?? []).map((label) => codeOf(form, label)),
          purpose: must.purpose ? [must.purpose] : [],
          fields: [...must.fields],
        })),
      ),
    ],
  ],
});
