/** Who acts in whose place while he is away (代理): by name, from a day until a day. */
export interface Deputyship {
  readonly id: string;
  readonly accountId: string;
  readonly deputyId: string;
  /** First and last legal day. */
  readonly from: string;
  readonly until: string;
  /** Account that arranged it: himself or his lead. */
  readonly setBy: string;
  readonly setAt: string;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

export interface Deputies {
  add(one: Deputyship): Promise<void>;
  byId(id: string): Promise<Deputyship | null>;
  /** Those that were not ended and last until this day or longer, by their first day; of these accounts, whether they are away or stand for others. */
  of(accounts: readonly string[], day: string): Promise<readonly Deputyship[]>;
  /** All that hold on this day. */
  on(day: string): Promise<readonly Deputyship[]>;
  /** Whether it was still open. */
  end(id: string, about: { readonly at: string; readonly by: string }): Promise<boolean>;
}
