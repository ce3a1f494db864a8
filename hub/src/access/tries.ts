import type { SignIns } from '../ports/index.js';
import { ofPair } from './forbearance.js';
import { digest, networkOf } from './places.js';

/** Tries to open something by a code and its password, without account: counted for each code as it is typed, and for each address, over all processes. */
export interface Tries {
  /** Counts a try before it is judged. Says the seconds to wait when there were five wrong ones, and then counts nothing; else 0. */
  take(code: string, address: string): Promise<number>;
  /** It was right: the code begins anew, and for the address it is not counted. */
  right(code: string, address: string): Promise<void>;
}

export function triesOf(signIns: SignIns, serverKey: Buffer): Tries {
  const keysOf = (code: string, address: string) => ({
    code: digest(serverKey, 'code', code),
    address: digest(serverKey, 'code from', networkOf(address)),
  });
  return {
    async take(said, from) {
      const { code, address } = keysOf(said, from);
      const wait = await signIns.take(code, ofPair);
      if (wait > 0) return wait;
      const crowd = await signIns.take(address, ofPair);
      if (crowd > 0) await signIns.giveBack(code, ofPair);
      return crowd;
    },
    async right(said, from) {
      const { code, address } = keysOf(said, from);
      await signIns.forget(code);
      await signIns.giveBack(address, ofPair);
    },
  };
}
