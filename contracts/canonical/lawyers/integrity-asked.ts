import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { line, owner } from './case.js';
import { inquired, inquiredOnce } from './inquiry.js';
import { licence } from './sanction.js';

/** The bureau asks what the national platform knows of a lawyer of any province. */
export const integrityAsked = contract({
  owner,
  message: 'integrity-asked',
  version: 1,
  title: ['诚信信息已查询', 'Integrity sheet asked for'],
  kind: 'fact',
  identity: inquiredOnce,
  schema: internal(closed({ ...inquired, licence, name: line(60, '律师姓名', 'Name of the lawyer') })),
});
