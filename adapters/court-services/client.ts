import { contact, filing, progressQuery, readingRequest, system, withdrawal } from '@fatong/contracts/systems/court-services';
import { partnerWsdl, soapClient, type Client, type ClientOptions, type SoapSide } from '../kit/index.js';

/** The courts' side, as their own description has it. */
export const side: SoapSide = {
  wsdl: partnerWsdl(system.folder),
  routes: {
    [filing.type]: { operation: 'filing' },
    [readingRequest.type]: { operation: 'readingRequest' },
    [progressQuery.type]: { operation: 'progressQuery' },
    [contact.type]: { operation: 'contact' },
    [withdrawal.type]: { operation: 'withdrawal' },
  },
  question: 'receiptOf',
};

/** They deduplicate by WS-Addressing's `MessageID` (our request id). */
export const client = (options: ClientOptions): Promise<Client> => soapClient(system, side, options);
