import type { FoundTrace } from '@fatong/contracts/codes';

/** Programs by which pictures are worked over; cameras, phones and scanners name themselves too, and are none of them. */
const editors =
  /photoshop|lightroom|illustrator|\bgimp\b|affinity|paint\.net|pixelmator|corel|inkscape|photopea|\bcanva\b|snapseed|picsart|facetune|meitu|acdsee|photoscape|paint ?shop|fotor|beautycam|美图|醒图|天天p图|剪映/iu;

const longest = 80;

/** A text as a person may read it: nothing that does not print, and not without end. */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);

/** The trace of each editor among these names, once. */
export function editorsAmong(names: readonly string[]): readonly FoundTrace[] {
  const found = [...new Set(names.map(plain).filter((name) => editors.test(name)))];
  return found.map((says) => ({ trace: 'editor', says }));
}

/** Programs that XMP says a file was made or changed by. */
export function programsInXmp(text: string): readonly string[] {
  const said = [...text.matchAll(/(?:CreatorTool|softwareAgent)(?:\s*=\s*["']([^"']{1,200})["']|>([^<]{1,200})<)/g)];
  return said.slice(0, 50).map(([, attribute, content]) => attribute ?? content ?? '');
}
