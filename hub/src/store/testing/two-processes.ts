import { afterAll, beforeAll } from 'vitest';
import type { Stores } from '../index.js';
import { testDatabase, type TestDatabase } from './database.js';
import { types } from './rows.js';

/** A database of its own for this file of tests, and two stores on it: two processes. Handed over before the first test. */
export function twoProcesses(use: (database: TestDatabase, one: Stores, other: Stores) => void): void {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(types);
    use(database, await database.open(), await database.open());
  });
  afterAll(() => database.drop());
}
