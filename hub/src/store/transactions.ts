import type { Store, Unit } from '../ports/index.js';
import { mayRunAgain } from './errors.js';
import { MirrorRace } from './flush.js';
import type { Kit } from './kit.js';
import type { Numbers } from './numbers.js';
import { racing } from './racing.js';
import { SqlUnit } from './unit.js';

/** Transactions behind the port: work that only lost a race runs again. */
export class Transactions implements Store {
  constructor(
    private readonly kit: Kit,
    private readonly numbers: Numbers,
    private readonly end: () => Promise<void>,
  ) {}

  transact<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return racing(
      () =>
        this.kit.database.transaction(async (session) => {
          const unit = new SqlUnit(session, this.kit, this.numbers);
          const result = await work(unit);
          await unit.flush();
          return result;
        }),
      (error) => mayRunAgain(error) || error instanceof MirrorRace,
    );
  }

  recovered(): Promise<void> {
    return this.kit.database.recovered();
  }

  close(): Promise<void> {
    return this.end();
  }
}
