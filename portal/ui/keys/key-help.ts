import { ChangeDetectionStrategy, Component, Injector, inject } from '@angular/core';
import { Keys, pageKeys } from './keys.js';
import { openKeySheet } from './open.js';
import { keyTexts as t } from './texts.js';

/** Listens for `?` and shows what the keyboard does here. Stands once in each shell. */
@Component({
  selector: 'ft-key-help',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'press($event)' },
  template: '',
})
export class KeyHelp {
  private readonly injector = inject(Injector);
  private readonly isForPage = pageKeys();

  constructor() {
    inject(Keys).offer({
      title: t.everywhere,
      entries: [
        { keys: ['?'], does: t.help },
        { keys: ['Esc'], does: t.leave },
      ],
    });
  }

  protected press(event: KeyboardEvent): void {
    if (event.key !== '?' || !this.isForPage(event)) return;
    event.preventDefault();
    void openKeySheet(this.injector);
  }
}
