import type { Label } from '@fatong/contracts';
import type { FieldView, RecordAnswer, RecordView } from '@fatong/contracts/api';
import { holds } from '@fatong/contracts/expression';
import { fieldTexts, halvesOf } from '../fields/index.js';
import { detailTexts } from './texts.js';

export interface ShownSection {
  readonly title: Label;
  /** Said of an empty cell. */
  readonly absent: Label;
  readonly cells: readonly { readonly field: FieldView; readonly isBroad: boolean }[];
  /** Nothing of it is filled: it is folded. */
  readonly isEmpty: boolean;
}

const needsAll = ({ kind }: FieldView): boolean => halvesOf(kind).isBroad === true;

/** Two cells a line; one that would stand alone in its line takes all of it. */
function cellsOf(fields: readonly FieldView[]): ShownSection['cells'] {
  let isSecond = false;
  return fields.map((field, i) => {
    const next = fields[i + 1];
    const isBroad = needsAll(field) || (!isSecond && (next === undefined || needsAll(next)));
    isSecond = !isBroad && !isSecond;
    return { field, isBroad };
  });
}

/** Sections with something to say; what no section names stands after them where it says something. A condition may hide a field. Who is guided sees no empty cells: it is not for him to wonder who has not reported. Of a mirror, sections whose reports have not come stay away; a brief section shows what is filled. */
export function shownSections(
  { fields, sections, clocks, kind, guide, title: name }: RecordView,
  { values, withheld = {} }: Pick<RecordAnswer, 'values' | 'withheld'>,
): readonly ShownSection[] {
  const isMirror = kind === 'mirrored';
  const isFilled = (field: FieldView): boolean => values[field.name] !== null && values[field.name] !== undefined;
  const isTold = (field: FieldView): boolean => isFilled(field) || Object.hasOwn(withheld, field.name);
  const visible = (names: readonly string[]): FieldView[] =>
    names.flatMap((one) =>
      fields.filter(
        (field) => field.name === one && (field.show === undefined || holds(field.show, values)) && (guide === undefined || isTold(field)),
      ),
    );
  // The days of clocks stand on their own board.
  const listed = new Set([
    ...sections.flatMap((section) => section.fields),
    ...clocks.flatMap((clock) => [clock.due, clock.met, `${clock.name}Extended`]),
  ]);
  const isSaid = ({ beside }: FieldView): boolean => fields.some((field) => field.name === beside && isFilled(field));
  const rest = visible(fields.map((field) => field.name).filter((one) => !listed.has(one))).filter(
    (field) => !isSaid(field) && (sections.length === 0 ? !isMirror || isFilled(field) : isTold(field) && values[field.name] !== false),
  );
  const declared = sections
    .map((section, i) => ({
      title: section.title,
      absent: isMirror ? fieldTexts.notReported : fieldTexts.none,
      fields: visible(section.fields).filter((field) => !section.brief || isFilled(field)),
      isFirst: i === 0,
      isLate: isMirror || section.brief,
    }))
    .filter((section) => section.isFirst || (section.isLate ? section.fields.some(isFilled) : section.fields.length > 0));
  const others = {
    title: sections.length > 0 ? detailTexts.other : name,
    absent: fieldTexts.none,
    fields: rest,
    isFirst: sections.length === 0,
  };
  return [...declared, ...(rest.length > 0 ? [others] : [])].map(({ title, absent, fields: all, isFirst }) => ({
    title,
    absent,
    cells: cellsOf(all),
    isEmpty: !isFirst && !all.some(isTold),
  }));
}
