import { firm, intern, lawyer, membership, vanished, type tableCodes } from '@fatong/contracts/systems/lawyer-registry';
import { polledTable, type Vanishing } from '../kit/index.js';

/** Column of every view with the moment a row last changed (更新时间). */
const changed = 'GXSJ';
const gone = (BM: keyof typeof tableCodes): Vanishing => ({ contract: vanished, says: (BH, BBH) => ({ BM, BH, BBH }) });

/** The views that its operators grant us, columns called as the contracts' fields; firms before who is in them. */
export const tables = [
  polledTable(firm, 'FT_LSSWS', changed, gone('1')),
  polledTable(lawyer, 'FT_LS', changed, gone('2')),
  polledTable(membership, 'FT_ZYJL', changed, gone('3')),
  polledTable(intern, 'FT_SXRY', changed, gone('4')),
];
