import type { Form } from './form.js';
import { hashes } from './media.js';

export const form: Form = {
  code: 'A10',
  group: 'media',
  items: [
    ['图像处理', 'Processing of images'],
    ['图像真实性鉴定', 'Authenticity of images'],
    ['图像同一性鉴定', 'Identity of images'],
    ['图像内容分析', 'Content of images'],
    ['图像作品相似性鉴定', 'Similarity of works'],
    ['特种照相检验', 'Special photography'],
  ],
  musts: [{ fields: [...hashes, 'mediaConclusion'] }, { items: ['图像处理'], fields: ['enhancements'] }],
};
