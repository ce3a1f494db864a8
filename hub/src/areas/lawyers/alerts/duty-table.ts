import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, decisionTable, text } from '../../../definitions/index.js';

/** Whose duty it is: the city's office, or a district's. */
export const posts = {
  city: ['市局律师工作处', 'Lawyers office of the city'],
  ...Object.fromEntries(districts.keys.map((code) => [code, districts.codes[code].label])),
} as Readonly<Record<string, readonly [string, string]>>;

/** To which mobile number the text message of an alert goes (L11): that of whoever is on duty, laid down by two persons in the table of rules. Nobody’s own number stands there. */
export const dutyTable = decisionTable('lawyers.duty', ['预警短信值班手机', 'Mobiles on duty for alerts'], {
  conditions: { post: choice(['值班单位', 'On duty'], posts, { many: true }) },
  results: { phone: text(['值班手机号码', 'Mobile on duty'], { max: 20 }) },
  versions: [['2023-01-01', [{}]]],
});
