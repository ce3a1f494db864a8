import { notaryMatters, notaryPlaces, onlineKinds } from '@fatong/contracts/codes';
import { and, count, each, not, when, type Condition, type LeafValue, type Recorded } from '@fatong/contracts/expression';
import { boolean, choice, integer, rows } from '../../../definitions/index.js';
import { kinds as punishmentKinds } from '../punishments/levels.js';
import { degrees, personKinds, titles } from '../registers/codes.js';
import { awardLevels } from '../awards/codes.js';
import { levels } from '../warnings/codes.js';
import { items, parts, type Item } from './codes.js';

const results = {
  substantiated: ['属实', 'Substantiated'],
  partly: ['部分属实', 'Partly'],
  not: ['不属实', 'Not substantiated'],
} as const;

/** A line of a formula: an item, times a factor, of those alone that are so. */
export interface Term {
  readonly part?: keyof typeof parts | null;
  readonly item?: Item | null;
  /** Of a hundred; absent: 100. */
  readonly factor?: number | null;
  readonly matters?: readonly string[] | null;
  readonly online?: readonly string[] | null;
  readonly places?: readonly string[] | null;
  readonly isNew?: boolean | null;
  readonly results?: readonly string[] | null;
  readonly levels?: readonly string[] | null;
  readonly punishments?: readonly string[] | null;
  readonly awards?: readonly string[] | null;
  readonly staffKinds?: readonly string[] | null;
  readonly degrees?: readonly string[] | null;
  readonly titles?: readonly string[] | null;
  readonly hasField?: boolean | null;
}

export const terms = rows(
  ['计算公式', 'Formula'],
  {
    part: choice(['位置', 'Where'], parts, { required: true }),
    item: choice(['计量项', 'What'], items, { required: true }),
    factor: integer(['系数', 'Factor'], { min: -100_000, max: 100_000, unit: ['%', '%'] }),
    matters: choice(['限公证事项', 'Matters'], notaryMatters, { many: true }),
    online: choice(['限网办程度', 'How far online'], onlineKinds, { many: true }),
    places: choice(['限办证地点', 'Where'], notaryPlaces, { many: true }),
    isNew: boolean(['限新领域新业务', 'New fields alone']),
    results: choice(['限投诉结论', 'Results of complaints'], results, { many: true }),
    levels: choice(['限预警级别', 'Levels of warnings'], levels, { many: true }),
    punishments: choice(['限惩处种类', 'Kinds of punishment'], punishmentKinds, { many: true }),
    awards: choice(['限表彰级别', 'Levels of awards'], awardLevels, { many: true }),
    staffKinds: choice(['限人员类别', 'Kinds of staff'], personKinds, { many: true }),
    degrees: choice(['限学历', 'Degrees'], degrees, { many: true }),
    titles: choice(['限职称', 'Titles'], titles, { many: true }),
    hasField: boolean(['限有专业领域', 'With a field alone']),
  },
  { most: 20 },
);

const acts = ['accepted', 'issued', 'issueDays', 'timed'] as const;
const staff = ['staff', 'staffBefore', 'recruited', 'retired', 'departed'] as const;
/** Which items a limit narrows. */
export const narrows = {
  matters: [...acts, 'fees'],
  online: acts,
  places: acts,
  isNew: acts,
  results: ['complaints'],
  levels: ['warnings'],
  punishments: ['punishments'],
  awards: ['awards'],
  staffKinds: staff,
  degrees: staff,
  titles: staff,
  hasField: staff,
} as const satisfies Readonly<Record<string, readonly Item[]>>;
export type Limit = keyof typeof narrows;
const limits = Object.keys(narrows) as readonly Limit[];

interface Termed {
  readonly terms?: readonly Term[] | null;
}
type Limited = Pick<LeafValue<boolean | null | undefined>, 'exists' | 'is'>;
const isSet = (of: Limited, limit: Limit): Condition => (limit === 'isNew' || limit === 'hasField' ? of.is(true) : of.exists());

/** A limit that an item has not is refused at its row, rather than left without effect. */
export const narrowed = limits.map((limit) => ({
  at: `terms.${limit}` as const,
  when: (i: Recorded<Termed>) =>
    each(i.terms, (one): Condition => and(isSet(one[limit] as unknown as Limited, limit), not(one.item.in(narrows[limit])))),
  why: ['该计量项没有这项限定条件。', 'This limit does not fit what is counted.'] as const,
}));

/** Without a numerator there is nothing to say. */
export const numerated = {
  at: 'terms',
  when: (i: Recorded<Termed>): Condition => count(each(i.terms, (one) => when(one.part.in(['over', 'plus']), 1))).less(1),
  why: ['公式至少要有一个分子或加减项。', 'A formula has a numerator, or something that is added.'],
} as const;
