import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import type { Label } from '@fatong/contracts';
import type { AuditEntry } from '@fatong/contracts/api';
import { Failed, Live, Loading, MessagesApi, Moment, Pages, Words, type Filters } from '@fatong/ui';
import { actWords, detailWords } from '../audit/texts.js';
import { Titles } from '../parts/titles.js';
import { eventTexts } from './texts.js';

/** Who stopped, limited, released or planned what, and when; of all systems or of one. */
@Component({
  selector: 'fa-flow-events',
  imports: [Failed, Loading, MatButton, Moment, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-sheet' },
  template: `
    <h2>{{ t.title | words }}</h2>
    @if (pages.problem(); as problem) { <ft-failed [problem]="problem" (again)="pages.refresh()" /> }
    @if (pages.items(); as items) {
      <ol>
        @for (one of items; track one.id) {
          <li>
            <span class="ft-figures ft-quiet"><ft-moment [at]="one.at" /></span>
            <b>{{ nameOf(one) }}</b>
            <span>{{ doneOf(one) | words }}@if (!system()) { · {{ aboutOf(one) | words }} }</span>
            <span class="ft-quiet what">{{ detailWords(one.detail, one.terms) | words }}</span>
          </li>
        } @empty { <li class="ft-quiet">{{ t.none | words }}</li> }
      </ol>
      @if (pages.hasMore()) { <button matButton="text" type="button" (click)="pages.more()">{{ t.more | words }}</button> }
    } @else if (!pages.problem()) { <ft-loading [lines]="3" /> }
  `,
  styles: `
    :host { display: block; padding: 12px 16px; }
    h2 { margin-bottom: 6px; }
    ol { margin: 0; padding: 0; list-style: none; }
    li { display: flex; flex-wrap: wrap; gap: 2px 12px; padding: 5px 0; border-top: 1px solid var(--ft-hair); }
    li:first-child { border-top: 0; }
    .what { flex: 1 1 240px; overflow-wrap: anywhere; }
  `,
})
export class FlowEvents {
  private readonly api = inject(MessagesApi);
  private readonly titles = inject(Titles);
  /** Of this one alone. */
  readonly system = input<string>();
  protected readonly t = eventTexts;
  protected readonly detailWords = detailWords;
  protected readonly pages = new Pages<AuditEntry>();
  private readonly filter = computed((): Filters => {
    const system = this.system();
    return system === undefined ? {} : { object: [`flow:system:${system}`] };
  });

  constructor() {
    effect(() => {
      const filter = this.filter();
      untracked(() => this.pages.ask((cursor) => this.api.flowEvents({ filter, limit: 20, ...(cursor !== undefined && { cursor }) })));
    });
    inject(Live)
      .changes('systems')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected nameOf({ who, account }: AuditEntry): string {
    return who?.name ?? account;
  }

  protected doneOf({ act }: AuditEntry): Label {
    return actWords(act) ?? [act, act];
  }

  /** `flow:system:<name>`, `flow:type:<name>`, `flow:all`. */
  protected aboutOf({ object }: AuditEntry): Label {
    const [, kind = '', ...rest] = object.split(':');
    const name = rest.join(':');
    if (kind === 'system') return this.titles.system(name);
    if (kind === 'type') return this.titles.type(name) ?? [name, name];
    return kind === 'all' ? ['全部报文', 'Everything'] : ['失败处理', 'Treatment of failures'];
  }
}
