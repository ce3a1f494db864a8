import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, decisionTable, text } from '../../../definitions/index.js';

/** Whose duty it is, by the code of the unit: the petition office, the offices in charge as the dictionary of business names them, a district. */
const posts = {
  XFB: ['信访办', 'Petition office'],
  GGFW: ['公共法律服务管理处', 'Public legal services office'],
  LSGZ: ['律师工作处', 'Lawyers office'],
  ...Object.fromEntries(districts.keys.map((code) => [code, districts.codes[code].label])),
} as Readonly<Record<string, readonly [string, string]>>;

/**
 * To which mobile number what staff are told by text message goes (P20): that of whoever is on duty in the unit, laid down by two persons in the table of rules and
 * looked up each time. Nobody’s own number stands there; a unit that has none is told on its screens alone.
 */
export const dutyTable = decisionTable('petitions.duty', ['信访短信值班手机', 'Mobiles on duty for petitions'], {
  conditions: { post: choice(['值班单位', 'On duty'], posts, { many: true }) },
  results: { phone: text(['值班手机号码', 'Mobile on duty'], { max: 20 }) },
  versions: [['2023-01-01', [{}]]],
});
