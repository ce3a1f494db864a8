import type { Label } from '@fatong/contracts';

/**
 * Identifying whom no register of ours need know: he says of himself what the record is filled with, and it is that record which belongs to his entry (`belongs`), found or
 * entered once the other system has said that it is he. Nobody is entered before, and whoever the record does not let in is told why: by then it is he who asks.
 */
export interface NewcomersType<F extends string = string> {
  /** Above the form: for whom it is. */
  readonly explains: Label;
  /** What he says of himself besides number and secret: fields of the record. */
  readonly asks: readonly F[];
}

/** The account of whom an identification lets in: where he has none it is made, with this one role and nothing else. */
export interface OwnAccountType {
  /** A role of the area, by its short name. */
  readonly role: string;
  /** Field of his entry that says what he is called. */
  readonly name: string;
  /** To which unit it belongs: the one that owns the entry, or one of his own, in which nobody else is. */
  readonly unit: 'owner' | 'own';
}

/** What is said where the other system does not answer. */
export interface AwayType<S extends string = string> {
  /** States in which that is certain; before, he is told that it takes long. */
  readonly states: readonly S[];
  /** That it is so, and what he may do instead. */
  readonly says: Label;
}
