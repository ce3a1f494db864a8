const facts = ['name', 'idNumber', 'sex', 'category', 'licensedOn'] as const;
const house = ['firm', 'firmUscc', 'joinedOn'] as const;

/** What the registry (S19) says of a lawyer: it enters him and keeps his entry; status and firm are ours where we decided them (`../registrations`). */
export const kept = {
  register: {
    title: ['登记系统登记', 'Entered by the registry'],
    by: [],
    byReport: true,
    enters: true,
    form: ['name', 'licence', 'idNumber', 'sex', 'category', 'status', 'licensedOn', 'firm', 'firmUscc', 'joinedOn'],
  },
  // Each in one act: with what of it is followed.
  follow: { title: ['登记系统更新', 'Kept by the registry'], by: [], form: [...facts, 'status', ...house] },
  followStatus: { title: ['登记系统更新（执业机构除外）', 'Kept by the registry but for the firm'], by: [], form: [...facts, 'status'] },
  followFirm: { title: ['登记系统更新（执业状态除外）', 'Kept by the registry but for the status'], by: [], form: [...facts, ...house] },
  followFacts: { title: ['登记系统更新（基本信息）', 'Kept by the registry: what is known of him'], by: [], form: facts },
} as const;
