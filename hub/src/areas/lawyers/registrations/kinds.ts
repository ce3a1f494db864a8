/** Rows of which table of the registry (S19). */
export const kinds = {
  firm: ['律所登记', 'Firm'],
  lawyer: ['律师登记', 'Lawyer'],
  membership: ['执业经历', 'Practice in a firm'],
  intern: ['实习人员登记', 'Intern'],
} as const;
