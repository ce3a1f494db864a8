import type { SubjectRights } from '../rights-cast.js';

const bureau = ['clerk', 'lead'];
const officials = { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all', district: 'district' } as const;

/** N39: proposed by the machine, drafted by the bureau's office and approved by its head; a district sees the classes of its offices, an office its own once it is in force. */
export const classes: SubjectRights = {
  sees: { 'notary.class': { ...officials, office: 'unit' } },
  acts: {
    'notary.class': {
      compute: [],
      recompute: [],
      draft: bureau,
      askDeciding: bureau,
      approveDeciding: ['lead'],
      returnDeciding: ['lead'],
      lapse: [],
      discard: bureau,
    },
  },
  unmasks: { 'notary.class': {} },
  reports: { 'notary.class-states': [...Object.keys(officials), 'office'], 'notary.classes': Object.keys(officials) },
  put(put, { whose, ownerUnit, office }) {
    const values = { office, grade: 'ordinary', from: '2026-02-01', to: '2026-02-28', effectiveOn: '2026-03-01', risk: '12.0' };
    put('notary.class', whose, { ownerUnit, state: 'current', values }, [ownerUnit]);
  },
};
