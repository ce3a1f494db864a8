import type { Choice, FieldView } from '../api/index.js';
import { fieldClasses, type FieldClass } from '../classes.js';
import type { Label, Language } from '../label.js';
import { maskers, type Mask } from '../masks.js';
import type { FilePlaced } from './attached.js';
import type { Cell } from './cell.js';
import type { Common } from './common.js';
import type { Filtering } from './filters.js';
import type { Read } from './reading.js';

/**
 * What a kind of field is good for beside being kept and shown. Effects, clocks, reports and notices ask for one of these, so that a new kind serves them
 * without their knowing it: an act is kept in it (`stamp`), a clock goes by it (`clock`), or ends by it (`until`), its days lie in a period (`span`), its values have a sum (`sum`),
 * a sentence may say it (`say`), figures are told apart by it (`part`), a letter may write it in words (`capital`, 大写).
 */
export type Ability = 'stamp' | 'clock' | 'until' | 'span' | 'sum' | 'say' | 'part' | 'capital';

/** How a value stands in a table; `uuid` and `text` are found by an index. */
export type FieldColumn = 'text' | 'uuid' | 'date' | 'instant' | 'bigint' | 'boolean';

/** A value with named parts of its own. */
export interface Parts {
  readonly all: readonly string[];
  /** Those it is found by. */
  readonly found: readonly string[];
}

/** What a screen and a file know when they show a value. */
export interface Showing<V = FieldView> {
  readonly field: V;
  /** Titles of records it leads to, by id. */
  readonly refs: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** How a letter writes a value: `isCapital`: in words, 大写; `titles`: what a record it leads to is called. */
export interface Writing {
  readonly isCapital: boolean;
  readonly titles: (id: string) => string;
}

/** Who writes a value, when, and what was there before. */
export interface Keeping {
  readonly before: unknown;
  /** UTC instant. */
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
}

/** A record that a value leads to; `at`: which item or part of the value does. */
export interface Lead {
  readonly to: string;
  readonly id: string;
  readonly at?: string;
}

/** A field's class and mask: how its value looks to a reader who may not see it. */
export type Classed = Pick<Common, 'class' | 'mask'>;

/** All that a kind of field does: one file each. Nothing else asks a field for its kind. F: what of a field of the kind it must know. */
export interface Kind<in F = never, out A extends Ability = Ability> {
  readonly can: readonly A[];
  /** Reads what a form gave, never nothing: the value to store, or all that is wrong with it. The same in the browser and on the server; `before`: what was kept so far, which only the server knows. */
  readonly judge: (json: unknown, field: F, before?: unknown) => Read;
  /** Whether a form may empty it. */
  readonly clear: (field: F, before: unknown) => Read;
  /** The value as it is kept from now on, by whom. */
  readonly keep: (value: unknown, field: F, keeping: Keeping) => unknown;
  /** The last legal day on which what it says holds; null: without end, or it says nothing. */
  readonly until: (value: unknown) => string | null;
  /** Whether a constant that a definition spells is one of its values. */
  readonly takes: (spelled: string, field: F) => boolean;

  /** An act that is kept in it; absent: none can be. */
  readonly stamp?: (moment: { readonly at: string; readonly today: string }) => unknown;

  readonly column: FieldColumn;
  readonly parts: Parts | null;
  /** Its column has an index: whatever it says, or when lists are filtered by it. */
  readonly indexed: 'always' | 'filtered' | 'never';
  readonly filter: Filtering;
  /** What the search box finds a record by: by the whole of one value, by how it begins where it stands in the heading, or not at all. */
  readonly found: 'whole' | 'heading' | 'never';
  /** Whether a list in its order is one a person expects. */
  readonly isOrdered: boolean;

  /** As JSON says it to who may see it. */
  readonly json: (value: unknown, field: F) => unknown;
  /** To who may not: masked or hidden by class. */
  readonly hide: (value: unknown, field: F & Classed) => unknown;
  /** In place of a value of which it may not even be known whether it is there. */
  readonly withheld: unknown;
  /** As a sentence says it; empty: no sentence can. */
  readonly words: (value: unknown, field: F) => readonly Label[];
  /** As a letter writes it in Chinese; never nothing. */
  readonly written: (value: unknown, field: F, writing: Writing) => string;
  /** Of an exported file, from what {@link Kind.json} or {@link Kind.hide} gave; never nothing. */
  readonly cell: (value: unknown, showing: Showing) => Cell;
  /** Of the file's column, in characters. */
  readonly width: number;
  readonly leads: (value: unknown, field: F) => readonly Lead[];
  /** The value with each file in it as `one` gives it back: itself, completed, or what may be told of it; looked at in order. */
  readonly files: (value: unknown, field: F, one: (placed: FilePlaced) => object) => unknown;

  /** Values it is chosen from, as a screen offers them and a sentence says them. */
  readonly choices: (view: FieldView) => readonly Choice[];
  /** What of a value that is shown may stand in a form; a masked one is not the value. */
  readonly fill: (shown: unknown, view: FieldView, isMasked: boolean) => unknown;
  /** What a screen is told of such a field beyond what every field says. */
  readonly view: (field: F) => Partial<FieldView>;
  /** From there back to what {@link Kind.judge} must know. */
  readonly of: (view: FieldView) => object;
}

interface Deeds<F, A extends Ability>
  extends Pick<Kind<F>, 'judge' | 'column' | 'filter' | 'width'>,
    Partial<Omit<Kind<F>, 'judge' | 'column' | 'filter' | 'width' | 'can' | 'of'>> {
  readonly can?: readonly A[];
  readonly of: (view: FieldView) => F & object;
}

/** A kind from its deeds; what most kinds do alike need not be said. */
export const kind = <F, const A extends Ability = never>({ can, ...deeds }: Deeds<F, A>): Kind<F, A> => ({
  clear: () => ({ value: null }),
  keep: (value) => value,
  until: () => null,
  takes: () => false,
  parts: null,
  indexed: 'never',
  isOrdered: true,
  found: 'never',
  json: (value) => value,
  hide: hideWhole,
  withheld: maskers.hidden(''),
  words: (value) =>
    [value].flat().flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [[String(one), String(one)] as const] : [])),
  written: (value) => textsOf(value).join(separator('zh')),
  cell: (value, { language }) => textsOf(value).join(separator(language)),
  leads: () => [],
  files: (value) => value,
  choices: () => [],
  fill: (shown, _, isHidden) => (isHidden ? null : shown),
  view: () => ({}),
  ...deeds,
  can: can ?? [],
});

/** One text, hidden or as its mask leaves it; anything else is hidden. */
export function hideWhole(value: unknown, { class: of, mask }: Classed): string {
  return masked(value, isMasked(of) ? mask : 'hidden');
}

export const isMasked = (of: FieldClass): boolean => fieldClasses[of].shown === 'masked';
export const isClear = (of: FieldClass): boolean => fieldClasses[of].shown === 'clear';
export const masked = (value: unknown, how: Mask): string => (typeof value === 'string' ? maskers[how](value) : maskers.hidden(''));

/** Between several values. */
export const separator = (language: Language): string => (language === 'zh' ? '、' : ', ');

/** One or several values, each as a text. */
export const textsOf = (value: unknown): readonly string[] =>
  [value].flat().map((one) => (typeof one === 'string' ? one : (JSON.stringify(one) ?? '')));
