import type { SystemWords } from '../../system.js';

/** S22, the map service: says where an address lies, and the outlines of the districts with their review number. Our map is drawn without it. */
export const about = {
  id: 'S22',
  folder: 'maps',
  title: ['地图服务', 'GIS map service'],
  area: 'notary',
  law: ['N28', 'N44', 'N45'],
  partitions: 1,
  receipts: true,
  imports: ['address-place'],
  protocol: 'rest',
} as const satisfies SystemWords;
