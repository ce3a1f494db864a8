import { mostPlaces, type Forbearance, type SignIns } from '../ports/index.js';
import { giveTryBack, rememberPlaces, takeTry } from './dialects/index.js';
import type { Kit } from './kit.js';

/** Tries and places, one short statement each and by the database's clock, so that all processes count together. */
export class SqlSignIns implements SignIns {
  constructor(private readonly kit: Kit) {}

  take(key: string, forbearance: Forbearance): Promise<number> {
    return this.kit.database.run((one) => takeTry(one, key, forbearance));
  }

  giveBack(key: string, { everyMinutes }: Forbearance): Promise<void> {
    return this.kit.database.run((one) => giveTryBack(one, key, everyMinutes));
  }

  async forget(key: string): Promise<void> {
    await this.kit.database.run((one) => one.query({ text: 'DELETE FROM sign_in_count WHERE key = $1' }, [key]));
  }

  async isKnown(name: string, place: string): Promise<boolean> {
    const { count } = await this.kit.database.run((one) =>
      one.query({ text: 'SELECT 1 FROM sign_in_place WHERE name = $1 AND place = $2 AND known_until > now()' }, [name, place]),
    );
    return count > 0;
  }

  remember(name: string, places: readonly string[], days: number): Promise<void> {
    return this.kit.database.transaction((one) => rememberPlaces(one, name, places, { days, most: mostPlaces }));
  }
}
