import { OverlayRobot, Robot } from '../testing/index.js';

export class ListRobot extends Robot {
  readonly overlay = new OverlayRobot(this.fixture);

  rows(): string[][] {
    return this.all('tbody tr').map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()));
  }

  chips(): string[] {
    return this.all('.chips li:not(.clear)').map((chip) => (chip.textContent ?? '').replace(/\s+/g, ' ').trim());
  }

  badges(): DOMRect[] {
    return this.all('ft-badges ft-tag').map((tag) => tag.getBoundingClientRect());
  }

  get focused(): string {
    return (document.activeElement?.textContent ?? '').trim();
  }

  get currentView(): string | undefined {
    return this.all('[aria-pressed=true]')[0]?.textContent?.trim();
  }

  sorted(column: string): string | null {
    return (
      this.all('thead th')
        .find((head) => head.textContent?.includes(column))
        ?.getAttribute('aria-sort') ?? null
    );
  }
}
