import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { count, day, fen, line, owner } from './act.js';
import { oneOf, told } from './office.js';

/** What a notary office did for nothing or for less. */
export const benefitReported = contract({
  owner,
  message: 'benefit-reported',
  version: 1,
  title: ['公益服务已报告', 'Public benefit reported'],
  kind: 'report',
  identity: { id: ['benefit.source', 'benefit.id'], version: 'benefit.version', key: 'benefit.id', order: 'version' },
  schema: internal(
    closed({
      benefit: told('公益服务编号', 'Office and number of the service', ['公益服务', 'Public benefit']),
      state: oneOf(['counted', 'withdrawn'], '状态', 'State'),
      kind: oneOf(['aid', 'elderly', 'advice', 'community', 'visit', 'other'], '类别', 'Kind'),
      notary: Type.Optional(line(40, '公证员执业证号', 'Licence of the notary')),
      on: day('服务日期', 'Done on'),
      served: count('受益人次', 'Persons served'),
      act: Type.Optional(line(64, '业务编号', 'Number of the act')),
      waived: Type.Optional(fen('减免金额', 'Amount waived')),
      minutes: Type.Optional(count('服务时长（分钟）', 'Minutes')),
      text: Type.Optional(line(400, '服务内容', 'What was done')),
    }),
  ),
});
