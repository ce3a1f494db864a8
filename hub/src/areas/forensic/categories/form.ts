import type { Label } from '@fatong/contracts';
import type { Condition, Recorded } from '@fatong/contracts/expression';
import type { Group } from '../registers/codes.js';

/** 类别编码 of the tender: A01 is 法医病理. */
export const categoryTitles = {
  A01: ['法医病理鉴定', 'Forensic pathology'],
  A02: ['法医临床鉴定', 'Clinical forensic medicine'],
  A03: ['法医精神病鉴定', 'Forensic psychiatry'],
  A04: ['法医物证鉴定', 'Forensic biology'],
  A05: ['法医毒物鉴定', 'Forensic toxicology'],
  A06: ['文书鉴定', 'Documents'],
  A07: ['痕迹鉴定', 'Traces'],
  A08: ['微量物证鉴定', 'Trace evidence'],
  A09: ['录音鉴定', 'Audio recordings'],
  A10: ['图像鉴定', 'Images'],
  A11: ['电子数据鉴定', 'Electronic data'],
  A12: ['污染物性质鉴定', 'Nature of pollutants'],
  A13: ['地表水与沉积物环境损害鉴定', 'Damage to surface water and sediments'],
  A14: ['空气污染环境损害鉴定', 'Damage by air pollution'],
  A15: ['土壤与地下水环境损害鉴定', 'Damage to soil and groundwater'],
  A16: ['近海海洋与海岸带环境损害鉴定', 'Damage to coastal waters'],
  A17: ['生态系统环境损害鉴定', 'Damage to ecosystems'],
  A18: ['其他环境损害鉴定', 'Other environmental damage'],
} as const;
export type Category = keyof typeof categoryTitles;

/** What is read of a case by the conditions of its form. */
export interface Formed {
  readonly category?: Category | null;
  readonly itemCode?: string | null;
}
export type Shown = (row: Recorded<Formed>) => Condition;

/** Must be filled when the opinion is issued: of these items (by their label; absent: of each), and of this purpose alone where one is named. */
export interface Must<F extends string = string> {
  readonly items?: readonly string[];
  readonly purpose?: 'traffic';
  readonly fields: readonly F[];
}

/** The form of a category: its items, character for character as the tender has them, and what must be filled. Its own fields are beside it, or shared by several. */
export interface Form {
  readonly code: Category;
  readonly group: Group;
  readonly items: readonly Label[];
  /** Sets of items (鉴定事项组), or an item that stands above others: title → items under it. */
  readonly sets?: Readonly<Record<string, readonly string[]>>;
  readonly musts: readonly Must[];
}

/** A05-03: the third item of a category. */
export const itemCode = (code: Category, at: number): string => `${code}-${String(at + 1).padStart(2, '0')}`;
/** The code of an item by its label. */
export const codeOf = ({ code, items }: Pick<Form, 'code' | 'items'>, label: string): string => {
  const at = items.findIndex(([zh]) => zh === label);
  if (at < 0) throw new Error(`${code} has no item ${label}`);
  return itemCode(code, at);
};

/** Fields that are drawn in some categories alone. */
export const shownIn = (fields: Readonly<Record<string, unknown>>, ...codes: readonly Category[]): Readonly<Record<string, Shown>> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, ((c) => c.category.in(codes)) satisfies Shown]));
/** The names of fields, for forms and sections. */
export const namesOf = <F extends object>(fields: F): readonly (keyof F & string)[] => Object.keys(fields) as (keyof F & string)[];
