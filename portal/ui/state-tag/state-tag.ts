import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { StateTone } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon, type IconName } from '../icon/index.js';
import type { Tone } from '../states/index.js';

/** What a tag needs: the word, its colour and its icon. Colour alone never carries the meaning. */
export interface Mark {
  readonly label: Label;
  /** `barred`: the reverse of paper and ink. */
  readonly tone: Tone | 'barred';
  readonly icon: IconName;
}

const ofTone: Readonly<Record<StateTone, Omit<Mark, 'label'>>> = {
  open: { tone: 'live', icon: 'ring' },
  active: { tone: 'live', icon: 'half' },
  waiting: { tone: 'near', icon: 'clock' },
  done: { tone: 'done', icon: 'check' },
  refused: { tone: 'late', icon: 'shut' },
};

/** A record's state as its definition colours it. */
export const stateMark = (state: { readonly label: Label; readonly tone: StateTone }): Mark => ({
  label: state.label,
  ...ofTone[state.tone],
});

@Component({
  selector: 'ft-tag',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'mark().tone' },
  template: `<ft-icon [name]="icon()" />{{ mark().label | words }}`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 4px; padding: 0 7px 0 5px; border-radius: 3px; font-size: var(--ft-note); line-height: 22px; white-space: nowrap; font-weight: 500; color: var(--ft-rest); background: var(--ft-rest-wash); }
    :host([data-tone='late']) { color: var(--ft-late); background: var(--ft-late-wash); }
    :host([data-tone='near']) { color: var(--ft-near); background: var(--ft-near-wash); }
    :host([data-tone='done']) { color: var(--ft-done); background: var(--ft-done-wash); }
    :host([data-tone='live']) { color: var(--ft-live); background: var(--ft-live-wash); }
    :host([data-tone='mock']) { color: var(--ft-mock); background: var(--ft-mock-wash); }
    :host([data-tone='barred']) { color: var(--mat-sys-inverse-on-surface); background: var(--mat-sys-inverse-surface); }
    ft-icon { width: 13px; height: 13px; flex: none; }
    /* In a card a long state goes on below, between words. */
    @media screen and (max-width: 720px) { :host { white-space: normal; word-break: keep-all; overflow-wrap: break-word; } }
  `,
})
export class Tag {
  readonly mark = input.required<Mark>();
  protected readonly icon = computed(() => this.mark().icon);
}
