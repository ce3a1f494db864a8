import { clearedStages, labelOf, violationDocuments, type FilingStage } from '@fatong/contracts/codes';
import { violation } from '../violations/violation.js';
import { listing } from './listing.js';
import { parameters } from './parameters.js';

const cleared: readonly (FilingStage | null | undefined)[] = clearedStages;

/** `lawyer.black.events`: a criminal filing or a bribery case → black, as long as it stands. What discipline inspection says stays with the city: the entry names its number alone. */
export const rule = listing(parameters.blackEvents, {
  list: 'black',
  watch: violation,
  about: 'lawyer',
  reads: ['source', 'documentKind', 'documentNumber', 'decidedOn', 'stage', 'bribeOutcome', 'finding', 'withdrawn'],
  rests: 'violations',
  judge: (violations, { documents }) =>
    violations
      .toReversed()
      .flatMap(({ id, number, values: { source, documentKind, documentNumber, decidedOn, stage, bribeOutcome, finding, withdrawn } }) => {
        const isOver = withdrawn === true || finding === 'unfounded' || cleared.includes(stage) || bribeOutcome === 'closed';
        if (!documentKind || !documents.includes(documentKind) || isOver) return [];
        const words =
          source === 'discipline'
            ? `违法违规记录 ${number ?? id}`
            : `违法违规记录 ${number ?? id}：${labelOf(violationDocuments, documentKind)?.[0] ?? documentKind}${documentNumber ? ` ${documentNumber}` : ''}${decidedOn ? `，${decidedOn}` : ''}`;
        return [{ key: id, words, records: [id] }];
      }),
  said: ({ documents }) => `有${documents.map((one) => labelOf(violationDocuments, one)?.[0] ?? one).join('、')}之一`,
});
