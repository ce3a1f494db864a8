import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { shareTexts } from './texts.js';

/**
 * A page of figures handed on: as a link that says the same days tomorrow, whoever opens it with his own rights, or on paper. `fixed`: what of the address
 * is spelled out, such as the days that "this month" means now; null takes a parameter away.
 */
@Component({
  selector: 'ft-share',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button matButton="text" type="button" (click)="copy()"><ft-icon name="copy" />{{ t.share | words }}</button>
    <button matButton="text" type="button" [matMenuTriggerFor]="papers"><ft-icon name="file" />{{ t.print | words }}</button>
    <mat-menu #papers>
      <button mat-menu-item (click)="print('a4')">{{ t.a4 | words }}</button>
      <button mat-menu-item (click)="print('a3')">{{ t.a3 | words }}</button>
    </mat-menu>
  `,
  styles: `:host { display: contents; }`,
})
export class Share {
  private readonly clipboard = inject(Clipboard);
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);
  private readonly snack = inject(MatSnackBar);
  readonly fixed = input<Readonly<Record<string, string | null>>>({});
  protected readonly t = shareTexts;

  protected copy(): void {
    const words = this.clipboard.copy(this.link()) ? shareTexts.copied : shareTexts.notCopied;
    this.snack.open(this.language.words(words), undefined, { duration: 6_000 });
  }

  /** On the paper chosen; the sheet of styles knows the sizes. */
  protected print(paper: 'a4' | 'a3'): void {
    const { dataset } = this.document.documentElement;
    dataset['paper'] = paper;
    const view = this.document.defaultView;
    view?.addEventListener('afterprint', () => delete dataset['paper'], { once: true });
    // The menu closes first: it is not to be printed.
    setTimeout(() => view?.print());
  }

  private link(): string {
    const url = new URL(this.document.location.href);
    for (const [name, value] of Object.entries(this.fixed()))
      if (value === null) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    return url.href;
  }
}
