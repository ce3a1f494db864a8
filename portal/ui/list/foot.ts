import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Pages } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { countLine, listTexts } from './texts.js';

/** Under a list: how many there are, honestly, and the next page. */
@Component({
  selector: 'ft-list-foot',
  imports: [MatButton, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="ft-quiet ft-figures" role="status">{{ line() | words }}</span>
    @if (pages().hasMore()) { <button matButton="outlined" (click)="pages().more()" [disabled]="pages().isLoading()">{{ (pages().isLoading() ? t.loading : t.loadMore) | words }}</button> }
    <span class="keys ft-note ft-quiet">{{ t.keys | words }}</span>
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 10px 0; }
    .keys { margin-left: auto; }
    @media (max-width: 720px) { span:first-child { flex-basis: 100%; } .keys { display: none; } }
  `,
})
export class ListFoot {
  readonly pages = input.required<Pages<unknown>>();
  protected readonly t = listTexts;
  protected readonly line = computed(() => countLine(this.pages().items()?.length ?? 0, this.pages().total() ?? 0));
}
