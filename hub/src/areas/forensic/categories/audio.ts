import type { Form } from './form.js';
import { hashes } from './media.js';

export const form: Form = {
  code: 'A09',
  group: 'media',
  items: [
    ['录音处理', 'Processing of recordings'],
    ['录音真实性鉴定', 'Authenticity of recordings'],
    ['录音同一性鉴定', 'Identity of recordings'],
    ['录音内容分析', 'Content of recordings'],
    ['录音作品相似性鉴定', 'Similarity of works'],
  ],
  musts: [{ fields: [...hashes, 'mediaConclusion'] }],
};
