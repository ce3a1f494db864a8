import type { Label } from '@fatong/contracts';
import type { AuditRow, Identities, Session, Viewer } from '../ports/index.js';
import { hashPassword, isPassword } from './passwords.js';
import type { Tries } from './tries.js';

/** A person's own password, changed by himself. */
export interface OwnPassword {
  /** His sessions elsewhere are over then. `wait`: he gave a wrong one too often, and waits so many seconds. */
  change(
    viewer: Viewer & { readonly session: Pick<Session, 'tokenHash'> },
    passwords: { readonly current: string; readonly next: string },
  ): Promise<{ readonly ended: number } | { readonly refused: 'wrong' } | { readonly weak: Label } | { readonly wait: number }>;
}

interface Parts {
  readonly identities: Pick<Identities, 'accountById' | 'changePassword'>;
  readonly tries: Tries;
  readonly serverKey: Buffer;
  readonly audit: (viewer: Viewer, about: Pick<AuditRow, 'act' | 'object' | 'outcome' | 'detail'>) => Promise<void>;
}

/** So long at least, of so many kinds of characters. */
export const passwordRules = { least: 10, kinds: 3 } as const;
const kinds: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/** Why a password will not do; null: it will. */
export function weaknessOf(next: string, { username, current }: { readonly username: string; readonly current: string }): Label | null {
  if ([...next].length < passwordRules.least)
    return [`新密码至少 ${passwordRules.least} 个字符。`, `The new password has at least ${passwordRules.least} characters.`];
  if (kinds.filter((kind) => kind.test(next)).length < passwordRules.kinds)
    return [
      '新密码应包含大写字母、小写字母、数字、其他符号中的至少三种。',
      'The new password has at least three of: capitals, small letters, digits, other signs.',
    ];
  if (username.length > 2 && next.toLowerCase().includes(username.toLowerCase()))
    return ['新密码不能包含用户名。', 'The new password does not contain the user name.'];
  return next.normalize('NFC') === current.normalize('NFC')
    ? ['新密码不能与当前密码相同。', 'The new password is not the one you have.']
    : null;
}

export function ownPassword({ identities, tries, serverKey, audit }: Parts): OwnPassword {
  return {
    async change(viewer, { current, next }) {
      const { id, username } = viewer.account;
      const note = (outcome: AuditRow['outcome'], detail: AuditRow['detail']) =>
        audit(viewer, { act: 'password', object: `account:${id}`, outcome, detail });
      const [code, from] = [`password of ${id}`, viewer.address ?? ''];
      const wait = await tries.take(code, from);
      if (wait > 0) {
        await note('refused', { why: 'locked' });
        return { wait };
      }
      // As it stands now: the session remembers the account as it was.
      const account = await identities.accountById(id);
      if (account === null || !(await isPassword(current, account.passwordHash, serverKey))) {
        await note('refused', { why: 'password' });
        return { refused: 'wrong' };
      }
      await tries.right(code, from);
      const weak = weaknessOf(next, { username, current });
      if (weak !== null) return { weak };
      const ended = await identities.changePassword(id, await hashPassword(next, serverKey), viewer.session.tokenHash);
      await note('done', { ended });
      return { ended };
    },
  };
}
