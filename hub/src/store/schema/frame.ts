import type { Table } from './table.js';
import * as access from './access-tables.js';
import * as archive from './archive-tables.js';
import * as messages from './message-tables.js';
import * as reckonings from './reckoning-tables.js';
import * as records from './record-tables.js';
import * as sources from './source-tables.js';
import * as systems from './system-tables.js';

/** Every fixed table, in the order they are made. Record types add one table each. */
export const frame: readonly Table[] = [
  ...Object.values(messages),
  ...Object.values(archive),
  ...Object.values(records),
  ...Object.values(reckonings),
  ...Object.values(sources),
  ...Object.values(access),
  ...Object.values(systems),
];
