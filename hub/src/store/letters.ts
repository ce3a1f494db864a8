import type { Label } from '@fatong/contracts';
import type { KeptLetter, LetterPdf, Letters } from '../ports/index.js';
import type { Session } from './connect.js';
import {
  claimBlobs,
  deliveriesOfLetters,
  dueLetters,
  letterPrinted,
  letterNumbered,
  lettersOf,
  letterUnprinted,
  type StoredRow,
} from './dialects/index.js';
import { isUuid } from './finding.js';
import type { Kit } from './kit.js';
import { readLetter, readLetterDelivery } from './rows/letter.js';

/** Letters with what was written down of their delivery, and how their PDF stands. */
export class SqlLetters implements Letters {
  constructor(private readonly kit: Pick<Kit, 'database' | 'seal'>) {}

  async of(type: string, recordId: string): Promise<readonly KeptLetter[]> {
    return isUuid(recordId) ? this.kit.database.run(async (session) => this.whole(session, await lettersOf(session, type, recordId))) : [];
  }

  async numbered(number: string): Promise<KeptLetter | null> {
    const [letter = null] = await this.kit.database.run(async (session) => this.whole(session, await letterNumbered(session, number)));
    return letter;
  }

  due(most: number): Promise<readonly KeptLetter[]> {
    return this.kit.database.run(async (session) => this.whole(session, await dueLetters(session, most)));
  }

  /** The claim first: what was kept a moment ago is no orphan yet. */
  async printed(id: string, print: LetterPdf): Promise<void> {
    await this.kit.database.transaction(async (session) => {
      await claimBlobs(session, [{ messageId: id, address: print.address }]);
      await letterPrinted(session, id, print);
    });
  }

  async unprinted(id: string, cause: Label, seconds: number): Promise<void> {
    await this.kit.database.run((session) => letterUnprinted(session, id, JSON.stringify(cause), seconds));
  }

  private async whole(session: Session, rows: readonly StoredRow[]): Promise<readonly KeptLetter[]> {
    if (rows.length === 0) return [];
    const deliveries = Map.groupBy(
      (
        await deliveriesOfLetters(
          session,
          rows.map(({ id }) => id as string),
        )
      ).map((row) => readLetterDelivery(row, this.kit.seal)),
      ({ letterId }) => letterId,
    );
    return rows.map((row) => readLetter(row, deliveries.get(row['id'] as string) ?? [], this.kit.seal));
  }
}
