import { DOCUMENT, Directive, ElementRef, inject, input, output } from '@angular/core';
import { Keys, keyTexts, pageKeys } from '@fatong/ui';
import { keyWords } from './key-words.js';

/** A key pressed on a row; `row` is its `data-row`. */
export interface RowAct {
  readonly key: string;
  readonly row: string;
}

/** In a list whose rows hold one `a[data-row]` each: j and k walk the rows, Enter opens (the link’s own doing), g reads again. Further keys act on the row that has the focus. */
@Directive({ selector: '[faRowKeys]', host: { '(document:keydown)': 'press($event)' } })
export class RowKeys {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private readonly isForPage = pageKeys();
  /** Keys that mean something to a row. */
  readonly acts = input<readonly string[]>([]);
  readonly again = output();
  readonly act = output<RowAct>();

  constructor() {
    inject(Keys).offer({
      title: keyTexts.list,
      entries: [
        { keys: ['j'], does: keyTexts.next },
        { keys: ['k'], does: keyTexts.previous },
        { keys: ['Enter'], does: keyTexts.enter },
        { keys: ['g'], does: keyWords.again },
      ],
    });
  }

  protected press(event: KeyboardEvent): void {
    if (!this.isForPage(event)) return;
    const row = this.rows().find((one) => one === this.document.activeElement)?.dataset['row'];
    if (row !== undefined && this.acts().includes(event.key)) {
      event.preventDefault();
      return this.act.emit({ key: event.key, row });
    }
    switch (event.key) {
      case 'j':
        return this.walk(event, 1);
      case 'k':
        return this.walk(event, -1);
      case 'g':
        event.preventDefault();
        return this.again.emit();
    }
  }

  private rows(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('a[data-row]')];
  }

  private walk(event: KeyboardEvent, step: number): void {
    const rows = this.rows();
    const here = rows.findIndex((row) => row === this.document.activeElement);
    const next = rows[here === -1 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + step))];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}
