import { monthsAfter } from '@fatong/contracts/codes';
import { and, expressionOf, or, valueOf, type Condition, type Expression, type LeafValue } from '@fatong/contracts/expression';
import { digestOfJson } from '../../platform/index.js';
import type { uploadStandings } from '../../definitions/index.js';
import { type UploadType } from '../../definitions/index.js';
import type { Page, RecordReader, RecordRow } from '../../ports/index.js';

const whole = [{ kind: 'city' }] as const;
const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
/** As many as a list gives at once. */
const most = 200;

const counting = ({ month: field }: UploadType, month: string): Condition =>
  and(leaf(field).atLeast(`${month}-01`), leaf(field).less(monthsAfter(`${month}-01`, 1)));

/** What was reported and counts in the month. */
export const inMonth = (upload: UploadType, month: string): Condition => and(counting(upload, month), leaf(upload.standing).exists());

/** Records of a ledger, the latest first; whoever reads it sees all of them. */
export const listed = (
  records: Pick<RecordReader, 'list'>,
  { record }: UploadType,
  where: Condition,
  page: { readonly sort: string; readonly limit: number; readonly cursor?: string },
): Promise<Page<RecordRow>> =>
  records.list({
    type: record.name,
    scopes: whole,
    where: expressionOf(where),
    fields: Object.keys(record.fields),
    ...page,
    sort: { field: page.sort, descending: true },
  });

/** How many reports of the month stand how. */
export async function standingsIn(
  records: Pick<RecordReader, 'tally'>,
  upload: UploadType,
  month: string,
): Promise<Readonly<Record<(typeof uploadStandings)[number], number>>> {
  const where: Expression = expressionOf(inMonth(upload, month));
  const { by } = await records.tally({ type: upload.record.name, scopes: whole, where, by: [upload.standing] });
  const so = (standing: string): number => by[upload.standing]?.find(({ value }) => value === standing)?.count ?? 0;
  return { sent: so('sent'), received: so('received'), returned: so('returned'), undelivered: so('undelivered') };
}

/** What the month says as a whole: how many, and the SM3 of each with its report, how that stands and its receipt. */
export async function summary(
  records: Pick<RecordReader, 'list'>,
  upload: UploadType,
  month: string,
): Promise<{ readonly total: number; readonly digest: string }> {
  const { standing, request, receipt } = upload;
  const lines: (readonly unknown[])[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await listed(records, upload, inMonth(upload, month), {
      sort: upload.month,
      limit: most,
      ...(cursor !== undefined && { cursor }),
    });
    lines.push(...page.items.map(({ id, values }) => [id, values[request] ?? null, values[standing] ?? null, values[receipt] ?? null]));
    cursor = page.next ?? undefined;
  }
  return { total: lines.length, digest: digestOfJson(lines.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))) };
}

/** What nobody is done with yet: not answered, or not reported again, and not over; or it stands where its ledger says that it is open. */
export const undone = (upload: UploadType, month: string): Condition =>
  and(
    counting(upload, month),
    or(
      and(
        leaf(upload.standing).in(['sent', 'returned', 'undelivered']),
        leaf('state').in(
          Object.entries(upload.record.states)
            .filter(([, { kind }]) => kind !== 'end')
            .map(([state]) => state),
        ),
      ),
      ...(upload.open.length > 0 ? [leaf('state').in([...upload.open])] : []),
    ),
  );
