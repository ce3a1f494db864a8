import { clearedStages, labelOf, violationDocuments, type FilingStage, type ViolationDocument } from '@fatong/contracts/codes';
import { violation } from '../violations/violation.js';
import { parameters } from './parameters.js';
import { warning } from './warning.js';

const cleared: readonly (FilingStage | null | undefined)[] = clearedStages;
const words = (of: readonly ViolationDocument[]): string => of.map((one) => labelOf(violationDocuments, one)?.[0] ?? one).join('、');

/** `warn.violation`: a criminal filing or a bribery case of a lawyer or a firm, as long as it stands (L05, L29). What discipline inspection tells is the city's alone, and named by its number. */
const ofNews = (about: 'lawyer' | 'firm') =>
  warning(about === 'lawyer' ? parameters.violation : parameters.violationOfFirm, {
    about,
    watch: violation,
    reads: ['source', 'documentKind', 'documentNumber', 'decidedOn', 'stage', 'bribeOutcome', 'finding', 'withdrawn'],
    judge: (violations, { grave, ordinary }) =>
      violations.toReversed().flatMap(({ id, number, createdAt, values }) => {
        const { source, documentKind: kind, documentNumber, decidedOn, stage, bribeOutcome, finding, withdrawn } = values;
        const isOver = withdrawn === true || finding === 'unfounded' || cleared.includes(stage) || bribeOutcome === 'closed';
        if (!kind || isOver || ![...grave, ...(ordinary ?? [])].includes(kind)) return [];
        const named = `违法违规记录 ${number ?? id}`;
        return [
          {
            key: id,
            words:
              source === 'discipline'
                ? named
                : `${named}：${words([kind])}${documentNumber ? ` ${documentNumber}` : ''}${decidedOn ? `，${decidedOn}` : ''}`,
            level: grave.includes(kind) ? ('grave' as const) : ('ordinary' as const),
            storedAt: createdAt,
            violation: id,
            ...(source === 'discipline' && { confined: true as const }),
          },
        ];
      }),
    said: ({ grave, ordinary }) => [`严重：${words(grave)}`, ...(ordinary?.length ? [`一般：${words(ordinary)}`] : [])].join('；'),
  });

export const violationAlerts = [ofNews('lawyer'), ofNews('firm')];
