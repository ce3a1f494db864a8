import { DOCUMENT, Directive, ElementRef, inject, output } from '@angular/core';

/** In a list whose rows hold one `a[data-row]` each: j and k walk the rows, Enter opens (the link's own doing), r reads again. */
@Directive({ selector: '[faRowKeys]', host: { '(document:keydown)': 'press($event)' } })
export class RowKeys {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  readonly again = output();

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.isElsewhere(event.target)) return;
    switch (event.key) {
      case 'j': return this.walk(event, 1);
      case 'k': return this.walk(event, -1);
      case 'r':
        event.preventDefault();
        return this.again.emit();
    }
  }

  private walk(event: KeyboardEvent, step: number): void {
    const rows = [...this.host.querySelectorAll<HTMLElement>('a[data-row]')];
    const here = rows.findIndex((row) => row === this.document.activeElement);
    const next = rows[here === -1 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + step))];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  /** Somebody types, or a dialog is open. */
  private isElsewhere(target: EventTarget | null): boolean {
    const isTyping = target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName));
    return isTyping || this.document.querySelector('[role="dialog"], [role="menu"]') !== null;
  }
}
