import type { Label } from '@fatong/contracts';

export const fileTexts = {
  title: ['档案总览', 'Whole file'],
  lead: [
    '您可以看到的全部业务中与其有关的记录，和它们的办理过程。',
    'Records about this entry in everything you may see, and what happened to them.',
  ],
  figures: ['各类记录', 'Records by kind'],
  open: (count: number): Label => [`在办 ${count}`, `${count} open`],
  story: ['全部经过', 'Everything that happened'],
  none: ['没有与其有关的记录', 'There are no records about this entry'],
  noneWhy: ['投诉、名单、处罚等记录涉及时会列在这里。', 'Complaints, lists, penalties and others appear here once they are about it.'],
  partly: ['只列出每类最近的几件，其余请从上面各类进入。', 'Only the latest of each kind are told; the lists above have the rest.'],
  all: ['全部', 'All'],
} as const;
