import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { BadgeView } from '@fatong/contracts/api';
import { Tag, type Mark } from './state-tag.js';

/** What a record wears, with a flag before its word. */
@Component({
  selector: 'ft-badges',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (mark of marks(); track $index) { <ft-tag [mark]="mark" /> }`,
  styles: `:host { display: inline-flex; flex-wrap: wrap; gap: 4px; vertical-align: middle; }`,
})
export class Badges {
  readonly badges = input<readonly BadgeView[] | undefined>([]);
  /** The same word once, however many entries say it. */
  protected readonly marks = computed((): readonly Mark[] => [
    ...new Map((this.badges() ?? []).map(({ label, tone }) => [label[0], { label, tone, icon: 'flag' } as const])).values(),
  ]);
}
