import type { MessageRow } from '../ports/index.js';
import type { Session } from './connect.js';
import { insert } from './dialects/index.js';
import { messageLane } from './schema/message-tables.js';

export type Lane = Pick<MessageRow, 'system' | 'direction' | 'type'>;

/** The systems, directions and types of messages; few, and new ones are rare. */
export class Lanes {
  private known: ReadonlySet<string> = new Set();

  /** Before messages are written: each lane of theirs is there. Believed only when it was read, since what is written here may yet be rolled back. */
  async note(session: Session, messages: readonly Lane[]): Promise<void> {
    const fresh = (): [string, Lane][] =>
      [...new Map(messages.map((row) => [nameOf(row), row] as const)).entries()].filter(([name]) => !this.known.has(name));
    if (fresh().length === 0) return;
    this.known = new Set((await readLanes(session)).map(nameOf));
    await insert(
      session,
      messageLane,
      fresh().map(([, { system, direction, type }]) => ({ system, direction, type })),
      { key: messageLane.key, take: [] },
    );
  }
}

export async function readLanes(session: Session): Promise<Lane[]> {
  return (await session.query<Lane>({ name: 'lanes', text: 'SELECT system, direction, type FROM message_lane' })).rows;
}

const nameOf = ({ system, direction, type }: Lane): string => `${system}\n${direction}\n${type}`;
