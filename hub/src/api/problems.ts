import type { Finding, Label, ProblemCode } from '@fatong/contracts';

export interface RefusalAbout {
  /** Parameters of the sentence, never a personal value. A label is put into the reader's language. */
  readonly params?: Readonly<Record<string, string | number | Label>>;
  readonly findings?: readonly Finding[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is answered with a problem of the registry (`contracts/problems.ts`). Thrown, since that is how guards and readers of input end a request in Nest. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly code: ProblemCode,
    readonly about: RefusalAbout = {},
  ) {
    super(code);
  }
}

/** One parameter or header that is wrong, named. */
export const wrongParameter = (name: string, words?: Label): Refused =>
  new Refused('parameter', { params: { name }, ...(words && { findings: [{ pointer: name, code: 'parameter', words }] }) });
