import type { Cause, DeliveryRow, Flow, Leased, MessageReader, MessageRow } from '../ports/index.js';
import { mappedId } from '../platform/index.js';
import type { Catalog } from './catalog.js';
import { makeOutgoing } from './expand.js';
import type { Line } from './line.js';
import { mappedBody, messageOf } from './rows.js';
import { prepared } from './retry.js';

/** What would become of a message if it were tried now, as far as mapping and contracts decide it; the area's action is not asked, since asking would be acting. */
export interface Tried {
  readonly messageId: string;
  /** Why it would fail again. */
  readonly cause?: Cause;
  /** Places where what the mapping of today makes differs from what was made before; empty when it is the same or nothing was made before. */
  readonly changed: readonly string[];
  /** Nothing of it waits for anybody. */
  readonly isSettled: boolean;
}

export interface DryRunParts {
  readonly line: Line;
  readonly catalog: Catalog;
  readonly flow: Pick<Flow, 'message' | 'bodies'>;
  readonly reader: Pick<MessageReader, 'deliveries'>;
}

/** Runs messages through the mapping of today without any effect. Unknown ids are left out. */
export async function dryRun(messageIds: readonly string[], parts: DryRunParts): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const id of new Set(messageIds)) {
    const message = await parts.flow.message(id);
    if (!message) continue;
    const [delivery] = (await parts.reader.deliveries(id)).filter(({ state }) => state !== 'done' && state !== 'discarded');
    tried.push(delivery ? { messageId: id, isSettled: false, ...(await tryOne(message, delivery, parts)) } : { messageId: id, isSettled: true, changed: [] });
  }
  return tried;
}

async function tryOne(message: MessageRow, delivery: DeliveryRow, { line, catalog, flow }: DryRunParts): Promise<Pick<Tried, 'cause' | 'changed'>> {
  const bodies = await flow.bodies(message.id);
  const body = (stage: string): Leased['body'] | undefined => bodies.findLast(one => one.stage === stage);
  const before = body('mapped')?.body;
  if (message.direction === 'out') return tryOutgoing(message, { before, fact: body('fact')?.body }, catalog);
  const received = body('received');
  if (!received) return { changed: [] };
  const works = prepared({ delivery, message, body: received }, { line });
  const refused = works.map(({ fate }) => (fate?.kind === 'refused' ? fate.cause : undefined)).find(cause => cause !== undefined);
  const after = works.map(work => mappedBody(work)?.body).find(one => one !== undefined);
  return { ...(refused && { cause: refused }), changed: before && after ? differences(parse(before), parse(after)) : [] };
}

/** What was made already goes as it is; what could not be made is made anew from the fact. */
function tryOutgoing(row: MessageRow, { before, fact }: { readonly before: Buffer | undefined; readonly fact: Buffer | undefined }, catalog: Catalog): Pick<Tried, 'cause' | 'changed'> {
  if (before || !fact) return { changed: [] };
  const route = catalog.routes.find(({ id, to, target }) => to.type === row.type && target === row.system && mappedId(row.causation ?? '', id, 0) === row.id);
  if (!route) return { changed: [] };
  const made = makeOutgoing(route, { ...messageOf(row, 'application/json'), id: row.causation!, type: route.from.type, data: parse(fact) });
  return 'refused' in made ? { cause: made.refused, changed: [] } : { changed: [] };
}

const parse = (body: Buffer): unknown => JSON.parse(body.toString());

const most = 50;

/** Places, as JSON pointers without values, where two bodies differ; entry numbers are left out, so that they can be counted over messages. */
export function differences(before: unknown, after: unknown, pointer = ''): string[] {
  if (isNested(before) && isNested(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...new Set([...keys].flatMap(key => differences(before[key], after[key], `${pointer}/${Array.isArray(before) ? '*' : key.replaceAll('~', '~0').replaceAll('/', '~1')}`)))].slice(0, most);
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [pointer];
}

const isNested = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
