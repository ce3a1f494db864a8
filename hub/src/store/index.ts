export { openStore, type OpenOptions, type Stores } from './open.js';
export { comparedRollups, makeTables, migrate, migrationNames, pending, unmade } from './migrate.js';
export type { OnStatement } from './connect.js';
export { placeOf } from './blobs/index.js';
export type { Leases } from './leases.js';
export { newKeyRing, type KeyRing } from './secrecy/index.js';
export {
  openFeed,
  openSimulatedSource,
  openSource,
  type SimulatedSource,
  type SimulatedSourceOptions,
  type SourceOptions,
} from './source/index.js';
