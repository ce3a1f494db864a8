import type { Label } from '@fatong/contracts';
import type { HoldView } from '@fatong/contracts/api';

export const holdTexts = {
  title: ['保全', 'Legal holds'],
  lead: ['被保全的报文到期也不删除，直到解除。', 'What is held outlives its time until it is released.'],
  none: ['没有保全', 'Nothing is held'],
  noneWhy: [
    '涉诉、复议、调查时，可按记录、业务编号或人员保全有关报文。',
    'For a lawsuit or an inquiry, hold the messages of a record, a business number or a person.',
  ],
  lay: ['保全', 'Hold'],
  layTitle: ['保全哪些报文？', 'Which messages are to be held?'],
  kind: ['按', 'By'],
  kinds: {
    record: ['记录', 'Record'],
    key: ['业务编号', 'Business number'],
    person: ['人员', 'Person'],
  } satisfies Record<HoldView['kind'], Label>,
  value: ['是', 'Which'],
  hints: {
    record: ['写作 <类型>:<编号>', 'Written <type>:<id>'],
    key: ['报文的业务编号', 'As messages have it'],
    person: ['姓名或证件号码，全写；只保存遮蔽后的样子', 'Name or identity number, whole; only a masked form is kept'],
  } satisfies Record<HoldView['kind'], Label>,
  reason: ['理由', 'Reason'],
  who: ['人员', 'Person'],
  at: ['时间', 'Time'],
  state: ['状态', 'State'],
  open: ['保全中', 'Held'],
  released: ['已解除', 'Released'],
  release: ['解除', 'Release'],
  releaseTitle: ['解除保全？', 'Release this hold?'],
  releaseWhy: ['之后按保存期限删除。', 'It is then removed when its time is over.'],
} as const;
