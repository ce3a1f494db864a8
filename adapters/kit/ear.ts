import { verify, type Signing } from './signature.js';
import type { PartnerAnswer, PartnerRequest, SimulatorContext } from './simulator.js';

/** One call of ours as a simulated partner understands it, whatever protocol brought it. */
export interface Heard {
  readonly method: string;
  /** Below the partner's folder: `/inbox/<message>`, `/receipts/<request id>`. */
  readonly path: string;
  readonly requestId: string;
  /** What it says, whose proof was verified; undefined: its bytes are none. */
  readonly data: () => unknown;
}

/** How a simulated partner hears us and answers. */
export interface Ear {
  /** `answer`: it needs no more than this, since it is not proved to be ours, say. */
  hear(request: PartnerRequest): Promise<Heard | { readonly answer: PartnerAnswer }>;
  /** An answer as its protocol writes it. */
  say(answer: PartnerAnswer, request: PartnerRequest): PartnerAnswer;
}

/** Signed JSON over HTTP. */
export const restEar = ({ ourKey }: { readonly ourKey: SimulatorContext['ourKey'] | Signing }): Ear => ({
  async hear(request) {
    const verified = await verify(request, (keyid) => (keyid === ourKey.keyid ? ourKey : null));
    if (!verified.ok) return { answer: { status: 401, body: { error: verified.code } } };
    return {
      method: request.method,
      path: request.path,
      requestId: request.headers['idempotency-key'] ?? '',
      data: () => parsed(request.body),
    };
  },
  say: (answer) => answer,
});

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
