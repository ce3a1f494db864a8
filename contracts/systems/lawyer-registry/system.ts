import type { SystemWords } from '../../system.js';

/**
 * S19, the city's integrated management system of lawyers: master of the registers of firms, lawyers, practice and interns. Its database is read, never written: rows
 * that changed, by a watermark, and all of them once a day, by their hash. While it is off an official uploads its rows as sheets, by the same contracts.
 */
export const about = {
  id: 'S19',
  folder: 'lawyer-registry',
  title: ['上海市律师综合管理信息系统', 'Lawyer integrated management system'],
  area: 'lawyers',
  law: ['L02', 'L03', 'L07', 'L15', 'L24', 'L25'],
  partitions: 1,
  imports: ['firm', 'lawyer', 'membership', 'intern'],
  protocol: 'database',
} as const satisfies SystemWords;
