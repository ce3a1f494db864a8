import { choice, decisionTable, text } from '../../../definitions/index.js';
import { directions } from './codes.js';

/** 涉台用语 (N50): “台湾地区”, never a word that makes it a state. Rows are data: two persons change them. */
export const wordingTable = decisionTable('notary.taiwanWording', ['涉台用语', 'Wording about the Taiwan region'], {
  conditions: { direction: choice(['往来方向', 'Direction'], directions, { many: true }) },
  results: {
    avoid: text(['不得使用', 'Not to be used'], { required: true, max: 40 }),
    beside: text(['与其相邻的词', 'Beside the word'], { required: true, max: 40 }),
    instead: text(['应使用', 'To be used'], { required: true, max: 40 }),
  },
  versions: [['2025-01-01', [{ avoid: '国家', beside: '台湾', instead: '台湾地区' }]]],
});

export interface WordingRow {
  readonly avoid?: string | null;
  readonly beside?: string | null;
  readonly instead?: string | null;
}

/** So many letters may stand between the two for them to be read together. */
const near = 8;
/** What of a text must be said otherwise, in words; none: nothing. */
export function wordingFaults(words: string, rows: readonly WordingRow[]): readonly string[] {
  return rows.flatMap(({ avoid, beside, instead }) => {
    if (!avoid || !beside) return [];
    const places = placesOf(words, beside);
    const isBeside = places.some((at) =>
      words
        .slice(Math.max(0, at - near - avoid.length), at + beside.length + near)
        .split(/[。；\n]/u)
        .some((part) => part.includes(beside) && part.includes(avoid)),
    );
    return isBeside ? [`“${avoid}”与“${beside}”并用，应表述为“${instead ?? ''}”`] : [];
  });
}

/** Where a word stands, each time: rows are what people wrote, and no pattern. */
function placesOf(words: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + word.length)) found.push(at);
  return found;
}
