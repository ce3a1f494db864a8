import { Type } from 'typebox';
import { instant, label, listOf, named, nullable, oneOf, text } from './common.js';

const day = Type.String({ description: 'Legal day in Asia/Shanghai, YYYY-MM-DD' });
const count = Type.Integer({ minimum: 0 });
const value = nullable(Type.Number());
export const granularity = oneOf('day', 'month', 'quarter', 'year');
const unit = oneOf('percent', 'per100', 'days');

const item = { id: text, title: label, area: text, group: Type.Optional(text), isPage: Type.Boolean() };
export const reportItem = named('ReportItem', item);
export const reportPage = listOf(reportItem, 'ReportPage');

const filter = Type.Record(Type.String(), Type.Union([text, Type.Object({ from: Type.Optional(day), to: Type.Optional(day) })]), {
  description: '`filter[…]` of the list whose total is the count',
});
const counted = { count, type: text, filter };
const figure = named('Figure', { name: text, label, ...counted, hint: Type.Optional(label) });
const ratio = named('Ratio', { name: text, label, unit, formula: label, value, of: Type.Array(figure) });
const row = named('ReportRow', {
  key: nullable(text),
  label,
  cells: Type.Array(Type.Union([Type.Object(counted), Type.Object({ value })])),
});
const column = Type.Object({ name: text, label, unit: oneOf('count', 'percent', 'per100', 'days'), hint: label });

export const reportAnswer = named('Report', {
  ...item,
  at: instant,
  period: named('Period', { from: day, to: day }),
  district: nullable(text),
  figures: Type.Array(figure),
  ratios: Type.Array(ratio),
  trend: nullable(named('Trend', { granularity, steps: Type.Array(Type.Object({ from: day, to: day, figures: Type.Array(figure) })) })),
  tables: Type.Array(
    named('ReportTable', {
      name: text,
      title: label,
      head: label,
      by: text,
      columns: Type.Array(column),
      rows: Type.Array(row),
      total: count,
    }),
  ),
});

/** What a report is asked for. */
export const reportAsked = {
  from: Type.Optional(
    Type.String({ maxLength: 10, description: 'First day of the period; default: the first of the month of its last day' }),
  ),
  to: Type.Optional(Type.String({ maxLength: 10, description: 'Last day; default today' })),
  granularity: Type.Optional(granularity),
  district: Type.Optional(Type.String({ pattern: '^\\d{6}$', description: 'District code: only this one of what the reader may see' })),
};

export const alertItem = named('Alert', { id: text, at: instant, title: label });
export const alertPage = listOf(alertItem, 'AlertPage');
