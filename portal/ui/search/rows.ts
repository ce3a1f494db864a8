import { Injectable, inject } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { ActionView, Found, RecordView, SearchAnswer } from '@fatong/contracts/api';
import { Language } from '../i18n/index.js';
import type { IconName } from '../icon/index.js';
import { recordLink } from '../paths.js';
import { Places } from '../places/index.js';
import { Catalogue } from '../session/index.js';
import { stateMark, type Mark } from '../state-tag/index.js';
import { searchTexts } from './texts.js';

/** Something that may be opened or begun from the search box. */
export interface FoundRow {
  readonly key: string;
  readonly title: string;
  /** Where in the title the words searched for stand; absent: elsewhere. */
  readonly parts?: readonly [before: string, match: string, after: string];
  readonly number?: string;
  readonly mark?: Mark;
  readonly icon?: IconName;
  /** An address to go to, or what is begun. */
  readonly link?: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly begin?: { readonly record: RecordView; readonly action: ActionView };
}

export interface FoundGroup {
  readonly key: string;
  readonly title: Label;
  /** How many were found; absent: as many as there are rows. */
  readonly count?: number;
  readonly rows: readonly FoundRow[];
}

/** No more of a kind than one looks through. */
const mostOfAKind = 6;

/** What the search box offers for some words: pages, what may be begun, and records by their type. */
@Injectable({ providedIn: 'root' })
export class FoundRows {
  private readonly places = inject(Places);
  private readonly catalogue = inject(Catalogue);
  private readonly language = inject(Language);

  /** Pages and actions are known here already. */
  known(text: string): readonly FoundGroup[] {
    const has = (title: Label): boolean => title.some((words) => words.toLowerCase().includes(text.toLowerCase()));
    const pages = this.places
      .all()
      .filter(({ title }) => has(title))
      .map(({ id, title, link, query, icon }) => ({
        ...this.titled(this.language.words(title), text),
        key: id,
        link,
        icon,
        ...(query && { query }),
      }));
    const begins = this.records().flatMap((record) =>
      record.actions
        .filter(({ creates, title }) => creates && has(title))
        .map((action) => ({
          ...this.titled(this.language.words(action.title), text),
          key: `${record.type} ${action.name}`,
          icon: 'plus' as const,
          begin: { record, action },
        })),
    );
    return [
      { key: 'pages', title: searchTexts.pages, rows: pages.slice(0, mostOfAKind) },
      { key: 'actions', title: searchTexts.actions, rows: begins.slice(0, mostOfAKind) },
    ].filter(({ rows }) => rows.length > 0);
  }

  ofRecords({ items, counts }: Pick<SearchAnswer, 'items' | 'counts'>, text: string): readonly FoundGroup[] {
    return [...Map.groupBy(items, ({ type }) => type)].map(([type, of]) => ({
      key: type,
      title: this.catalogue.listTitle(type),
      count: counts.find((one) => one.type === type)?.count ?? of.length,
      rows: of.slice(0, mostOfAKind).map((item) => this.ofRecord(item, text)),
    }));
  }

  ofRecord({ type, id, number, title, state }: Pick<Found, 'type' | 'id' | 'number' | 'title' | 'state'>, text: string): FoundRow {
    const known = this.catalogue.state(type, state);
    return {
      ...this.titled(title, text),
      key: `${type}:${id}`,
      link: recordLink(type, id),
      ...(number !== null && !title.includes(number) && { number }),
      ...(known && { mark: stateMark(known) }),
    };
  }

  private titled(title: string, text: string): Pick<FoundRow, 'title' | 'parts'> {
    const at = text === '' ? -1 : title.toLowerCase().indexOf(text.toLowerCase());
    const end = at + text.length;
    return at < 0 ? { title } : { title, parts: [title.slice(0, at), title.slice(at, end), title.slice(end)] };
  }

  private records(): readonly RecordView[] {
    return this.catalogue.areas().flatMap(({ records }) => records.flatMap((type) => this.catalogue.record(type) ?? []));
  }
}
