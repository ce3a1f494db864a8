import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import { Language, Words } from '../i18n/index.js';
import { totalText } from '../list/index.js';

export interface Segment {
  /** Of the parameter in the address; null takes it away. */
  readonly value: string | null;
  readonly label: Label;
  readonly count?: number;
}

/** One choice of few, kept in the address: links side by side, the chosen one marked. */
@Component({
  selector: 'ft-segments',
  imports: [RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': 'spoken()' },
  template: `
    @for (segment of segments(); track segment.value) {
      <a [routerLink]="[]" [queryParams]="paramsOf(segment)" queryParamsHandling="merge" [replaceUrl]="!isStep()" [attr.aria-current]="segment.value === chosen() ? 'true' : null">
        {{ segment.label | words }}@if (segment.count !== undefined) { <span class="ft-figures">{{ totalText(segment.count) }}</span> }
      </a>
    }
  `,
  styles: `
    :host { display: inline-flex; flex-wrap: wrap; max-width: 100%; border: 1px solid var(--ft-strong); border-radius: 4px; overflow: hidden; background: var(--ft-sheet); }
    a { padding: 2px 11px; color: var(--mat-sys-on-surface-variant); line-height: 24px; font-size: var(--ft-note); white-space: nowrap; }
    a + a { box-shadow: -1px 0 0 var(--ft-hair); }
    a:hover { background: var(--ft-hover); text-decoration: none; }
    a[aria-current] { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); font-weight: 600; }
    a:focus-visible { outline-offset: -2px; }
    span { margin-left: 5px; }
  `,
})
export class Segments {
  private readonly language = inject(Language);
  /** What is chosen, for screen readers. */
  readonly name = input.required<Label>();
  readonly parameter = input.required<string>();
  readonly segments = input.required<readonly Segment[]>();
  readonly current = input.required<string | null>();
  /** Another choice is another content, to which Back leads; otherwise it is only another look at the same. */
  readonly isStep = input(false, { transform: booleanAttribute });
  protected readonly chosen = computed(() => this.segments().find(({ value }) => value === this.current())?.value ?? null);
  protected readonly spoken = computed(() => this.language.words(this.name()));
  protected readonly totalText = totalText;

  protected paramsOf({ value }: Segment): Record<string, string | null> {
    return { [this.parameter()]: value };
  }
}
