import type { Label } from '@fatong/contracts';
import type { Fields, RefField } from '../fields.js';
import { readDocx } from './docx.js';
import type { PlaceWords } from '../words.js';
import type { AnyTable } from '../table.js';
import type { Template } from './template.js';

/** What every letter may name beside the record's fields, by name and in Chinese: its own number, the day it is issued, the unit that issues it, the record's number, its title. */
export const letterBuiltins = { letterNumber: '文号', today: '今日', unit: '单位', recordNumber: '编号', letterTitle: '文书名称' } as const;

/** A field of the record, or of the entry its ref leads to: `lawyer.licence`. */
export type Mentioned<F extends string> = F | `${F}.${string}`;

/** Refs that lead to one entry. */
export type RefOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends RefField<false> ? K : never }[keyof F] & string;

/**
 * A letter (文书) that an action issues ({@link issue}). F fields of the record, T those that lead to an entry, R roles. What it said when it was issued never
 * changes.
 */
export interface LetterWords<F extends string, T extends string, R extends string> {
  readonly title: Label;
  /** It is called as a decision table has it when it is issued; `title` where the table has nothing. */
  readonly titled?: TitledBy<F>;
  /** 沪司罚决〔{yyyy}〕{seq}号: counted without a gap in each year; letters of one pattern share their count. */
  readonly number: `${string}{yyyy}${string}{seq}${string}`;
  /** A docx beside the record: `new URL('decision.docx', import.meta.url)`. It names fields as `{facts}` or `{违法事实}`. */
  readonly template: URL;
  /** What it names, all of which must be filled when it is issued. */
  readonly fields: readonly Mentioned<F>[];
  /** What it names and may be empty: a paragraph with an empty one is left out. */
  readonly maybe?: readonly Mentioned<F>[];
  /** Fields of rows that are printed as tables on pages behind its text (附表); rows that are cells (`grid`) as the tables they are of, what is empty not at all. */
  readonly annex?: readonly F[];
  /** Officials who read it may have it as a docx too, to go on writing in: it has no seal, and says so. */
  readonly docx?: true;
  /** Whom it is for, of several the first that is filled: he reads it once it is delivered; of an institution, which the record involves as a unit, its people do. */
  readonly to?: T | readonly T[];
  /** Officials who read it; absent: all who see the record. */
  readonly see?: readonly R[];
  /** Who writes down how it was delivered (送达); absent: who may issue it. */
  readonly deliver?: readonly R[];
  /** Delivered with the act that issues it, into the portal where whom it is for reads it (电子送达): of somebody who asked there himself. */
  readonly portal?: true;
  /** The seal service seals it once its PDF is made (签章). */
  readonly seal?: true;
  /** An action of the record, `by: []`, that the machine does once it is sealed, where the record allows it: facts it states see the PDF (`act.letter`). */
  readonly sealed?: string;
}

/** A table of titles: what it is asked by, and the result that is the title. */
export interface TitledBy<F = string> {
  readonly table: AnyTable;
  readonly given: Readonly<Record<string, F>>;
  readonly says: string;
}

export interface LetterType {
  readonly name: string;
  readonly title: Label;
  readonly titled: TitledBy | null;
  readonly number: string;
  readonly template: Template;
  readonly fields: readonly string[];
  readonly maybe: readonly string[];
  readonly annex: readonly string[];
  readonly docx: boolean;
  readonly to: readonly string[];
  readonly see: readonly string[] | null;
  readonly deliver: readonly string[] | null;
  readonly portal: boolean;
  readonly seal: boolean;
  readonly sealed: string | null;
}

export const readLetters = (words: Readonly<Record<string, LetterWords<string, string, string>>>): Readonly<Record<string, LetterType>> =>
  Object.fromEntries(
    Object.entries(words).map(([name, { title, number, template, fields, to = [], ...more }]): readonly [string, LetterType] => [
      name,
      {
        name,
        title,
        titled: more.titled ?? null,
        number,
        template: readDocx(template),
        fields,
        maybe: more.maybe ?? [],
        annex: more.annex ?? [],
        docx: more.docx ?? false,
        to: [to].flat(),
        see: more.see ?? null,
        deliver: more.deliver ?? null,
        portal: more.portal ?? false,
        seal: more.seal ?? false,
        sealed: more.sealed ?? null,
      },
    ]),
  );

/** As what a record involves whom this field names: himself, whatever else with him, or an institution, whose people read its letters. */
export function addressedAs({ involve = {} }: PlaceWords<string>, field: string): 'entry' | 'unit' | null {
  const ways = [involve[field] ?? []].flat().map(({ as }) => as);
  return ways.includes('entry') ? 'entry' : ways.includes('unit') ? 'unit' : null;
}

/** The name of what a template mentions by name or Chinese title; undefined: this letter does not know it. */
export function meantBy(
  { fields, maybe }: Pick<LetterType, 'fields' | 'maybe'>,
  of: { readonly fields: Fields },
  mentioned: string,
): string | undefined {
  const known = [...fields, ...maybe];
  if (known.includes(mentioned) || Object.hasOwn(letterBuiltins, mentioned)) return mentioned;
  const builtin = Object.entries(letterBuiltins).find(([, title]) => title === mentioned)?.[0];
  return builtin ?? known.find((name) => of.fields[name]?.title[0] === mentioned);
}
