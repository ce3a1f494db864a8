import type { Gatherings, MessageRow, Part, Unit, Whole } from '../ports/index.js';
import { uuidv7 } from '../platform/index.js';
import {
  addPart,
  closeWhole,
  messagesOfWholes,
  openWhole,
  openWholes,
  partsOfWhole,
  wholeOfPart,
  type StoredRow,
} from './dialects/index.js';
import { messagesByIds } from './finding.js';
import type { Kit } from './kit.js';
import { text, textOrNull } from './rows/read.js';
import { hmacSm3, type Hmac } from './secrecy/index.js';
import { SqlUnit } from './unit.js';

const place = 'gathering_part.data';
const partId = (mapping: string, messageId: string): string => `${mapping} ${messageId}`;

/** Parts of wholes as rows; keys only as keyed hashes, since they may be personal. */
export class SqlGatherings implements Gatherings {
  private readonly hash: Hmac;

  constructor(private readonly kit: Pick<Kit, 'seal' | 'hashes'>) {
    this.hash = hmacSm3(kit.hashes.secret('gathering keys'));
  }

  async add(unit: Unit, { mapping, key, messageId, data, seconds, most }: Part): Promise<Whole> {
    const session = sessionOf(unit);
    const known = await wholeOfPart(session, mapping, messageId);
    const row = known ?? (await openWhole(session, { id: uuidv7(), mapping, key: this.hash(key).toString('hex'), messageId, seconds }));
    const id = text(row, 'id');
    const isFull =
      !known &&
      !(await addPart(session, {
        mapping,
        messageId,
        gathering: id,
        data: this.kit.seal.closeJson(place, partId(mapping, messageId), data ?? null),
        most,
      }));
    const parts = isFull ? [] : await partsOfWhole(session, id);
    return {
      id,
      firstMessageId: text(row, 'message_id'),
      dueAt: text(row, 'due_at'),
      isLate: row['late'] === true,
      madeBy: textOrNull(row, 'made_by'),
      isKnown: known !== undefined,
      isFull,
      parts: parts.map((part: StoredRow) =>
        this.kit.seal.openJson(place, partId(mapping, text(part, 'message_id')), part['data'] as Buffer),
      ),
    };
  }

  close(unit: Unit, id: string, madeBy: string): Promise<void> {
    return closeWhole(sessionOf(unit), id, madeBy);
  }

  async waiting(unit: Unit, deliveryIds: readonly string[]): Promise<ReadonlyMap<string, readonly MessageRow[]>> {
    const session = sessionOf(unit);
    const wholes = deliveryIds.length > 0 ? await openWholes(session, deliveryIds) : [];
    if (wholes.length === 0) return new Map();
    const parts = Map.groupBy(
      await messagesOfWholes(
        session,
        wholes.map(({ id }) => id),
      ),
      (part) => part.gathering_id,
    );
    const others = (whole: (typeof wholes)[number]): string[] =>
      (parts.get(whole.id) ?? []).map((part) => part.message_id).filter((one) => one !== whole.message_id);
    const messages = await messagesByIds(session, wholes.flatMap(others));
    return new Map(wholes.map((whole) => [whole.id, others(whole).flatMap((id) => messages.get(id) ?? [])]));
  }
}

function sessionOf(unit: Unit): SqlUnit['session'] {
  if (!(unit instanceof SqlUnit)) throw new TypeError('Parts are gathered in a unit of this store');
  return unit.session;
}
