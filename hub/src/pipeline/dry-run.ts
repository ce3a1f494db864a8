import type { BodyRow, Cause, Flow, MessageRow } from '../ports/index.js';
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
  readonly flow: Pick<Flow, 'messages' | 'deliveries' | 'lastBodies'>;
}

/** Runs messages through the mapping of today without any effect, for what of them is open or for one subscriber. Unknown ids are left out. Bodies of all are in memory at once: not too many in one call. */
export async function dryRun(
  messageIds: readonly string[],
  { line, catalog, flow }: DryRunParts,
  target?: string,
): Promise<readonly Tried[]> {
  const ids = [...new Set(messageIds)];
  const [messages, deliveries] = await Promise.all([flow.messages(ids), flow.deliveries(ids)]);
  const open = [...messages.values()].flatMap((message) => {
    const delivery =
      target === undefined ? deliveries.get(message.id)?.find(({ state }) => state !== 'done' && state !== 'discarded') : { target };
    return delivery ? [{ message, delivery }] : [];
  });
  const [incoming, outgoing] = (['in', 'out'] as const).map((direction) => open.filter(({ message }) => message.direction === direction));
  const of = (some: typeof open | undefined, ...stages: readonly BodyRow['stage'][]) =>
    flow.lastBodies(
      (some ?? []).map(({ message }) => message),
      ...stages,
    );
  const [received, mapped, facts] = await Promise.all([of(incoming, 'received', 'corrected'), of(open, 'mapped'), of(outgoing, 'fact')]);
  const tried = new Map(
    open.map(({ message, delivery }): [string, Pick<Tried, 'cause' | 'changed'>] => {
      const before = mapped.get(message.id)?.body;
      if (message.direction === 'out') return [message.id, tryOutgoing(message, { before, fact: facts.get(message.id)?.body }, catalog)];
      const body = received.get(message.id);
      return [message.id, body ? tryIncoming({ message, delivery, body }, before, line) : { changed: [] }];
    }),
  );
  return ids
    .filter((id) => messages.has(id))
    .map((messageId) => ({ messageId, isSettled: !tried.has(messageId), ...(tried.get(messageId) ?? { changed: [] }) }));
}

function tryIncoming(leased: Parameters<typeof prepared>[0], before: Buffer | undefined, line: Line): Pick<Tried, 'cause' | 'changed'> {
  const works = prepared(leased, { line });
  const refused = works.map(({ fate }) => (fate?.kind === 'refused' ? fate.cause : undefined)).find((cause) => cause !== undefined);
  const after = works.map((work) => mappedBody(work)?.body).find((one) => one !== undefined);
  return { ...(refused && { cause: refused }), changed: before && after ? differences(parse(before), parse(after)) : [] };
}

/** What was made already goes as it is; what could not be made is made anew from the fact. */
function tryOutgoing(
  row: MessageRow,
  { before, fact }: { readonly before: Buffer | undefined; readonly fact: Buffer | undefined },
  catalog: Catalog,
): Pick<Tried, 'cause' | 'changed'> {
  if (before || !fact) return { changed: [] };
  const route = catalog.routes.find(
    ({ id, to, target }) => to.type === row.type && target === row.system && mappedId(row.causation ?? '', id, 0) === row.id,
  );
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
    return [
      ...new Set(
        [...keys].flatMap((key) =>
          differences(
            before[key],
            after[key],
            `${pointer}/${Array.isArray(before) ? '*' : key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          ),
        ),
      ),
    ].slice(0, most);
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [pointer];
}

const isNested = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
