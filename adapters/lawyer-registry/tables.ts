import { firm, intern, lawyer, membership } from '@fatong/contracts/systems/lawyer-registry';
import { polledTable } from '../kit/index.js';

/** Column of every view with the moment a row last changed (更新时间). */
const changed = 'GXSJ';

/** The views that its operators grant us, columns called as the contracts' fields; firms before who is in them. */
export const tables = [
  polledTable(firm, 'FT_LSSWS', changed),
  polledTable(lawyer, 'FT_LS', changed),
  polledTable(membership, 'FT_ZYJL', changed),
  polledTable(intern, 'FT_SXRY', changed),
];
