import { Unsealable } from '../ports/index.js';
import type { StoredRow } from './dialects/index.js';
import type { Kit } from './kit.js';
import { readAccount } from './rows/identity.js';

/** Whether the key file opens what the database holds, by an account of it: every installation that is in use has one. Where there is none yet nothing contradicts. */
export async function keysFit({ database, seal }: Kit): Promise<boolean> {
  const {
    rows: [row],
  } = await database.run((session) => session.query<StoredRow>({ name: 'any account', text: 'SELECT * FROM account LIMIT 1' }));
  try {
    if (row) readAccount(row, seal);
    return true;
  } catch (error) {
    if (!(error instanceof Unsealable)) throw error;
    return false;
  }
}
