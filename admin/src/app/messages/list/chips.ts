import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import { Icon, Language, Words } from '@fatong/ui';
import { directionMarks, isStateName, stateMarks } from '../parts/marks.js';
import { Titles } from '../parts/titles.js';
import { queryNames, spanWords, type MessageQuery, type QueryName } from './query.js';
import { listTexts } from './texts.js';

interface Chip {
  readonly name: Label;
  readonly value: string;
  /** Parameters that removing it takes out of the address. */
  readonly without: Readonly<Record<string, null>>;
}

/** The query in words; each part can be taken away. */
@Component({
  selector: 'fa-chips',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (chip of chips(); track chip.name) {
      <span class="chip"><span class="ft-quiet">{{ chip.name | words }}</span> {{ chip.value }}<a [routerLink]="[]" [queryParams]="chip.without" queryParamsHandling="merge" [attr.aria-label]="(t.remove | words) + ' ' + (chip.name | words) + ' ' + chip.value"><ft-icon name="cross" /></a></span>
    }
    @if (chips().length > 1) { <a class="clear" [routerLink]="[]">{{ t.clear | words }}</a> }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
    :host:empty { display: none; }
    .chip { display: inline-flex; align-items: center; gap: 6px; padding-left: 8px; border: 1px solid var(--ft-strong); border-radius: 4px; background: var(--ft-sheet); font-size: var(--ft-note); line-height: 24px; max-width: 100%; }
    .chip a { display: grid; place-items: center; width: 26px; height: 24px; color: var(--mat-sys-on-surface-variant); }
    .chip a:hover { color: var(--mat-sys-on-surface); background: var(--ft-hover); }
    .chip ft-icon { width: 11px; height: 11px; }
    .clear { font-size: var(--ft-note); line-height: 24px; padding: 0 4px; }
  `,
})
export class Chips {
  private readonly language = inject(Language);
  private readonly titles = inject(Titles);
  readonly query = input.required<MessageQuery>();
  /** The cause in words when the list shows one group of failures. */
  readonly group = input<Label | null>(null);
  protected readonly t = listTexts;

  protected readonly chips = computed((): readonly Chip[] => {
    const query = this.query();
    const single = queryNames.flatMap((name): Chip[] => (query[name] === undefined || name === 'from' || name === 'to' ? [] : [{ name: this.t[name], value: this.said(name, query[name]), without: { [name]: null } }]));
    const hasTime = query.from !== undefined || query.to !== undefined;
    return hasTime ? [...single, { name: this.t.time, value: this.language.words(spanWords(query)), without: { from: null, to: null } }] : single;
  });

  private said(name: Exclude<QueryName, 'from' | 'to'>, value: string): string {
    const words = (label: Label): string => this.language.words(label);
    switch (name) {
      case 'system': return words(this.titles.system(value));
      case 'state': return isStateName(value) ? words(stateMarks[value].label) : value;
      case 'direction': return value === 'in' || value === 'out' ? words(directionMarks[value].label) : value;
      case 'type': return words(this.titles.type(value) ?? [value, value]);
      case 'group': return words(this.group() ?? [value, value]);
      case 'key': return value;
    }
  }
}
