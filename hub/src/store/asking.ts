import { coverOf, type Asked, type Asking } from '../ports/index.js';
import { askable, type AskableNumbers } from './dialects/index.js';
import type { Kit } from './kit.js';
import { rulesOf } from './line-rules.js';
import { text, textOrNull } from './rows/read.js';

/** See the port. Asking is harmless, so that nothing is kept of a question but when the next one is due, and an open circuit keeps nobody from it; a stop or maintenance does. */
export class SqlAsking implements Asking {
  constructor(private readonly kit: Kit) {}

  async askable(systems: readonly string[], numbers: AskableNumbers): Promise<readonly Asked[]> {
    if (systems.length === 0) return [];
    const rows = await this.kit.database.transaction(async (session) =>
      askable(session, systems, numbers, coverOf({ ...(await rulesOf(session)), circuits: [] })),
    );
    return rows.map(
      (row): Asked => ({
        deliveryId: text(row, 'id'),
        messageId: text(row, 'message_id'),
        system: text(row, 'system'),
        type: text(row, 'type'),
        key: text(row, 'key'),
        attempt: row['attempt'] as number,
        correlation: textOrNull(row, 'correlation'),
      }),
    );
  }
}
