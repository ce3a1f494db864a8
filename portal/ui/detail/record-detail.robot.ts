import { OverlayRobot, Robot } from '../testing/index.js';

export class DetailRobot extends Robot {
  readonly overlay = new OverlayRobot(this.fixture);

  /** What stands in the named cell of the form. */
  cell(name: string): string {
    const cell = this.all('ft-sections dl > div').find((one) => one.querySelector('dt')?.textContent?.trim() === name);
    return (cell?.querySelector('dd')?.textContent ?? 'no such cell').replace(/\s+/g, ' ').trim();
  }

  cells(): string[] {
    return this.all('ft-sections dt').map((name) => name.textContent?.trim() ?? '');
  }

  /** Where cells lead, by what they say. */
  leads(): readonly (readonly [words: string, to: string | null])[] {
    return this.all('ft-sections dd a').map((link) => [link.textContent?.trim() ?? '', link.getAttribute('href')] as const);
  }

  isRefused(action: string): boolean {
    return this.button(action).getAttribute('aria-disabled') === 'true';
  }

  /** The one button that the page offers first of all. */
  main(): string | undefined {
    return this.all('ft-record-head .acts .mat-mdc-unelevated-button')[0]?.textContent?.trim();
  }

  head(): string {
    return (this.all('ft-record-head')[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** How entries of the timeline went: their kind, and what went otherwise than wished. */
  courses(): readonly (readonly [kind: string, went: string | null])[] {
    return this.all('ft-timeline li').map((entry) => [entry.dataset['kind'] ?? '', entry.dataset['went'] ?? null] as const);
  }

  /** Entries of the timeline, as they stand. */
  story(): string[] {
    return this.all('ft-timeline li').map((entry) => (entry.textContent ?? '').replace(/\s+/g, ' ').trim());
  }
}
