/** What a key towards a partner, or of his, is used for; named as in the file with partners' keys. */
export const keyKinds = ['secret', 'certificate', 'known', 'sm2', 'tls', 'tls-known', 'tls-ca', 'door'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** A key that a process holds, of which nothing is told but what it is called, what it is for and when it ends. */
export interface SystemKey {
  readonly name: string;
  readonly kind: KeyKind;
  /** Of a certificate; null: it ends when somebody renews it. */
  readonly endsAt: string | null;
}

/** Whom one phones about an outside system. */
export interface SystemContact {
  readonly system: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** How often it was written. */
  readonly version: number;
  readonly account: string;
  readonly at: string;
}

/** What is kept of outside systems beside their contracts. */
export interface SystemCards {
  /** What a process that runs the system's doors holds: all of it, so that what it does not name is gone. */
  holds(system: string, keys: readonly SystemKey[], at: string): Promise<void>;
  /** Those that end first before the others, then those that do not end. */
  keys(system: string): Promise<readonly (SystemKey & { readonly toldAt: string })[]>;
  /** Those of any system that end before then, the first to end first. */
  ending(before: string): Promise<readonly (SystemKey & { readonly system: string })[]>;
  contact(system: string): Promise<SystemContact | null>;
  /** From the version before; false: somebody else wrote it meanwhile. */
  keepContact(contact: SystemContact): Promise<boolean>;
}
