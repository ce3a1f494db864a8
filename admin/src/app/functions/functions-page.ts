import { ChangeDetectionStrategy, Component, Injector, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ActionView, RecordView } from '@fatong/contracts/api';
import {
  Blank,
  Catalogue,
  FavouriteStar,
  Icon,
  Language,
  PageHead,
  Places,
  Words,
  openActionSheet,
  recordLink,
  type Place,
  type PlaceGroup,
} from '@fatong/ui';
import { adminTexts } from '../texts.js';

interface Begin {
  readonly record: RecordView;
  readonly action: ActionView;
}
interface Line {
  readonly place: Place;
  /** What may be begun there. */
  readonly begins: readonly Begin[];
}

/** Every page this person may open, in the groups of each area, with what may be begun there: narrowed by a word. */
@Component({
  selector: 'ft-functions-page',
  imports: [Blank, FavouriteStar, Icon, PageHead, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="t.functions" [lead]="t.functionsLead" />
    <input class="ft-control filter" type="search" autocomplete="off" [placeholder]="t.functionsFilter | words" [attr.aria-label]="t.functionsFilter | words" (input)="word.set($any($event.target).value)" />
    @for (area of shown(); track area.name) {
      <section [attr.aria-label]="area.title | words">
        @if (area.isTitled) { <h2>{{ area.title | words }}</h2> }
        <div class="groups">
          @for (group of area.groups; track group.id) {
            <div class="ft-sheet">
              <h3>{{ group.title | words }}</h3>
              <ul>
                @for (line of group.lines; track line.place.id) {
                  <li>
                    <a [routerLink]="line.place.link" [queryParams]="line.place.query"><ft-icon [name]="line.place.icon" />{{ line.place.title | words }}</a>
                    <ft-favourite-star [place]="line.place" />
                    @for (one of line.begins; track one.action.name) { <button type="button" class="begin" (click)="begin(one)"><ft-icon name="plus" />{{ one.action.title | words }}</button> }
                  </li>
                }
              </ul>
            </div>
          }
        </div>
      </section>
    } @empty { <div class="ft-sheet"><ft-blank icon="search" [title]="t.functionsNone" [why]="t.functionsNoneWhy" /></div> }
  `,
  styles: `
    .filter { max-width: 360px; margin-bottom: 16px; }
    section + section { margin-top: 20px; }
    h2 { margin-bottom: 8px; }
    .groups { columns: 4 260px; column-gap: 12px; }
    .groups > div { padding: 10px 12px; margin-bottom: 12px; break-inside: avoid; }
    h3 { font-size: var(--ft-note); line-height: 18px; font-weight: 500; color: var(--mat-sys-on-surface-variant); margin-bottom: 4px; }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 4px; }
    li > a { flex: 1; min-width: 0; display: flex; gap: 8px; align-items: center; padding: 4px 0; }
    li > a ft-icon { width: 14px; height: 14px; color: var(--mat-sys-on-surface-variant); }
    .begin { flex-basis: 100%; display: inline-flex; align-items: center; gap: 6px; margin-left: 22px; padding: 2px 0; border: 0; background: none; text-align: left; cursor: pointer; font-size: var(--ft-note); color: var(--mat-sys-on-surface-variant); }
    .begin:hover { color: var(--mat-sys-primary); text-decoration: underline; text-underline-offset: 3px; }
    .begin ft-icon { width: 11px; height: 11px; }
  `,
})
export class FunctionsPage {
  private readonly places = inject(Places);
  private readonly catalogue = inject(Catalogue);
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly t = adminTexts;
  protected readonly word = signal('');
  protected readonly shown = computed(() => {
    const areas = this.places.areas();
    return [...areas, { name: '', title: adminTexts.settings, groups: this.places.own() }]
      .map((area) => ({
        ...area,
        isTitled: area.name !== '' && areas.length > 1,
        groups: area.groups.map((group) => this.narrowed(group)).filter(({ lines }) => lines.length > 0),
      }))
      .filter(({ groups }) => groups.length > 0);
  });

  protected async begin({ record, action }: Begin): Promise<void> {
    const done = await openActionSheet(this.injector, { record, action, on: null });
    if (done !== undefined) await this.router.navigate(recordLink(done.type, done.id));
  }

  /** What has the word in the name of the group, of the page or of what is begun there. */
  private narrowed({ id, title, places }: PlaceGroup): {
    readonly id: string;
    readonly title: PlaceGroup['title'];
    readonly lines: readonly Line[];
  } {
    const word = this.word().trim().toLowerCase();
    const has = (words: PlaceGroup['title']): boolean => this.language.words(words).toLowerCase().includes(word);
    const lines = places.map((place) => ({ place, begins: this.beginsAt(place) }));
    return {
      id,
      title,
      lines: has(title) ? lines : lines.filter(({ place, begins }) => has(place.title) || begins.some(({ action }) => has(action.title))),
    };
  }

  private beginsAt({ link }: Place): readonly Begin[] {
    const record = link[0] === '/records' ? this.catalogue.record(link[1] ?? '') : undefined;
    return record?.actions.filter(({ creates }) => creates).map((action) => ({ record, action })) ?? [];
  }
}
