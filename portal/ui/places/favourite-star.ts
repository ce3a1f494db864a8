import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Favourites, mostFavourites } from './favourites.js';
import type { Place } from './places.js';
import { placeTexts } from './texts.js';

/** Puts a page among the favourites, or takes it out. */
@Component({
  selector: 'ft-favourite-star',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" [attr.aria-label]="words()" [title]="words()" [attr.aria-pressed]="isIn()" [disabled]="!isIn() && favourites.isFull()" (click)="favourites.toggle(place().id)"><ft-icon [name]="isIn() ? 'starred' : 'star'" /></button>`,
  styles: `
    :host { display: inline-flex; flex: none; }
    button { display: grid; place-items: center; width: 24px; height: 24px; padding: 0; border: 0; border-radius: 4px; background: none; color: var(--mat-sys-on-surface-variant); cursor: pointer; }
    button:hover { color: var(--mat-sys-primary); }
    button:disabled { cursor: default; opacity: 0.5; }
    [aria-pressed='true'] { color: var(--ft-near); }
    ft-icon { width: 14px; height: 14px; }
  `,
})
export class FavouriteStar {
  private readonly language = inject(Language);
  protected readonly favourites = inject(Favourites);
  readonly place = input.required<Place>();
  protected readonly isIn = computed(() => this.favourites.has(this.place().id));
  protected readonly words = computed(() => {
    if (this.isIn()) return this.language.words(placeTexts.unstar(this.place().title));
    return this.language.words(this.favourites.isFull() ? placeTexts.full(mostFavourites) : placeTexts.star(this.place().title));
  });
}
