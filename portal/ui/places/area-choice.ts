import { Injectable, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import { Memory } from '../memory/index.js';
import { Catalogue } from '../session/index.js';
import { Places, type PlaceArea } from './places.js';

const isName = (value: unknown): value is string => typeof value === 'string';

/** Which area the menu shows: the one last chosen, or the one a page belongs to that was opened by another way. */
@Injectable({ providedIn: 'root' })
export class AreaChoice {
  private readonly catalogue = inject(Catalogue);
  private readonly places = inject(Places);
  private readonly kept = inject(Memory).of('area', '', isName);
  readonly areas = this.places.areas;
  readonly current = computed((): PlaceArea | undefined => this.areas().find(({ name }) => name === this.kept.value()) ?? this.areas()[0]);

  constructor() {
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(() => router.url),
        startWith(router.url),
        takeUntilDestroyed(),
      )
      .subscribe((url) => this.follow(url));
  }

  choose(name: string): void {
    if (name !== this.kept.value()) this.kept.keep(name);
  }

  private follow(url: string): void {
    const id = decodeURIComponent(/^\/(?:records|mine|reports|boards|uploads)\/([^/?#]+)/.exec(url)?.[1] ?? '');
    const area =
      this.catalogue.record(id)?.area ??
      [...this.catalogue.reports(), ...this.catalogue.boards(), ...this.catalogue.uploads()].find((one) => one.id === id)?.area;
    if (area !== undefined) this.choose(area);
  }
}
