import { standings, type ClockStanding } from '@fatong/contracts/calendar';
import type { Label } from '@fatong/contracts';
import type { Choice, RecordView } from '@fatong/contracts/api';
import type { Mark } from '../state-tag/index.js';

const looks = {
  running: { tone: 'rest', icon: 'clock' },
  near: { tone: 'near', icon: 'clock' },
  overdue: { tone: 'late', icon: 'warning' },
  met: { tone: 'done', icon: 'check' },
  late: { tone: 'rest', icon: 'check' },
} as const satisfies Readonly<Record<ClockStanding, Omit<Mark, 'label'>>>;

/** How a clock stands, as a tag. */
export const standingMark = (standing: ClockStanding): Mark => ({ label: standings[standing], ...looks[standing] });

const choices: readonly Choice[] = Object.entries<Label>(standings).map(([value, label]) => ({ value, label }));

/** The filters a list has because of its clocks: any of them, and each. */
export const clockFilters = ({
  clocks,
}: Pick<RecordView, 'clocks'>): readonly { readonly name: string; readonly title: Label; readonly choices: readonly Choice[] }[] =>
  clocks.length === 0
    ? []
    : [
        { name: 'standing', title: ['期限', 'Time limits'], choices: choices.slice(0, 3) },
        ...clocks.map(({ name, title }) => ({
          name: `${name}Standing`,
          title: [`${title[0]}期限`, `Limit: ${title[1]}`] as const,
          choices,
        })),
      ];
