import type { SessionView, Surface } from '@fatong/contracts/api';
import type { Account, OrgUnit, Session } from '../../ports/index.js';

/** Who asks, as the whole API sees it. */
export interface Reader {
  readonly account: Account;
  readonly session: Session;
  readonly unit: OrgUnit | null;
  readonly may: SessionView['may'];
  /** Network address the request came from, for the audit. */
  readonly address: string | null;
}

/** Cookie of each surface, so that both live in one browser. */
export const cookieOf: Readonly<Record<Surface, string>> = { portal: 'fatong_portal', admin: 'fatong_admin' };

/** What the guard needs of access: the session behind a cookie's token, prolonged; null when it ended or belongs elsewhere. */
export interface Gate {
  reader(token: string, surface: Surface, address: string | null): Promise<Reader | null>;
}
export const GATE = Symbol('gate');
