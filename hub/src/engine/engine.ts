import type { Acting, RecordRow, Viewer } from '../ports/index.js';
import { acting } from './acting.js';
import type { Catalogue } from './catalogue.js';
import { shownClocks, type ShownClock } from './clocks/shown.js';
import { leftOf, type DueDay, type Left } from './clocks/left.js';
import { recount } from './clocks/recount.js';
import { strike } from './clocks/strike.js';
import { askSeals } from './letters/sealing.js';
import { actAtDoor, type DoorAct } from './doors/acting.js';
import { openedAtDoor, readableAtDoor } from './doors/letters.js';
import { heldBy, type Credentials } from './doors/opening.js';
import { shownAtDoor, type ShownDoor } from './doors/shown.js';
import { opening } from './reading.js';
import { patrol } from './rules/patrol.js';
import { sweepOn } from './rules/sweeping.js';
import { trial, type Trial, type Trying } from './rules/trial.js';
import { rescore } from './score/rescore.js';
import { roundOfTurns } from './turns/round.js';
import { shownScore, type ShownScore } from './score/shown.js';
import { lockMonth, type LockOrder } from './uploads/locking.js';
import { objectTo, type Objection } from './publications/objecting.js';
import { beginCheck, continueCheck, type IdentityStanding } from './identification/checks.js';
import { beginNewcomer, wrongOf } from './identification/newcomers.js';
import { publishedNow, resultOf, type PublishedRow } from './publications/shown.js';
import { shownMonth, type ShownMonth } from './uploads/shown.js';
import type { Finding, Label } from '@fatong/contracts';
import type { DoorType, IdentificationType, PublicationType, RecordType, Registering, Rule, UploadType } from '../definitions/index.js';
import { offers, type Offer } from './offers.js';
import type { Pace } from './pace.js';
import { partsOf, type EngineParts } from './parts.js';
import { perform, type Order, type PerformOutcome } from './perform.js';
import type { Refusal } from './refusal.js';

/** Runs the definitions: actor → decide → write. */
export interface Engine {
  readonly catalogue: Catalogue;
  readonly acting: Acting;
  perform(order: Order): Promise<PerformOutcome>;
  /** Actions of the viewer's roles on a record read within his scopes. */
  offers(row: RecordRow, viewer: Viewer): Promise<readonly Offer[]>;
  /** The clocks of a record, with how their days were counted. */
  clocks(record: RecordType, row: Pick<RecordRow, 'id'>): Promise<readonly ShownClock[]>;
  /** How far the end of a time limit of records of this type is now, by the calendar that is kept. */
  left(record: RecordType, due: DueDay): Left;
  /** The score of a record, with what is taken off; null: records of its type have none. */
  score(record: RecordType, row: Pick<RecordRow, 'id'>): Promise<ShownScore | null>;
  /** A month of a ledger of reports, a page at a time, for who reads it. */
  month(upload: UploadType, asked: { readonly month: string; readonly limit: number; readonly cursor?: string }): Promise<ShownMonth>;
  /** Locks a month, or takes that back; null: it is done. */
  lockMonth(order: LockOrder): Promise<Refusal | null>;
  /** What everybody reads of a publication now, a page at a time. */
  published(
    publication: PublicationType,
    asked: { readonly limit: number; readonly cursor?: string },
  ): Promise<{ readonly items: readonly PublishedRow[]; readonly next: string | null }>;
  /** Takes an objection of somebody without account. */
  object(objection: Objection): Promise<{ readonly receipt: string } | { readonly refused: Refusal }>;
  /** What became of it; null: nobody got this receipt. */
  objectionResult(publication: PublicationType, receipt: string): Promise<Label | null>;
  /** The record that a code and its password open at a door; null: none, and nothing says why. */
  heldBy(door: DoorType, said: Credentials): Promise<RecordRow | null>;
  /** It as its holder sees it. */
  shownAtDoor(door: DoorType, row: RecordRow): Promise<ShownDoor>;
  /** Does what its holder asks for; null: it is done. */
  actAtDoor(door: DoorType, act: DoorAct): Promise<Refusal | null>;
  /** Letters that he reads before a delivery says that they arrived. */
  readableAtDoor(door: DoorType, row: RecordRow): ReadonlySet<string>;
  /** He opened a letter: written down where the door says how, once if the record says so. */
  openedAtDoor(door: DoorType, row: RecordRow, letter: string): Promise<Refusal | null>;
  /** Asks another system who somebody is; false: no entry says what he says, and nobody is asked. */
  beginCheck(
    of: IdentificationType,
    said: { readonly number: string; readonly secret: string; readonly ticket: string },
  ): Promise<{ readonly begun: boolean } | { readonly refused: Refusal }>;
  /** What of what somebody says of himself is wrong by itself. */
  wrongOfNewcomer(of: Registering, form: Readonly<Record<string, string>>): readonly Finding[];
  /** Asks another system about somebody whom no register need know. */
  beginNewcomer(
    of: Registering,
    said: { readonly form: Readonly<Record<string, string>>; readonly ticket: string },
  ): Promise<{ readonly begun: true } | { readonly refused: Refusal }>;
  /** What became of the check of this ticket. */
  continueCheck(of: IdentificationType, ticket: string): Promise<IdentityStanding>;
  /** Does what it does to a record that the viewer opens it; answers whether it is to be read anew. */
  opening(row: RecordRow, viewer: Viewer): Promise<boolean>;
  /** Lets daily rules look at whom they have not looked at today; answers how many that were. */
  patrol(pace?: Pace): Promise<number>;
  /** Goes on with the searches that officials began, a step each; answers how many it took. */
  sweep(pace?: Pace): Promise<number>;
  /** Counts scores that were not counted today; answers how many it took. */
  rescore(pace?: Pace): Promise<number>;
  /** Keeps what is asked on records that were there before it was defined so; answers how many it took. */
  roundOfTurns(pace?: Pace): Promise<number>;
  /** Asks a seal for letters that have their PDF; answers how many it took. */
  askSeals(): Promise<number>;
  /** What a rule would open by another parameter; writes nothing. */
  trial(rule: Rule, trying: Trying): Promise<Trial>;
  /** Does what clocks have to do by now; answers how many it took. */
  strike(pace?: Pace): Promise<number>;
  /** Counts anew what the calendar of a year may have moved; answers how many records it changed. */
  recount(year: number, pace?: Pace): Promise<number>;
}

export function openEngine(given: EngineParts): Engine {
  const parts = partsOf(given);
  return {
    catalogue: parts.catalogue,
    acting: acting(parts),
    perform: (order) => perform(parts, order),
    offers: (row, viewer) => offers(parts, row, viewer),
    clocks: (record, row) => shownClocks(parts, record, row),
    left: (record, due) => leftOf(parts.calendar(), parts.clock(), record, due),
    score: (record, row) => shownScore(parts, record, row),
    month: (upload, asked) => shownMonth(parts, upload, asked),
    lockMonth: (order) => lockMonth(parts, order),
    published: (publication, asked) => publishedNow(parts, publication, asked),
    object: (objection) => objectTo(parts, objection),
    objectionResult: (publication, receipt) => resultOf(parts, publication, receipt),
    heldBy: (door, said) => heldBy(parts, door, said),
    shownAtDoor: (door, row) => shownAtDoor(parts, door, row),
    actAtDoor: (door, act) => actAtDoor(parts, door, act),
    readableAtDoor: (door, row) => readableAtDoor(parts, door, row),
    openedAtDoor: (door, row, letter) => openedAtDoor(parts, door, row, letter),
    beginCheck: (of, said) => beginCheck(parts, of, said),
    wrongOfNewcomer: (of, form) => wrongOf(of, form),
    beginNewcomer: (of, said) => beginNewcomer(parts, of, said),
    continueCheck: (of, ticket) => continueCheck(parts, of, ticket),
    opening: (row, viewer) => opening(parts, row, viewer),
    patrol: (pace) => patrol(parts, pace),
    sweep: (pace) => sweepOn(parts, pace),
    rescore: (pace) => rescore(parts, pace),
    roundOfTurns: (pace) => roundOfTurns(parts, pace),
    askSeals: () => askSeals(parts),
    trial: (rule, trying) => trial(parts, rule, trying),
    strike: (pace) => strike(parts, pace),
    recount: (year, pace) => recount(parts, year, pace),
  };
}
