import type { DataOf } from '@fatong/contracts';
import { lawyer as row, vanished } from '@fatong/contracts/systems/lawyer-registry';
import type { DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';

type Row = DataOf<typeof row>;
const compact = (day: string): string => day.replaceAll('-', '');
/** One lawyer in so many changed in the registry these days. */
const oneIn = 40;
/** The row of this one is not there any more. */
const missing = 4;

/** What the city’s registry (S19) said of some lawyers: a change of category, for one who is not in the register here yet his entry, and one row that is not there any more. */
export function registryRows(lawyers: readonly Lawyer[], today: string): readonly DemoReport[] {
  return lawyers
    .filter((_, i) => i % oneIn === 7)
    .slice(0, 12)
    .flatMap(({ licence, firm, entries }, i): DemoReport[] => {
      const values = entries[0]!.values as Readonly<Record<string, string>>;
      const said: DemoReport = {
        contract: row,
        at: instantOn(addDays(today, -20 + i), 90 + i),
        data: {
          LSBH: `LS-${licence.slice(-6)}`,
          BBH: i + 1,
          XM: values['name']!,
          LSZYZH: licence,
          SFZHM: values['idNumber']!,
          XB: values['sex'] === 'male' ? '1' : '2',
          LSLB: i % 3 === 0 ? '02' : '01',
          ZYZT: values['status'] === 'cancelled' ? '5' : '1',
          SCZYRQ: compact(values['licensedOn']!),
          TYSHXYDM: firm.uscc,
          RSRQ: compact(values['joinedOn'] ?? values['licensedOn']!),
        } satisfies Row,
      };
      if (i !== missing) return [said];
      const gone = { BM: '2', BH: `LS-${licence.slice(-6)}`, BBH: i + 2 } satisfies DataOf<typeof vanished>;
      return [said, { contract: vanished, at: instantOn(addDays(today, -2), 95), data: gone }];
    });
}
