import type { Label } from '@fatong/contracts';
import { and, expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import type { RecordType } from '../../definitions/index.js';
import type { RecordReader } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { Refused } from '../problems.js';

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
/** So many approved requests of one list are looked through, the latest first. */
const most = 200;

/** The number of the approved request by which this reader exports a list; null: it needs none. Refused where there is none of his. */
export async function approvedExport(
  records: Pick<RecordReader, 'list' | 'timelines'>,
  { account }: Reader,
  { name, list: { exportNeeds } }: RecordType,
): Promise<string | null> {
  if (exportNeeds === null) return null;
  const { items } = await records.list({
    type: exportNeeds,
    scopes: [{ kind: 'city' }],
    where: expressionOf(and(leaf('state').is('approved'), leaf('what').is(name))),
    sort: { field: 'createdAt', descending: true },
    limit: most,
    isCounted: false,
    fields: [],
  });
  const timelines = await records.timelines(
    exportNeeds,
    items.map(({ id }) => id),
  );
  const his = items.find(({ id }) => timelines.get(id)?.some(({ name: done, actor }) => done === 'ask' && actor.id === account.id));
  if (his === undefined) throw new Refused('action-not-possible', { params: { why } });
  return his.number ?? his.id;
}

const why: Label = [
  '导出须先经审批：请提交导出申请，由他人批准后在有效期内导出。',
  'This export needs an approval: ask for it, and export once another person has approved.',
];
