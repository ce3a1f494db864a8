import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { inLanguage, type Label, type Language } from '@fatong/contracts';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { labelOf } from '@fatong/contracts/codes';
import type { ReportAnswer, ReportTable } from '@fatong/contracts/api';
import type { Cell } from '@fatong/contracts/fields';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { ReportDesk, type AskedReport } from '../reports/desk.js';
import { sendWorkbook, writeAbout } from './file.js';
import { exportTexts, spanWords } from './texts.js';
import type { Workbook } from './workbook.js';

const units: Readonly<Record<ReportTable['columns'][number]['unit'], Label>> = {
  count: ['件', 'records'],
  money: ['元', 'yuan'],
  percent: ['%', '%'],
  points: ['分', 'points'],
  per100: ['每百', 'per 100'],
  days: ['天', 'days'],
  hours: ['小时', 'hours'],
  sum: ['合计', 'in all'],
  yuan: ['元', 'yuan'],
};

/** A report as an Excel file: every figure with what it counts, the trend, and the tables with all their rows. */
@Injectable()
export class ReportExport {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access'>,
    @Inject(ReportDesk) private readonly desk: ReportDesk,
  ) {}

  async send(
    reader: Reader,
    id: string,
    asked: AskedReport,
    { response, language }: { readonly response: Response; readonly language: Language },
  ): Promise<void> {
    const report = await this.desk.whole(reader, id, asked);
    const rows =
      report.figures.length +
      report.ratios.length +
      (report.trend?.steps.length ?? 0) +
      report.tables.reduce((sum, table) => sum + table.rows.length, 0);
    await this.parts.access.audit(reader, {
      act: 'export',
      object: `report:${id}`,
      outcome: 'done',
      detail: { count: rows, filter: { ...report.period, district: report.district } },
    });
    const at = new Date(report.at);
    await sendWorkbook(response, reader, { title: report.title, rows, language, at }, async (book) => {
      await writeAbout(book, reader, { language, at }, [
        [exportTexts.what, report.title],
        [exportTexts.period, spanWords(report.period.from, report.period.to)],
        [exportTexts.district, (report.district === null ? undefined : labelOf(districts, report.district)) ?? exportTexts.all],
        ...(report.narrow ?? []).flatMap(({ label, valueLabel }) => (valueLabel === null ? [] : [[label, valueLabel] as const])),
      ]);
      await writeReport(book, report, (label) => inLanguage(label, language));
    });
  }
}

type Words = (label: Label) => string;
/** Fen as yuan. */
const amountOf = ({ count, unit }: { readonly count: number; readonly unit?: 'money' }): number => (unit === 'money' ? count / 100 : count);

async function writeReport(book: Workbook, { figures, ratios, trend, tables, pivot }: ReportAnswer, words: Words): Promise<void> {
  const t = exportTexts;
  const write = async (
    title: string,
    columns: readonly (readonly [string, number])[],
    rows: readonly (readonly Cell[])[],
  ): Promise<void> => {
    const sheet = book.open(
      title,
      columns.map(([head, width]) => ({ title: head, width })),
    );
    await book.add(sheet, rows);
    book.close(sheet);
  };
  await write(
    words(t.figures),
    [
      [words(t.name), 24],
      [words(t.value), 12],
      [words(t.meaning), 80],
    ],
    figures.map(({ label, count, unit, hint }) => [words(label), amountOf({ count, unit }), hint === undefined ? null : words(hint)]),
  );
  if (ratios.length > 0)
    await write(
      words(t.ratios),
      [
        [words(t.name), 24],
        [words(t.value), 12],
        [words(t.unitOf), 10],
        [words(t.meaning), 80],
      ],
      ratios.map(({ label, value, unit, formula }) => [words(label), value, words(units[unit]), words(formula)]),
    );
  if (trend !== null) {
    const names = trend.steps[0]?.figures.map(({ label }) => words(label)) ?? [];
    await write(
      words(t.trend),
      [[words(t.from), 12], [words(t.to), 12], ...names.map((name) => [name, 16] as const)],
      trend.steps.map((step) => [dayCell(step.from), dayCell(step.to), ...step.figures.map(amountOf)]),
    );
  }
  for (const { title, head, columns, rows } of [...(pivot ? [withTotals(pivot)] : []), ...tables]) {
    await write(
      words(title),
      [
        [words(t.rank), 8],
        [words(head), 32],
        ...columns.map(({ label, unit }) => [unit === 'count' ? words(label) : `${words(label)}（${words(units[unit])}）`, 18] as const),
      ],
      rows.map(({ label, cells }, i) => [
        i + 1,
        words(label),
        ...cells.map((cell) => ('count' in cell ? amountOf(cell) : (cell.value ?? (cell.note ? words(cell.note) : null)))),
      ]),
    );
  }
}

const dayCell = (day: string): Cell => ({ day: new Date(`${day}T00:00:00Z`) });

/** The whole of each column is the last row of what was put together. */
const withTotals = ({ table, totals }: NonNullable<ReportAnswer['pivot']>): ReportTable => ({
  ...table,
  rows: [...table.rows, { key: null, label: ['合计', 'All'], cells: totals }],
});
