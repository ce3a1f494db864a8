import type { Label } from '@fatong/contracts';
import { fileTraces } from '@fatong/contracts/codes';
import { isFiles } from '@fatong/contracts/fields';
import { choice, rows, text, type RowsField } from '../fields.js';
import type { Effect } from './effect.js';

const cells = {
  material: text(['材料', 'Paper'], { max: 60 }),
  trace: choice(['痕迹', 'Trace'], fileTraces),
  says: text(['文件所载', 'What the file says'], { max: 200 }),
  digest: text(['文件 SM3', 'SM3 of the file'], { max: 64 }),
};

/** Rows that no form asks for: what files say by themselves of having been worked over, each a hint and no proof. */
export const traces = (title: Label): RowsField<typeof cells> => rows(title, cells, { most: 200 });

interface Row {
  readonly digest?: string | null;
  readonly trace?: string | null;
}
interface Attached {
  readonly id: string;
  readonly sm3: string;
}

/** Keeps as rows of {@link traces} what the files in these slots say of having been worked over, found when they were uploaded. What was found once stays, whatever is handed in later. */
export const notesTraces = <const F extends string, const S extends string>(
  into: F,
  slots: readonly S[],
): Effect<`rows ${F}` | `field ${S}`> => ({
  effect: 'notesTraces',
  names: [`rows ${into}`, ...slots.map((slot) => `field ${slot}` as const)],
  looksInto: slots,
  check: ({ fields }, { form }) => [
    ...(form.includes(into) ? [`notes traces in ${into}, which its form asks for.`] : []),
    ...slots.filter((slot) => !isFiles(fields[slot])).map((slot) => `looks for traces in ${slot}, which holds no files.`),
  ],
  deed: ({ record: { fields }, values, traces: found }) => {
    const known = (values[into] ?? []) as readonly Row[];
    const isKnown = ({ digest, trace }: Row): boolean => known.some((one) => one.digest === digest && one.trace === trace);
    const added = slots.flatMap((slot) =>
      ((values[slot] ?? []) as readonly Attached[]).flatMap(({ id, sm3 }) =>
        found(id).map(({ trace, says }) => ({ material: fields[slot]!.title[0], trace, says, digest: sm3 })),
      ),
    );
    const all = [...known, ...added.filter((one) => !isKnown(one))];
    return { set: { [into]: all.length === 0 ? null : all } };
  },
});
