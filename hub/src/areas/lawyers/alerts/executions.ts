import { daysAfter } from '@fatong/contracts/calendar';
import { executionMeasures, labelOf } from '@fatong/contracts/codes';
import { sanction } from '../sanctions/sanction.js';
import { parameters } from './parameters.js';
import { warning } from './warning.js';

/** `warn.execution`: a measure of a sanction or a penalty that is not carried out in time (L06); looked for each day, since time alone makes it true, and over when it is done or lifted. */
const overdue = (about: 'lawyer' | 'firm') =>
  warning(about === 'lawyer' ? parameters.execution : parameters.executionOfFirm, {
    about,
    watch: sanction,
    reads: ['lawyer', 'measure', 'dueOn', 'doneOn', 'liftedOn'],
    daily: true,
    judge: (measures, { days }, today) =>
      measures.toReversed().flatMap(({ id, number, createdAt, values: { lawyer, measure, dueOn, doneOn, liftedOn } }) =>
        !measure || !dueOn || doneOn || liftedOn || daysAfter(dueOn, days) >= today || (about === 'firm' && lawyer)
          ? []
          : [
              {
                key: `${id} ${dueOn}`,
                words: `处分执行 ${number ?? id}：${labelOf(executionMeasures, measure)?.[0] ?? measure}应于 ${dueOn} 前完成`,
                level: 'ordinary' as const,
                storedAt: createdAt,
                measure: id,
              },
            ],
      ),
    said: ({ days }) => (days === 0 ? '超过执行期限' : `超过执行期限 ${days} 天`),
  });

export const executionAlerts = [overdue('lawyer'), overdue('firm')];
