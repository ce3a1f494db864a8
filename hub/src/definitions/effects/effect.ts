import type { Label } from '@fatong/contracts';
import type { FoundTrace } from '@fatong/contracts/codes';
import type { Period } from '@fatong/contracts/calendar';
import type { RecordType } from '../record.js';
import type { Naming } from '../vocabulary.js';
import type { ActionType } from '../words.js';
import type { Consulted, Consulting } from './consult.js';
import type { Gathered, Gathering } from './gathering.js';

export type Values = Readonly<Record<string, unknown>>;

/**
 * What an act brings about beside what its form writes. An effect is a value from its own file: its words, its check and its deed stand together, so that a
 * new one needs no change elsewhere. `names` spells what it mentions of the record it stands in.
 */
export interface Effect<out N extends string = string> extends Naming<N> {
  /** What it is called in the generated documents. */
  readonly effect: string;
  /** The fact it states, by type. */
  readonly fact?: string;
  /** The letter it issues. */
  readonly letter?: string;
  /** What it does to another type: the action it has done there, the fields it fills, those by which it finds the record. */
  readonly other?: {
    readonly type: string;
    readonly does: string;
    readonly fills: readonly string[];
    readonly reads?: readonly string[];
    /** Done to all whose ref of this name leads here, or to where our ref `of` leads. */
    readonly by?: string;
    readonly of?: string;
    /** It is opened, and the type is named only: start asks whether it is there. */
    readonly isOpened?: true;
    /** The action done instead to those that are there already. */
    readonly again?: string;
    /** … in another area, which may not be there. */
    readonly isElsewhere?: true;
  };
  /** The decision table it goes by. */
  readonly consults?: Consulting;
  /** What it asks of all records of other types before. */
  readonly gathers?: readonly Gathering[];
  /** Slots of files of which it asks what they say of having been worked over. */
  readonly looksInto?: readonly string[];
  /** The action of the same record that the machine goes on with. */
  readonly goesOn?: string;
  /** The field in which it keeps an id of ours that means nothing to people: nobody is shown it. */
  readonly machineId?: string;
  /** Fields it fills that no name says. */
  readonly fills?: readonly string[];
  /** The time limit it lengthens, so many times at most. */
  readonly lengthens?: { readonly clock: string; readonly most: number };
  /** What `names` cannot say: the ends of sentences that begin “the action x”. */
  readonly check?: (record: RecordType, action: ActionType) => readonly string[];
  readonly deed: (doing: Doing) => Deed;
  /** What the record says once the message of the fact `factId` was given up undelivered; null: it is about another one. */
  readonly givenUp?: (values: Values, factId: string) => Values | null;
  /** The actions that what becomes of the message has done: what a timeline says of a delivery, and its action. */
  readonly outcomes?: SentOutcomes;
  /** It tells who acts something once. */
  readonly tells?: true;
  /** Whether the record waits for the message of the fact `factId` still. */
  readonly awaits?: (values: Values, factId: string) => boolean;
}

/** What may become of a message that a partner is asked by. `unknown`: it may have arrived; the partner is asked whether, and it is never blindly sent again. `delivered`: he has it, as he or an official says. */
export interface SentOutcomes {
  readonly unknown?: string;
  readonly delivered?: string;
  readonly refused?: string;
  readonly giveUp?: string;
}

/** The act an effect belongs to. */
export interface Doing {
  readonly record: RecordType;
  readonly id: string;
  readonly number: string | null;
  /** Values after the form and the effects before this one. */
  readonly values: Values;
  /** What is done, who does it (`id`: the account; null is the machine), and what he wrote with it. */
  readonly title: Label;
  readonly by: { readonly id: string | null; readonly name: string };
  readonly reason: string | null;
  /** UTC instant. */
  readonly at: string;
  /** Legal date. */
  readonly today: string;
  /** Numbers of the letters the act issues. */
  readonly numbers: Readonly<Record<string, string>>;
  /** What a table says that an effect consults. */
  readonly consulted: (consulting: Consulting) => Consulted;
  /** What was asked of all records of a type; null: it was not asked, what it goes by was not there. */
  readonly gathered: (gathering: Gathering) => Gathered | null;
  /** What a file of a slot it looks into says of having been worked over. */
  readonly traces: (file: string) => readonly FoundTrace[];
  /** Working days after `from` up to `to`, by the calendar as it is known; 0 when it is not later. */
  readonly workdaysBetween: (from: string, to: string) => number;
  /** A new id, ordered by time. */
  readonly newId: () => string;
}

/** What it makes of the act. */
export interface Deed {
  /** Fields of the record itself. */
  readonly set?: Values;
  /** Fields that must be filled for it, each with why. */
  readonly needs?: readonly { readonly field: string; readonly why: Label }[];
  /** Facts it states: their types, and the ids of their messages. */
  readonly says?: readonly { readonly fact: string; readonly id: string }[];
  /** Letters it issues. */
  readonly letters?: readonly string[];
  /** Time limits it lengthens. */
  readonly extends?: readonly Extension[];
  /** Told once to who acts, and kept nowhere. */
  readonly tells?: Readonly<Record<string, string>>;
  /** What is done to other records in the same transaction. */
  readonly acts?: readonly OtherAct[];
}

/** What a time limit was lengthened by, on a legal day. */
export interface Extension extends Period {
  readonly clock: string;
  readonly on: string;
  readonly law?: string;
  /** It ends no sooner than this after that day: it is not counted on from where it would have ended. */
  readonly isLeast?: true;
}

export interface OtherAct {
  readonly type: string;
  readonly action: string;
  /** The record it is done to; null: the action opens one. */
  readonly on: string | null;
  /** Done instead to all whose ref leads to this record and whose state allows it: ours, or what we lead to. */
  readonly those?: { readonly by: string; readonly to: string };
  /** `theirs`: refused of a record on which who does it does not act himself (`only`). `outsider`: it involves him in none. */
  readonly as?: 'theirs' | 'outsider';
  /** Done by the machine, under the name of that action; else by who did ours. */
  readonly isMachine?: true;
  /** In another area: not done where that is not there. */
  readonly isElsewhere?: true;
  /** Done only where it says this already. */
  readonly where?: Values;
  readonly values: Values;
}
