import { matchingCaseNumber, parseCaseNumber } from '@fatong/contracts/codes';
import { look, ruleOver } from '../../../definitions/index.js';
import { binding } from '../bindings/binding.js';
import { courtPart } from '../court-cases/court-part.js';
import { practiceParameters } from './parameters.js';
import { factOf, raising, titleOf } from './warning.js';

const parameter = practiceParameters.partyMismatch;
/** What came to nothing says nothing of a client. */
const idle: readonly (string | null)[] = ['draft', 'rejected', 'withdrawn'];

const numberOf = (said: string | null | undefined): string | undefined => {
  const parsed = said ? parseCaseNumber(said) : undefined;
  return parsed && matchingCaseNumber(parsed);
};
/** Written with other brackets or spaces it is the same name. */
const plain = (name: string): string => name.replaceAll(/\s/gu, '').replaceAll('(', '（').replaceAll(')', '）');

/** `warn.fakeMaterial`, its part of the client: the court has the lawyer in that very case, for somebody else than the client he bound it with. Nobody is named; where the court has no party of his, nothing is said. */
export const partyMismatch = ruleOver(parameter, titleOf(parameter), {
  ...raising(parameter, 'lawyer', () => '绑定的委托人与法院推送的本案当事人（该律师所代理）不一致'),
  over: {
    bindings: look({ watch: binding, about: 'lawyer', reads: ['client', 'caseNumber', 'submittedOn'] }),
    parts: look({ watch: courtPart, about: 'lawyer', reads: ['caseNumber', 'party', 'part'] }),
  },
  judge: ({ bindings, parts }, { level }) => {
    const cases = Map.groupBy(
      parts.filter(({ values: { party, part } }) => party && part !== 'party'),
      ({ values }) => numberOf(values.caseNumber) ?? '',
    );
    return bindings
      .flatMap(({ id, number, state, createdAt, values: { client, caseNumber, submittedOn } }) => {
        const told = cases.get(numberOf(caseNumber) ?? ' ') ?? [];
        if (idle.includes(state) || !submittedOn || !client || told.length === 0) return [];
        if (told.some(({ values }) => plain(values.party!) === plain(client))) return [];
        const latest = told.reduce((last, one) => (one.createdAt > last.createdAt ? one : last)).createdAt;
        return [
          {
            key: id,
            words: `案件绑定 ${number ?? id}（${caseNumber}）的委托人与法院推送的本案当事人不一致`,
            level,
            storedAt: createdAt > latest ? createdAt : latest,
            binding: id,
          },
        ];
      })
      .map(factOf);
  },
});
