import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { ApiProblem } from '../api/index.js';
import { Language } from '../i18n/index.js';
import { Icon, type IconName } from '../icon/index.js';
import { stateTexts } from './texts.js';

export type Tone = 'late' | 'near' | 'done' | 'live' | 'mock' | 'rest';

/** What a notice says: what happened, and why or what to do. Strings are the server's, already in the reader's language. */
export interface NoticeContent {
  readonly title: string | Label;
  readonly detail?: string | Label;
}

export const problemNotice = ({ words }: ApiProblem): NoticeContent => words;

/** Of something that was only read: nothing was entered that could be lost. */
export const readingNotice = ({ code, words }: ApiProblem): NoticeContent =>
  code === 'offline' && words.detail !== undefined ? { title: words.title, detail: stateTexts.offlineWhy } : words;

const icons: Readonly<Record<Tone, IconName>> = {
  late: 'warning',
  near: 'clock',
  done: 'check',
  live: 'flow',
  mock: 'half',
  rest: 'question',
};

/** A sentence that matters, in place; `late` is announced at once. Further content stands below. */
@Component({
  selector: 'ft-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()', '[attr.role]': "tone() === 'late' ? 'alert' : 'status'" },
  template: `
    <ft-icon [name]="icon()" />
    <div>
      <strong>{{ title() }}</strong>
      @if (detail(); as sentence) { <p>{{ sentence }}</p> }
      <ng-content />
    </div>
  `,
  styles: `
    :host { display: flex; gap: 10px; padding: 9px 12px; border-radius: 4px; border: 1px solid color-mix(in srgb, var(--ink) 35%, transparent); background: var(--wash); --ink: var(--ft-rest); --wash: var(--ft-rest-wash); }
    :host([data-tone='late']) { --ink: var(--ft-late); --wash: var(--ft-late-wash); }
    :host([data-tone='near']) { --ink: var(--ft-near); --wash: var(--ft-near-wash); }
    :host([data-tone='done']) { --ink: var(--ft-done); --wash: var(--ft-done-wash); }
    :host([data-tone='live']) { --ink: var(--ft-live); --wash: var(--ft-live-wash); }
    :host([data-tone='mock']) { --ink: var(--ft-mock); --wash: var(--ft-mock-wash); }
    ft-icon { color: var(--ink); margin-top: 3px; }
    strong { font-weight: 700; color: var(--ink); }
    div { min-width: 0; flex: 1; max-width: 70ch; }
    p { margin-top: 1px; }
  `,
})
export class Notice {
  private readonly language = inject(Language);
  readonly tone = input<Tone>('rest');
  readonly content = input.required<NoticeContent>();

  protected readonly icon = computed(() => icons[this.tone()]);
  protected readonly title = computed(() => this.said(this.content().title));
  protected readonly detail = computed(() => this.said(this.content().detail));

  private said(words: string | Label | undefined): string {
    return typeof words === 'string' ? words : this.language.words(words);
  }
}
