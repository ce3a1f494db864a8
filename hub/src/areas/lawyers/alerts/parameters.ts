import { violationDocuments, type ViolationDocument } from '@fatong/contracts/codes';
import { choice, integer, parameter } from '../../../definitions/index.js';

/** News by whose kind an alert is raised, and how grave it is (L05, L29). Where a kind stands in both it is grave. */
interface Documents {
  readonly grave: readonly ViolationDocument[];
  readonly ordinary: readonly ViolationDocument[] | null;
}
interface Late {
  readonly days: number;
}
const documents = {
  grave: choice(['严重预警的文书种类', 'Kinds that are grave'], violationDocuments, { many: true, required: true }),
  ordinary: choice(['一般预警的文书种类', 'Kinds that are ordinary'], violationDocuments, { many: true }),
};
const late = {
  days: integer(['超期天数', 'Days overdue'], {
    min: 0,
    max: 365,
    required: true,
    hint: ['超过执行期限多少天起预警；0 为期满次日。', 'From how many days after its last day on; 0: the day after.'],
  }),
};
const news = [['2023-01-01', { grave: ['filing', 'disciplineCase'], ordinary: null }]] as const;
const overdue = [['2023-01-01', { days: 0 }]] as const;

/** What the alerts of the area go by (`warn.*`); whom they are about, a lawyer or a firm, makes two rules of each. Who steers rules changes them in their page. */
export const parameters = {
  violation: parameter<Documents>('warn.violation', ['律师违法信息预警', 'Alerts of violations by lawyers'], news, documents),
  violationOfFirm: parameter<Documents>('warn.violationOfFirm', ['律所违法信息预警', 'Alerts of violations by firms'], news, documents),
  execution: parameter<Late>('warn.execution', ['律师处分执行超期预警', 'Alerts of overdue measures: lawyers'], overdue, late),
  executionOfFirm: parameter<Late>('warn.executionOfFirm', ['律所处分执行超期预警', 'Alerts of overdue measures: firms'], overdue, late),
} as const;

/** Rules by the key of their parameter, as an alert names them. */
export const ruleTitles = {
  'warn.violation': ['律师违法违规信息', 'News of a violation by a lawyer'],
  'warn.violationOfFirm': ['律所违法违规信息', 'News of a violation by a firm'],
  'warn.execution': ['律师处分执行超期', 'A measure against a lawyer is overdue'],
  'warn.executionOfFirm': ['律所处分执行超期', 'A measure against a firm is overdue'],
} as const;
