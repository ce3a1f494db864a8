import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { PasscodeBegun, PasscodeConfirmed } from '@fatong/contracts/api';
import { address } from '../api/index.js';
import { Session } from './session.js';

/** Setting up one-time codes; afterwards the session says whether there are some. */
@Injectable({ providedIn: 'root' })
export class Passcodes {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  async begin(): Promise<PasscodeBegun> {
    const begun = await firstValueFrom(this.http.post<PasscodeBegun>(address('session', 'passcode'), null));
    await this.session.ask();
    return begun;
  }

  async confirm(code: string): Promise<void> {
    await firstValueFrom(this.http.post(address('session', 'passcode', 'confirm'), { code } satisfies PasscodeConfirmed));
    await this.session.ask();
  }

  async end(): Promise<void> {
    await firstValueFrom(this.http.delete(address('session', 'passcode')));
    await this.session.ask();
  }
}
