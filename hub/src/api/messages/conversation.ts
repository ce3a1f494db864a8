import type { ConversationView } from '@fatong/contracts/api';
import type { MessageRow } from '../../ports/index.js';
import { itemOf } from './views.js';

/** Messages and what joins them, in time: caused by another, an answer within one exchange, or next of the same key where nothing closer is known. */
export function conversationOf(rows: readonly MessageRow[]): ConversationView {
  const ids = new Set(rows.map(({ id }) => id));
  const edges = rows.flatMap((row, index): ConversationView['edges'] => {
    const { id, causation, correlation, key } = row;
    if (causation !== undefined && causation !== id && ids.has(causation)) return [{ from: causation, to: id, kind: 'causation' }];
    const before = rows.slice(0, index);
    const asked =
      correlation === undefined ? undefined : before.findLast((other) => other.id === correlation || other.correlation === correlation);
    if (asked) return [{ from: asked.id, to: id, kind: 'correlation' }];
    const same = before.findLast((other) => other.key === key);
    return same ? [{ from: same.id, to: id, kind: 'key' }] : [];
  });
  return { nodes: rows.map(itemOf), edges };
}
