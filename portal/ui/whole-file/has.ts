import type { RecordView } from '@fatong/contracts/api';
import type { Catalogue } from '../session/index.js';

/** Whether records of other types lead to entries of this one, as far as this reader sees them. */
export const hasWholeFile = ({ type, kind }: RecordView, catalogue: Catalogue): boolean =>
  kind === 'register' &&
  catalogue.areas().some(({ records }) => records.some((name) => catalogue.record(name)?.fields.some(({ to }) => to === type) === true));
