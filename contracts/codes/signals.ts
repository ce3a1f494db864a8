import { codeList, type CodeOf } from './list.js';

/** What is brought of a lawyer from outside by hand, as long as no system tells of it (L25). The day of each says: died on, in that post since, insured or assessed or active last on, on leave from. */
export const signalKinds = codeList(['线索类别', 'Kind of signal'], {
  death: ['死亡', 'Death'],
  post: ['其他专职任职', 'Another full-time post'],
  insurance: ['社会保险缴费', 'Social insurance paid'],
  assessment: ['年度考核', 'Annual assessment'],
  activity: ['执业活动', 'Activity in practice'],
  leave: ['经批准的休假、外派', 'Approved leave'],
});
export type SignalKind = CodeOf<typeof signalKinds>;
