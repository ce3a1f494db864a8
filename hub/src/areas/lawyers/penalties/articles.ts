import type { Label } from '@fatong/contracts';

/** How many items articles 47 to 50 of the Lawyers Law have: 47 to 49 are about lawyers, 50 about firms and their heads. */
const items = { 47: 5, 48: 4, 49: 9, 50: 8 } as const;
type Article = keyof typeof items;
type Numbers<N extends number, All extends number[] = []> = All['length'] extends N
  ? All[number]
  : Numbers<N, [...All, [...All, 0]['length'] & number]>;
export type ArticleCode = { [A in Article]: `a${A}-${Numbers<(typeof items)[A]>}` }[Article];

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const tens: Readonly<Record<Article, string>> = { 47: '四十七', 48: '四十八', 49: '四十九', 50: '五十' };
const all = ([47, 48, 49, 50] as const).flatMap((article) =>
  Array.from({ length: items[article] }, (_, i) => ({ article, item: i + 1, code: `a${article}-${i + 1}` as ArticleCode })),
);

/** The grounds of a penalty, by article and item. */
export const articles = Object.fromEntries(
  all.map(({ article, item, code }): [ArticleCode, Label] => [
    code,
    [`律师法第${tens[article]}条第${digits[item - 1]!}项`, `Lawyers Law art. ${article}(${item})`],
  ]),
) as Readonly<Record<ArticleCode, Label>>;

/** All items of an article. */
export const itemsOf = (wanted: Article): readonly ArticleCode[] => all.filter(({ article }) => article === wanted).map(({ code }) => code);
