/** How the page of an entry of the lists is parted. */
export const sections = [
  {
    title: ['名单', 'Entry'],
    fields: ['list', 'subject', 'lawyer', 'licence', 'firm', 'listedFirm', 'uscc', 'listedOn', 'validUntil', 'term', 'removedOn'],
  },
  { title: ['依据', 'Grounds'], fields: ['rule', 'parameter', 'facts', 'complaints', 'penalties', 'violations'] },
  { title: ['异议与复核', 'Objection and review'], fields: ['objection', 'objectionPapers', 'objectedOn', 'finding', 'reviewedOn'] },
] as const;
