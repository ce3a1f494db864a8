import { isDate } from '../codes/index.js';
import type { Label } from '../label.js';
import { daysAfter } from './calendar.js';
import type { CalendarYear } from './years.js';

/** What is wrong with a notice, and in which line or entry; 0: in the whole. */
export interface NoticeFault {
  readonly line: number;
  readonly words: Label;
}
/** A day of a notice as its file says it. */
interface Said {
  readonly line: number;
  readonly day: string;
  readonly kind: string;
  readonly name: string;
}

const kinds: Readonly<Record<string, 'rest' | 'work'>> = {
  rest: 'rest',
  休: 'rest',
  休息: 'rest',
  放假: 'rest',
  work: 'work',
  班: 'work',
  上班: 'work',
  调休上班: 'work',
};
/** A notice has some thirty days of rest; a file of more than a year's is none. */
const most = 366;

/**
 * The notice of a year (国务院办公厅关于部分节假日安排的通知) as a CSV or JSON file says it: `day,kind,name` in each line, `[{ "day", "kind", "name" }]`. Kind: rest (休)
 * or work (班), a weekend that is worked. Pure, so that screens, commands and the API judge alike.
 */
export function readNotice(text: string): { readonly year: CalendarYear } | { readonly faults: readonly NoticeFault[] } {
  const said = text.trim().startsWith('[') ? fromJson(text) : fromLines(text);
  if (!Array.isArray(said)) return { faults: [said as NoticeFault] };
  const days = said as readonly Said[];
  if (days.length === 0) return { faults: [{ line: 0, words: ['文件中没有日期。', 'The file names no day.'] }] };
  if (days.length > most) return { faults: [{ line: 0, words: [`文件超过 ${most} 行。`, `The file has more than ${most} days.`] }] };
  const faults = days.flatMap((one, i) => faultsOf(one, days[0]!, days.slice(0, i)));
  if (!days.some(({ kind }) => kinds[kind] === 'rest') && faults.length === 0)
    faults.push({ line: 0, words: ['文件中没有休息日。', 'The file names no day of rest.'] });
  return faults.length > 0 ? { faults } : { year: yearOf(days) };
}

function faultsOf({ line, day, kind, name }: Said, first: Said, before: readonly Said[]): NoticeFault[] {
  const fault = (zh: string, en: string): NoticeFault[] => [{ line, words: [zh, en] }];
  if (!isDate(day)) return fault(`“${day}”不是日期，应写作 YYYY-MM-DD。`, `"${day}" is no day: write YYYY-MM-DD.`);
  if (kinds[kind] === undefined) return fault(`“${kind}”应为 rest（休）或 work（班）。`, `"${kind}" must be rest or work.`);
  if (day.slice(0, 4) !== first.day.slice(0, 4))
    return fault(
      `${day} 不属于 ${first.day.slice(0, 4)} 年，一份通知只管一年。`,
      `${day} is not of ${first.day.slice(0, 4)}: a notice is of one year.`,
    );
  if (before.some((one) => one.day === day)) return fault(`${day} 出现两次。`, `${day} stands there twice.`);
  if (kinds[kind] === 'work' && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
    return fault(`${day} 不是周末，不必写为上班。`, `${day} is no weekend: it is worked anyway.`);
  return kinds[kind] === 'rest' && name === '' ? fault(`${day} 缺少节日名称。`, `The name of the festival is missing at ${day}.`) : [];
}

/** Days of rest that follow each other under one name become a span. */
function yearOf(days: readonly Said[]): CalendarYear {
  const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const rest: [from: string, to: string, name: string][] = [];
  for (const { day, name } of sorted.filter(({ kind }) => kinds[kind] === 'rest')) {
    const last = rest.at(-1);
    if (last?.[2] === name && daysAfter(last[1], 1) === day) last[1] = day;
    else rest.push([day, day, name]);
  }
  return {
    year: Number(sorted[0]!.day.slice(0, 4)),
    rest,
    work: sorted.filter(({ kind }) => kinds[kind] === 'work').map(({ day }) => day),
  };
}

function fromLines(text: string): readonly Said[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, i) => ({ line: i + 1, cells: content.split(/[,，\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !['day', '日期'].includes(cells[0]!.toLowerCase()))
    .map(({ line, cells: [day = '', kind = '', name = ''] }) => ({ line, day, kind, name }));
}

function fromJson(text: string): readonly Said[] | NoticeFault {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    // What is no JSON is a fault of whoever wrote the file; anything else would be ours.
    if (!(error instanceof SyntaxError)) throw error;
    return { line: 0, words: ['文件不是有效的 JSON。', 'The file is no valid JSON.'] };
  }
  const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  return (read as readonly unknown[]).map((one, i) => {
    const { day, kind, name } = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>;
    return { line: i + 1, day: textOf(day), kind: textOf(kind), name: textOf(name) };
  });
}
