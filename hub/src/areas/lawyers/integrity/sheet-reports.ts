import { integritySheet as reported } from '@fatong/contracts/canonical/lawyers';
import { integrityRows, labelOf } from '@fatong/contracts/codes';
import { answer } from '../../../definitions/index.js';
import { integritySheet } from './sheet.js';

/** Praise and what is neither here nor there do not count against anybody. */
export const adverse: readonly string[] = ['penalty', 'sanction', 'dishonest'];

/** What the platform says of a lawyer, whole each time. */
export const sheetReports = [
  answer(reported, integritySheet, 'sheet', ({ licence, name, version, asOf, province, rows }) => {
    const against = rows.filter(({ kind }) => adverse.includes(kind)).length;
    return {
      sourceId: licence,
      version,
      state: against > 0 ? ('burdened' as const) : ('clear' as const),
      happenedAt: asOf,
      values: {
        licence,
        name,
        province,
        asOf,
        adverse: against,
        entries: rows.map(({ text: _text, ...row }, i) => ({ row: i + 1, ...row })),
        contents: rows.map(({ kind, on, text }) => `${on} ${labelOf(integrityRows, kind)?.[0] ?? kind}：${text}`).join('\n') || null,
      },
    };
  }),
];
