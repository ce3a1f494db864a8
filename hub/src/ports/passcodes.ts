/** What an account’s one-time codes are made of. */
export interface Passcode {
  readonly accountId: string;
  /** Encrypted in the store. */
  readonly secret: Buffer;
  /** Null: he has not shown yet that his app has it, so it opens nothing. */
  readonly confirmedAt: string | null;
  /** Step of the last code that was used: it and those before it are worth nothing any more. */
  readonly usedStep: number;
}

export interface Passcodes {
  of(accountId: string): Promise<Passcode | null>;
  /** Takes the place of whatever was there. */
  begin(accountId: string, secret: Buffer): Promise<void>;
  /** Of one that is begun; says whether it was. */
  confirm(accountId: string, by: { readonly step: number; readonly at: string }): Promise<boolean>;
  /** Of one that is confirmed, by a later step than the last; one statement decides who was first. */
  use(accountId: string, step: number): Promise<boolean>;
  /** Says whether there was one. */
  drop(accountId: string): Promise<boolean>;
}
