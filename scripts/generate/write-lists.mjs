/** `node scripts/generate/write-lists.mjs [--check]` */
import { root } from '../root.mjs';
import { lists } from './lists.mjs';
import { settle } from './settle.mjs';

settle(root, lists(root));
