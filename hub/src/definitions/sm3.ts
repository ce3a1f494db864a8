import { hash } from 'node:crypto';
import type { Json } from '@fatong/contracts/expression';

/** SM3 of what is said, written as JSON: 64 hexadecimal digits (内容摘要). The order of lists and keys counts. */
export const sm3Of = (said: Json): string => hash('sm3', JSON.stringify(said));
