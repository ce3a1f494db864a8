import type { Contract } from '@fatong/contracts';

/** A message as who sends it names it: by its name (`complaint`, which is its first version), or with its version (`complaint.v2`). */
export interface Versioned {
  readonly name: string;
  readonly version: number;
  /** Of JSON: our doors read the version there. */
  readonly contentType: string;
}

export function versioned(message: string): Versioned {
  const [, name = message, digits] = /^(.+)\.v(\d+)$/.exec(message) ?? [];
  return {
    name,
    version: Number(digits ?? 1),
    contentType: digits === undefined ? 'application/json' : `application/json; profile="v${digits}"`,
  };
}

/** A contract's message by that name. */
export const nameOf = ({ message, version }: Contract): string => (version === 1 ? message : `${message}.v${version}`);
