import { Directive, input } from '@angular/core';
import type { Entry } from './entry.js';

/** The writing half of a field kind: shows and sets its entry's value, and says when it was left. */
@Directive()
export abstract class Writer {
  readonly entry = input.required<Entry>();

  /** The value as text, for plain inputs. */
  protected text(): string {
    const value = this.entry().value();
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  }

  protected write(event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
    this.entry().set(value === '' ? null : value);
  }
}
