import { Inject, Injectable } from '@nestjs/common';
import type { SavedView, SavedViewChange, SavedViewRequest, SavedViewsAnswer } from '@fatong/contracts/api';
import type { RecordType, ReportType } from '../../definitions/index.js';
import { uuidv7 } from '../../platform/index.js';
import type { SavedViewContent, SavedViewRow } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from '../records/desk.js';
import { ReportDesk } from '../reports/desk.js';
import { contentOf, fault, nameOf } from './content.js';
import { judged } from './judged.js';
import { reportContentOf, reportJudged } from './report-views.js';

/** So many views one account keeps of a type, and so many a unit shares of it. */
export const most = { own: 30, shared: 30 } as const;

interface Place {
  readonly type: string;
  readonly id: string;
}

/** What views are kept of: a list, or what readers put together of a report. */
type Kept = { readonly record: RecordType } | { readonly report: ReportType };

/** Views people keep of their lists and analyses. A view holds conditions, never rights: what it shows is what the list shows its reader. */
@Injectable()
export class ViewDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'engine' | 'identities' | 'known' | 'records' | 'views'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
    @Inject(ReportDesk) private readonly reports: ReportDesk,
  ) {}

  async list(reader: Reader, type: string): Promise<SavedViewsAnswer> {
    const of = await this.keptOf(reader, type);
    const [rows, first] = await Promise.all([this.visible(reader, type), this.parts.views.first(reader.account.id, type)]);
    const items = await Promise.all(rows.map((row) => this.view(reader, of, row, row.id === first)));
    return { items, next: null, total: items.length, mayShare: this.mayShare(reader, of) };
  }

  async keep(reader: Reader, type: string, request: SavedViewRequest): Promise<SavedView> {
    const of = await this.keptOf(reader, type);
    const content = this.content(reader, of, request);
    const [rows, at] = [await this.visible(reader, type), new Date().toISOString()];
    const own = rows.filter((row) => isOwn(reader, row));
    if (own.length >= most.own)
      throw fault(
        '/name',
        'too-many',
        `最多保存 ${most.own} 个视图，请先删除不用的。`,
        `At most ${most.own} views are kept: delete one that is not used.`,
      );
    unlikeOthers(own, content.name);
    if (request.isShared === true) this.checkSharing(reader, of, rows);
    const row: SavedViewRow = {
      id: uuidv7(),
      account: reader.account.id,
      type,
      unit: request.isShared === true ? reader.account.unit : null,
      createdAt: at,
      updatedAt: at,
      content,
    };
    await this.parts.views.put(row);
    if (row.unit !== null) await this.audit(reader, row, 'share');
    if (request.isFirst === true) await this.parts.views.setFirst(reader.account.id, type, row.id);
    return this.view(reader, of, row, request.isFirst === true);
  }

  async change(reader: Reader, { type, id }: Place, { isFirst, ...change }: SavedViewChange): Promise<SavedView> {
    const { of, row } = await this.find(reader, { type, id });
    if (Object.keys(change).length > 0 && !isOwn(reader, row)) throw new Refused('forbidden');
    const after = Object.keys(change).length > 0 ? await this.changed(reader, of, row, change) : row;
    const first = await this.parts.views.first(reader.account.id, type);
    if (isFirst !== undefined && isFirst !== (first === id)) await this.parts.views.setFirst(reader.account.id, type, isFirst ? id : null);
    return this.view(reader, of, after, isFirst ?? first === id);
  }

  async remove(reader: Reader, place: Place): Promise<void> {
    const { row } = await this.find(reader, place);
    if (!isOwn(reader, row)) throw new Refused('forbidden');
    await this.parts.views.remove(row.id);
    if (row.unit !== null) await this.audit(reader, row, 'unshare');
  }

  private async changed(
    reader: Reader,
    of: Kept,
    row: SavedViewRow,
    { isShared, ...change }: Omit<SavedViewChange, 'isFirst'>,
  ): Promise<SavedViewRow> {
    const rows = await this.visible(reader, row.type);
    const { filter, sort, name } = change;
    // Kept conditions that no longer hold are no reason why a view could not be renamed.
    const content =
      filter !== undefined || sort !== undefined
        ? this.content(reader, of, {
            name: name ?? row.content.name,
            filter: filter ?? row.content.filter,
            ...((sort ?? row.content.sort) !== null && { sort: sort ?? row.content.sort! }),
          })
        : { ...row.content, ...(name !== undefined && { name: nameOf(name) }) };
    unlikeOthers(
      rows.filter((one) => isOwn(reader, one) && one.id !== row.id),
      content.name,
    );
    const unit = isShared === undefined ? row.unit : isShared ? (row.unit ?? reader.account.unit) : null;
    if (unit !== null && row.unit === null) this.checkSharing(reader, of, rows);
    const after: SavedViewRow = { ...row, unit, content, updatedAt: new Date().toISOString() };
    await this.parts.views.put(after);
    if (unit !== row.unit) await this.audit(reader, after, unit === null ? 'unshare' : 'share');
    else if (unit !== null) await this.audit(reader, after, 'change-shared');
    return after;
  }

  private async find(reader: Reader, { type, id }: Place): Promise<{ of: Kept; row: SavedViewRow }> {
    const of = await this.keptOf(reader, type);
    const row = await this.parts.views.get(id);
    // A view that is not for the reader is not there for him.
    if (row === null || row.type !== type || !(isOwn(reader, row) || (row.unit !== null && row.unit === reader.account.unit)))
      throw new Refused('not-found');
    return { of, row };
  }

  /** A report by its name where readers put something together in it, else a list by its type. */
  private async keptOf(reader: Reader, type: string): Promise<Kept> {
    const report = await this.reports.analysis(reader, type);
    return report === null ? { record: (await this.desk.typeFor(reader, type)).record } : { report };
  }

  private content(reader: Reader, of: Kept, request: SavedViewRequest): SavedViewContent {
    return 'report' in of ? reportContentOf(reader, of.report, request) : contentOf(this.parts, reader, of.record, request);
  }

  private visible(reader: Reader, type: string): Promise<readonly SavedViewRow[]> {
    return this.parts.views.visible({ account: reader.account.id, unit: reader.account.unit, type });
  }

  private async view(reader: Reader, of: Kept, row: SavedViewRow, isFirst: boolean): Promise<SavedView> {
    const by = isOwn(reader, row) ? null : ((await this.parts.identities.accountById(row.account))?.name ?? '');
    return {
      id: row.id,
      name: row.content.name,
      ...('report' in of ? reportJudged(reader, of.report, row.content) : judged(this.parts, reader, of.record, row.content)),
      isShared: row.unit !== null,
      by,
      isFirst,
    };
  }

  private mayShare({ account }: Reader, of: Kept): boolean {
    const { area } = 'report' in of ? of.report : of.record;
    const roles = this.parts.known.areas.find(({ name }) => name === area)?.roles ?? {};
    return Object.entries(roles).some(([name, { shares }]) => shares === true && account.roles.includes(`${area}.${name}`));
  }

  private checkSharing(reader: Reader, of: Kept, rows: readonly SavedViewRow[]): void {
    if (!this.mayShare(reader, of)) throw new Refused('forbidden');
    if (rows.filter(({ unit }) => unit === reader.account.unit).length >= most.shared)
      throw fault('/isShared', 'too-many', `本单位最多共享 ${most.shared} 个视图。`, `A unit shares at most ${most.shared} views.`);
  }

  private audit(reader: Reader, { id, type, unit }: SavedViewRow, act: 'share' | 'unshare' | 'change-shared'): Promise<void> {
    return this.parts.access.audit(reader, {
      act: `view/${act}`,
      object: `view:${id}`,
      outcome: 'done',
      detail: { type, unit: unit ?? reader.account.unit },
    });
  }
}

const isOwn = (reader: Reader, { account }: SavedViewRow): boolean => account === reader.account.id;

function unlikeOthers(own: readonly SavedViewRow[], name: string): void {
  if (own.some(({ content }) => content.name === name))
    throw fault('/name', 'unique', '您已有同名的视图。', 'You keep a view of that name already.');
}
