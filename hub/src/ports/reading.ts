import type { Contract } from '@fatong/contracts';

/** A message by its contract. */
export interface Spoken {
  readonly contract: Contract;
  readonly data: unknown;
}

/**
 * What a partner's message is to the areas: its reports in our words, by the contracts and mappings of the line, in this process and without any effect.
 * @throws Error with every finding where contract or mapping refuses it, or where no mapping makes a report of it
 */
export type Reading = (said: Spoken) => readonly Spoken[];
