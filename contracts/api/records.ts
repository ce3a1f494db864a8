import type { Label } from '../label.js';
import type { EarlierFile } from './files.js';
import type { LetterView } from './letters.js';
import type { ScoreView } from './scores.js';

export interface ListAnswer<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number | { readonly atLeast: number };
  /** Only from `POST …/query`: repeats a filter on personal data without showing it. */
  readonly query?: string;
}

/** A row of a list: only the columns. */
export interface RecordItem {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: string | null;
  readonly district: string | null;
  readonly ownerUnit: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Titles of referred records by id. */
  readonly refs: Readonly<Record<string, string>>;
  /** What must be seen at a glance; absent: nothing. */
  readonly badges?: readonly BadgeView[];
}

/** Something about whom a record is about: a record of another type, by its word. */
export interface BadgeView {
  readonly type: string;
  readonly id: string;
  readonly label: Label;
  readonly tone: 'near' | 'barred';
}

/** An entry of `GET …/:id/related`, which answers a {@link ListAnswer}: records beside one, of the reader's scopes. */
export interface RelatedView {
  readonly title: Label;
  readonly type: string;
  /** `filter[…]` of the list they are from, which may hold the record itself too. */
  readonly filter: Readonly<Record<string, string>>;
  /** What is shown of each. */
  readonly columns: readonly string[];
  /** The first few; none when only their number matters. */
  readonly items: readonly RecordItem[];
  /** Without the record itself. */
  readonly total: ListAnswer<RecordItem>['total'];
  /** Actions of the reader that open one from here, with what is filled in. */
  readonly begins: readonly { readonly action: string; readonly values: Readonly<Record<string, unknown>> }[];
}

/** `GET /api/records/:type/:id`. */
export interface RecordAnswer extends RecordItem {
  readonly type: string;
  readonly version: number;
  /** Fields whose values are masked for this reader. */
  readonly masked: readonly string[];
  /** Fields the procedure does not yet disclose to this reader, and why. */
  readonly withheld?: Readonly<Record<string, Label>>;
  readonly mirror?: { readonly system: string; readonly sourceId: string; readonly version: number; readonly lastReportAt: string | null };
  /** Time limits that have begun, with how their days were counted. */
  readonly clocks?: readonly RecordClock[];
  /** Where its type has one and this reader may see it. */
  readonly score?: ScoreView;
  /** Letters that were issued and that this reader may read, in their order. */
  readonly letters?: readonly LetterView[];
  /** Files that later acts replaced or left out, the latest first. */
  readonly earlierFiles?: readonly EarlierFile[];
  /** What went out because of this record and how it stands. */
  readonly outgoing: readonly OutgoingView[];
  readonly involved: readonly { readonly who: string; readonly title: string; readonly role: string; readonly since: string }[];
}

/** A time limit of one record. Days are legal dates; of one that counts hours they are instants. */
export interface RecordClock {
  readonly name: string;
  /** Null: it stands still. */
  readonly standing: 'running' | 'near' | 'overdue' | 'met' | 'late' | null;
  readonly startedOn: string;
  readonly dueOn: string | null;
  readonly metOn: string | null;
  /** Counted with a year whose calendar is not published yet (暂定). */
  readonly isProvisional: boolean;
  /** Days, or whole hours, to its end, negative past it; null: it is met or stands still. */
  readonly left: number | null;
  /** How its end came about, line by line; `on` as people read it, with the time where it counts hours. */
  readonly ledger: readonly { readonly on: string; readonly words: Label }[];
}

/** An outgoing message as the case's handler sees it. */
export interface OutgoingView {
  readonly messageId: string;
  readonly system: string;
  readonly title: Label;
  readonly state: 'due' | 'sent' | 'later' | 'waiting' | 'held' | 'unknown' | 'parked' | 'done' | 'discarded';
  /** The state in plain words for an official. */
  readonly words: Label;
  readonly at: string;
  readonly attempt: number;
  /** Since when it stands so. */
  readonly since: string;
  /** Why, where it does not go on; no personal value. */
  readonly why: Label | null;
  /** What happens next by itself, and when; or what an official has to do. */
  readonly next: { readonly words: Label; readonly at: string | null } | null;
  /** What this reader may decide about it now: `POST …/:id/outgoing/:messageId/decisions`. */
  readonly decisions: readonly OutgoingDecision[];
  /** The partner's business answer arrived. */
  readonly answeredAt: string | null;
}

/** An entry of `GET /api/tray/sent`: what the reader's own act sent and what was refused, of unknown outcome or not sent; `said`: how the partner or we put it. */
export interface SentItem extends OutgoingView {
  readonly said: Label | null;
  readonly record: { readonly type: string; readonly id: string; readonly number: string | null; readonly title: string };
}

/** `arrived`: it was found out that the partner has it. `again`: it is sent (again). `giveUp`: it is not sent any more. */
export type OutgoingDecision = 'arrived' | 'again' | 'giveUp';

/** Body of `POST /api/records/:type/:id/outgoing/:messageId/decisions` (`Idempotency-Key`); answers 204. */
export interface DecisionRequest {
  readonly decision: OutgoingDecision;
  /** Why; with `arrived` also how it is known, e.g. the partner's receipt number. */
  readonly reason: string;
}

/** An entry of `GET …/:id/actions`, which answers a {@link ListAnswer}. */
export interface ActionOffer {
  readonly action: string;
  readonly allowed: boolean;
  /** Why not, in the reader's language. */
  readonly why?: string;
}

/** Body of `POST …/actions/:action`: `version`, `reason`, and the form's fields beside them or together in `form`, none in both. Header `Idempotency-Key`: a repeat gets the first answer. */
export interface ActionRequest {
  /** Absent when it creates. */
  readonly version?: number;
  readonly reason?: string;
  readonly form?: Readonly<Record<string, unknown>>;
  /** A field of the form. */
  readonly [field: string]: unknown;
}

/** An entry of `GET …/:id/timeline`, which answers a {@link ListAnswer}, oldest first. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly happenedAt: string | null;
  readonly kind: 'report' | 'action' | 'outcome';
  readonly title: Label;
  /** `title`: the name in both languages. `unitTitle`: null where the unit is unknown or there is none. */
  readonly by: {
    readonly kind: 'account' | 'system';
    readonly name: string;
    readonly title: Label;
    readonly unit: string | null;
    readonly unitTitle: Label | null;
  };
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly sourceVersion: number | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
  readonly reason: string | null;
  readonly messageId: string | null;
}

/** Body of `POST /api/records/:type/:id/reveal`. */
export interface RevealRequest {
  readonly field: string;
  readonly purpose: string;
}

/** Answer of `POST …/reveal`. */
export interface RevealAnswer {
  readonly field: string;
  readonly value: unknown;
}

/** Answer of `POST …/actions/:action`: what was done. A repeat with the same `Idempotency-Key` answers the same; read the record again to show it. */
export interface ActionAnswer {
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly state: string | null;
  /** Id of the fact it stated. */
  readonly fact: string | null;
}

/** By when something is to be done: its day is past, today, in this week, later or without a day. */
export type TrayGroup = 'overdue' | 'today' | 'week' | 'later';

/** What a tray lists: asked of the reader; in hand and asked of others; in hand and asked of nobody; both of these. */
export type TrayList = 'due' | 'waiting' | 'followed' | 'progress';

/** An entry of `GET /api/tray`: a record on which something is asked of the reader, or that he has in hand. */
export interface TrayItem {
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: string | null;
  readonly district: string | null;
  /** Actions that are asked of the reader now. */
  readonly asked: readonly string[];
  /** Since when; of what is not asked of the reader, since when he has it in hand. */
  readonly since: string;
  /** Legal day by which it is to be done, and the instant where hours are counted; null where none is declared or known. */
  readonly due: string | null;
  readonly dueAt: string | null;
  readonly group: TrayGroup | null;
  /** Who made it due. */
  readonly from: Label | null;
  readonly role: 'handler' | 'part' | 'copy' | 'former' | 'subject' | 'firm' | null;
  /** What is asked of somebody else, of whom, and since when. */
  readonly waits: { readonly title: Label; readonly who: Label | null; readonly since: string } | null;
}

/** Answer of `GET /api/tray`; `groups`: how much is asked of the reader by when, whatever the page holds. */
export interface TrayAnswer extends ListAnswer<TrayItem> {
  readonly groups: Readonly<Record<TrayGroup, number>> | null;
}

/** Answer of `GET /api/counts`: every type the reader sees, how many records stand in each state that is no end (states of which there is none are missing), and on how many something is asked of him. */
export interface CountsAnswer {
  readonly types: readonly TypeCounts[];
  /** All that is asked of him; `latest`: since when the newest is, so that a screen knows when to read them again; `sent`: how much of what he sent does not go on by itself. */
  readonly turn: { readonly total: number; readonly overdue: number; readonly latest: string | null; readonly sent: number };
}

export interface TypeCounts {
  readonly type: string;
  /** `-`: in none that its master has told, as lists filter by it. */
  readonly states: Readonly<Record<string, number>>;
  readonly mine: number;
}

/** Body of `POST /api/search`. */
export interface SearchRequest {
  /** What to find, 2 to 100 characters. */
  readonly q?: string;
  /** The same as `q`. */
  readonly text?: string;
  readonly limit?: number;
}

/** Answer of `POST /api/search`: number, identifier or title begins with the text. */
export interface SearchAnswer {
  readonly items: readonly Found[];
  /** One page: whoever wants more types more characters. */
  readonly next: null;
  readonly total: ListAnswer<Found>['total'];
  /** There is more than these items. */
  readonly partly: boolean;
}

export interface Found {
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: string | null;
  readonly district: string | null;
}
