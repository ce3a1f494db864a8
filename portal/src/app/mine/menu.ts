import { Injectable, computed, inject } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { MenuView, RecordView } from '@fatong/contracts/api';
import { Catalogue, boardLink, recordsLink, reportLink } from '@fatong/ui';
import { paths } from '../paths.js';

export interface MenuItem {
  readonly title: Label;
  readonly record: RecordView;
  readonly link: readonly string[];
}

/** Entries that belong together, as the area says. */
export interface MenuGroup {
  readonly name: string;
  readonly title: Label;
  readonly items: readonly MenuItem[];
}

/** Figures of what he may look up: boards, then reports. */
export interface ReportEntry {
  readonly title: Label;
  readonly link: readonly string[];
}

/** What this person may look up, in their own words: an entry of which there is one leads to it. */
@Injectable({ providedIn: 'root' })
export class Menu {
  private readonly catalogue = inject(Catalogue);
  readonly groups = computed(() =>
    this.catalogue.areas().flatMap(({ name: area, groups, menu }) =>
      groups
        .map(({ name, title }): MenuGroup => {
          const items = menu.filter(({ group }) => group === name).flatMap((entry) => this.itemOf(entry));
          return { name: `${area}-${name}`, title, items };
        })
        .filter(({ items }) => items.length > 0),
    ),
  );
  readonly items = computed(() => this.groups().flatMap(({ items }) => items));
  readonly reports = computed((): readonly ReportEntry[] => [
    ...this.catalogue.boards().map(({ id, title }) => ({ title, link: boardLink(id) })),
    ...this.catalogue
      .reports()
      .filter(({ isPage }) => isPage)
      .map(({ id, title }) => ({ title, link: reportLink(id) })),
  ]);

  private itemOf({ title, type, only }: MenuView): MenuItem[] {
    const record = this.catalogue.record(type);
    if (record === undefined) return [];
    return [{ title, record, link: only === true ? ['/', paths.mine, type] : recordsLink(type) }];
  }
}
