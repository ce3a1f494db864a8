import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom, type Observable } from 'rxjs';
import type { PasswordOrder, SignInsAnswer } from '@fatong/contracts/api';
import { address } from '../api/index.js';

/** A person's own account: its password, and who signed in with it. */
@Injectable({ providedIn: 'root' })
export class OwnAccount {
  private readonly http = inject(HttpClient);
  private readonly known = signal<SignInsAnswer['items'] | undefined>(undefined);
  /** The sign-in before the one of now, and how often somebody failed since; undefined: not known, or there was none. */
  readonly before = computed(() => {
    const items = this.known() ?? [];
    const at = items.map(({ outcome }) => outcome).indexOf('done', items.findIndex(({ outcome }) => outcome === 'done') + 1);
    const last = items[at];
    return last && at > 0 ? { ...last, failures: items.slice(0, at).filter(({ outcome }) => outcome === 'refused').length } : undefined;
  });

  async changePassword(order: PasswordOrder): Promise<void> {
    await firstValueFrom(this.http.post(address('session', 'password'), order));
  }

  signIns(): Observable<SignInsAnswer> {
    return this.http.get<SignInsAnswer>(address('session', 'sign-ins'));
  }

  /** Asked once a page: it tells of what was, and where it does not come nothing is missing. */
  async look(): Promise<void> {
    if (this.known() !== undefined) return;
    try {
      this.known.set((await firstValueFrom(this.signIns())).items);
    } catch (error) {
      console.warn('The last sign-in could not be asked', error);
    }
  }
}
