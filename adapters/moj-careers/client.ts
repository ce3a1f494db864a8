import { careerQuery, system } from '@fatong/contracts/systems/moj-careers';
import { partnerWsdl, soapClient, type Client, type ClientOptions, type SoapSide } from '../kit/index.js';

/** The system's side, as its own description has it. */
export const side: SoapSide = {
  wsdl: partnerWsdl(system.folder),
  routes: { [careerQuery.type]: { operation: 'careerQuery' } },
  question: 'receiptOf',
};

/** It deduplicates by WS-Addressing's `MessageID` (our request id). */
export const client = (options: ClientOptions): Promise<Client> => soapClient(system, side, options);
