import { illegalReport, irregularReport, system } from '@fatong/contracts/systems/moj-supervision';
import { partnerWsdl, soapClient, type Client, type ClientOptions, type SoapSide } from '../kit/index.js';

/** The platform's side, as its own description has it. */
export const side: SoapSide = {
  wsdl: partnerWsdl(system.folder),
  routes: { [illegalReport.type]: { operation: 'illegalReport' }, [irregularReport.type]: { operation: 'irregularReport' } },
  question: 'receiptOf',
};

/** It deduplicates by WS-Addressing's `MessageID` (our request id). */
export const client = (options: ClientOptions): Promise<Client> => soapClient(system, side, options);
