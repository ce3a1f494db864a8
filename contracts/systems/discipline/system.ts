import type { SystemWords } from '../../system.js';

/** S08, the commission for discipline inspection: cases in which a lawyer or a firm bribed. Sealed files in a folder (SFTP); the receipts lie beside. */
export const about = {
  id: 'S08',
  folder: 'discipline',
  title: ['市纪委监委系统', 'Discipline inspection commission'],
  area: 'lawyers',
  law: ['L05', 'L29'],
  partitions: 1,
  protocol: 'sftp',
} as const satisfies SystemWords;
