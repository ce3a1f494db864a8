import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import type { PasswordOrder, SignInsAnswer } from '@fatong/contracts/api';
import type { Reader } from './frame/reader.js';
import { PARTS, type ApiParts } from './parts.js';
import { Refused } from './problems.js';

/** So many are told; more are the auditor's. */
const most = 10;
/** Sign-ins stand among the ends of sessions. */
const lookedAt = 50;

/** What somebody does to his own account: another password, and looking at who signed in with it. */
@Injectable()
export class OwnAccountDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'audit'>) {}

  async changePassword(reader: Reader, order: PasswordOrder): Promise<void> {
    const outcome = await this.parts.access.ownPassword.change(reader, order);
    if ('wait' in outcome)
      throw new Refused('too-many', { params: { seconds: outcome.wait }, headers: { 'Retry-After': String(outcome.wait) } });
    if ('refused' in outcome) throw at('/current', 'wrong', ['当前密码不正确。', 'This is not your password.']);
    if ('weak' in outcome) throw at('/next', 'weak', outcome.weak);
  }

  async signIns({ account }: Reader): Promise<SignInsAnswer> {
    const { items } = await this.parts.audit.list({ account: account.id, object: 'session', limit: lookedAt });
    return {
      items: items
        .filter(({ act }) => act === 'login')
        .slice(0, most)
        .map(({ at: when, address, outcome }) => ({ at: when, address, outcome })),
    };
  }
}

const at = (pointer: string, code: string, words: Label): Refused => new Refused('input', { findings: [{ pointer, code, words }] });
