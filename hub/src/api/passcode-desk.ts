import { Inject, Injectable } from '@nestjs/common';
import type { PasscodeBegun } from '@fatong/contracts/api';
import type { Access } from '../access/index.js';
import { Limit } from './frame/limit.js';
import type { Reader } from './frame/reader.js';
import { ACCESS } from './frame/tokens.js';
import { Refused } from './problems.js';

/** Codes that one account may try in a minute while it sets its app up. */
const [attempts, minute] = [10, 60_000];

/** One-time codes as the second factor: set up by who was identified, for when he cannot be. */
@Injectable()
export class PasscodeDesk {
  private readonly limit = new Limit(attempts, minute);

  constructor(@Inject(ACCESS) private readonly access: Pick<Access, 'passcodes'>) {}

  async begin(reader: Reader): Promise<PasscodeBegun> {
    const begun = await this.access.passcodes.begin(reader);
    if (begun === null) throw new Refused('not-found');
    return begun;
  }

  async confirm(reader: Reader, code: string): Promise<void> {
    this.limit.take(reader.account.id);
    if (!(await this.access.passcodes.confirm(reader, code))) throw new Refused('passcode-wrong');
  }

  async end(reader: Reader): Promise<void> {
    if (!(await this.access.passcodes.end(reader))) throw new Refused('not-found');
  }
}
