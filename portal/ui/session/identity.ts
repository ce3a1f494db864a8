import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { IdentityAnswer, IdentityContinued, IdentityOrder, IdentityWays, SessionView } from '@fatong/contracts/api';
import { address } from '../api/index.js';
import { open } from './open.js';
import { Session } from './session.js';

/** Signing in by another system’s word: begun with what one says of oneself, then asked for until it has answered. */
@Injectable({ providedIn: 'root' })
export class Identity {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  async ways(): Promise<IdentityWays['items']> {
    return (await firstValueFrom(this.http.get<IdentityWays>(address('session', 'identity'), { context: open() }))).items;
  }

  async begin(order: IdentityOrder): Promise<void> {
    await firstValueFrom(this.http.post(address('session', 'identity'), order, { context: open() }));
  }

  /** The page of the other system to go on at, if there is one; or the session, once it has said who it is. */
  async goOn(
    order: IdentityContinued,
  ): Promise<{ readonly page: string | null; readonly isLate: boolean } | { readonly session: SessionView }> {
    const {
      isIn,
      page,
      isLate = false,
    } = await firstValueFrom(this.http.post<IdentityAnswer>(address('session', 'identity', 'continue'), order, { context: open() }));
    const session = isIn ? await this.session.restore() : null;
    return session === null ? { page, isLate } : { session };
  }
}
