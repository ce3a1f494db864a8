import { Inject, Injectable } from '@nestjs/common';
import type { AlertItem, Figure, ListAnswer, ReportAnswer, ReportItem } from '@fatong/contracts/api';
import type { RecordType } from '../../definitions/index.js';
import type { Reader } from '../frame/reader.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from './desk.js';

/** Of every record type that has states: how many are in each. */
const ending = '-states';

/** Figures within the reader's scopes. */
@Injectable()
export class ReportDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'records'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  list(reader: Reader, paged: Paged): ListAnswer<ReportItem> {
    const records = this.parts.engine.catalogue.areas.flatMap((area) => area.records);
    return wholeList(records.filter((record) => hasStates(record) && this.parts.access.rights.scopesOf(reader, record).length > 0).map(itemOf), paged, 'reports', this.parts.cursors);
  }

  async report(reader: Reader, id: string): Promise<ReportAnswer> {
    if (!id.endsWith(ending)) throw new Refused('not-found');
    const { record, scopes } = await this.desk.typeFor(reader, id.slice(0, -ending.length));
    if (!hasStates(record)) throw new Refused('not-found');
    const counts = await this.parts.records.countByState(record.name, scopes);
    return { ...itemOf(record), at: new Date().toISOString(), figures: figuresOf(record, counts) };
  }

  alerts(paged: Paged): ListAnswer<AlertItem> {
    return wholeList<AlertItem>([], paged, 'alerts', this.parts.cursors);
  }
}

const hasStates = ({ states }: RecordType): boolean => Object.keys(states).length > 0;

const itemOf = ({ name, title }: RecordType): ReportItem => ({ id: `${name}${ending}`, title: [`${title[0]}：各状态数量`, `${title[1]} by state`] });

/** Every state in the order of its declaration, empty ones too, so that the figures sum up to what the reader may see. */
function figuresOf({ states }: RecordType, counts: Readonly<Record<string, number>>): Figure[] {
  const stated = Object.entries(states).map(([name, { title }]): Figure => ({ name, label: title, count: counts[name] ?? 0, filter: { state: name } }));
  const unstated = counts[''] ?? 0;
  return unstated === 0 ? stated : [...stated, { name: 'unreported', label: ['状态未报告', 'State not reported yet'], count: unstated, filter: null }];
}
