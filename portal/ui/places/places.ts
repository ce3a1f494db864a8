import { Injectable, computed, inject, signal, type Signal } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { AreaView, MenuView } from '@fatong/contracts/api';
import { Counts } from '../counts/index.js';
import type { IconName } from '../icon/index.js';
import { boardLink, mineLink, recordsLink, reportLink, uploadLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { placeTexts } from './texts.js';

/** A page that this person may open, by name. */
export interface Place {
  /** Its address, by which it is remembered as a favourite. */
  readonly id: string;
  readonly title: Label;
  readonly link: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly icon: IconName;
  /** Current only at this very address. */
  readonly isExact?: boolean;
  /** How much of it is this person's turn. */
  readonly count?: Signal<number>;
}

export interface PlaceGroup {
  readonly id: string;
  readonly title: Label;
  readonly places: readonly Place[];
}

export interface PlaceArea {
  readonly name: string;
  readonly title: Label;
  readonly groups: readonly PlaceGroup[];
}

const icons: Readonly<Record<'register' | 'mirrored' | 'local', IconName>> = { register: 'book', mirrored: 'mirror', local: 'record' };

/** Every page there is for this person, by area and group: menu, favourites, the page of all functions and the search draw from here. */
@Injectable({ providedIn: 'root' })
export class Places {
  private readonly catalogue = inject(Catalogue);
  private readonly counts = inject(Counts);
  private readonly ofApp = signal<Signal<readonly PlaceGroup[]>>(signal([]));
  /** Groups of pages that belong to no area: each app has its own. */
  readonly own = computed(() => this.ofApp()());
  /** Cases by their groups, then figures: they do not mix. */
  readonly areas = computed((): readonly PlaceArea[] =>
    this.catalogue.areas().map((area) => ({
      name: area.name,
      title: area.title,
      groups: [...area.groups.map((group, i) => this.groupOf(area, group, i === 0)), this.analysisOf(area)].filter(
        ({ places }) => places.length > 0,
      ),
    })),
  );
  readonly all = computed((): readonly Place[] =>
    [...this.areas().flatMap(({ groups }) => groups), ...this.own()].flatMap(({ places }) => places),
  );

  /** Said by the app's shell. */
  ownAre(groups: Signal<readonly PlaceGroup[]>): void {
    this.ofApp.set(groups);
  }

  private groupOf(area: AreaView, { name, title }: AreaView['groups'][number], isFirst: boolean): PlaceGroup {
    const uploads = this.catalogue
      .uploads()
      .filter((upload) => upload.area === area.name && (upload.group === name || (upload.group === undefined && isFirst)));
    return {
      id: `${area.name}.${name}`,
      title,
      places: [
        ...area.menu.filter(({ group }) => group === name).flatMap((entry) => this.placeOf(entry)),
        ...this.catalogue
          .boards()
          .filter((board) => board.area === area.name && (board.group === name || (board.group === undefined && isFirst)))
          .map(({ id, title: words }) => placeAt(words, boardLink(id), 'chart')),
        ...uploads.map((upload) => placeAt(upload.title, uploadLink(upload.id), 'out')),
        ...this.catalogue
          .reports()
          .filter(
            (report) =>
              report.area === area.name && report.among === true && (report.group === name || (report.group === undefined && isFirst)),
          )
          .map(({ id, title: words }) => placeAt(words, reportLink(id), 'chart')),
      ],
    };
  }

  private analysisOf({ name }: AreaView): PlaceGroup {
    const reports = this.catalogue.reports().filter(({ area, among }) => area === name && among !== true);
    return {
      id: `${name}.`,
      title: placeTexts.analysis,
      places: reports.map(({ id, title }) => placeAt(title, reportLink(id), 'chart')),
    };
  }

  private placeOf({ type, title, only }: MenuView): Place[] {
    const record = this.catalogue.record(type);
    if (record === undefined) return [];
    const count = computed(() => this.counts.mine(type));
    return [{ ...placeAt(title, only === true ? mineLink(type) : recordsLink(type), icons[record.kind]), count }];
  }
}

const placeAt = (title: Label, link: readonly string[], icon: IconName): Place => ({ id: link.join('/'), title, link, icon });
