import { careerAnswered } from '@fatong/contracts/canonical/lawyers';
import { careerResult } from '@fatong/contracts/systems/moj-careers';
import { code, date, each, mapping, text } from '../kit/index.js';
import { authorities, results } from './codes.js';

export default mapping(careerResult, careerAnswered, (s) => ({
  source: 'moj-careers',
  answer: s.HFBH,
  request: s.QQH,
  result: code(results)(s.JG),
  answeredOn: date(s.HFRQ, 'yyyyMMdd'),
  posts: each(s.JL, (post) => ({
    kind: code(authorities)(post.DWLX),
    authority: text(post.DWMC),
    post: text(post.ZW),
    leftOn: date(post.LZRQ, 'yyyyMMdd'),
  })),
}));
