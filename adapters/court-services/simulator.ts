import {
  contactStory,
  filingStory,
  progressQueryStory,
  readingRequestStory,
  readingStory,
  servedDocumentStory,
  system,
  withdrawalStory,
} from '@fatong/contracts/systems/court-services';
import { playing, soapPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
import { side } from './client.js';

/** SIMULATED litigation service: takes what lawyers ask by real SOAP and answers it; by itself it tells of readings and serves documents. */
export const simulator = (context: SimulatorContext): Simulator =>
  soapPartner(
    system,
    playing(context, {
      tells: [{ story: readingStory }, { story: servedDocumentStory }],
      hears: [filingStory, readingRequestStory, progressQueryStory, contactStory, withdrawalStory],
      broken: { FYDM: '沪99', LSXM: '' },
    }),
    context,
    side,
  );
