import { StoreAway } from '../ports/index.js';

/** A deadlock, a serialisation failure, a lock waited for too long: nothing was decided, the same work may succeed at once. */
const again = new Set(['40P01', '40001', '55P03']);
/** A statement was called off, since it took longer than any may. */
const tooLong = '57014';
/** The server is shutting down, starting, full, read-only after a fail-over, out of connections, or took longer than the statement timeout. */
const away = new Set(['57P01', '57P02', '57P03', '57P05', '53100', '53200', '53300', '53400', '25006', '25P03', tooLong, '28P01', '3D000']);
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ECONNABORTED',
]);
/** What pg says without a code when the connection is gone. */
const goneWords =
  /connection terminated|client has encountered a connection error|not queryable|query read timeout|connection timed out|timeout expired|ECONNREFUSED/i;
const sequelizeConnection = /^Sequelize(Connection|Host|Access|Invalid)/;

interface DatabaseError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly table?: unknown;
}

export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as DatabaseError;
  return typeof code === 'string' ? code : '';
}

/** The unique constraint an insert ran into, or null. */
export function violated(error: unknown): string | null {
  const { constraint } = (error ?? {}) as DatabaseError;
  return codeOf(error) === '23505' && typeof constraint === 'string' ? constraint : null;
}

export const mayRunAgain = (error: unknown): boolean => again.has(codeOf(error));

/** Whether the connection that threw it must not be used again. */
export function isGone(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code.startsWith('08') ||
    code.startsWith('57P') ||
    code === '25P03' ||
    network.has(code) ||
    (code === '' && error instanceof Error && goneWords.test(error.message))
  );
}

export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  return (
    error instanceof StoreAway ||
    isGone(error) ||
    away.has(code) ||
    code.startsWith('08') ||
    code.startsWith('58') ||
    (error instanceof Error && sequelizeConnection.test(error.name))
  );
}

/** What the driver throws: errors of reaching the database as {@link StoreAway}, every other error as it is. */
export function translated(error: unknown): unknown {
  if (error instanceof StoreAway || !isAway(error)) return error;
  return new StoreAway(
    `The database cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    { cause: error },
    codeOf(error) === tooLong,
  );
}
