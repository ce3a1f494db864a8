/** A board shown on a screen where nobody is signed in: who opened it for whose figures, where, and until when. */
export interface Kiosk {
  readonly id: string;
  readonly board: string;
  readonly district: string | null;
  readonly unit: string | null;
  /** Where the screen hangs. */
  readonly place: string;
  /** Last legal day. */
  readonly until: string;
  readonly accountId: string;
  readonly openedAt: string;
  /** SM3 of the code that is typed at the screen, and until when it works. */
  readonly codeHash: string;
  readonly codeUntil: string;
  /** SM3 of the token in the screen's cookie; null: nobody has typed the code. */
  readonly tokenHash: string | null;
  readonly seenAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

export interface Kiosks {
  open(kiosk: Kiosk): Promise<void>;
  /** Those of these boards, the last opened first, 200 at most. */
  ofBoards(boards: readonly string[]): Promise<readonly Kiosk[]>;
  byId(id: string): Promise<Kiosk | null>;
  /** By its code, once, before it runs out: the screen has the token from then on. */
  claim(codeHash: string, about: { readonly tokenHash: string; readonly at: string }): Promise<Kiosk | null>;
  byToken(tokenHash: string): Promise<Kiosk | null>;
  seen(id: string, at: string): Promise<void>;
  /** Deletes what ended, ran out or was never typed before this instant. How many. */
  forget(before: string): Promise<number>;
  /** Whether it was still open. */
  end(id: string, about: { readonly at: string; readonly by: string }): Promise<boolean>;
}
