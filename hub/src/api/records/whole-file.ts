import { Inject, Injectable } from '@nestjs/common';
import { or, valueOf, expressionOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import type { FileAnswer, FileEntry, FileFigure } from '@fatong/contracts/api';
import type { Language } from '@fatong/contracts';
import { isRef } from '@fatong/contracts/fields';
import { rolesIn, visibleEvents } from '../../access/index.js';
import { barredFor, isMany, isShown, withheldFrom, type RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { RecordRow, Scope } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from './desk.js';
import { entriesOf, neededFields, type Naming } from './views.js';
import { visibleTypes } from './visible.js';

/** Records of a type that the time line is told from, and entries it has: the rest stands in the lists. */
const latestOfAType = 8;
const mostEntries = 60;

interface Way {
  readonly record: RecordType;
  readonly scopes: readonly Scope[];
  /** Its refs that lead to entries of this register. */
  readonly by: readonly string[];
}

/** The whole file of an entry of a register (一人一档): how many records of each type lead to it, and one time line over all of them. Each type is read by the index of its refs, within the reader's scopes. */
@Injectable()
export class WholeFileDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'engine' | 'known' | 'pipeline' | 'records'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  async show(reader: Reader, type: string, id: string, language: Language): Promise<FileAnswer> {
    const { record } = await this.desk.row(reader, type, id);
    if (record.kind !== 'register') throw new Refused('not-found');
    const told = await Promise.all(this.waysTo(reader, record).map((way) => this.tell(reader, way, id, language)));
    const entries = told.flatMap((one) => one.entries).toSorted((a, b) => (a.at < b.at ? 1 : -1));
    return {
      figures: told.flatMap(({ figure }) => (figure.total > 0 ? [figure] : [])),
      entries: entries.slice(0, mostEntries),
      partly: entries.length > mostEntries || told.some(({ figure }) => figure.total > latestOfAType),
    };
  }

  /** By no field of which this reader is kept from some values: an answer would tell it. Nor of types that the entry's own page hides from him. */
  private waysTo(reader: Reader, entry: RecordType): readonly Way[] {
    return visibleTypes(this.parts, reader).flatMap(({ record, scopes }) => {
      const barred = barredFor(record, rolesIn(reader, record.area));
      const hidden = new Set(
        entry.related
          .filter((related) => related.type === record.name && !isShown(related, rolesIn(reader, entry.area)))
          .map((related) => related.by),
      );
      const by = Object.entries(record.fields)
        .filter(([name, field]) => isRef(field) && field.to === entry.name && (field.filter === true || record.list.filters.includes(name)))
        .map(([name]) => name)
        .filter((name) => !barred.has(name) && !hidden.has(name));
      return by.length === 0 ? [] : [{ record, scopes, by }];
    });
  }

  private async tell(
    reader: Reader,
    { record, scopes, by }: Way,
    id: string,
    language: Language,
  ): Promise<{ readonly figure: FileFigure; readonly entries: readonly FileEntry[] }> {
    const leads = by.map(
      (name): Condition => (isMany(record.fields[name]!) ? valueOf<readonly string[]>({ read: name }).has(id) : leaf(name).is(id)),
    );
    const asked = { type: record.name, scopes, where: expressionOf(leads.reduce((all, one) => or(all, one))) };
    const [counted, { items }] = await Promise.all([
      this.parts.records.tally({ ...asked, by: ['state'] }),
      this.parts.records.list({
        ...asked,
        sort: { field: 'updatedAt', descending: true },
        limit: latestOfAType,
        isCounted: false,
        fields: [...new Set([...record.heading, ...neededFields(record)])].filter((name) => Object.hasOwn(record.fields, name)),
      }),
    ]);
    const open = (counted.by['state'] ?? []).filter(({ value }) => value !== null && record.states[value]?.kind !== 'end');
    return {
      figure: {
        type: record.name,
        total: counted.all.count,
        open: open.reduce((sum, { count }) => sum + count, 0),
        ...(by.length === 1 && { by: by[0]! }),
      },
      entries: await this.entriesOf(reader, record, items, language),
    };
  }

  private async entriesOf(
    reader: Reader,
    record: RecordType,
    rows: readonly RecordRow[],
    language: Language,
  ): Promise<readonly FileEntry[]> {
    const roles = rolesIn(reader, record.area);
    const events = await this.parts.records.timelines(
      record.name,
      rows.map(({ id }) => id),
    );
    const naming: Naming = {
      reports: (of) => this.parts.pipeline.catalog.contract(of),
      system: (of) => this.parts.known.systems.find(({ folder }) => folder === of)?.title ?? this.parts.engine.catalogue.machine(of),
      unit: () => undefined,
    };
    return rows.flatMap((row) => {
      const withheld = withheldFrom(record, roles, row.values);
      const seen = visibleEvents(record, events.get(row.id) ?? [], roles);
      return entriesOf(record, seen, { ...naming, withheld, language }).map(({ id, at, kind, title, by, fromState, toState }) => ({
        id,
        at,
        kind,
        what: title,
        by: by.title,
        state: toState === fromState ? null : toState,
        record: { type: record.name, id: row.id, number: row.number, title: titleOf(record, row) },
      }));
    });
  }
}

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });
