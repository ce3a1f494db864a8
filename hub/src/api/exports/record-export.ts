import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { inLanguage, type Language } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import { rolesIn } from '../../access/index.js';
import { builtins, describeRecord } from '../../definitions/index.js';
import { definitionsFor } from '../definitions.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { isPersonal } from '../records/conditions.js';
import { RecordLists, type WholeList } from '../records/lists.js';
import { approvedExport } from './approved.js';
import { columnsOf, type About } from './cells.js';
import { conditionsInWords } from './conditions-in-words.js';
import { sendWorkbook, writeAbout } from './file.js';
import { exportTexts, limitWords } from './texts.js';

/** More is refused, with the number: a person narrows, a data platform has its own way. */
export const mostRows = 500_000;
/** Files that one account may begin in a minute. */
const aMinute = 20;

/** A list as an Excel file: the same rights, masks, columns and order as the list, page by page. */
@Injectable()
export class RecordExport {
  private readonly begun = new Limit(aMinute, 60_000);

  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'known' | 'records'>,
    @Inject(RecordLists) private readonly lists: RecordLists,
  ) {}

  async send(
    reader: Reader,
    type: string,
    asked: { readonly sort?: string; readonly query?: string },
    filters: Filters,
    { response, language }: { readonly response: Response; readonly language: Language },
  ): Promise<void> {
    const list = await this.lists.whole(reader, type, asked, filters);
    const { record, total } = list;
    if (total > mostRows)
      throw new Refused('export-too-large', { params: { count: total.toLocaleString('en'), most: mostRows.toLocaleString('en') } });
    const approval = await approvedExport(this.parts.records, reader, record);
    this.begun.take(reader.account.id);
    await this.parts.access.audit(reader, {
      act: 'export',
      object: type,
      outcome: 'done',
      detail: {
        count: total,
        sort: list.sort,
        ...(approval !== null && { approval }),
        filter: Object.fromEntries(
          Object.entries(list.filters).map(([name, value]) => [name, isPersonal(record, name) ? 'personal' : value]),
        ),
      },
    });
    const about: About = { ...this.viewOf(reader, list), language };
    const at = now();
    await sendWorkbook(response, reader, { title: record.title, rows: total, language, at }, async (book) => {
      await writeAbout(book, reader, { language, at }, [
        [exportTexts.what, record.title],
        ...(await this.conditions(list, about)),
        [exportTexts.order, this.order(list, about)],
        [exportTexts.count, total],
        ...(approval === null ? [] : [[exportTexts.approval, approval] as const]),
        [exportTexts.limit, limitWords(mostRows)],
        [exportTexts.changing, exportTexts.changingWords],
      ]);
      const columns = columnsOf(about);
      const sheet = book.open(inLanguage(record.title, language), columns);
      for await (const items of list.pages())
        await book.add(
          sheet,
          items.map((item) => columns.map(({ cell }) => cell(item))),
        );
      book.close(sheet);
    });
  }

  private viewOf(reader: Reader, { record }: WholeList): Pick<About, 'view' | 'districts'> {
    const types = new Map(this.parts.known.areas.flatMap(({ records }) => records.map((one) => [one.name, one] as const)));
    const view = describeRecord(record, { roles: rolesIn(reader, record.area), systems: {}, types: (name) => types.get(name) });
    const known = new Set([...view.fields.map(({ name }) => name), ...builtins]);
    return {
      view: { ...view, list: { ...view.list, columns: record.list.sheet.filter((name) => known.has(name)) } },
      districts: definitionsFor(reader, this.parts.known).districts,
    };
  }

  private async conditions({ filters }: WholeList, about: About): Promise<readonly (readonly [string, string])[]> {
    const said = await conditionsInWords(filters, about, this.parts.records);
    const name = inLanguage(exportTexts.condition, about.language);
    return said.length === 0
      ? [[name, inLanguage(exportTexts.noCondition, about.language)]]
      : said.map(([field, value]) => [name, about.language === 'zh' ? `${field}：${value}` : `${field}: ${value}`]);
  }

  private order({ sort }: WholeList, about: About): string {
    const name = sort.replace(/^-/, '');
    const title =
      columnsOf({ ...about, view: { ...about.view, badges: [], list: { ...about.view.list, columns: [name] } } })[0]?.title ?? name;
    return `${title}（${inLanguage(sort.startsWith('-') ? exportTexts.downwards : exportTexts.upwards, about.language)}）`;
  }
}
