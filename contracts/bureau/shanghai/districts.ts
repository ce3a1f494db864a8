import { codeRows, type CodeOf } from '../../codes/index.js';

/** The 16 districts, GB/T 2260. */
export const districts = codeRows(
  ['区', 'District'],
  [
    ['310101', ['黄浦区', 'Huangpu']],
    ['310104', ['徐汇区', 'Xuhui']],
    ['310105', ['长宁区', 'Changning']],
    ['310106', ['静安区', "Jing'an"]],
    ['310107', ['普陀区', 'Putuo']],
    ['310109', ['虹口区', 'Hongkou']],
    ['310110', ['杨浦区', 'Yangpu']],
    ['310112', ['闵行区', 'Minhang']],
    ['310113', ['宝山区', 'Baoshan']],
    ['310114', ['嘉定区', 'Jiading']],
    ['310115', ['浦东新区', 'Pudong New Area']],
    ['310116', ['金山区', 'Jinshan']],
    ['310117', ['松江区', 'Songjiang']],
    ['310118', ['青浦区', 'Qingpu']],
    ['310120', ['奉贤区', 'Fengxian']],
    ['310151', ['崇明区', 'Chongming']],
  ],
);
export type District = CodeOf<typeof districts>;

/** The city itself. */
export const city = { code: '310000', label: ['上海市', 'Shanghai'] } as const;

/** Codes no longer given, still found in resident ID numbers, with the district that took over. */
export const retiredDistricts: Readonly<Record<string, District>> = {
  '310102': '310101',
  '310103': '310101',
  '310108': '310106',
  '310111': '310113',
  '310119': '310115',
  '310221': '310112',
  '310222': '310114',
  '310223': '310113',
  '310224': '310115',
  '310225': '310115',
  '310226': '310120',
  '310227': '310117',
  '310228': '310116',
  '310229': '310118',
  '310230': '310151',
};
