import { choice, decisionTable, text } from '../../../definitions/index.js';
import { contents } from './codes.js';

/** What the answer is called (P07), from a day on and by the business: changed by two persons in the table of rules when the title is prescribed anew. */
export const titleTable = decisionTable('petitions.answerTitle', ['答复意见书的名称', 'Title of the answer'], {
  conditions: { content: choice(['业务类型', 'Business'], contents, { many: true }) },
  results: { title: text(['文书名称', 'Title of the letter'], { required: true, max: 40 }) },
  versions: [['2023-01-01', [{ title: '信访案件答复意见书' }]]],
});
