import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { __messageCamel__Answer } from './__message__-answer.js';

const { hears, story } = stories<DataOf<typeof __messageCamel__Answer>>();

/** The simulated partner takes our answer and says nothing more. */
export const __messageCamel__AnswerStory = story({
  begins: { answered: 1 },
  steps: { answered: hears(__messageCamel__Answer, 'HF') },
});
