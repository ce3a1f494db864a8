import type { Contract, Label, System } from '@fatong/contracts';
import type { Access } from '../access/index.js';
import type { Area } from '../definitions/index.js';
import type { Engine } from '../engine/index.js';
import type { Check, DemoClock } from '../platform/index.js';
import type {
  AuditReader,
  Blobs,
  Broker,
  Corrections,
  Following,
  Guarding,
  Holds,
  Identities,
  Imports,
  Letters,
  MessageReader,
  Reckoning,
  NoticeReader,
  Operations,
  Printing,
  Receiving,
  Sheets,
  RuleBook,
  RecordFiles,
  FileTexts,
  RecordIndex,
  RecordReader,
  SavedViews,
  Store,
  Calendars,
  SystemCards,
} from '../ports/index.js';
import type { Importing, Pipeline } from '../pipeline/index.js';
import type { Cursors } from './frame/cursors.js';
import type { Frame } from './frame/tokens.js';

/** What is declared, by those who know it. */
export interface Known {
  readonly areas: readonly Area[];
  readonly systems: readonly System[];
  readonly canonical: readonly Contract[];
  /** The virtual host in which partners who speak AMQP publish. */
  readonly partnersHost: string;
  /** What the mapping of this message does, field by field: of an incoming message its first mapping, of an outgoing one that which made it. */
  lineage(message: {
    readonly type: string;
    readonly system: string;
    readonly direction: 'in' | 'out';
  }): readonly { readonly target: string; readonly sources: readonly string[]; readonly through: Label }[];
}
export const KNOWN = Symbol('known');

/** Everything the API is given by the composition. */
export interface ApiParts extends Frame {
  readonly known: Known;
  readonly access: Access;
  readonly engine: Engine;
  readonly pipeline: Pick<
    Pipeline,
    'catalog' | 'correcting' | 'operating' | 'planDecision' | 'planDiscards' | 'planRetries' | 'steering' | 'guards' | 'wake' | 'describe'
  >;
  readonly guarding: Pick<Guarding, 'hasten'>;
  readonly systemCards: Omit<SystemCards, 'holds'>;
  readonly store: Store;
  readonly operations: Operations;
  readonly corrections: Corrections;
  readonly holds: Holds;
  readonly records: RecordReader;
  readonly index: RecordIndex;
  readonly messages: MessageReader;
  readonly reckoning: Pick<Reckoning, 'systems' | 'standing' | 'differences' | 'want' | 'wantDays'>;
  readonly audit: AuditReader;
  readonly notices: NoticeReader;
  readonly identities: Identities;
  readonly views: SavedViews;
  readonly following: Following;
  readonly letters: Letters;
  readonly files: RecordFiles;
  readonly texts: Pick<FileTexts, 'find' | 'findOwn'>;
  readonly receiving: Receiving;
  readonly sheets: Sheets;
  readonly imports: Imports;
  readonly importing: Importing;
  readonly blobs: Pick<Blobs, 'read'>;
  readonly ruleBook: RuleBook;
  readonly calendars: Calendars;
  /** The calendar that this process counts by: it is told of an import. */
  readonly calendar: { refresh(): Promise<unknown> };
  readonly printing: Printing;
  readonly broker: Pick<Broker, 'state' | 'depths' | 'subscribe'>;
  readonly cursors: Cursors;
  /** Absent in production. */
  readonly demoClock?: Pick<DemoClock, 'ahead' | 'move'>;
  /** What `/health/ready` asks. */
  readonly checks: Readonly<Record<string, Check>>;
  /** What operators are told besides, before it stops anything. */
  readonly watches?: Readonly<Record<string, Check>>;
}
export const PARTS = Symbol('parts');
