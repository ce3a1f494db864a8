import { __messageCamel__ } from '@fatong/contracts/systems/__system__';
import { polledTable } from '../kit/index.js';

/** The views that its operators grant us, and the column that says when a row last changed; a table before those whose rows name its rows. */
export const tables = [polledTable(__messageCamel__, 'FT_ROWS', 'GXSJ')];
