import type { Stage } from '../../ports/index.js';

/**
 * Stages as text: pieces parted by line breaks, so that later ones are appended without reading those before. A piece is either instants with the names of
 * what passed then (`2026-11-26T06:38:02.123Z received validated`), as almost every message's are, or JSON, where something failed or has a note.
 */
export function stagesText(stages: readonly Stage[]): string {
  if (!stages.every(isPlain)) return JSON.stringify(stages);
  let text = '';
  let last = '';
  for (const { stage, at } of stages) {
    if (text !== '') text += ' ';
    text += at === last ? stage : `${at} ${stage}`;
    last = at;
  }
  return text;
}

export const readStages = (text: string): Stage[] =>
  text.split('\n').flatMap((piece) => (piece.startsWith('[') ? (JSON.parse(piece) as Stage[]) : readPlain(piece)));

const instant = /^\d{4}-\S+$/;
const isPlain = ({ at, ok, note }: Stage): boolean => ok && note === undefined && instant.test(at);

function readPlain(piece: string): Stage[] {
  let at = '';
  return piece.split(' ').flatMap((word): Stage[] => {
    if (!instant.test(word)) return word === '' ? [] : [{ stage: word as Stage['stage'], at, ok: true }];
    at = word;
    return [];
  });
}
