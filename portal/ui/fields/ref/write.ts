import { ChangeDetectionStrategy, Component, DOCUMENT, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import type { Found } from '@fatong/contracts/api';
import { Words } from '../../i18n/index.js';
import { Icon } from '../../icon/index.js';
import { PartError } from '../part-error.js';
import { atMost, fieldTexts } from '../texts.js';
import { Writer } from '../writer.js';
import { Finder } from './finder.js';

/** The value is the id, or the ids; what is chosen stands as titles, above the finder while another may be added. */
@Component({
  selector: 'ft-ref-write',
  imports: [Finder, Icon, PartError, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (ids().length) {
      <ul [attr.aria-labelledby]="entry().id + '-name'">
        @for (id of ids(); track id) {
          <li>
            <span class="chosen" [class.wrong]="words($index)"><span class="title">{{ title(id) }}</span><button type="button" [id]="!isOpen() && $first ? entry().id : entry().id + '-' + $index" (click)="remove(id)" [attr.aria-label]="(t.remove | words) + ' ' + title(id)" [attr.aria-describedby]="words($index) ? entry().id + '-' + $index + '-error' : null"><ft-icon name="cross" /></button></span>
            <ft-part-error [entry]="entry()" [part]="'' + $index" />
          </li>
        }
      </ul>
    }
    @if (isOpen()) {
      <ft-finder [inputId]="entry().id" [type]="entry().field.to ?? ''" [isWrong]="entry().isWholeWrong()" [describedBy]="entry().describedBy()" [without]="ids()" [label]="entry().field.many ? (entry().field.title | words) : ''" (chosen)="choose($event)" (left)="entry().leave()" />
    } @else if (entry().field.many) { <p class="ft-note ft-quiet">{{ full() | words }}</p> }
  `,
  styles: `
    ul { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 6px; }
    li { max-width: 100%; }
    .chosen { display: inline-flex; align-items: center; gap: 4px; max-width: 100%; border: 1px solid var(--ft-strong); border-radius: 4px; padding: 4px 4px 4px 10px; background: var(--ft-tint); }
    .wrong { border-color: var(--mat-sys-error); }
    .title { overflow: hidden; text-overflow: ellipsis; }
    button { border: 0; background: none; padding: 5px; line-height: 0; cursor: pointer; color: var(--mat-sys-on-surface-variant); }
  `,
})
export class RefWrite extends Writer {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly t = fieldTexts;
  private readonly found = signal<Readonly<Record<string, string>>>({});
  protected readonly ids = computed(() => [(this.entry().value() ?? []) as string | readonly string[]].flat());
  private readonly most = computed(() => (this.entry().field.many ? (this.entry().field.most ?? Number.POSITIVE_INFINITY) : 1));
  protected readonly isOpen = computed(() => this.ids().length < this.most());
  protected readonly full = computed(() => atMost(this.most()));

  protected title(id: string): string {
    return this.found()[id] ?? this.entry().titles[id] ?? id;
  }

  protected words(place: number): boolean {
    return this.entry().wordsOn(String(place)).length > 0;
  }

  /** Several of one name are told apart by their number. */
  protected choose({ id, title, number }: Found): void {
    const named = number === null || title.includes(number) ? title : `${title} ${number}`;
    this.found.update((known) => ({ ...known, [id]: this.entry().field.many ? named : title }));
    this.entry().set(this.entry().field.many ? [...this.ids().filter((one) => one !== id), id] : id);
    this.stay();
  }

  protected remove(id: string): void {
    const left = this.ids().filter((one) => one !== id);
    this.entry().set(this.entry().field.many && left.length > 0 ? left : null);
    this.stay();
  }

  /** Finder and button go with the focus in them: whoever has no mouse goes on from this field, and not from the beginning of the form. */
  private stay(): void {
    afterNextRender(() => this.document.getElementById(this.entry().id)?.focus(), { injector: this.injector });
  }
}
