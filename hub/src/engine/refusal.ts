import type { Finding, Label, ProblemCode } from '@fatong/contracts';

/** An expected "no": a problem type of the registry with what its sentence needs. */
export interface Refusal {
  readonly problem: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The parameter `why` in both languages. */
  readonly why?: Label;
  /** It is there, and the viewer does not learn it. */
  readonly isHidden?: true;
  /** What it leaves behind though nothing was done; told to nobody. */
  readonly leaves?: LeftBehind;
  /** Failing fields: `/form/<field>`, `/reason`, `/version`. */
  readonly findings?: readonly Finding[];
}

/** A record that the machine opens because an act was refused. */
export interface LeftBehind {
  readonly type: string;
  readonly does: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Carries a refusal out of a transaction, which is rolled back. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(refusal.problem);
  }
}

export const notPossible = (zh: string, en: string): Refusal => ({ problem: 'action-not-possible', why: [zh, en] });
export const wrongInput = (findings: readonly Finding[]): Refusal => ({ problem: 'input', findings });
