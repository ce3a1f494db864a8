import { Injectable, inject } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';
import { Memory } from './memory.js';

const isAddress = (value: unknown): value is string => typeof value === 'string';

/** The page a person chose to begin with; empty: the first page there is anyway. */
@Injectable({ providedIn: 'root' })
export class Start {
  private readonly router = inject(Router);
  private readonly kept = inject(Memory).of('start', '', isAddress);
  readonly address = this.kept.value;

  choose(address: string): void {
    this.kept.keep(address);
  }

  /** Where to go instead of the first page, to somebody who has only just come; null: nowhere else. */
  instead(): UrlTree | null {
    const before = this.router.lastSuccessfulNavigation()?.finalUrl?.toString() ?? '';
    const isComing = before === '' || before.startsWith('/sign-in');
    return isComing && this.address() !== '' ? this.router.parseUrl(this.address()) : null;
  }
}
